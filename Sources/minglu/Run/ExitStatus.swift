import ArgumentParser

/// How a run ended, as its caller sees it. Wrong usage, 64, is the argument parser's.
enum ExitStatus: Int32 {
  case done = 0
  case recordsHaveErrors = 1
  case couldNotRun = 2

  /// Ends a command: success returns, everything else is thrown to `main`.
  func leave() throws {
    if self != .done { throw ExitCode(rawValue) }
  }
}
