import Parallel
import Registry
import Vocabulary

/// The register of one day with what several pages need of it, worked out once: the lists in their order, the counts, the
/// articles as HTML.
struct Edition: Sendable {
  let register: PublishedRegister
  /// Brands in force at city level, by district code, then institution name, then id.
  let cityList: [Int]
  /// For each district its brands in force, city level first, then by institution name and id.
  let districtLists: [[Int]]
  /// For each district how many brands in force it has at city level; the rest of its list is at district level.
  let cityCounts: [Int]
  /// For each cycle its results in the order of its page, and their counts.
  let results: [CycleDigest]
  let similar: Namesakes
  let lookup: Lookup
  /// False where the system's library did not say how names are read: lists and lookup are not what they should be.
  let isCertain: Bool
  /// What lists and lookup are made from; nil where nobody asked, or once it has gone into the account of all files.
  var listFacts: ListFacts?
  /// Parallel to the register's announcements and pages.
  var announcementBodies: [RenderedArticle] = []
  var pageBodies: [RenderedArticle] = []
  /// Renders the text of an institution as HTML; nil for one that has none.
  var profileBody: @Sendable (Int) -> String? = { _ in nil }

  /// Without `lookup` there is no index, and lists are in no order: where only the addresses of pages matter, both would be
  /// made for nothing. To make an index takes much memory: `hasRoom` is called when it is made, or taken over. A district's
  /// part of a register is told within the `city`, of whose institutions its own may be mistaken for.
  init(
    _ register: PublishedRegister, within city: Edition? = nil, lookup isLookedUp: Bool = true, reuse: Reuse? = nil,
    names: NameFacts? = nil, hasRoom: () -> Void = {}
  ) {
    self.register = register
    let names =
      names ?? (isLookedUp ? NameFacts(of: register, comparing: city == nil) : NameFacts(unsorted: register))
    similar =
      city.map { Namesakes(of: register, within: $0.register, $0.similar) } ?? Namesakes(names.similar)
    (lookup, listFacts) = isLookedUp ? Self.lookup(in: register, similar: similar, reuse) : (.none, nil)
    hasRoom()
    let ranks = names.ranks
    isCertain = lookup.isCertain && names.isCertain
    let inForce = register.brands.indices.filter { register.brands[$0].status.standing == .inForce }
    // Brands are numbered by id, so an index settles what the names leave open.
    func key(_ index: Int) -> (Int, Int, Int) {
      // Not the whole brand: to copy it costs more than all else here.
      (register.brands[index].district, ranks[register.brands[index].institution], index)
    }
    let sorted = inForce.map { (key: key($0), brand: $0) }.sorted { $0.key < $1.key }.map(\.brand)
    cityList = sorted.filter { register.brands[$0].status.level == .city }
    var lists = [[Int]](repeating: [], count: register.districts.count)
    for level in [Level.city, .district] {
      for brand in sorted where register.brands[brand].status.level == level {
        lists[register.brands[brand].district].append(brand)
      }
    }
    districtLists = lists
    cityCounts = lists.map { list in list.count { register.brands[$0].status.level == .city } }
    results = register.cycles.map { cycle in
      CycleDigest(cycle.results.map { (key: key($0.brand), result: $0) }.sorted { $0.key < $1.key }.map(\.result))
    }
  }

  /// An index that stands already is not made.
  private static func lookup(
    in register: PublishedRegister, similar: Namesakes, _ reuse: Reuse?
  ) -> (lookup: Lookup, facts: ListFacts?) {
    @Sendable func index() -> LookupIndex { LookupIndex(register, similar: similar) }
    guard let reuse else { return (Lookup(index()), nil) }
    let facts = ListFacts(register, similar: similar, reuse)
    let standing = facts.areMade ? reuse.lookup : nil
    return (standing.map { Lookup($0, make: index) } ?? Lookup(index()), facts)
  }

  var latestCycle: Cycle? { register.cycles.last }

  /// True where brands are in force still, though their term's years have passed, as no new results are out (N8).
  var hasBrandsPastTerm: Bool { register.isTermElapsed && districtLists.contains { !$0.isEmpty } }

  func count(_ standing: Standing) -> Int { register.brands.count { $0.status.standing == standing } }

  /// The last day of which something on an institution's page is a record: its stored publication date.
  func lastRecord(of institution: Institution) -> Day? {
    institution.brands.map { lastRecord(of: register.brands[$0]) }.max()
  }

  /// The last day of which something is on record of a brand.
  func lastRecord(of brand: Brand) -> Day {
    var last = brand.status.since
    for period in brand.status.periods { last = max(last, period.from, period.until ?? last) }
    for index in brand.revocations {
      last = max(last, register.revocations[index].date, register.revocations[index].setAsideOn ?? last)
    }
    return last
  }
}

/// A cycle's results as its page shows them: city brands, district brands, those that left; and how many of each kind.
struct CycleDigest: Sendable {
  /// The three parts one after the other.
  let ordered: [CycleResult]
  let city: Int
  let district: Int
  let recognised: Int
  let promoted: Int
  let demoted: Int

  var left: Int { ordered.count - city - district }
  var retained: Int { city + district - recognised }

  /// Parts results that come in the order of districts and names.
  init(_ results: [CycleResult]) {
    let cityResults = results.filter { $0.level == .city }
    let districtResults = results.filter { $0.level == .district }
    ordered = cityResults + districtResults + results.filter { $0.level == nil }
    city = cityResults.count
    district = districtResults.count
    recognised = results.count { $0.outcome == .recognised }
    promoted = results.count(where: \.isPromotion)
    demoted = results.count(where: \.isDemotion)
  }

  /// Where each part begins and ends in `ordered`.
  func range(of kind: ResultGroupView.Kind) -> Range<Int> {
    switch kind {
    case .city: 0..<city
    case .district: city..<city + district
    case .left: city + district..<ordered.count
    }
  }
}

/// An article's body as HTML, and its text without markup.
struct RenderedArticle: Sendable {
  var html: String
  var plainText: String
}

extension PublishedRegister {
  /// The districts that have a list: all of them, or the one whose own site it is.
  var listedDistricts: Range<Int> { scope.map { $0.district..<$0.district + 1 } ?? districts.indices }
}
