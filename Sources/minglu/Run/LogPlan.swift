import Diagnostics
import Parallel
import Registry
import Signatures
import Site
import TransparencyLog

/// The log that goes with a site: what it extends, and when it is made.
struct LogPlan {
  /// A log that is made beside other work.
  typealias Pending = Meanwhile<Result<PublicLog?, Obstacle>>

  private enum Making {
    /// When somebody asks for it.
    case onDemand
    /// Beside the pages, once there is room for it.
    case waiting(@Sendable () -> Pending)
    case begun(Pending)
  }

  /// The log that is extended; nil where none stands: then it is made from the records alone.
  var base: LogBase?
  /// Nil where the records have none.
  var secret: LogSecret?
  private var making = Making.onDemand

  /// Begins with the log of a register, which is made beside the pages. One from the records alone takes much memory, as the
  /// lookup's index does, and waits until that is made.
  mutating func begin(for register: PublishedRegister?, signedBy key: SigningKey?) {
    let begin: @Sendable () -> Pending = { [self] in
      Meanwhile { Result { () throws(Obstacle) in try make(for: register, signedBy: key) } }
    }
    making = base == nil ? .waiting(begin) : .begun(begin())
  }

  /// Begins with a log that waits for room; nil where none does.
  var beginWaiting: (@Sendable () -> Pending)? { if case .waiting(let begin) = making { begin } else { nil } }

  /// Takes over a log that was begun.
  mutating func take(_ pending: Pending) { making = .begun(pending) }

  /// The log of a register. One that was begun has the key with which it was begun.
  func log(of register: PublishedRegister?, signedBy key: SigningKey?) throws(Obstacle) -> PublicLog? {
    if case .begun(let pending) = making { return try pending.result.get() }
    return try make(for: register, signedBy: key)
  }

  private func make(for register: PublishedRegister?, signedBy key: SigningKey?) throws(Obstacle) -> PublicLog? {
    guard let register else { return nil }
    return try PublicLog.make(for: register, extending: base, secret: secret, signedBy: key)
  }
}
