package import Diagnostics
package import Vocabulary

/// What the preview shows now, made from the last reading: the editions of the days that were asked for, in memory.
package actor PreviewStore {
  /// Reads records and templates from the disk.
  package typealias Read = @Sendable () -> Result<PreviewSnapshot, Obstacle>

  /// Days that are kept: making one anew costs little.
  private static let keptDays = 6

  private let read: Read
  private let clock: any Clock<Duration>
  private var reading: Result<PreviewSnapshot, Obstacle>
  private var editions: [PreviewEdition] = []
  private var waiting: [Int: AsyncStream<Void>.Continuation] = [:]
  private var nextWaiter = 0

  /// The clock is the one by which nobody waits for too long.
  package init(clock: any Clock<Duration>, read: @escaping Read) {
    self.read = read
    self.clock = clock
    reading = read()
  }

  /// Equal for equal bytes of records and templates.
  package var version: String {
    switch reading {
    case .success(let snapshot): snapshot.version
    case .failure(let obstacle): "obstacle: \(obstacle.message.english)"
    }
  }

  /// Reads everything anew. Whoever waits for a change hears of it only if bytes have changed.
  package func refresh() {
    let before = version
    reading = read()
    guard version != before else { return }
    editions = []
    for waiter in waiting.values { waiter.finish() }
    waiting = [:]
  }

  /// What is shown on a day, or the default one.
  package func edition(on day: Day?) -> Result<PreviewEdition, Obstacle> {
    reading.flatMap { snapshot in
      let day = day ?? snapshot.defaultDay()
      if let known = editions.first(where: { $0.day == day }) { return .success(known) }
      let made = snapshot.edition(day)
      if case .success(let edition) = made { editions = editions.suffix(Self.keptDays - 1) + [edition] }
      return made
    }
  }

  /// Waits until the version is another one, but no longer than `patience`; false if it is still the same then.
  package func isChanged(since known: String, patience: Duration) async -> Bool {
    if version != known { return true }
    let (stream, waiter) = AsyncStream.makeStream(of: Void.self)
    let number = nextWaiter
    nextWaiter += 1
    waiting[number] = waiter
    let limit = Task {
      try? await clock.sleep(for: patience)
      waiter.finish()
    }
    for await _ in stream {}
    limit.cancel()
    waiting[number] = nil
    return version != known
  }
}
