import Foundation

@testable import Registry
@testable import Site

/// Reads an index as the scripts do, without their limits.
struct LookupReader {
  /// What each file hands over, by the file's name; numbering and lengths beside it.
  private var values: [String: Any] = [:]
  private var lists: [String: [(key: [UInt16], numbers: [Int])]] = [:]
  private(set) var sizes: [String: Int] = [:]
  private(set) var numberings: Set<String> = []
  /// Of the files that lie in order, the first key of the one that follows, by the file's name.
  private(set) var nexts: [String: String] = [:]

  init(_ index: LookupIndex) throws {
    for (path, position) in index.paths {
      var bytes: [UInt8] = []
      index.append(position, to: &bytes)
      let name = String(path.dropFirst("lookup/".count).dropLast(".js".count))
      let call = String(decoding: bytes, as: UTF8.self)
      let arguments = call.dropFirst("minglu.put(".count).dropLast(")\n".count)
      guard let list = try JSONSerialization.jsonObject(with: Data("[\(arguments)]".utf8)) as? [Any],
        3...4 ~= list.count, list[0] as? String == name, let numbering = list[2] as? String
      else { throw Malformed(name: name, text: String(call.prefix(200))) }
      values[name] = list[1]
      sizes[name] = bytes.count
      if name.dropFirst().hasPrefix("-") { lists[name] = Self.lists(text(name), kind: String(name.prefix(1))) }
      numberings.insert(numbering)
      if list.count == 4 { nexts[name] = list[3] as? String }
    }
  }

  struct Malformed: Error {
    var name: String
    var text: String
  }

  var sounds: String { text("sounds") }
  var index: [String: Any] { values["index"] as? [String: Any] ?? [:] }

  func text(_ name: String) -> String { values[name] as? String ?? "" }

  /// The key of a folded text as a whole.
  static func wholeKey(_ text: [Unicode.Scalar]) -> String {
    let digits = String(LookupTexts.hash(text) >> 2, radix: 32)
    return "w" + String(repeating: "0", count: 6 - digits.count) + digits
  }

  /// The numbers of the institutions that have a key beginning with the prefix, in order.
  func numbers(_ prefix: String) -> [Int] {
    let directories = (index["root"] as? String ?? "").split(separator: " ").map(String.init)
    var found: Set<Int> = []
    for directory in Self.reach(directories, prefix) {
      let words = text("d" + Self.file(directory)).split(separator: " ").map(String.init)
      for word in Self.reach(words, prefix) { found.formUnion(numbers(prefix, in: word)) }
    }
    return found.sorted()
  }

  private func numbers(_ prefix: String, in word: String) -> [Int] {
    let prefix = Array(prefix.utf16)
    return (lists[Self.file(word)] ?? []).filter { $0.key.starts(with: prefix) }.flatMap(\.numbers)
  }

  /// The keys of a file, each with its kind before it, and their lists.
  private static func lists(_ text: String, kind: String) -> [(key: [UInt16], numbers: [Int])] {
    let words = text.split(separator: " ")
    var key = Array(kind.utf16)
    return stride(from: 0, to: words.count, by: 2).map { index in
      let shared = words[index].first?.wholeNumberValue ?? 0
      key = Array(key.prefix(1 + shared)) + Array(words[index].utf16.dropFirst())
      return (key, decode(words[index + 1]))
    }
  }

  /// The words from the last that is not after the prefix to the last that begins with it.
  private static func reach(_ words: [String], _ prefix: String) -> ArraySlice<String> {
    let names = words.map { $0.replacing("!", with: "") }
    let start = names.lastIndex { !prefix.utf16.lexicographicallyPrecedes($0.utf16) } ?? 0
    let end = names[start...].dropFirst().firstIndex { !$0.hasPrefix(prefix) } ?? names.endIndex
    return words[start..<end]
  }

  static func file(_ word: String) -> String {
    let key = word.replacing("!", with: "").unicodeScalars
    if key.first == "c" { return "c" + key.dropFirst().map { "-" + String($0.value, radix: 16) }.joined() }
    return String(String.UnicodeScalarView(key.prefix(1))) + "-" + String(String.UnicodeScalarView(key.dropFirst()))
  }

  private static func decode(_ list: Substring) -> [Int] {
    let digits = list.utf8.map { digit in LookupLeaves.digits.firstIndex(of: digit) ?? 0 }
    if list.hasPrefix("!") {
      return digits.dropFirst().enumerated().flatMap { place, bits in
        (0..<6).filter { bits >> $0 & 1 == 1 }.map { 6 * place + $0 }
      }
    }
    var (numbers, gap, shift, next): ([Int], Int, Int, Int) = ([], 0, 0, 0)
    for digit in digits {
      gap |= (digit & 31) << shift
      shift += 5
      guard digit < 32 else { continue }
      numbers.append(next + gap)
      next += gap + 1
      (gap, shift) = (0, 0)
    }
    return numbers
  }

  /// The record of an institution: its fields in their order.
  func record(_ number: Int) -> [Any] {
    let perFile = index["perFile"] as? Int ?? 1
    let records = values["r\(number / perFile)"] as? [[Any]] ?? []
    return number % perFile < records.count ? records[number % perFile] : []
  }
}
