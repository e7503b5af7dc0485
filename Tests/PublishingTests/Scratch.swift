import Diagnostics
import Foundation

@testable import Publishing

/// A folder of a test's own, gone when the test is.
final class Scratch: Sendable {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.appending(path: "minglu-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  var output: String { path + "/public" }

  /// Publishes some texts by path.
  @discardableResult
  func publish(_ files: [String: String], threads: Int = 2) throws -> PublishingOutcome {
    let paths = files.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    let texts = paths.map { files[$0] ?? "" }
    return try Publisher(output: output, apartFrom: [], threads: threads).publish(
      Publication(paths: PathList(paths)) { $1 += texts[$0].utf8 })
  }

  /// All files below a folder, by path.
  func files(in folder: String = "public") throws -> [String: String] {
    var files: [String: String] = [:]
    let root = path + "/" + folder
    for case let name as String in FileManager.default.enumerator(atPath: root) ?? .init() {
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: root + "/" + name, isDirectory: &isFolder)
      if !isFolder.boolValue { files[name] = try String(contentsOfFile: root + "/" + name, encoding: .utf8) }
    }
    return files
  }

  /// The publication's files without its list.
  func published() throws -> [String: String] { try files().filter { $0.key != "SHA256SUMS" } }

  func inode(_ file: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: output + "/" + file)[.systemFileNumber] as? Int
  }

  func write(_ text: String, to file: String) throws {
    let url = URL(filePath: path + "/" + file)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  func names(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path + "/" + folder).sorted()
  }
}
