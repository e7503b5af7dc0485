import Registry

/// An institution's programmes, with the groups by which a reader can narrow them down: an anchor for each value of brand,
/// grade and mode, so that it works without script.
struct ProgrammeList {
  struct Filter {
    /// `f1`, `f2` …: its id, and the class of the programmes that it shows.
    var anchor: String
    var label: String
    var count: Int
  }

  struct Item {
    var programme: Programme
    /// The brand's name; nil where the institution has one brand only.
    var brand: String?
    /// The anchors of the filters that show it, separated by blanks.
    var groups: String
  }

  /// The style sheet knows as many.
  static let mostFilters = 9
  /// Fewer programmes are seen at once.
  private static let fewest = 4

  let filters: [Filter]
  let items: [Item]

  init(_ brands: [Brand]) {
    let isNamed = brands.count > 1
    let all = brands.flatMap { brand in brand.programmes.map { (brand: brand.name, programme: $0) } }
    let facets = [
      all.map { isNamed ? $0.brand : nil }, all.map(\.programme.grade), all.map(\.programme.mode),
    ]
    var filters: [Filter] = []
    var groups = [[String]](repeating: [], count: all.count)
    for facet in facets where all.count >= Self.fewest {
      let values = Self.distinct(facet.compactMap(\.self))
      // A value that nearly every programme has for itself narrows nothing down.
      guard values.count > 1, 2 * values.count <= all.count, filters.count + values.count <= Self.mostFilters
      else { continue }
      for value in values {
        let anchor = "f\(filters.count + 1)"
        let members = facet.indices.filter { facet[$0] == value }
        for member in members { groups[member].append(anchor) }
        filters.append(Filter(anchor: anchor, label: value, count: members.count))
      }
    }
    self.filters = filters
    items = zip(all, groups).map { entry, groups in
      Item(
        programme: entry.programme, brand: isNamed ? entry.brand : nil, groups: groups.joined(separator: " "))
    }
  }

  /// Each value once, in the order in which it comes first.
  private static func distinct(_ values: [String]) -> [String] {
    var seen: Set<String> = []
    return values.filter { seen.insert($0).inserted }
  }
}
