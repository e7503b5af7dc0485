import Foundation

/// A Swift file of a target.
struct SourceFile {
  /// Within the repository: `Sources/Site/Site.swift`.
  var path: String
  var text: String

  var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }

  /// The modules that its import lines name.
  var imports: [String] {
    lines.compactMap { line in
      line.wholeMatch(
        of:
          /(?:@\w+ +)*(?:(?:public|package|internal|private|fileprivate) +)?import +(?:(?:struct|class|enum|protocol|typealias|func|let|var) +)?(\w+).*/
      )
      .map { String($0.1) }
    }
  }
}

/// The repository that these tests were built from.
enum House {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The folders of `Sources` or `Tests` that hold Swift files.
  static func targets(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: root.appending(path: folder).path)
      .filter { try !files(of: "\(folder)/\($0)").isEmpty }.sorted()
  }

  static func files(of folder: String) throws -> [SourceFile] {
    let base = root.appending(path: folder)
    let names = FileManager.default.enumerator(atPath: base.path)?.compactMap { $0 as? String } ?? []
    return try names.filter { $0.hasSuffix(".swift") }.sorted().map { name in
      SourceFile(
        path: "\(folder)/\(name)", text: try String(contentsOf: base.appending(path: name), encoding: .utf8))
    }
  }

  /// The table of targets in ARCHITECTURE.md: target → what it may import.
  static func allowedImports() throws -> [String: Set<String>] {
    let text = try String(contentsOf: root.appending(path: "ARCHITECTURE.md"), encoding: .utf8)
    var table: [String: Set<String>] = [:]
    for line in text.split(separator: "\n") {
      guard let row = line.wholeMatch(of: /\| `(\w+)` \|.*\|([^|]*)\|/) else { continue }
      table[String(row.1)] = Set(row.2.matches(of: /\w+/).map { String($0.output) })
    }
    return table
  }
}
