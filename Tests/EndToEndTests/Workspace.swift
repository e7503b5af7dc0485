import Foundation

/// A folder of a test's own, gone when the test is. Suites keep one in a property, so that it lives as long as they do.
final class Workspace: Sendable {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "minglu-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  /// With a register in `content`.
  convenience init(_ register: TinyRegister) throws {
    try self.init()
    try write(register)
  }

  deinit {
    try? FileManager.default.removeItem(at: url)
  }

  /// Writes a register to `content`, in the place of the one that is there.
  func write(_ register: TinyRegister) throws {
    try? FileManager.default.removeItem(at: url.appending(path: "content"))
    for (path, text) in register.files { try write(text, to: "content/\(path)") }
  }

  func write(_ text: String, to path: String) throws {
    let file = url.appending(path: path)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  /// Runs the command here, with the repository's templates.
  func run(_ command: String, _ arguments: String..., environment: [String: String] = [:]) throws -> Run {
    try Command.run([command, "--templates", Command.templates] + arguments, in: url, environment: environment)
  }

  /// What stands in a folder.
  func site(_ folder: String = "public") throws -> PublishedSite {
    try PublishedSite(url.appending(path: folder))
  }
}
