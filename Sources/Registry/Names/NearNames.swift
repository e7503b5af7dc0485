/// Finds the names of a long list that are equal when folded, or one character apart, in time that grows with the list.
///
/// Two names with one character replaced are the same once that character is taken out of each, and a name with one
/// character more is the other once it is taken out. So each name is hashed as it is and with each of its characters taken
/// out, and only names that share a hash are compared. A character that is a numeral is never taken out: names that differ
/// in it are a series.
struct NearNames {
  /// Two names, as indices of the list; `isSame` if they are equal when folded.
  struct Pair: Hashable {
    var first: Int
    var later: Int
    var isSame: Bool
  }

  /// A name is paired with at most so many earlier ones: a hundred names alike are one finding, not thousands.
  private static let mostPartners = 3

  private let names: FoldedNames
  /// The first name with each hash.
  private var firsts: [UInt64: Int]
  private var pairs: Set<Pair> = []
  private var partners: [Int]

  /// By the later name, then the first one.
  static func pairs(of names: [String]) -> [Pair] {
    var search = NearNames(names)
    let distinct = search.pairEqualNames()
    search.pairReplacements(among: distinct)
    search.pairInsertions(among: distinct)
    return search.pairs.sorted { ($0.later, $0.first) < ($1.later, $1.first) }
  }

  private init(_ names: [String]) {
    self.names = FoldedNames(names)
    firsts = [UInt64: Int](minimumCapacity: names.count)
    partners = [Int](repeating: 0, count: names.count)
  }

  /// Pairs equal names with the first of them, and returns the first of every name. A name of which folding leaves nothing
  /// is like no other.
  private mutating func pairEqualNames() -> [Int] {
    var distinct: [Int] = []
    distinct.reserveCapacity(names.count)
    for name in 0..<names.count where !names[name].isEmpty {
      if let first = firsts[names.hashes[name]], names[first] == names[name] {
        pairs.insert(Pair(first: first, later: name, isSame: true))
      } else {
        firsts[names.hashes[name]] = name
        distinct.append(name)
      }
    }
    return distinct
  }

  /// Pairs names that are the same without the character at one position.
  private mutating func pairReplacements(among distinct: [Int]) {
    var seen = HashFilter(capacity: names.scalarCount)
    var repeated = HashFilter(capacity: names.scalarCount)
    for name in distinct {
      names.forEachHashWithoutOne(of: name) { hash, position in
        let key = Self.key(hash, position)
        if !seen.insert(key) { repeated.insert(key) }
      }
    }
    var entries: [(key: UInt64, name: Int)] = []
    for name in distinct {
      names.forEachHashWithoutOne(of: name) { hash, position in
        let key = Self.key(hash, position)
        if repeated.contains(key) { entries.append((key, name)) }
      }
    }
    entries.sort { ($0.key, $0.name) < ($1.key, $1.name) }
    for (index, entry) in entries.enumerated() {
      for earlier in entries[max(0, index - Self.mostPartners)..<index] where earlier.key == entry.key {
        pairIfNear(earlier.name, entry.name)
      }
    }
  }

  /// Pairs names of which one is the other without one character.
  private mutating func pairInsertions(among distinct: [Int]) {
    var wholes = HashFilter(capacity: distinct.count)
    for name in distinct { wholes.insert(names.hashes[name]) }
    var candidates: [(Int, Int)] = []
    for longer in distinct {
      names.forEachHashWithoutOne(of: longer) { hash, _ in
        if wholes.contains(hash), let shorter = firsts[hash] { candidates.append((shorter, longer)) }
      }
    }
    for (shorter, longer) in candidates { pairIfNear(min(shorter, longer), max(shorter, longer)) }
  }

  private mutating func pairIfNear(_ first: Int, _ later: Int) {
    guard partners[later] < Self.mostPartners, names.areOneApart(first, later),
      pairs.insert(Pair(first: first, later: later, isSame: false)).inserted
    else { return }
    partners[later] += 1
  }

  private static func key(_ hash: UInt64, _ position: Int) -> UInt64 {
    let mixed = (hash ^ UInt64(position)) &* 0xFF51_AFD7_ED55_8CCD
    return mixed ^ (mixed >> 29)
  }
}
