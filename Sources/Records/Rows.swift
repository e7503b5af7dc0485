package import Diagnostics
package import Vocabulary

/// Everything that a content tree says, each value with its place; nothing of it is checked against another yet.
///
/// A row stands here only if all its values could be read. The keys of rows that could not are in `refusedKeys`, so that
/// the rules do not report a brand as unknown whose own row is already reported.
package struct Records: Sendable {
  package var register: RegisterRecord?
  package var cycles: [CycleRecord] = []
  package var revocations: [RevocationRow] = []
  package var adverseRecords: [AdverseRow] = []
  package var waivers: [WaiverRow] = []
  package var corrections: [CorrectionRow] = []
  /// The city's announcements first, then the districts' in code order.
  package var announcements: [AnnouncementRecord] = []
  package var pages: [PageRecord] = []
  /// In code order.
  package var districts: [DistrictRecord] = []
  /// USCCs, brand ids and cycle ids that stand in refused rows.
  package var refusedKeys: Set<String> = []

  package init() {}
}

/// `registry.yaml`.
package struct RegisterRecord: Sendable {
  package struct Basis: Sendable {
    package var document: Located<String>?
    package var url: Located<String>?
  }

  package struct Contact: Sendable {
    package var phone: Located<String>?
    package var address: Located<String>?
    package var reportURL: Located<String>?
  }

  package struct GovernmentSite: Sendable {
    package var siteName: Located<String>?
    package var siteDomain: Located<String>?
    package var siteIDCode: Located<String>?
    package var icp: Located<String>?
    package var policeRecord: Located<String>?
  }

  /// `rules`: lengths in years, with the notice's as defaults.
  package struct Rules: Sendable {
    package var termYears = 2
    package var barYears = 2
    package var cleanYears = 3

    package init() {}
  }

  package var title: Located<String>
  package var authority: Located<String>
  package var operatorName: Located<String>?
  /// Absolute, http or https, ending in a slash (one is added if it is missing).
  package var baseURL: Located<String>
  package var asOf: Located<Day>?
  package var basis = Basis()
  package var contact = Contact()
  package var governmentSite = GovernmentSite()
  package var rules = Rules()
  /// Days after which a published copy calls itself out of date.
  package var refreshDays = 30
}

/// `cycles/<id>/cycle.yaml` and its `results.csv`.
package struct CycleRecord: Sendable {
  package var id: Located<String>
  package var title: Located<String>
  package var opens: Located<Day>?
  package var closes: Located<Day>?
  /// The publication date of the results; nil while the cycle runs.
  package var announced: Located<Day>?
  package var document: Located<String>?
  package var results: [ResultRow] = []
}

/// A row of `results.csv`. `note` is internal and never published.
package struct ResultRow: Sendable {
  package var brand: Located<String>
  package var outcome: Located<Outcome>
  /// Present for recognised and retained, absent otherwise.
  package var level: Located<Level>?
  package var applied: Located<Day>?
  package var note: String?
}

/// A row of `revocations.csv`.
package struct RevocationRow: Sendable {
  package var brand: Located<String>
  package var date: Located<Day>
  package var ground: Located<Ground>
  package var verifiedBy: Located<String>
  package var document: Located<String>
  package var summary: String?
  package var setAsideOn: Located<Day>?
  package var setAsideDocument: Located<String>?
}

/// A row of `adverse-records.csv`, which is never published.
package struct AdverseRow: Sendable {
  package var uscc: Located<String>
  package var date: Located<Day>
  package var kind: Located<AdverseKind>
  package var source: Located<String>
}

/// A row of `waivers.csv`.
package struct WaiverRow: Sendable {
  package var diagnostic: Located<DiagnosticID>
  package var subject: Located<String>
  package var reason: Located<String>
  package var document: Located<String>
}

/// A row of `corrections.csv`.
package struct CorrectionRow: Sendable {
  package var subject: Located<String>
  package var date: Located<Day>
  package var reason: Located<String>
  package var document: Located<String>
}

/// Markdown as written, and the place of its first character.
package struct MarkdownText: Sendable {
  package var text: String
  package var place: Place
}

/// An announcement of the city (`announcements/<slug>.md`) or of a district.
package struct AnnouncementRecord: Sendable {
  /// The file's path within the content tree: `announcements/2026-results.md`.
  package var path: String
  package var slug: Located<String>
  /// The district's code, or nil for the city's.
  package var district: String?
  package var title: Located<String>
  package var date: Located<Day>
  package var kind: AnnouncementKind = .notice
  package var document: Located<String>?
  package var source: Located<String>?
  package var cycle: Located<String>?
  package var cityCount: Located<Int>?
  package var districtCount: Located<Int>?
  package var brands: [Located<String>] = []
  package var body: MarkdownText
}

/// A content page, `pages/<slug>.md`.
package struct PageRecord: Sendable {
  package var path: String
  package var slug: Located<String>
  package var title: Located<String>
  /// Place in the navigation; pages without one come last, by slug.
  package var order: Int?
  package var isInNavigation: Bool
  package var body: MarkdownText
}

/// `districts/<code>/`.
package struct DistrictRecord: Sendable {
  package var code: Located<String>
  package var name: Located<String>
  package var bureau: Located<String>
  package var phone: Located<String>?
  package var address: Located<String>?
  package var website: Located<String>?
  package var introduction: Located<String>?
  package var institutions: [InstitutionRow] = []
  package var brands: [BrandRow] = []
  package var programmes: [ProgrammeRow] = []
  package var profiles: [ProfileRecord] = []
}

/// A row of `institutions.csv`.
package struct InstitutionRow: Sendable {
  /// Trimmed, folded to ASCII and upper case; its check digits are a rule's matter (`invalid-uscc`).
  package var uscc: Located<String>
  package var name: Located<String>
  package var kind: Located<InstitutionKind>
  package var address: Located<String>
  package var permit: Located<String>?
  package var phone: String?
  package var website: String?
  package var formerNames: [String]
  package var pinyin: String?
  package var englishName: String?
}

/// A row of `brands.csv`.
package struct BrandRow: Sendable {
  package var id: Located<String>
  package var name: Located<String>
  package var uscc: Located<String>
  package var field: String?
  package var summary: String?
}

/// A row of `programmes.csv`.
package struct ProgrammeRow: Sendable {
  package var brand: Located<String>
  package var name: Located<String>
  package var occupation: String?
  package var grade: String?
  package var mode: String?
  package var location: String?
}

/// `districts/<code>/institutions/<USCC>.md`.
package struct ProfileRecord: Sendable {
  package var path: String
  package var uscc: Located<String>
  package var body: MarkdownText
}
