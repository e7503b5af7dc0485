import Diagnostics

/// A template as its file gives it, before anything is known about views.
struct ParsedTemplate: Sendable {
  let name: String
  let file: FileID
  let bytes: [UInt8]
  let nodes: [Node]
  let diagnostics: [Diagnostic]

  init(_ file: TemplateFile) {
    self.init(name: Self.name(ofPath: file.path), file: file.id, bytes: Array(file.text.utf8))
  }

  /// Parses a part of a file that begins at a line and column.
  init(name: String, file: FileID, bytes: [UInt8], line: Int = 1, column: Int = 1) {
    self.name = name
    self.file = file
    self.bytes = bytes
    guard bytes.count <= Self.largest else {
      nodes = []
      diagnostics = [Diagnostic(Catalogue.templateFileTooLarge(bytes: Self.largest), at: Place(file))]
      return
    }
    let scanner = Scanner(bytes, at: Place(file, line: line, column: column))
    guard !scanner.isCut else {
      nodes = []
      diagnostics = scanner.diagnostics
      return
    }
    let pairs = TagPairs(scanner.tokens)
    guard !pairs.isTooDeep else {
      nodes = []
      diagnostics = scanner.diagnostics + pairs.diagnostics
      return
    }
    let tree = TreeBuilder(scanner.tokens, pairs: pairs, in: bytes)
    nodes = tree.nodes
    diagnostics = scanner.diagnostics + pairs.diagnostics + tree.diagnostics
  }

  /// Bytes that a template may have.
  private static let largest = 1 << 20

  /// The path without its extension.
  static func name(ofPath path: String) -> String {
    for ending in [".html", ".xml", ".svg", ".mustache"] where path.hasSuffix(ending) {
      return String(path.dropLast(ending.count))
    }
    return path
  }
}
