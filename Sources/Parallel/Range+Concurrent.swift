import Dispatch
import Synchronization

extension Range<Int> {
  /// What a function makes of each number, in the order of the numbers. The work goes over so many threads, each of which takes
  /// one number after the other and has a state of its own: for what is much work each. The first failure ends it.
  package func concurrentMap<State, Result: Sendable, Failure>(
    threads: Int, with state: @Sendable () -> State,
    _ body: @Sendable (_ number: Int, _ state: inout State) throws(Failure) -> Result
  ) throws(Failure) -> [Result] {
    let made = Mutex((results: [Result?](repeating: nil, count: count), failure: Failure?.none))
    let next = Atomic(lowerBound)
    DispatchQueue.concurrentPerform(iterations: Swift.max(1, Swift.min(threads, count))) { _ in
      var state = state()
      while true {
        let number = next.add(1, ordering: .relaxed).oldValue
        guard number < upperBound else { return }
        do throws(Failure) {
          let result = try body(number, &state)
          made.withLock { $0.results[number - lowerBound] = result }
        } catch {
          next.store(upperBound, ordering: .relaxed)
          return made.withLock { $0.failure = $0.failure ?? error }
        }
      }
    }
    let (results, failure) = made.withLock { $0 }
    if let failure { throw failure }
    return results.compactMap(\.self)
  }

  /// The numbers for which a test holds, in ascending order: for tests that are much work each. The first failure ends it.
  package func concurrentFilter<Failure>(
    threads: Int, _ isIncluded: @Sendable (Int) throws(Failure) -> Bool
  ) throws(Failure) -> [Int] {
    let holds = try concurrentMap(threads: threads, with: {}) { number, _ throws(Failure) in try isIncluded(number) }
    return zip(self, holds).filter(\.1).map(\.0)
  }
}
