import Foundation
import Parallel
package import Registry
import Synchronization

/// What takes the names of all institutions of a register, worked out beside other work.
package struct NameFacts: Sendable {
  private let order: Meanwhile<NameOrder>
  private let likeness: Meanwhile<[[Int]]>?

  /// Begins at once. Names are compared with one another if asked for, and then first: what is done beside all this is to have
  /// a thread too.
  package init(of register: PublishedRegister, comparing isCompared: Bool = true) {
    self.init(of: register, comparing: isCompared, reading: Readings.latin)
  }

  /// `reading` gives characters in Latin letters, or nothing.
  init(
    of register: PublishedRegister, comparing isCompared: Bool, reading: @escaping @Sendable (String) -> String?
  ) {
    let likeness = isCompared ? Meanwhile { register.similarInstitutions() } : nil
    @Sendable func sorted() -> NameOrder { NameOrder(register.institutions, reading: reading) }
    order = likeness.map { Meanwhile(after: $0, sorted) } ?? Meanwhile(sorted)
    self.likeness = likeness
  }

  /// The names as they stand, compared with none.
  init(unsorted register: PublishedRegister) {
    let institutions = register.institutions.indices
    order = Meanwhile(isLittle: true) { NameOrder(unsorted: institutions) }
    likeness = nil
  }

  /// For each institution its place in the order of the names; waits for them.
  var ranks: [Int] { order.result.ranks }

  /// False where the system's library did not say how the names are read and ordered; waits for them.
  var isCertain: Bool { order.result.isCertain }

  /// For each institution those whose names are like its own; empty where nobody asked. Waits for them.
  var similar: [[Int]] { likeness?.result ?? [] }
}

/// The order of institutions by name: by the pinyin given for sorting, else by the name's own; ties by the Chinese
/// collation, then by USCC.
///
/// Pinyin without tones is compared letter by letter, so that filling in the column for one institution does not move it
/// to another part of the list. Readings of the names without a column come from ICU, one character at a time.
struct NameOrder {
  /// For each institution its place in the order.
  let ranks: [Int]
  /// False where ICU did not do its part, and the order may be another one with the same names.
  let isCertain: Bool

  init(_ institutions: [Institution], reading: (String) -> String? = Readings.latin) {
    let texts = institutions.map { $0.pinyin ?? $0.name }
    let readings = Readings(ofAllIn: texts, reading)
    let keys = texts.map(readings.key)
    let order = institutions.indices.sorted { first, second in
      if keys[first] != keys[second] { return keys[first].lexicographicallyPrecedes(keys[second]) }
      return Self.precedes(institutions[first], institutions[second])
    }
    var ranks = [Int](repeating: 0, count: institutions.count)
    for (rank, institution) in order.enumerated() { ranks[institution] = rank }
    self.ranks = ranks
    let hasTies = zip(order, order.dropFirst()).contains { keys[$0] == keys[$1] }
    isCertain = readings.areWhole && (!hasTies || Self.hasCollation)
  }

  /// No order.
  init(unsorted indices: Range<Int>) {
    ranks = Array(indices)
    isCertain = true
  }

  /// True if the Chinese collation is there: without it 一 would come first, by its code.
  private static var hasCollation: Bool {
    "阿".compare("一", options: [], range: nil, locale: locale) == .orderedAscending
  }

  /// The Chinese collation is named, never taken from the environment.
  private static let locale = Locale(identifier: "zh_CN")

  private static func precedes(_ first: Institution, _ second: Institution) -> Bool {
    switch first.name.compare(second.name, options: [], range: nil, locale: locale) {
    case .orderedAscending: true
    case .orderedDescending: false
    case .orderedSame: first.uscc < second.uscc
    }
  }
}

/// The readings of the characters that stand in some texts.
struct Readings {
  private var known: [Unicode.Scalar: [UInt8]] = [:]
  /// False where the answer was none, or not one for each character: ICU has none where it gets no memory for its rules, and
  /// names would be ordered and found otherwise than by how they are read.
  private(set) var areWhole = true

  /// ICU reads its rules, which takes a tenth of a second, for the first question and keeps them; two who asked at once would
  /// both have it read them.
  private static let asking = Mutex(())

  /// Asks ICU once for all characters, a line each: every question has its cost.
  init(ofAllIn texts: [String], _ reading: (String) -> String? = Readings.latin) {
    var scalars: Set<Unicode.Scalar> = []
    for text in texts {
      for scalar in text.unicodeScalars where !scalar.isASCII { scalars.insert(scalar) }
    }
    guard !scalars.isEmpty else { return }
    // One whose reading is known stands at the end.
    let characters = scalars.sorted() + [Self.sample.character]
    let lines = reading(characters.map { String($0) }.joined(separator: "\n"))
    // Decomposed, a letter with its tone is a letter and a mark, and only the letter is ASCII.
    let readings = (lines ?? "").decomposedStringWithCanonicalMapping.utf8.split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (character, reading) in zip(characters, readings) {
      var key: [UInt8] = []
      for byte in reading { Self.append(byte, to: &key) }
      known[character] = key
    }
    areWhole = readings.count == characters.count && known[Self.sample.character] == Self.sample.reading
  }

  private static let sample = (character: Unicode.Scalar("知"), reading: Array("zhi".utf8))

  /// A text in Latin letters, as ICU reads it; nil where it does not.
  static func latin(_ text: String) -> String? {
    asking.withLock { _ in text.applyingTransform(.toLatin, reverse: false) }
  }

  /// Lower-case ASCII letters and digits: of each character itself or of its reading.
  func key(of text: String) -> [UInt8] {
    var key: [UInt8] = []
    for scalar in text.unicodeScalars {
      if scalar.isASCII {
        Self.append(UInt8(truncatingIfNeeded: scalar.value), to: &key)
      } else {
        key += known[scalar] ?? []
      }
    }
    return key
  }

  private static func append(_ byte: UInt8, to key: inout [UInt8]) {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): key.append(byte)
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): key.append(byte | 0x20)
    default: break
    }
  }
}
