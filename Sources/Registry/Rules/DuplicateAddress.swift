import Diagnostics
import Records
import Vocabulary

/// `duplicate-slug`, of addresses made from ids: `awards/<brand>-<cycle>.html` is one award's, and `cycles/<id>-2.html` is
/// the second page of one cycle's results. Ids may hold hyphens, so two pairs of ids can spell one address.
struct DuplicateAddress: Rule {
  func findings(in ledger: Ledger) -> [Diagnostic] {
    let cycles = ledger.allCycles
    return cycles.flatMap { longer in
      cycles.flatMap { shorter in
        Self.sharedCyclePage(longer, shorter) + Self.sharedAwards(longer, shorter)
      }
    }
  }

  /// `2026-2` is where the second page of `2026` stands.
  private static func sharedCyclePage(_ longer: CycleRecord, _ shorter: CycleRecord) -> [Diagnostic] {
    let prefix = shorter.id.value + "-"
    guard longer.id.value.hasPrefix(prefix) else { return [] }
    // A further page has a number from 2 on, without a zero before it.
    let number = longer.id.value.dropFirst(prefix.count)
    guard number.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }), let first = number.first,
      first != "0", number != "1"
    else { return [] }
    return [finding("cycles/\(longer.id.value).html", at: longer.id, first: shorter.id)]
  }

  /// The brand `A` in the cycle `B-2026` and the brand `A-B` in the cycle `2026` would share `awards/A-B-2026.html`.
  private static func sharedAwards(_ longer: CycleRecord, _ shorter: CycleRecord) -> [Diagnostic] {
    let suffix = "-" + shorter.id.value
    guard longer.id.value.hasSuffix(suffix) else { return [] }
    let rest = "-" + longer.id.value.dropLast(suffix.count)
    let others = Dictionary(awards(shorter).map { ($0.value, $0) }) { first, _ in first }
    return awards(longer).compactMap { brand in
      others[brand.value + rest].map {
        finding("awards/\(brand.value)-\(longer.id.value).html", at: brand, first: $0)
      }
    }
  }

  private static func awards(_ cycle: CycleRecord) -> [Located<String>] {
    cycle.results.filter(\.outcome.value.isAward).map(\.brand)
  }

  private static func finding(
    _ address: String, at subject: Located<String>, first: Located<String>
  ) -> Diagnostic {
    Diagnostic(
      Catalogue.sharedAddress(address), at: subject.place,
      notes: [Diagnostic.Note(Catalogue.firstGivenHere, at: first.place)])
  }
}
