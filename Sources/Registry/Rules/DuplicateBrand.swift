import Diagnostics
import Records

/// `duplicate-brand`: a brand's id is given once and never reused, in capital and small letters alike: pages are named by it, and
/// many a disk keeps only one of two names that differ in nothing else.
struct DuplicateBrand: Rule {
  func findings(in ledger: Ledger) -> [Diagnostic] { repeated(in: ledger) + differingInCase(in: ledger) }

  private func differingInCase(in ledger: Ledger) -> [Diagnostic] {
    // Ids in capitals alone, as nearly all are, cannot.
    guard ledger.brands.contains(where: { $0.id.utf8.contains { 0x61...0x7A ~= $0 } }) else { return [] }
    var firsts: [String: Int] = [:]
    return ledger.brands.indices.compactMap { index in
      let brand = ledger.brands[index]
      guard let first = firsts[brand.id.uppercased()] else {
        firsts[brand.id.uppercased()] = index
        return nil
      }
      return Diagnostic(
        Catalogue.brandDiffersInCase(id: brand.id, from: ledger.brands[first].id), at: ledger.row(of: brand).id.place,
        subjects: [brand.id],
        notes: [Diagnostic.Note(Catalogue.firstGivenHere, at: ledger.row(of: ledger.brands[first]).id.place)])
    }
  }

  private func repeated(in ledger: Ledger) -> [Diagnostic] {
    ledger.repeatedBrands.map { pair in
      Diagnostic(
        Catalogue.duplicateBrand(id: pair.entry.id), at: ledger.row(of: pair.entry).id.place,
        subjects: [pair.entry.id],
        notes: [Diagnostic.Note(Catalogue.firstGivenHere, at: ledger.row(of: pair.first).id.place)])
    }
  }
}
