import Parallel
import Registry

/// What it takes to tell which files of a site need not be made again, because the standing publication's were made from the
/// same.
package struct Reuse: Sendable {
  /// Tells the means of making the site from all others: the program and the templates.
  let means: String
  /// Tells bytes from all others: their SHA-256 digest.
  let digest: @Sendable ([UInt8]) -> [UInt8]
  /// True for a digest of which the standing publication has the files.
  let isMade: @Sendable ([UInt8]) -> Bool
  /// The standing publication's index for the lookup; nil where it is not known.
  let lookup: StandingLookup?

  package init(
    means: String, digest: @escaping @Sendable ([UInt8]) -> [UInt8], lookup: StandingLookup? = nil,
    isMade: @escaping @Sendable ([UInt8]) -> Bool
  ) {
    self.means = means
    self.digest = digest
    self.lookup = lookup
    self.isMade = isMade
  }
}

/// An index for the lookup that was published: enough of it to be taken over without making it again.
package struct StandingLookup: Sendable {
  /// What tells it from any other, as `Site.lookupVersion` gave it.
  let version: String
  /// The files below `lookup/`, in ascending byte order.
  let paths: [String]

  package init(version: String, paths: [String]) {
    self.version = version
    self.paths = paths
  }
}

/// What groups of files are made from, each told by a digest: an institution's own files (profile, data, badge, frame page,
/// pages of awards), all lists with the data beside them and the lookup, the list of all pages.
struct Origins: Sendable {
  /// By institution; nil for one whose files are to be made anew the next time.
  private(set) var institutions: [[UInt8]?]
  private let lists: [UInt8]
  private let pages: [UInt8]
  /// True where the standing publication's files were made from the same.
  let isSettled: [Bool]
  let areListsSettled: Bool
  let arePagesSettled: Bool

  init(_ edition: Edition, _ lists: ListFacts, _ list: PageList, _ reuse: Reuse) {
    let facts = InstitutionFacts(edition, lists, list, reuse)
    institutions = Array(edition.register.institutions.indices).concurrentMap(chunkSize: 1024) { index in
      facts.bytes(of: index).map(reuse.digest)
    }
    isSettled = institutions.map { $0.map(reuse.isMade) ?? false }
    (self.lists, areListsSettled) = (lists.digest, lists.areMade)
    pages = reuse.digest(Array("pages".utf8) + facts.pageBytes)
    arePagesSettled = reuse.isMade(pages)
  }

  /// What there is to report of a text has to be reported each time.
  mutating func forget(_ owners: some Sequence<Int>) {
    for owner in owners { institutions[owner] = nil }
  }

  var digests: [[UInt8]] { institutions.compactMap(\.self) + [lists, pages] }
}

extension Site {
  /// The digests of what the files were made from, for the account that a later run reads.
  package var origins: [[UInt8]]? { madeFrom?.digests }

  /// What tells the index for the lookup from any other.
  package var lookupVersion: String { composer.edition.lookup.version }

  /// True for a file of which the standing publication has the very same, if nobody touched it.
  package func isSettled(_ index: Int) -> Bool {
    guard let madeFrom else { return false }
    switch list.pages[index] {
    case .institution(let owner), .institutionData(let owner), .embeddedInstitution(let owner), .badge(let owner):
      return madeFrom.isSettled[owner]
    case .award(let brand, _): return madeFrom.isSettled[composer.edition.register.brands[brand].institution]
    case .cityList, .districtList, .cycle, .revocations, .cityWorkbook, .districtWorkbook, .embeddedDistrict,
      .districtFragment, .districtData, .brandsData, .brandsTable, .cyclesData, .revocationsData, .revocationsTable,
      .lookupData:
      return madeFrom.areListsSettled
    case .sitemap, .sitemapPart: return madeFrom.arePagesSettled
    case .home, .lookup, .overview, .notFound, .announcementIndex, .announcement, .content, .verification, .publicKey,
      .corrections, .announcementsData, .correctionsData, .dataPackage, .feed, .robots, .asset, .embedIndex:
      return false
    }
  }
}
