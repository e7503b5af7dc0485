package import Diagnostics
package import Signatures
package import Vocabulary

/// What the public may see on one day, and nothing else: every fact in it is dated on or before `day` (the embargo, N13).
///
/// The site is made from this alone, so a fact dated later cannot reach a page. Cross references are indices into its
/// own arrays, each of which has a total order.
package struct PublishedRegister: Hashable, Sendable {
  package var day: Day
  package var info: RegisterInfo
  /// Those whose results are published on or before `day`, by publication date.
  package var cycles: [Cycle]
  /// Those whose window has opened on or before `day` and whose results are not out, by id.
  package var runningCycles: [RunningCycle]
  /// By code. All of them, also those without a listed brand.
  package var districts: [District]
  /// Those with a listed brand, by USCC.
  package var institutions: [Institution]
  /// Listed ones (an award in a cycle published by `day`), by id.
  package var brands: [Brand]
  /// Dated on or before `day`, newest first, then by brand id.
  package var revocations: [Revocation]
  /// Dated on or before `day`, newest first, then by path.
  package var announcements: [Announcement]
  /// By order, then slug.
  package var pages: [ContentPage]
  /// Dated on or before `day`, newest first, then by subject.
  package var corrections: [Correction] = []
  /// True where the latest cycle's term has passed in principle and no new results are out (N8).
  package var isTermElapsed: Bool
  /// Set where the register is a district's part of the city's.
  package var scope: DistrictScope?
  /// False where some records could not be read: then it is not published, and what it lacks may be in them.
  package var isWhole = true
  /// Paths within the content tree of files that could not be read: what they would make is missing for that reason.
  package var unreadPaths: Set<String> = []
}

/// What `registry.yaml` says.
package struct RegisterInfo: Hashable, Sendable {
  package var title: String
  package var authority: String
  package var operatorName: String?
  package var baseURL: String
  package var basisDocument: String?
  package var basisURL: String?
  package var phone: String?
  package var address: String?
  package var reportURL: String?
  package var siteName: String?
  package var siteDomain: String?
  package var siteIDCode: String?
  package var icp: String?
  package var policeRecord: String?
  package var termYears: Int
  package var barYears: Int
  package var cleanYears: Int
  package var refreshDays: Int
  /// True where the site is published in English beside Chinese.
  package var hasEnglish = false
  /// The key with which publications are signed.
  package var publicKey: VerificationKey?
}

/// A cycle whose results are published.
package struct Cycle: Hashable, Sendable {
  package var id: String
  package var title: String
  package var opens: Day?
  package var closes: Day?
  package var announced: Day
  package var document: String
  /// By brand id; every row of the results.
  package var results: [CycleResult]
}

/// What a cycle's results say of one brand.
package struct CycleResult: Hashable, Sendable {
  package var brand: Int
  package var outcome: Outcome
  /// The level awarded; nil where the brand leaves.
  package var level: Level?
  /// The level just before the publication; nil where the brand was not in force then.
  package var previousLevel: Level?

  /// True where a district brand became a city brand by these results (N3).
  package var isPromotion: Bool { previousLevel == .district && level == .city }
  /// True where a city brand was retained as a district brand.
  package var isDemotion: Bool { previousLevel == .city && level == .district }
}

/// A cycle under way. `closes`, the last day of its window, is given only once it is past: till then it is still to come (the
/// embargo), and on it applications are taken.
package struct RunningCycle: Hashable, Sendable {
  package var id: String
  package var title: String
  package var opens: Day
  package var closes: Day?
}

/// A district and its bureau.
package struct District: Hashable, Sendable {
  package var code: String
  package var name: String
  package var bureau: String
  package var phone: String?
  package var address: String?
  package var website: String?
  package var introduction: String?
}

/// An institution with at least one listed brand.
package struct Institution: Hashable, Sendable {
  package var uscc: String
  package var name: String
  package var kind: InstitutionKind
  package var address: String
  package var permit: String?
  package var phone: String?
  package var website: String?
  package var formerNames: [String]
  package var pinyin: String?
  package var englishName: String?
  package var district: Int
  /// Its listed brands, by id.
  package var brands: [Int]
  /// Its profile text, as Markdown with the place of its first character and its path in the content tree.
  package var profile: Article?
  /// The first day on which it may apply again, while a bar runs on the register's day (N10).
  package var barredUntil: Day?
}

/// Markdown with what is needed to resolve and report its links.
package struct Article: Hashable, Sendable {
  package var path: String
  package var text: String
  package var place: Place
}

/// A listed brand and how it stands on the register's day.
package struct Brand: Hashable, Sendable {
  package var id: String
  package var name: String
  package var field: String?
  package var summary: String?
  package var institution: Int
  package var district: Int
  package var status: BrandStatus
  package var programmes: [Programme]
  /// Its revocations, oldest first.
  package var revocations: [Int]
}

/// A training programme of a brand.
package struct Programme: Hashable, Sendable {
  package var name: String
  package var occupation: String?
  package var grade: String?
  package var mode: String?
  package var location: String?
}

/// How a brand stands on a day, why, and since when (domain.md, "Standing").
package struct BrandStatus: Hashable, Sendable {
  package var standing: Standing
  /// Nil while in force.
  package var reason: StandingReason?
  package var since: Day
  /// The latest award's level.
  package var level: Level
  /// The latest award's cycle, an index into the published cycles.
  package var cycle: Int
  /// Every period of every award, oldest first.
  package var periods: [Period]

  /// The day since when a brand in force is at its level, where before it was in force at the other one without a break: it
  /// was promoted, or retained as a district brand (N3). Nil where that is the day since when it is in force.
  package var levelSince: Day? {
    guard standing == .inForce, var start = periods.last?.from else { return nil }
    for period in periods.dropLast().reversed() {
      guard period.until == start else { return nil }
      guard period.level == level else { return start }
      start = period.from
    }
    return nil
  }
}

/// Why a brand is revoked or has lapsed.
package enum StandingReason: Hashable, Sendable {
  case ground(Ground)
  case notMet, notAssessed, setAside

  /// As in data: `ground-2`, `not-met`, `not-assessed`, `set-aside`.
  package var code: String {
    switch self {
    case .ground(let ground): "ground-\(ground.code)"
    case .notMet: "not-met"
    case .notAssessed: "not-assessed"
    case .setAside: "set-aside"
    }
  }
}

/// A run of days on which an award was in force. `until` is exclusive; nil while it runs.
package struct Period: Hashable, Sendable {
  /// What ended a period.
  package enum End: String, Sendable {
    case nextCycle = "next-cycle"
    case revocation
  }

  /// An index into the published cycles.
  package var cycle: Int
  package var level: Level
  package var from: Day
  package var until: Day?
  package var endedBy: End?
}

/// A revocation, and its setting aside where that is dated on or before the register's day.
package struct Revocation: Hashable, Sendable {
  package var brand: Int
  /// The brand's level when it was revoked.
  package var level: Level
  package var date: Day
  package var ground: Ground
  /// An index into the districts.
  package var verifiedBy: Int
  package var document: String
  package var summary: String?
  package var setAsideOn: Day?
  package var setAsideDocument: String?
  /// The first day on which the institution may apply again; nil once the revocation is set aside (N10).
  package var barredUntil: Day?
}

/// An announcement dated on or before the register's day.
package struct Announcement: Hashable, Sendable {
  package var slug: String
  /// Nil for the city's.
  package var district: Int?
  package var title: String
  package var date: Day
  package var kind: AnnouncementKind
  package var document: String?
  package var source: String?
  /// Its cycle, if that is published.
  package var cycle: Int?
  /// The brands it names that are listed.
  package var brands: [Int]
  package var body: Article
}

/// An admitted change to what was published, dated on or before the register's day (N12).
package struct Correction: Hashable, Sendable {
  /// What was changed: a brand's id, an institution's USCC, a cycle's id, a page's slug, a district's code, or `en`, the English
  /// site.
  package var subject: String
  package var date: Day
  package var reason: String
  package var document: String
}

/// A content page.
package struct ContentPage: Hashable, Sendable {
  /// The names of the pages that the register makes itself.
  package static let takenSlugs: Set<String> = [
    "index", "lookup", "404", "feed", "sitemap", "verify", "revocations", "corrections",
  ]

  package var slug: String
  package var title: String
  package var isInNavigation: Bool
  package var body: Article
}

extension PublishedRegister {
  /// Where the brand of an id stands; nil where none is listed.
  package func index(ofBrand id: String) -> Int? { Self.index(of: id, among: brands.count) { brands[$0].id } }

  /// Where the institution of a credit code stands; nil where none is listed.
  package func index(ofInstitution uscc: String) -> Int? {
    Self.index(of: uscc, among: institutions.count) { institutions[$0].uscc }
  }

  /// Where a key stands among keys in ascending order.
  private static func index(of key: String, among count: Int, keyAt: (Int) -> String) -> Int? {
    let index = SortedBytes.firstIndex(in: 0..<count) { keyAt($0) >= key }
    return index < count && keyAt(index) == key ? index : nil
  }
}
