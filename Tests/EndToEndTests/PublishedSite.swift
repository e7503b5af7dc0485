import Foundation

/// A published folder, read whole.
struct PublishedSite {
  /// Path within the site → bytes.
  let files: [String: Data]

  init(_ folder: URL) throws {
    var files: [String: Data] = [:]
    let base = folder.resolvingSymlinksInPath().path + "/"
    let names = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: [.isRegularFileKey])
    for case let file as URL in names ?? .init() {
      guard try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else { continue }
      files[String(file.resolvingSymlinksInPath().path.dropFirst(base.count))] = try Data(contentsOf: file)
    }
    self.files = files
  }

  var paths: [String] { files.keys.sorted() }
  var pages: [String] { paths.filter { $0.hasSuffix(".html") } }

  func text(of path: String) -> String {
    files[path].map { String(decoding: $0, as: UTF8.self) } ?? ""
  }

  /// The start tags of a page, each as its attributes.
  func tags(of path: String) -> [[String: String]] {
    HTMLTags.attributes(in: text(of: path))
  }

  /// The files that hold a text in their bytes or their path.
  func places(of text: String) -> [String] {
    let needle = Data(text.utf8)
    return paths.filter { path in path.contains(text) || files[path]?.range(of: needle) != nil }
  }

  func json<Value: Decodable>(_ type: Value.Type, at path: String) throws -> Value {
    try JSONDecoder().decode(type, from: files[path] ?? Data())
  }

  /// A CSV file as rows of cells by column.
  func table(_ path: String) -> [[String: String]] {
    CSVCells.table(in: text(of: path))
  }
}

/// Start tags and their attributes; enough for pages that a validator has passed.
enum HTMLTags {
  static func attributes(in html: String) -> [[String: String]] {
    html.utf8.split(separator: UInt8(ascii: "<")).compactMap { part in
      guard let first = part.first, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first) else { return nil }
      return attributes(ofTag: part)
    }
  }

  private static func attributes(ofTag part: Substring.UTF8View.SubSequence) -> [String: String] {
    var found: [String: String] = [:]
    var rest = part.drop { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "\n") }
    while let first = rest.first, first != UInt8(ascii: ">") {
      rest = rest.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "/") }
      let name = rest.prefix { ![UInt8(ascii: "="), UInt8(ascii: " "), UInt8(ascii: ">")].contains($0) }
      rest = rest.dropFirst(name.count)
      guard !name.isEmpty else { continue }
      guard rest.first == UInt8(ascii: "=") else {
        found[String(Substring(name))] = ""
        continue
      }
      rest = rest.dropFirst(2)
      let value = rest.prefix { $0 != UInt8(ascii: "\"") }
      found[String(Substring(name))] = unescaped(String(Substring(value)))
      rest = rest.dropFirst(value.count + 1)
    }
    return found
  }

  private static func unescaped(_ text: String) -> String {
    let entities = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
    return entities.reduce(text) { $0.replacingOccurrences(of: $1.0, with: $1.1) }
  }
}

/// RFC 4180, read plainly.
enum CSVCells {
  /// The rows below the header, each cell by its column's name.
  static func table(in text: String) -> [[String: String]] {
    var rows = rows(in: text)
    guard !rows.isEmpty else { return [] }
    let header = rows.removeFirst()
    return rows.map { Dictionary(zip(header, $0)) { first, _ in first } }
  }

  static func rows(in text: String) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var cell = String.UnicodeScalarView()
    var isQuoted = false
    for scalar in text.unicodeScalars where scalar != "\u{FEFF}" {
      switch scalar {
      case "\"": isQuoted.toggle()
      case ",", "\r", "\n":
        if isQuoted { fallthrough }
        if scalar == "\r" { continue }
        row.append(String(cell))
        cell = .init()
        if scalar == "\n" {
          rows.append(row)
          row = []
        }
      default: cell.append(scalar)
      }
    }
    return rows
  }
}
