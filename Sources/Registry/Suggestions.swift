/// Finds the listed key that a mistyped one was probably meant to be, among very many.
///
/// A key is suggested only if it is alone in differing so little: of a series, `PD-0001` to `PD-0999`, any would be near.
/// And only for the first findings: a file full of unknown keys has another cause than a slip of the finger.
package struct Suggestions {
  private let keys: [String]
  private var left = 50

  /// Suggests one of some keys; of several as near as each other none.
  package init(among keys: [String]) {
    self.keys = keys
  }

  /// The one key that differs from this one in the fewest neighbouring characters, at most two; case aside. Two neighbours
  /// that changed places are one difference.
  package mutating func nearest(to key: String) -> String? {
    guard left > 0 else { return nil }
    left -= 1
    let typed = Array(key.utf8)
    var best: (key: String, difference: Int)?
    var isAlone = true
    for candidate in keys {
      let difference = Self.difference(typed, candidate)
      guard difference <= min(2, typed.count - 1), difference <= best?.difference ?? 2 else { continue }
      isAlone = best.map { difference < $0.difference } ?? true
      if isAlone { best = (candidate, difference) }
    }
    return isAlone ? best?.key : nil
  }

  /// How many bytes lie between the common beginning and the common end of two keys, 1 if they are two that changed
  /// places; any number above 2 if the keys' lengths differ by more than that.
  private static func difference(_ typed: [UInt8], _ candidate: String) -> Int {
    var candidate = candidate
    return candidate.withUTF8 { bytes in
      let (shorter, longer) = (min(bytes.count, typed.count), max(bytes.count, typed.count))
      guard longer - shorter <= 2 else { return longer }
      var start = 0
      while start < shorter, lowercased(bytes[start]) == lowercased(typed[start]) { start += 1 }
      var end = 0
      while end < shorter - start,
        lowercased(bytes[bytes.count - 1 - end]) == lowercased(typed[typed.count - 1 - end])
      { end += 1 }
      let isSwap =
        shorter == longer && longer - start - end == 2 && bytes[start] == typed[start + 1]
        && bytes[start + 1] == typed[start]
      return isSwap ? 1 : longer - start - end
    }
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte + 32 : byte
  }
}
