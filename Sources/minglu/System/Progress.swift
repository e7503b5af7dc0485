import Diagnostics
import Synchronization

/// One line on standard error that says what a long run is doing; only for a person who watches, and cleared at the end.
final class Progress: Sendable {
  private struct State {
    var shown = false
    var nextChange: ContinuousClock.Instant
    var done = 0
  }

  private let isWatched: Bool
  private let language: Language
  private let state: Mutex<State>

  /// Quick runs stay quiet: nothing is shown before this has passed.
  private static let patience = Duration.milliseconds(500)
  private static let interval = Duration.milliseconds(100)

  init(language: Language, isWatched: Bool = Stream.error.isTerminal) {
    self.isWatched = isWatched
    self.language = language
    state = Mutex(State(nextChange: .now + Self.patience))
  }

  /// Says that a step begins.
  func step(_ wording: Wording) {
    guard isWatched else { return }
    state.withLock { state in
      if ContinuousClock.now >= state.nextChange { show(wording, &state) }
    }
  }

  /// Counts one file of `total`; may be called on any thread.
  func count(of total: Int) {
    guard isWatched else { return }
    state.withLock { state in
      state.done += 1
      if ContinuousClock.now >= state.nextChange {
        show(Catalogue.rendering(done: state.done, total: total), &state)
      }
    }
  }

  /// Leaves the line empty for what is written next.
  func clear() {
    state.withLock { state in
      if state.shown { try? Stream.error.write(Self.clearLine) }
      state.shown = false
    }
  }

  private func show(_ wording: Wording, _ state: inout State) {
    try? Stream.error.write(Self.clearLine + wording.text(in: language))
    state.shown = true
    state.nextChange = .now + Self.interval
  }

  private static let clearLine = "\r\u{1B}[K"
}
