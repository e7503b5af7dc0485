/// Names as they are compared, folded and side by side in one buffer, with a hash of each.
struct FoldedNames {
  private var scalars: [Unicode.Scalar] = []
  /// Where each name begins in `scalars`; one more at the end.
  private var starts: [Int] = [0]
  /// A polynomial of each name's scalars, so that a scalar can be taken out of it in one step.
  private(set) var hashes: [UInt64] = []
  private let powers: [UInt64]

  init(_ names: [String]) {
    starts.reserveCapacity(names.count + 1)
    hashes.reserveCapacity(names.count)
    var longest = 0
    for name in names {
      var hash: UInt64 = 0
      for scalar in name.unicodeScalars {
        let folded = NameFolding.folded(scalar)
        guard !NameFolding.isIgnored(folded) else { continue }
        scalars.append(folded)
        hash = hash &* Self.base &+ Self.spread(folded)
      }
      longest = max(longest, scalars.count - (starts.last ?? 0))
      starts.append(scalars.count)
      hashes.append(hash)
    }
    powers = (0..<longest).reduce(into: [1]) { powers, index in powers.append(powers[index] &* Self.base) }
  }

  var count: Int { hashes.count }

  /// Of all names together.
  var scalarCount: Int { scalars.count }

  subscript(_ name: Int) -> ArraySlice<Unicode.Scalar> { scalars[starts[name]..<starts[name + 1]] }

  /// Hands on the hash of the name without one of its scalars, for each scalar that is no numeral, with its position.
  func forEachHashWithoutOne(of name: Int, _ body: (_ hash: UInt64, _ position: Int) -> Void) {
    let range = starts[name]..<starts[name + 1]
    var prefix: UInt64 = 0
    for index in range {
      let scalar = scalars[index]
      let next = prefix &* Self.base &+ Self.spread(scalar)
      if !NameFolding.isNumeral(scalar) {
        let rest = powers[range.upperBound - index - 1]
        body(hashes[name] &- (next &- prefix) &* rest, index - range.lowerBound)
      }
      prefix = next
    }
  }

  /// True if one replacement, insertion or removal of a scalar that is no numeral makes one name the other.
  func areOneApart(_ first: Int, _ second: Int) -> Bool {
    let (one, other) = (self[first], self[second])
    guard abs(one.count - other.count) <= 1 else { return false }
    let same = zip(one, other).prefix { $0 == $1 }.count
    let (left, right) = (one.dropFirst(same), other.dropFirst(same))
    guard let differing = left.count >= right.count ? left.first : right.first else { return false }
    if NameFolding.isNumeral(differing) { return false }
    if left.count == right.count {
      return right.first.map { !NameFolding.isNumeral($0) } ?? false && left.dropFirst() == right.dropFirst()
    }
    return left.count > right.count ? left.dropFirst() == right : left == right.dropFirst()
  }

  private static let base: UInt64 = 0x9E37_79B9_7F4A_7C15

  private static func spread(_ scalar: Unicode.Scalar) -> UInt64 {
    let mixed = (UInt64(scalar.value) &+ 1) &* 0xD6E8_FEB8_6659_FD93
    return mixed ^ (mixed >> 32)
  }
}
