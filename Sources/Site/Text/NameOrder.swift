import Foundation
import Registry

/// The order of institutions by name: by the pinyin given for sorting, else by the name's own; ties by the Chinese
/// collation, then by USCC.
///
/// Pinyin without tones is compared letter by letter, so that filling in the column for one institution does not move it
/// to another part of the list. Readings of the names without a column come from ICU, one character at a time.
struct NameOrder {
  /// For each institution its place in the order.
  let ranks: [Int]

  init(_ institutions: [Institution]) {
    var readings = Readings()
    let keys = institutions.map { readings.key(of: $0.pinyin ?? $0.name) }
    let order = institutions.indices.sorted { first, second in
      if keys[first] != keys[second] { return keys[first].lexicographicallyPrecedes(keys[second]) }
      return Self.precedes(institutions[first], institutions[second])
    }
    var ranks = [Int](repeating: 0, count: institutions.count)
    for (rank, institution) in order.enumerated() { ranks[institution] = rank }
    self.ranks = ranks
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

/// The readings of characters as far as they were needed.
private struct Readings {
  private var known: [Unicode.Scalar: [UInt8]] = [:]

  /// Lower-case ASCII letters and digits: of each character itself or of its reading.
  mutating func key(of text: String) -> [UInt8] {
    var key: [UInt8] = []
    for scalar in text.unicodeScalars {
      if scalar.isASCII {
        Self.append(UInt8(truncatingIfNeeded: scalar.value), to: &key)
      } else {
        key += reading(of: scalar)
      }
    }
    return key
  }

  private mutating func reading(of scalar: Unicode.Scalar) -> [UInt8] {
    if let reading = known[scalar] { return reading }
    var reading: [UInt8] = []
    let latin = String(scalar).applyingTransform(.toLatin, reverse: false)
    for byte in (latin?.applyingTransform(.stripDiacritics, reverse: false) ?? "").utf8 {
      Self.append(byte, to: &reading)
    }
    known[scalar] = reading
    return reading
  }

  private static func append(_ byte: UInt8, to key: inout [UInt8]) {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): key.append(byte)
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): key.append(byte | 0x20)
    default: break
    }
  }
}
