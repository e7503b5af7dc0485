import Foundation

extension Workspace {
  /// Runs lines of a shell here, where `minglu` is the built command.
  func bash(_ lines: String, in folder: String = ".") throws -> Run {
    let process = Process()
    let (output, error) = (Pipe(), Pipe())
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments = ["-euc", lines]
    process.currentDirectoryURL = url.appending(path: folder)
    process.environment = ["LC_ALL": "C", "PATH": "\(Command.binaryFolder):/usr/bin:/bin"]
    (process.standardOutput, process.standardError) = (output, error)
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    let complaint = String(decoding: error.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return Run(status: process.terminationStatus, output: text, error: complaint)
  }
}
