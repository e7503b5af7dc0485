import Diagnostics
import Glibc

/// The two streams that a command writes to.
enum Stream {
  case output, error

  var descriptor: Int32 { self == .output ? STDOUT_FILENO : STDERR_FILENO }

  /// True if a person watches, and lines can be overwritten.
  var isTerminal: Bool {
    isatty(descriptor) == 1 && getenv("TERM").map { String(cString: $0) } != "dumb"
  }

  /// True if a question can be put to a person, and answered.
  static var canAsk: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1 }

  /// Writes all of a text. A reader who has left (EPIPE) is no failure; for standard error nothing is one.
  func write(_ text: String) throws(Obstacle) {
    var text = text
    let failure = text.withUTF8 { Self.write($0, to: descriptor) }
    guard self == .output, failure != 0, failure != EPIPE else { return }
    throw Catalogue.outputLost(reason: String(cString: strerror(failure)))
  }

  /// Writes all of some bytes. Returns zero or the value of errno.
  static func write(_ bytes: UnsafeBufferPointer<UInt8>, to descriptor: Int32) -> Int32 {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = Glibc.write(descriptor, UnsafeBufferPointer(rebasing: rest).baseAddress, rest.count)
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return errno }
      rest = rest.dropFirst(count)
    }
    return 0
  }
}
