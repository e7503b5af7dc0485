import Diagnostics
import Records

/// The reasoned exceptions of `waivers.csv`, each for an id and a subject.
enum Waivers {
  /// The findings that no waiver sets aside, and one for each waiver that sets nothing aside; not where a file could not be
  /// read, since what a waiver is for may be in there.
  static func apply(_ rows: [WaiverRow], to findings: [Diagnostic], areAllFound: Bool) -> [Diagnostic] {
    guard !rows.isEmpty else { return findings }
    let waived = Set(rows.map { Key(id: $0.diagnostic.value, subject: $0.subject.value) })
    var used: Set<Key> = []
    let kept = findings.filter { finding in
      guard finding.id.isWaivable else { return true }
      let keys = finding.subjects.map { Key(id: finding.id, subject: $0) }.filter(waived.contains)
      used.formUnion(keys)
      return keys.isEmpty
    }
    guard areAllFound else { return kept }
    let unused = rows.filter { !used.contains(Key(id: $0.diagnostic.value, subject: $0.subject.value)) }
    return kept
      + unused.map { row in
        Diagnostic(
          Catalogue.unusedWaiver(of: row.diagnostic.value, subject: row.subject.value), at: row.subject.place)
      }
  }

  private struct Key: Hashable {
    var id: DiagnosticID
    var subject: String
  }
}
