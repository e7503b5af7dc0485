import Dispatch
import Synchronization

/// Work that goes on beside its owner's, who asks for the result when it is needed.
package final class Meanwhile<Result: Sendable>: Sendable {
  private let work: @Sendable () -> Result
  private let group = DispatchGroup()
  private let done = Mutex<Result?>(nil)

  /// Begins at once. Work that is too little to go on beside other work is done then and there.
  package init(isLittle: Bool = false, _ work: @escaping @Sendable () -> Result) {
    self.work = work
    if isLittle { run() } else { DispatchQueue.global().async(group: group) { self.run() } }
  }

  /// Begins when other work has ended; until then no thread waits for that.
  package init(after other: Meanwhile<some Sendable>, _ work: @escaping @Sendable () -> Result) {
    self.work = work
    group.enter()
    other.group.notify(queue: .global()) {
      self.run()
      self.group.leave()
    }
  }

  private func run() {
    let result = work()
    done.withLock { $0 = result }
  }

  /// What the work gave; waits for its end.
  package var result: Result {
    group.wait()
    return done.withLock(\.self) ?? work()
  }

  /// The result for one who changes it: nobody else has it then, so that it is not copied. Whoever asks for it once more
  /// waits until the work is done again.
  package func take() -> Result {
    group.wait()
    return done.withLock { done in
      defer { done = nil }
      return done
    } ?? work()
  }
}
