import ArgumentParser
import Diagnostics

/// How a run ended, as its caller sees it.
enum ExitStatus: Int32 {
  case done = 0
  case recordsHaveErrors = 1
  case couldNotRun = 2
  /// As the argument parser has it; here for what only the records can tell to be wrong.
  case wrongUsage = 64

  /// That of a run which an obstacle ended.
  init(_ obstacle: Obstacle) { self = obstacle.isWrongUsage ? .wrongUsage : .couldNotRun }

  /// Ends a command: success returns, everything else is thrown to `main`.
  func leave() throws {
    if self != .done { throw ExitCode(rawValue) }
  }
}
