/// A set of hashes that may take one for present that is not, in a few bits each: it keeps almost all of them from being
/// looked at any further.
struct HashFilter {
  private var words: [UInt64]
  private let shift: UInt64

  /// `capacity` is the number of hashes expected.
  init(capacity: Int) {
    let bits = max(10, Int.bitWidth - max(1, capacity * 8).leadingZeroBitCount)
    words = [UInt64](repeating: 0, count: 1 << (bits - 6))
    shift = UInt64(64 - bits)
  }

  /// Adds a hash; false if it seemed to be there already.
  @discardableResult mutating func insert(_ hash: UInt64) -> Bool {
    let (word, bit) = place(of: hash)
    let wasAbsent = words[word] & bit == 0
    words[word] |= bit
    return wasAbsent
  }

  func contains(_ hash: UInt64) -> Bool {
    let (word, bit) = place(of: hash)
    return words[word] & bit != 0
  }

  private func place(of hash: UInt64) -> (word: Int, bit: UInt64) {
    let slot = (hash &* 0x9FB2_1C65_1E98_DF25) >> shift
    return (Int(slot >> 6), 1 << (slot & 63))
  }
}
