import Diagnostics

/// A Markdown file taken apart at its `---` lines.
struct FrontMatter {
  /// Between the two lines; it begins on the file's second line.
  var yaml: String
  var body: MarkdownText

  /// Throws what is to be reported at the file's first character.
  init(of source: SourceText, in file: FileID) throws(Misplaced) {
    let bytes = source.utf8
    var lines = Lines(bytes)
    guard let first = lines.next(), Self.isFence(bytes[first]) else {
      let below = Self.lineOfFence(belowBlankLinesOf: bytes)
      throw Misplaced(problem: below.map(Catalogue.frontMatterBelow) ?? Catalogue.missingFrontMatter())
    }
    let start = lines.position
    while let line = lines.next() {
      guard Self.isFence(bytes[line]) else { continue }
      yaml = String(decoding: bytes[start..<line.lowerBound], as: UTF8.self)
      body = MarkdownText(
        text: String(decoding: bytes[lines.position...], as: UTF8.self), place: Place(file, line: lines.number + 1))
      return
    }
    throw Misplaced(problem: Catalogue.unclosedFrontMatter())
  }

  /// Front matter that is not there or never ends.
  struct Misplaced: Error {
    var problem: Problem
  }

  /// The line of a `---` that has nothing but blank lines above it.
  private static func lineOfFence(belowBlankLinesOf bytes: [UInt8]) -> Int? {
    var lines = Lines(bytes)
    while let line = lines.next() {
      if isFence(bytes[line]) { return lines.number }
      guard Cleaning.trimmed(line, of: bytes).isEmpty else { return nil }
    }
    return nil
  }

  /// True for `---` with nothing but blanks behind it.
  private static func isFence(_ line: ArraySlice<UInt8>) -> Bool {
    line.starts(with: "---".utf8) && line.dropFirst(3).allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
  }

  /// Goes through a text line by line.
  private struct Lines {
    private let bytes: [UInt8]
    /// Where the next line begins.
    private(set) var position = 0
    /// The number of lines that were given.
    private(set) var number = 0

    init(_ bytes: [UInt8]) {
      self.bytes = bytes
    }

    mutating func next() -> Range<Int>? {
      guard position < bytes.count else { return nil }
      let end = bytes[position...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      defer {
        position = min(end + 1, bytes.count)
        number += 1
      }
      return position..<end
    }
  }
}

/// Reads a Markdown file with front matter. `makeValue` gets the fields and the body.
func readMarkdown<Value>(
  _ source: SourceText, in file: FileID, known: [String],
  makeValue: (inout YAMLFields, MarkdownText) -> Value?
) -> Reading<Value?> {
  if let unreadable = unreadableCharacters(of: source, in: file) {
    return Reading(value: nil, diagnostics: unreadable, isWhole: false)
  }
  let matter: FrontMatter
  do throws(FrontMatter.Misplaced) {
    matter = try FrontMatter(of: source, in: file)
  } catch {
    return Reading(value: nil, diagnostics: [Diagnostic(error.problem, at: Place(file))], isWhole: false)
  }
  let yaml = YAMLSource(matter.yaml, in: file, lineOffset: 1)
  guard let entries = yaml.entries else { return Reading(value: nil, diagnostics: yaml.diagnostics, isWhole: false) }
  var fields = YAMLFields(entries, at: Place(file), known: known)
  let value = makeValue(&fields, matter.body)
  return Reading(value: value, diagnostics: yaml.diagnostics + fields.diagnostics, isWhole: !fields.isRefused)
}
