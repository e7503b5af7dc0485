import Diagnostics
import Glibc
import Publishing

/// The two streams that a command writes to.
enum Stream {
  /// True if a person watches standard error, and lines can be overwritten there.
  static var isWatched: Bool {
    isatty(STDERR_FILENO) == 1 && getenv("TERM").map { String(cString: $0) } != "dumb"
  }

  /// True if a question can be put to a person, and answered.
  static var canAsk: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1 }

  /// Writes all of a text to standard error, as a terminal can show it; if that fails, there is nobody to be told.
  static func tell(_ text: String) { steer(Visible.lines(text)) }

  /// The same of a text that moves the terminal's cursor.
  static func steer(_ text: String) {
    try? OpenFile.write(Array(text.utf8), to: STDERR_FILENO)
  }

  /// Writes all of a text to standard output. A reader who has left (EPIPE) is no failure.
  static func write(_ text: String) throws(Obstacle) {
    do throws(SystemError) {
      try OpenFile.write(Array(text.utf8), to: STDOUT_FILENO)
    } catch {
      if error.code != EPIPE { throw Catalogue.outputLost(reason: error.reason) }
    }
  }
}
