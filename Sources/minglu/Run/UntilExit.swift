import Synchronization

/// What is kept to the end of the process: to take a large register apart costs more than to let the system have its memory.
enum UntilExit {
  private static let kept = Mutex<[any Sendable]>([])

  static func keep(_ value: any Sendable) { kept.withLock { $0.append(value) } }
}
