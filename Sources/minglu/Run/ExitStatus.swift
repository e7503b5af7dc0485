import ArgumentParser

/// How a run ended, as its caller sees it.
enum ExitStatus: Int32 {
  case done = 0
  case recordsHaveErrors = 1
  case couldNotRun = 2
  /// As the argument parser has it; here for what only the records can tell to be wrong.
  case wrongUsage = 64

  /// Ends a command: success returns, everything else is thrown to `main`.
  func leave() throws {
    if self != .done { throw ExitCode(rawValue) }
  }
}
