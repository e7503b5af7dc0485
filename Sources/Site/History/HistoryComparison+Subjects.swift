import Diagnostics
import Registry
import Vocabulary

/// Rows of corrections.csv that are to be published for the first time: once published they stay.
extension HistoryComparison {
  /// What is odd about the rows that the last publication does not have. Nil for a district's part, which cannot tell what
  /// others published.
  ///
  /// - Parameter findPlaces: finds today's records; only asked if there is such a row.
  func correctionFindings(_ findPlaces: () -> RecordPlaces) -> [Diagnostic]? {
    guard part == nil else { return nil }
    let new = Set(corrections.filter { $0.previous == nil }.map(\.key))
    let rows = register.corrections.filter { new.contains(PublishedFacts.Correction($0)) }
    guard !rows.isEmpty else { return [] }
    let places = findPlaces()
    return rows.flatMap(places.findings) + subjectFindings(of: rows, places)
  }

  /// Of rows with a subject that neither the register shows nor the last publication has: `embargoed-subject` where it is on
  /// record, since the row would publish it (N13), else `unknown-subject`. Of what only pages showed, as a cycle's window that was
  /// postponed, it is not known that it was.
  private func subjectFindings(of rows: [Correction], _ places: RecordPlaces) -> [Diagnostic] {
    let published = Set(register.corrections).subtracting(rows).map(\.subject)
    let known = goneSubjects.union(shownNames).union(Self.ownNames).union(published)
    let strange = rows.filter { row in
      !known.contains(row.subject) && register.index(ofBrand: row.subject) == nil
        && register.index(ofInstitution: row.subject) == nil
    }
    guard !strange.isEmpty else { return [] }
    var suggestions = Suggestions(
      among: known.union(register.brands.map(\.id)).union(register.institutions.map(\.uscc)).sorted())
    return strange.compactMap { row in
      guard let place = places.correction(row) else { return nil }
      let problem =
        isRecorded(row.subject, in: places)
        ? Catalogue.embargoedSubject(row.subject, on: register.day.wording)
        : Catalogue.unknownSubject(row.subject, suggestion: suggestions.nearest(to: row.subject))
      return Diagnostic(problem, at: place, subjects: [row.subject])
    }
  }

  /// What is there without being a record: the pages and lists that the register makes itself, and its English.
  private static let ownNames = ContentPage.takenSlugs.union([SitePath.city, "en"])

  /// What the register shows, brands and institutions aside.
  private var shownNames: Set<String> {
    var names = Set(register.cycles.map(\.id) + register.runningCycles.map(\.id))
    names.formUnion(register.pages.map(\.slug) + register.districts.map(\.code))
    for announcement in register.announcements {
      names.insert(announcement.slug)
      guard let district = announcement.district.map({ register.districts[$0].code }) else { continue }
      names.insert("\(district)-\(announcement.slug)")
    }
    return names
  }

  /// What the last publication shows otherwise than the register, or shows alone.
  private var goneSubjects: Set<String> {
    var subjects = Set(brands.compactMap { $0.previous?.id })
    subjects.formUnion(brands.compactMap { $0.previous?.uscc })
    subjects.formUnion(cycles.compactMap { $0.previous?.id })
    subjects.formUnion(announcements.flatMap { $0.previous?.subjects ?? [] })
    subjects.formUnion(last.pages.compactMap { Self.subject(ofPage: $0.path) })
    return subjects
  }

  /// True for what the records have, be it shown only later.
  private func isRecorded(_ subject: String, in records: RecordPlaces) -> Bool {
    let places = [
      records.brand(subject), records.institution(subject), records.cycle(subject),
      records.announcement(ContentPath.announcement(district: nil, slug: subject).path),
    ]
    if places.contains(where: { $0 != nil }) { return true }
    return register.districts.map(\.code).contains { code in
      let slug = subject.hasPrefix("\(code)-") ? String(subject.dropFirst(code.count + 1)) : subject
      return [subject, slug].contains {
        records.announcement(ContentPath.announcement(district: code, slug: $0).path) != nil
      }
    }
  }
}
