import Diagnostics
import Registry
import Vocabulary

/// Announcements and the other pages that somebody writes.
extension HistoryComparison {
  /// Announcements that are gone, or have another date or document number; one may be given the number that it lacked.
  var announcementFindings: [HistoryFinding] {
    announcements.compactMap { change in
      guard let previous = change.previous, previous.date <= day else { return nil }
      return rewriting(of: previous, change.next).map { problem, key in
        HistoryFinding(
          problem: problem, spot: spot(.announcements, change.record, .key(key)), subjects: previous.subjects,
          record: .announcement(previous.contentPath))
      }
    }
  }

  private func rewriting(
    of previous: PublishedFacts.Announcement, _ next: PublishedFacts.Announcement?
  ) -> (problem: Problem, key: String)? {
    let (subject, today) = (previous.subjects[0], register.day.wording)
    let name = Catalogue.announcementRecord(subject)
    guard let next else { return (Catalogue.recordVanished(name, subject: subject, day: today), "path") }
    func rewritten(_ fact: Wording, _ was: Wording, _ now: Wording?) -> Problem {
      Catalogue.historyRewritten(fact, was: was, now: now, subject: subject, day: today)
    }
    if next.date != previous.date {
      return (rewritten(Catalogue.dateOf(name), previous.date.wording, next.date.wording), "date")
    }
    guard let document = previous.document, document != next.document else { return nil }
    return (rewritten(Catalogue.documentOf(name), Wording(document), next.document.map { Wording($0) }), "document")
  }

  /// Admissions that were published and are withdrawn themselves.
  var withdrawnCorrectionFindings: [HistoryFinding] {
    corrections.compactMap { change in
      // Publications once had one twice.
      guard let previous = change.previous, previous.date <= day,
        !register.corrections.contains(where: { PublishedFacts.Correction($0) == previous })
      else { return nil }
      return HistoryFinding(
        problem: Catalogue.correctionVanished(
          Catalogue.correctionRecord(of: previous.subject, on: previous.date.wording), subject: previous.subject),
        spot: spot(.corrections, change.record, .key("subject")), subjects: [previous.subject])
    }
  }

  /// Content pages and districts' lists that are gone.
  var pageFindings: [HistoryFinding] {
    let slugs = Set(register.pages.map(\.slug)).union(ContentPage.takenSlugs)
    let districts = Set(register.districts.map(\.code)).union(SitePath.cityLists)
    return last.pages.compactMap { path, line in
      let isList = path.hasPrefix("lists/")
      guard let subject = Self.subject(ofPage: path), !(isList ? districts : slugs).contains(subject) else {
        return nil
      }
      let name = isList ? Catalogue.districtRecord(subject) : Catalogue.pageRecord(subject)
      return HistoryFinding(
        problem: Catalogue.recordVanished(name, subject: subject, day: register.day.wording),
        spot: .manifest(line: line), subjects: [subject])
    } + englishFindings
  }

  /// That the site was in English too, and is no more.
  private var englishFindings: [HistoryFinding] {
    guard let line = last.englishLine, !register.info.hasEnglish else { return [] }
    return [
      HistoryFinding(
        problem: Catalogue.recordVanished(Catalogue.englishSite, subject: "en", day: register.day.wording),
        spot: .manifest(line: line), subjects: ["en"])
    ]
  }

  /// The name of a page without its folder; nil for what is no page, and for the further pages of a list, which come and
  /// go with its length.
  static func subject(ofPage path: String) -> String? {
    guard path.hasSuffix(".html"), let file = path.split(separator: "/").last else { return nil }
    let name = file.dropLast(".html".count)
    guard let hyphen = name.lastIndex(of: "-") else { return String(name) }
    let stem = String(name[..<hyphen])
    let isPaged = path.hasPrefix("lists/") || ["revocations", "corrections"].contains(stem)
    return isPaged && Int(name[name.index(after: hyphen)...]) != nil ? nil : String(name)
  }
}

extension PublishedFacts.Correction {
  init(_ correction: Correction) {
    self.init(
      subject: correction.subject, date: correction.date, reason: correction.reason, document: correction.document)
  }
}

extension PublishedFacts.Announcement {
  /// What corrections.csv may call it: its slug, a district's also with the code before it.
  var subjects: [String] {
    let name = String(path.dropFirst("announcements/".count).dropLast(".html".count))
    guard let district, name.hasPrefix(district + "-") else { return [name] }
    return [name, String(name.dropFirst(district.count + 1))]
  }

  /// The path of its file within the content tree.
  fileprivate var contentPath: String {
    ContentPath.announcement(district: district, slug: subjects.last ?? "").path
  }
}
