/// Files of the index, side by side in one buffer.
struct LookupFiles: Sendable {
  /// Each file's name, without folder and extension, and where it ends in `bytes`.
  private(set) var files: [(name: String, end: Int)] = []
  private(set) var bytes: [UInt8] = []

  func range(_ index: Int) -> Range<Int> { (index == 0 ? 0 : files[index - 1].end)..<files[index].end }

  /// Writes a file: a call that hands a value to the script. The numbering tells files of another publication apart, in
  /// which institutions may be numbered otherwise. Of files that lie in order, `next` is the first key of the one that follows.
  mutating func add(_ name: String, numbering: String, next: String? = nil, value: (inout [UInt8]) -> Void) {
    Self.append(name, numbering: numbering, next: next, to: &bytes, value: value)
    files.append((name, bytes.count))
  }

  static func append(
    _ name: String, numbering: String, next: String? = nil, to bytes: inout [UInt8], value: (inout [UInt8]) -> Void
  ) {
    bytes += "minglu.put(\"\(name)\",".utf8
    value(&bytes)
    bytes += ",\"\(numbering)\"".utf8
    if let next { bytes += ",\"\(next)\"".utf8 }
    bytes += ")\n".utf8
  }

  /// Gives back the room that was made for more.
  mutating func trim() { bytes = bytes.withUnsafeBufferPointer { Array($0) } }

  /// Of all bytes.
  var hash: UInt64 { FNVHash.long(of: bytes) }
}

/// A file of lists, or a directory of files, as the directory above knows it.
struct LookupSection: Sendable {
  /// The kind and the first key: `c芯澜`, `pxinlan`.
  var first: String
  /// The name of its file.
  var file: String
  /// True where it holds one list so long that others are asked before it.
  var isLarge = false
}

/// Writes keys with their lists of institutions into files of a few kilobytes.
///
/// A file is a text of words: a key, its list, a key, its list… A key begins with a digit, how much of the key before it has
/// in common with it (in UTF-16). A list is the gaps between the institutions' numbers, less one, each in digits of five bits,
/// the lowest first, a sixth bit saying that more follow; or, if that is shorter, `!` and a bit for each institution, six to a
/// character, the lowest first.
struct LookupLeaves {
  /// A longer list has a file to itself.
  private static let longList = 2_048
  /// A file is full between these sizes; which key begins the next one depends on the key, so that a change stays local.
  private static let leastBytes = 2_400
  private static let mostBytes = 4_000
  static let digits: [UInt8] = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)

  private(set) var files = LookupFiles()
  private(set) var sections: [LookupSection] = []
  private let keys: LookupKeys
  private let numbering: String
  private var text: [UInt8] = []
  private var firstKey: UInt64 = 0
  private var lastKey: UInt64 = 0
  private var list: [UInt8] = []
  /// True if the text is one long list.
  private var isLarge = false

  init(_ keys: LookupKeys, numbering: String) {
    self.keys = keys
    self.numbering = numbering
    let shift = LookupKeys.institutionBits
    let entries = keys.entries
    var start = 0
    while start < entries.count {
      let key = entries[start] >> shift
      var end = start + 1
      while end < entries.count, entries[end] >> shift == key { end += 1 }
      encode(entries[start..<end])
      add(key)
      start = end
    }
    close(before: nil)
  }

  /// Puts the list of the institutions' numbers, which ascend, into `list`.
  private mutating func encode(_ entries: ArraySlice<UInt64>) {
    list.removeAll(keepingCapacity: true)
    let mask: UInt64 = 1 << LookupKeys.institutionBits - 1
    let last = entries.last.map { $0 & mask } ?? 0
    if entries.count > 64, entries.count > Int(last) / 6 { return encodeBits(entries, mask: mask) }
    var next: UInt64 = 0
    for entry in entries {
      let number = entry & mask
      guard number >= next else { continue }
      var gap = number - next
      next = number + 1
      while gap >= 32 {
        list.append(Self.digits[Int(gap & 31 | 32)])
        gap >>= 5
      }
      list.append(Self.digits[Int(gap)])
    }
  }

  private mutating func encodeBits(_ entries: ArraySlice<UInt64>, mask: UInt64) {
    list.append(UInt8(ascii: "!"))
    var word: UInt64 = 0
    var place: UInt64 = 0
    for entry in entries {
      let number = entry & mask
      while number / 6 > place {
        list.append(Self.digits[Int(word)])
        word = 0
        place += 1
      }
      word |= 1 << (number % 6)
    }
    list.append(Self.digits[Int(word)])
  }

  private mutating func add(_ key: UInt64) {
    let isLong = list.count > Self.longList
    let size = text.count + list.count
    if isLong || isLarge || size > Self.mostBytes || size > Self.leastBytes && Self.begins(key) { close(before: key) }
    if text.isEmpty { firstKey = key }
    appendKey(key)
    text.append(UInt8(ascii: " "))
    text += list
    text.append(UInt8(ascii: " "))
    isLarge = isLong
  }

  /// True for one key in eight, whatever the others are.
  private static func begins(_ key: UInt64) -> Bool { key &* 0x9E37_79B9_7F4A_7C15 >> 61 == 0 }

  /// Appends what the key has not in common with the one before in this file.
  private mutating func appendKey(_ key: UInt64) {
    let shape = keys.shape
    let symbols = symbols(of: key)
    var shared = 0
    var sharedUnits: UInt8 = 0
    if !text.isEmpty {
      let before = self.symbols(of: lastKey)
      while shared < min(symbols.count, before.count), symbols[shared] == before[shared] {
        sharedUnits += shape.symbols[symbols[shared] - 1].value > 0xFFFF ? 2 : 1
        shared += 1
      }
    }
    text.append(UInt8(ascii: "0") + sharedUnits)
    for symbol in symbols[shared...] { text += UTF8.encode(shape.symbols[symbol - 1]) ?? .init() }
    lastKey = key
  }

  private func symbols(of key: UInt64) -> [Int] {
    let width = UInt64(keys.shape.width)
    var symbols: [Int] = []
    for place in stride(from: UInt64(keys.shape.length), to: 0, by: -1) {
      let symbol = Int(key >> (width * (place - 1)) & (1 << width - 1))
      if symbol > 0 { symbols.append(symbol) }
    }
    return symbols
  }

  /// Ends the file; the key is the next one's first.
  private mutating func close(before next: UInt64?) {
    guard !text.isEmpty else { return }
    let first = scalars(of: firstKey)
    let name = Self.fileName(keys.kind, first)
    text.removeLast()
    files.add(name, numbering: numbering, next: next.map { word(scalars(of: $0)) } ?? "") { bytes in
      bytes.append(UInt8(ascii: "\""))
      bytes += text
      bytes.append(UInt8(ascii: "\""))
    }
    sections.append(LookupSection(first: word(first), file: name, isLarge: isLarge))
    text.removeAll(keepingCapacity: true)
  }

  private func scalars(of key: UInt64) -> [Unicode.Scalar] { symbols(of: key).map { keys.shape.symbols[$0 - 1] } }

  private func word(_ key: [Unicode.Scalar]) -> String { keys.kind.rawValue + String(String.UnicodeScalarView(key)) }

  /// The kind and the key, for names in hexadecimal: `p-xinlan`, `c-82af-6f9c`.
  private static func fileName(_ kind: LookupKeys.Kind, _ key: [Unicode.Scalar]) -> String {
    if kind == .characters {
      return kind.rawValue + key.map { "-" + String($0.value, radix: 16) }.joined()
    }
    return "\(kind.rawValue)-\(String(String.UnicodeScalarView(key)))"
  }
}

extension LookupFiles {
  /// Writes the directories of sections: words in order, each a section's first key, with `!` where it is large. Each names
  /// the first key of the next one. Returns them as sections of the directory above.
  mutating func addDirectories(of sections: [LookupSection], numbering: String) -> [LookupSection] {
    var directories: [LookupSection] = []
    var start = 0
    for end in sections.indices.map({ $0 + 1 }) {
      let isLast = end == sections.count
      guard isLast || end - start >= 48 && Self.begins(sections[end]) || end - start >= 128 else { continue }
      let name = "d" + sections[start].file
      add(name, numbering: numbering, next: isLast ? "" : sections[end].first) { bytes in
        bytes += "\"\(sections[start..<end].map(\.word).joined(separator: " "))\"".utf8
      }
      directories.append(LookupSection(first: sections[start].first, file: name))
      start = end
    }
    return directories
  }

  private static func begins(_ section: LookupSection) -> Bool {
    section.first.utf8.reduce(7) { ($0 &* 31) &+ UInt32($1) } % 32 == 0
  }
}

extension LookupSection {
  fileprivate var word: String { isLarge ? first + "!" : first }
}
