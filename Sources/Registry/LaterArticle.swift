import Diagnostics
import Records
package import Vocabulary

/// A text on record that is published only after a day.
package struct LaterArticle: Hashable, Sendable {
  /// What publishes it.
  package enum Holder: Hashable, Sendable {
    case announcement(slug: String, district: String?)
    case profile(uscc: String)
  }

  package var article: Article
  package var holder: Holder
  /// The first day on which it is published.
  package var day: Day
}

extension Register {
  /// The announcements dated after a day, and the profile texts of institutions that are listed only by later results.
  package func articles(after day: Day) -> [LaterArticle] { ledger.laterAnnouncements(day) + ledger.laterProfiles(day) }
}

extension Ledger {
  fileprivate func laterAnnouncements(_ day: Day) -> [LaterArticle] {
    records.announcements.filter { $0.date.value > day }.map { record in
      LaterArticle(
        article: Article(record.body, path: record.path),
        holder: .announcement(slug: record.slug.value, district: record.district), day: record.date.value)
    }
  }

  fileprivate func laterProfiles(_ day: Day) -> [LaterArticle] {
    guard let last = publications.last, last > day else { return [] }
    var firstDays: [Int: Day] = [:]
    for (brand, entry) in brands.enumerated() {
      guard let institution = entry.institution, let first = history(of: brand).firstAward else { continue }
      firstDays[institution] = min(first, firstDays[institution] ?? first)
    }
    return records.districts.flatMap(\.profiles).compactMap { profile in
      guard let first = institution(profile.uscc.value).flatMap({ firstDays[$0] }), first > day else { return nil }
      return LaterArticle(
        article: Article(profile.body, path: profile.path), holder: .profile(uscc: profile.uscc.value), day: first)
    }
  }
}
