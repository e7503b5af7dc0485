package import Diagnostics
import Registry
package import Vocabulary

/// A row of published results or a published revocation that is on record no more.
package struct HistoryLoss: Sendable {
  /// What is told of it.
  package let diagnostic: Diagnostic
  private let brand: String
  private let row: Row

  private enum Row {
    case result(cycle: String)
    case revocation(Day)
  }

  /// Nil for a record of another kind.
  init?(of record: HistoryFinding.Record?, _ diagnostic: Diagnostic) {
    switch record {
    case .result(let brand, let cycle): (self.brand, row) = (brand, .result(cycle: cycle))
    case .revocation(let brand, let date): (self.brand, row) = (brand, .revocation(date))
    default: return nil
    }
    self.diagnostic = diagnostic
  }

  /// True for a finding that follows from the loss alone: that results lack the row, or do not name a brand that was revoked
  /// before them. `announced` tells the day of a cycle's results.
  package func explains(_ finding: Diagnostic, announced: (_ cycle: String) -> Day?) -> Bool {
    guard finding.id == .missingOutcome, finding.subjects.count == 2, finding.subjects[0] == brand else { return false }
    let lacking = finding.subjects[1]
    switch row {
    case .result(let cycle): return cycle == lacking
    case .revocation(let date): return announced(lacking).map { date < $0 } ?? false
    }
  }
}
