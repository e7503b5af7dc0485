/// Finds the listed key that a mistyped one was probably meant to be, among very many.
///
/// Only keys that differ in one spot are considered, and only for the first findings: a file full of unknown keys has
/// another cause than a slip of the finger.
struct Suggestions {
  private let keys: [String]
  private var left = 50

  init(among keys: [String]) {
    self.keys = keys
  }

  /// The first of the keys that differ from this one in the fewest neighbouring characters, at most two; case aside.
  mutating func nearest(to key: String) -> String? {
    guard left > 0 else { return nil }
    left -= 1
    let typed = Array(key.utf8)
    var best: (key: String, difference: Int)?
    for candidate in keys {
      let difference = Self.difference(typed, candidate, limit: best?.difference ?? 3)
      if difference < best?.difference ?? 3 { best = (candidate, difference) }
    }
    return best?.key
  }

  /// How many bytes lie between the common beginning and the common end of two keys; `limit` if there are as many.
  private static func difference(_ typed: [UInt8], _ candidate: String, limit: Int) -> Int {
    var candidate = candidate
    return candidate.withUTF8 { bytes in
      guard abs(bytes.count - typed.count) < limit else { return limit }
      let (shorter, longer) = (min(bytes.count, typed.count), max(bytes.count, typed.count))
      var start = 0
      while start < shorter, lowercased(bytes[start]) == lowercased(typed[start]) { start += 1 }
      var end = 0
      while end < shorter - start,
        lowercased(bytes[bytes.count - 1 - end]) == lowercased(typed[typed.count - 1 - end])
      { end += 1 }
      return min(limit, longer - start - end, shorter)
    }
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte + 32 : byte
  }
}
