import Foundation

/// What a run of the built binary gave back.
struct Run {
  var status: Int32
  var output: String
  /// All but what stands in `ofShownDay`.
  var error: String
  /// What was said of a shown day that has not come, or is past. It depends on today's clock, which no other test may.
  var ofShownDay: String

  init(status: Int32, output: String, error: String) {
    let remark = /(?:warning: the day shown|警告：所示日期)[^\n]*\n[^\n]*\n/
    (self.status, self.output) = (status, output)
    self.error = error.replacing(remark, with: "")
    ofShownDay = error.matches(of: remark).map { String($0.output) }.joined()
  }
}

/// The built binary, and the repository that it was built from.
enum Command {
  static let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  static let templates = repository.appending(path: "templates").path
  static let sample = repository.appending(path: "content").path

  /// The binary stands beside the test bundle that the build made.
  private static let binary = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
    .appending(path: "minglu")

  static var binaryFolder: String { binary.deletingLastPathComponent().path }

  /// Runs the command in a folder. Nothing of this process's environment reaches it.
  static func run(_ arguments: [String], in folder: URL, environment: [String: String] = [:]) throws -> Run {
    let scratch = try Workspace()
    return try withExtendedLifetime(scratch) {
      let (output, error) = (scratch.url.appending(path: "output"), scratch.url.appending(path: "error"))
      let status = try launch(
        arguments, in: folder, environment: environment, output: handle(on: output), error: handle(on: error))
      return Run(
        status: status, output: try String(contentsOf: output, encoding: .utf8),
        error: try String(contentsOf: error, encoding: .utf8))
    }
  }

  /// Runs the command with its streams where the caller wants them, and returns its exit status.
  static func launch(
    _ arguments: [String], in folder: URL, environment: [String: String] = [:], output: FileHandle,
    error: FileHandle = .nullDevice
  ) throws -> Int32 {
    let process = Process()
    process.executableURL = binary
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ["LC_ALL": "C", "COLUMNS": "80"].merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = error
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }

  private static func handle(on file: URL) throws -> FileHandle {
    try Data().write(to: file)
    return try FileHandle(forWritingTo: file)
  }
}
