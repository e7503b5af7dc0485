extension PublishedRegister {
  /// For each institution those that it may be taken for, as `similar-names` has it: first those that have now what was once
  /// its name, or that once had its own, then those whose names differ from its own by little; either in their order.
  package func similarInstitutions() -> [[Int]] {
    let names = FoldedNames(institutions.map(\.name))
    var likes = Likes(count: institutions.count)
    for pair in FormerNames.pairs(of: institutions.map(\.formerNames), among: names) {
      likes.add(pair.owner, pair.namesake)
    }
    likes.settle()
    for pair in NearNames.pairs(of: names, in: places) { likes.add(pair.first, pair.later) }
    likes.settle()
    likes.cut(to: Self.mostLikes)
    return likes.others
  }

  /// So many that an institution may be taken for are told of it, where very many share a name.
  private static let mostLikes = 20

  /// The cities that names may have in them besides what tells one from another, without 市.
  package var cities: [String] {
    NearNames.Cores(of: places).cities.map { String(String.UnicodeScalarView($0)) }
  }

  /// The forms of a company that names may end in besides, the longest first.
  package static var companyForms: [String] { NearNames.Cores.formNames }

  /// The texts in which the register names its city.
  private var places: [String] {
    let info = scope?.city ?? info
    return NearNames.places(
      title: info.title, authority: info.authority, districts: districts.map { ($0.bureau, $0.address) })
  }
}

/// For each institution others, each once.
private struct Likes {
  private(set) var others: [[Int]]
  /// How many of each are in their place.
  private var settled: [Int]

  init(count: Int) {
    others = [[Int]](repeating: [], count: count)
    settled = [Int](repeating: 0, count: count)
  }

  mutating func add(_ first: Int, _ second: Int) {
    guard !others[first].prefix(settled[first]).contains(second) else { return }
    others[first].append(second)
    others[second].append(first)
  }

  /// Leaves at most so many of each.
  mutating func cut(to most: Int) {
    for index in others.indices where others[index].count > most {
      others[index].removeLast(others[index].count - most)
    }
  }

  /// Puts those that were added since the last time in their order; two may have been added both ways.
  mutating func settle() {
    for index in others.indices where settled[index] < others[index].count {
      let added = Set(others[index][settled[index]...]).sorted()
      others[index].replaceSubrange(settled[index]..., with: added)
      settled[index] = others[index].count
    }
  }
}
