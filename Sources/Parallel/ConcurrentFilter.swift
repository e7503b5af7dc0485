import Dispatch
import Synchronization

extension Range<Int> {
  /// The numbers for which a test holds, in ascending order. The tests go over so many threads, each of which takes one number
  /// after the other: for tests that are much work each. The first failure ends it.
  package func concurrentFilter<Failure>(
    threads: Int, _ isIncluded: @Sendable (Int) throws(Failure) -> Bool
  ) throws(Failure) -> [Int] {
    let found = Mutex((included: [Int](), failure: Failure?.none))
    let next = Atomic(lowerBound)
    DispatchQueue.concurrentPerform(iterations: Swift.max(1, Swift.min(threads, count))) { _ in
      while true {
        let number = next.add(1, ordering: .relaxed).oldValue
        guard number < upperBound else { return }
        do throws(Failure) {
          if try isIncluded(number) { found.withLock { $0.included.append(number) } }
        } catch {
          next.store(upperBound, ordering: .relaxed)
          return found.withLock { $0.failure = $0.failure ?? error }
        }
      }
    }
    let (included, failure) = found.withLock { $0 }
    if let failure { throw failure }
    return included.sorted()
  }
}
