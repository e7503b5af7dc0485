extension PublishedRegister {
  /// For each institution those whose names differ from its own by little, as `similar-names` has it, in their order.
  package func similarInstitutions() -> [[Int]] {
    let info = scope?.city ?? info
    let places = [info.title, info.authority] + districts.flatMap { [$0.bureau, $0.address ?? ""] }
    var similar = [[Int]](repeating: [], count: institutions.count)
    for pair in NearNames.pairs(of: institutions.map(\.name), in: places) {
      similar[pair.first].append(pair.later)
      similar[pair.later].append(pair.first)
    }
    return similar.map { $0.sorted() }
  }
}
