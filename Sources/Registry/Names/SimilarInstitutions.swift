extension PublishedRegister {
  /// For each institution those whose names differ from its own by little, as `similar-names` has it, in their order.
  package func similarInstitutions() -> [[Int]] {
    var similar = [[Int]](repeating: [], count: institutions.count)
    for pair in NearNames.pairs(of: institutions.map(\.name)) {
      similar[pair.first].append(pair.later)
      similar[pair.later].append(pair.first)
    }
    return similar.map { $0.sorted() }
  }
}
