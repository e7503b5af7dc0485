import Diagnostics
import Synchronization

/// One line on standard error that says what a long run is doing; only for a person who watches, and cleared at the end.
final class Progress: Sendable {
  private let isWatched: Bool
  private let start = ContinuousClock.now
  private let line: Mutex<ProgressLine>

  init(language: Language, isWatched: Bool = Stream.isWatched) {
    self.isWatched = isWatched
    line = Mutex(ProgressLine(language: language))
  }

  /// Says that a step begins.
  func step(_ wording: Wording) {
    change { $0.step(wording, elapsed: $1) }
  }

  /// Counts the files of another publication from now on.
  func begin() { line.withLock { $0.begin() } }

  /// Counts further files of `total`; may be called on any thread.
  func count(_ files: Int, of total: Int) {
    change { $0.count(files, of: total, elapsed: $1) }
  }

  /// Leaves the line empty for what is written next.
  func clear() {
    change { line, _ in line.clear() }
  }

  /// Changes the line, and writes what that takes before another thread may change it.
  private func change(_ change: (inout ProgressLine, Duration) -> String?) {
    guard isWatched else { return }
    line.withLock { line in
      guard let text = change(&line, .now - start) else { return }
      Stream.steer(text)
    }
  }
}
