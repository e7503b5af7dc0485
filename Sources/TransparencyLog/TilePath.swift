/// Where the tiles and the entries of a log stand, after C2SP tlog-tiles: `tile/0/x001/234`, `tile/entries/000.p/17`.
package enum TilePath {
  /// Entries in a whole bundle, and hashes in a whole tile.
  package static let width = 256

  /// The tile of a level that begins with the hash `width * index`, and has `count` of them.
  package static func tile(level: Int, index: Int, count: Int = width) -> String {
    "tile/\(level)/\(number(index))\(part(count))"
  }

  /// The bundle that begins with the entry `width * index`, and has `count` of them.
  package static func entries(index: Int, count: Int = width) -> String {
    "tile/entries/\(number(index))\(part(count))"
  }

  /// In groups of three digits, all but the last after an x: 1234067 is `x001/x234/067`.
  static func number(_ index: Int) -> String {
    var groups = [padded(index % 1000)]
    var rest = index / 1000
    while rest > 0 {
      groups.insert("x" + padded(rest % 1000), at: 0)
      rest /= 1000
    }
    return groups.joined(separator: "/")
  }

  private static func part(_ count: Int) -> String { count == width ? "" : ".p/\(count)" }

  private static func padded(_ number: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: 3 - digits.count) + digits
  }
}
