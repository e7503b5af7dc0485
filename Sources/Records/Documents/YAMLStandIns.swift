/// Names that stand in for a mapping's repeated keys, each as long as the key: private-use characters, which no file
/// that gets this far contains.
struct YAMLStandIns {
  /// A key, and where it stands, counted from 1.
  struct Key {
    var name: String
    var line: Int
    var column: Int
  }

  /// Repeated keys that are looked for in one file, and bytes that may be composed anew for them.
  private static let most = 100
  private static let bytes = 1 << 19

  private let most: Int
  private var names: [String: String] = [:]
  /// The keys in whose places names were put, in that order.
  private(set) var keys: [Key] = []

  /// `text` is what is composed: the longer it is, the fewer repeated keys are looked for, but at least one is.
  init(for text: String) {
    most = min(Self.most, max(1, Self.bytes / max(1, text.utf8.count)))
  }

  /// True once no other repeated key is looked for.
  var isFull: Bool { keys.count == most }

  /// Writes a new stand-in over the key at a place (counted from 1, columns in Unicode scalars). False if the key does
  /// not stand there as plain text, or there are too many.
  mutating func put(for key: String, atLine line: Int, column: Int, in text: inout String) -> Bool {
    guard !isFull, let start = Self.index(line: line, column: column, in: text),
      text[start...].unicodeScalars.starts(with: key.unicodeScalars)
    else { return false }
    guard let mark = Unicode.Scalar(0xE000 + UInt32(names.count)), !key.isEmpty else { return false }
    let length = key.unicodeScalars.count
    let standIn = String(String.UnicodeScalarView(repeatElement(mark, count: length)))
    let end = text.unicodeScalars.index(start, offsetBy: length)
    text.unicodeScalars.replaceSubrange(start..<end, with: standIn.unicodeScalars)
    keys.append(Key(name: name(behind: key), line: line, column: column))
    names[standIn] = name(behind: key)
    return true
  }

  /// The key that a stand-in stands for; any other text stands for itself.
  func name(behind key: String) -> String { names[key] ?? key }

  private static func index(line: Int, column: Int, in text: String) -> String.Index? {
    var start = text.startIndex
    for _ in 1..<max(1, line) {
      guard let end = text.utf8[start...].firstIndex(of: UInt8(ascii: "\n")) else { return nil }
      start = text.utf8.index(after: end)
    }
    let scalars = text.unicodeScalars
    return scalars.index(start, offsetBy: max(0, column - 1), limitedBy: scalars.endIndex)
  }
}
