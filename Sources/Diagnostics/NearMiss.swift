/// Finds the known word that a misspelt one was probably meant to be.
package enum NearMiss {
  /// The known word nearest to `word`, or nil if none is near: case and width aside, about a third of its characters may
  /// differ. Nil also where another word is as near: either may have been meant.
  package static func of(_ word: String, among known: some Sequence<String>) -> String? {
    let typed = folded(word)
    guard !typed.isEmpty, typed.count <= longest else { return nil }
    var (nearest, least): ([String], Int) = ([], .max)
    for candidate in known {
      let target = folded(candidate)
      guard target.count <= longest else { continue }
      let limit = max(1, max(typed.count, target.count) / 3)
      let distance = distance(from: typed, to: target)
      guard distance <= limit, distance < max(typed.count, target.count) else { continue }
      if distance < least { (nearest, least) = ([], distance) }
      if distance == least, !nearest.contains(candidate) { nearest.append(candidate) }
    }
    return nearest.count == 1 ? nearest[0] : nil
  }

  /// Scalars past which a word is not compared.
  private static let longest = 64

  private static func folded(_ word: String) -> [Unicode.Scalar] {
    word.unicodeScalars.map { scalar in
      switch scalar.value {
      case 0x41...0x5A: Unicode.Scalar(scalar.value + 0x20) ?? scalar
      case 0xFF21...0xFF3A: Unicode.Scalar(scalar.value - 0xFEC0) ?? scalar
      case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
      case 0x5F, 0x20: "-"
      default: scalar
      }
    }
  }

  /// How many insertions, deletions, replacements and swaps of neighbours lie between two words.
  private static func distance(from first: [Unicode.Scalar], to second: [Unicode.Scalar]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...second.count)
    for (i, a) in first.enumerated() {
      var row = [i + 1]
      for (j, b) in second.enumerated() {
        var cost = min(row[j] + 1, last[j + 1] + 1, last[j] + (a == b ? 0 : 1))
        if i > 0, j > 0, a == second[j - 1], b == first[i - 1] { cost = min(cost, beforeLast[j - 1] + 1) }
        row.append(cost)
      }
      (beforeLast, last) = (last, row)
    }
    return last[second.count]
  }
}
