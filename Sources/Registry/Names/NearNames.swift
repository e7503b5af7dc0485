/// Finds the names of a long list that are equal when folded, or one character apart, or so but for the city and the form of
/// a company that a name has besides (`Cores`), in time that grows with the list.
///
/// Two names with one character replaced are the same once that character is taken out of each, and a name with one
/// character more is the other once it is taken out. So each name is hashed as it is and with each of its characters taken
/// out, and only names that share a hash are compared. A character that is a numeral is never taken out: names that differ
/// in it are a series.
struct NearNames {
  /// Two names, as indices of the list.
  struct Pair: Hashable {
    var first: Int
    var later: Int
    var likeness: Likeness
  }

  enum Likeness {
    /// Equal when folded.
    case same
    /// One character apart when folded.
    case near
    /// Neither, but their cores are.
    case akin
  }

  /// Two names without what makes them alike.
  private struct Couple: Hashable {
    var first: Int
    var later: Int
  }

  /// A name is paired with at most so many earlier ones: a hundred names alike are one finding, not thousands.
  private static let mostPartners = 3

  private let names: FoldedNames
  /// The first name with each hash.
  private var firsts: [UInt64: Int]
  private var found: [Couple: Likeness] = [:]
  private var partners: [Int]

  /// By the later name, then the first one. `places` are texts that begin with the city that names may begin with too.
  static func pairs(of names: [String], in places: [String] = []) -> [Pair] {
    pairs(of: FoldedNames(names), in: places)
  }

  /// The texts in which a register names its city; the districts' are their bureaus' names and addresses.
  static func places(title: String, authority: String, districts: [(bureau: String, address: String?)]) -> [String] {
    [title, authority] + districts.flatMap { [$0.bureau, $0.address ?? ""] }
  }

  static func pairs(of folded: FoldedNames, in places: [String]) -> [Pair] {
    var found = likenesses(among: folded)
    if let cores = differingCores(of: folded, in: places) {
      // Of those that are near by themselves, as many as there may be are found.
      let akin = likenesses(among: cores).keys.filter { found[$0] == nil && !folded.areOneApart($0.first, $0.later) }
      for couple in akin { found[couple] = .akin }
    }
    return found.map { Pair(first: $0.key.first, later: $0.key.later, likeness: $0.value) }
      .sorted { ($0.later, $0.first) < ($1.later, $1.first) }
  }

  /// Nil where every name is its own core.
  private static func differingCores(of names: FoldedNames, in places: [String]) -> FoldedNames? {
    let cores = Cores(of: places)
    var differ = false
    let texts = (0..<names.count).map { index in
      let core = cores.core(of: names[index])
      differ = differ || core.count < names[index].count
      return String(String.UnicodeScalarView(core))
    }
    return differ ? FoldedNames(texts) : nil
  }

  private static func likenesses(among names: FoldedNames) -> [Couple: Likeness] {
    var search = NearNames(names)
    let distinct = search.pairEqualNames()
    search.pairReplacements(among: distinct)
    search.pairInsertions(among: distinct)
    return search.found
  }

  private init(_ names: FoldedNames) {
    self.names = names
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
        found[Couple(first: first, later: name)] = .same
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
    let couple = Couple(first: first, later: later)
    guard partners[later] < Self.mostPartners, found[couple] == nil, names.areOneApart(first, later) else { return }
    found[couple] = .near
    partners[later] += 1
  }

  private static func key(_ hash: UInt64, _ position: Int) -> UInt64 {
    let mixed = (hash ^ UInt64(position)) &* 0xFF51_AFD7_ED55_8CCD
    return mixed ^ (mixed >> 29)
  }
}
