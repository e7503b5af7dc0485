package import Diagnostics
import Parallel
import Registry
package import Signatures

/// What it takes to tell which files of a site need not be made again, because the standing publication's were made from the
/// same.
package struct Reuse: Sendable {
  /// Tells the means of making the site from all others: the program and the templates.
  let means: String
  /// True for a digest of which the standing publication has the files.
  let isMade: @Sendable (ByteDigest) -> Bool
  /// The standing publication's index for the lookup; nil where it is not known.
  let lookup: StandingLookup?

  package init(
    means: String, lookup: StandingLookup? = nil, isMade: @escaping @Sendable (ByteDigest) -> Bool
  ) {
    self.means = means
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
  private(set) var institutions: [ByteDigest?]
  private let lists: ByteDigest
  private let pages: ByteDigest
  /// True where the standing publication's files were made from the same.
  let isSettled: [Bool]
  let areListsSettled: Bool
  let arePagesSettled: Bool

  /// `pages` gives what tells the pages that there are; it is asked when the rest is done.
  init(_ edition: Edition, _ lists: ListFacts, pages digestOfPages: () -> ByteDigest, _ reuse: Reuse) {
    let facts = InstitutionFacts(edition, lists)
    let told = Array(edition.register.institutions.indices).concurrentMap(chunkSize: 1024) { facts.told(of: $0) }
    let allPages = digestOfPages()
    let targets = facts.targets(besides: allPages)
    institutions = told.map { $0?.digest(with: targets) }
    isSettled = institutions.map { $0.map(reuse.isMade) ?? false }
    (self.lists, areListsSettled) = (lists.digest, lists.areMade)
    pages = ByteDigest(of: Array("pages".utf8) + lists.common.bytes + allPages.bytes)
    arePagesSettled = reuse.isMade(pages)
  }

  /// What there is to report of a text has to be reported each time.
  mutating func forget(_ owners: some Sequence<Int>) {
    for owner in owners { institutions[owner] = nil }
  }

  /// True where some institutions' files are made from the same as the standing publication's, and something is not.
  var isMixed: Bool { isSettled.contains(true) && !(areListsSettled && arePagesSettled && !isSettled.contains(false)) }

  var digests: [ByteDigest] { institutions.compactMap(\.self) + [lists, pages] }
}

extension Site {
  /// Gives the digests of what the files were made from, for the account that a later run reads; nil where that is not known.
  package var origins: (@Sendable () -> [ByteDigest])? {
    guard let madeFrom else { return nil }
    return { madeFrom.digests }
  }

  /// True where the publication is expected to differ from the standing one in some of its files, not in all.
  package var differsInFew: Bool { madeFrom?.isMixed ?? false }

  /// Tells what keeps a file from being what it should be, once it is rendered; nil where that is known before.
  package var objection: (@Sendable () -> Obstacle?)? {
    let lookup = composer.edition.lookup
    guard lookup.isLate else { return nil }
    return { @Sendable in lookup.isCertain ? nil : Catalogue.readingsAreMissing }
  }

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
      .districtFragment, .districtData, .data(.brands), .data(.cycles), .data(.revocations), .table, .lookupData:
      return madeFrom.areListsSettled
    case .sitemap, .sitemapPart: return madeFrom.arePagesSettled
    case .home, .lookup, .overview, .notFound, .outline, .announcementIndex, .announcement, .content, .verification,
      .publicKey, .corrections, .data(.announcements), .data(.corrections), .data(.revocationNotes), .dataPackage,
      .feed, .robots, .asset, .embedIndex:
      return false
    }
  }
}
