import Registry

/// For each institution of a register those that it may be taken for, as `similar-names` has it; on a district's own site also
/// those of the rest of the city.
struct Namesakes: Sendable {
  /// Indices of the register's institutions or, from their count on, of `outsiders`.
  let others: [[Int]]
  /// Institutions of the city that are not in the district's part.
  let outsiders: [Institution]

  /// `others` holds indices of the register alone.
  init(_ others: [[Int]]) {
    self.others = others
    outsiders = []
  }

  /// Those of a part's institutions, from the city's. Both registers are of one day, so whoever is in either is listed (N13).
  init(of part: PublishedRegister, within city: PublishedRegister, _ namesakes: Namesakes) {
    let own = part.institutions.map { city.index(ofInstitution: $0.uscc) }
    var positions = [Int?](repeating: nil, count: city.institutions.count)
    for (position, index) in own.enumerated() {
      if let index { positions[index] = position }
    }
    var outsiders: [Institution] = []
    var others: [[Int]] = []
    for index in own {
      var found: [Int] = []
      for other in index.map({ namesakes.others[$0] }) ?? [] {
        let position = positions[other] ?? own.count + outsiders.count
        if positions[other] == nil { outsiders.append(city.institutions[other]) }
        positions[other] = position
        found.append(position)
      }
      others.append(found)
    }
    self.others = others
    self.outsiders = outsiders
  }

  subscript(_ institution: Int) -> [Int] { others[institution] }

  /// One of `others` that is not in the register; nil for one that is.
  func elsewhere(_ other: Int) -> Institution? { other < others.count ? nil : outsiders[other - others.count] }
}
