/// Finds the institutions that have now what was once the name of another: whoever knows the former name takes one for the
/// other.
enum FormerNames {
  /// Two institutions, as indices of the list.
  struct Pair: Hashable {
    /// Once had the name.
    var owner: Int
    /// Has it now.
    var namesake: Int
  }

  /// A name is paired with at most so many institutions that once had it.
  private static let mostOwners = 3

  /// By the namesake, then the owner. `formerNames` and `names` are of the same institutions.
  static func pairs(of formerNames: [[String]], among names: FoldedNames) -> [Pair] {
    let owners = formerNames.indices.flatMap { owner in formerNames[owner].map { _ in owner } }
    guard !owners.isEmpty else { return [] }
    let former = FoldedNames(formerNames.flatMap(\.self))
    let byHash = Dictionary(grouping: owners.indices.filter { !former[$0].isEmpty }) { former.hashes[$0] }
    var pairs: [Pair] = []
    for namesake in 0..<names.count {
      var found: [Pair] = []
      for index in byHash[names.hashes[namesake]] ?? [] where former[index] == names[namesake] {
        let pair = Pair(owner: owners[index], namesake: namesake)
        // An institution may have got an old name back, or have had it twice.
        if pair.owner != namesake, found.last != pair, found.count < mostOwners { found.append(pair) }
      }
      pairs += found
    }
    return pairs
  }
}
