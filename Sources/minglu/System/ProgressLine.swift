import Diagnostics

/// What stands on the line that tells a person what a long run is doing: when it changes, and the bytes that change it.
///
/// It knows no clock and no terminal; whoever holds it says how long the run has taken, and writes what it answers.
struct ProgressLine {
  /// Quick runs stay quiet: nothing is shown before this has passed.
  static let patience = Duration.milliseconds(500)
  /// How long a text stays at least, so that it can be read.
  static let interval = Duration.milliseconds(100)
  /// Takes whatever stands on the line away.
  static let erasure = "\r\u{1B}[K"

  private let language: Language
  private var isShown = false
  private var nextChange = Self.patience
  /// Files of the publication in the making.
  private var done = 0

  init(language: Language) {
    self.language = language
  }

  /// What to write as a step begins, `elapsed` after the run did; nil if the line stays as it is.
  mutating func step(_ wording: Wording, elapsed: Duration) -> String? {
    guard elapsed >= nextChange else { return nil }
    isShown = true
    nextChange = elapsed + Self.interval
    return Self.erasure + wording.text(in: language)
  }

  /// Counts the files of another publication from now on.
  mutating func begin() { done = 0 }

  /// What to write as further files of `total` are done; nil if the line stays as it is.
  mutating func count(_ files: Int, of total: Int, elapsed: Duration) -> String? {
    done += files
    return step(Catalogue.rendering(done: done, total: total), elapsed: elapsed)
  }

  /// What to write to leave the line empty for what is written next; nil if it is.
  mutating func clear() -> String? {
    defer { isShown = false }
    return isShown ? Self.erasure : nil
  }
}
