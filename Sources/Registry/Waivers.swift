import Diagnostics
import Records

/// The reasoned exceptions of `waivers.csv`, each for an id and a subject.
enum Waivers {
  /// The findings that no waiver sets aside; one for each waiver that sets aside what is found of several decisions, and one
  /// for each that sets nothing aside, unless something may not have been found.
  ///
  /// `answered` are findings that are told no more, for which there may still be a waiver.
  static func apply(
    _ rows: [WaiverRow], to findings: [Diagnostic], answered: [Diagnostic] = [], areAllFound: Bool
  ) -> [Diagnostic] {
    guard !rows.isEmpty else { return findings }
    let waived = Set(rows.map(Key.init))
    var setAside: [Key: [Diagnostic]] = [:]
    /// True where no waiver is for the finding.
    func isKept(_ finding: Diagnostic) -> Bool {
      guard finding.id.isWaivable else { return true }
      let keys = finding.subjects.map { Key(id: finding.id, subject: $0) }.filter(waived.contains)
      for key in keys { setAside[key, default: []].append(finding) }
      return keys.isEmpty
    }
    let kept = findings.filter(isKept)
    for finding in answered { _ = isKept(finding) }
    let told = rows.compactMap { row -> Diagnostic? in
      if let findings = setAside[Key(row)] { return wideness(of: row, findings) }
      guard areAllFound else { return nil }
      return Diagnostic(
        Catalogue.unusedWaiver(of: row.diagnostic.value, subject: row.subject.value), at: row.subject.place)
    }
    return kept + told
  }

  /// What is told of a row whose findings are of decisions that were not made together: whoever wrote it knew of the first.
  private static func wideness(of row: WaiverRow, _ findings: [Diagnostic]) -> Diagnostic? {
    let findings = findings.filter { $0.decision != nil }.sorted()
    let decisions = findings.compactMap(\.decision)
    var occasions: [String] = []
    for decision in decisions where !occasions.contains(decision.occasion) { occasions.append(decision.occasion) }
    guard occasions.count > 1 else { return nil }
    return Diagnostic(
      Catalogue.wideWaiver(
        of: row.diagnostic.value, subject: row.subject.value, occasions: occasions, decisions: decisions.map(\.name)),
      at: row.subject.place, subjects: [row.subject.value],
      notes: findings.prefix(6).map { Diagnostic.Note(Catalogue.setAsideByWaiver, at: $0.place) })
  }

  private struct Key: Hashable {
    var id: DiagnosticID
    var subject: String

    init(id: DiagnosticID, subject: String) {
      (self.id, self.subject) = (id, subject)
    }

    init(_ row: WaiverRow) {
      self.init(id: row.diagnostic.value, subject: row.subject.value)
    }
  }
}
