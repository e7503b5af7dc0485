package import Diagnostics
import Records
package import Vocabulary

/// One check over the records. Rules look at everything on record, whatever its date, and are independent of each other.
protocol Rule: Sendable {
  func findings(in ledger: Ledger) -> [Diagnostic]
}

extension Day {
  /// As messages show it: `2025-03-01`, 2025年3月1日.
  package var wording: Wording { Wording(en: iso, zh: chinese) }
}

extension Term {
  /// As messages show it: `保留 (retained)`, 保留.
  var wording: Wording { Wording(en: "\(chinese) (\(code))", zh: chinese) }
}

extension Ledger {
  /// A district as messages show it: `浦东新区 (310115)`.
  func wording(ofDistrict district: Int) -> Wording {
    let record = records.districts[district]
    return Catalogue.district(name: record.name.value, code: record.code.value)
  }

  /// True if a row with that key is already reported as unreadable.
  func isRefused(_ key: String) -> Bool { records.refusedKeys.contains(key) }

  /// True if a revocation of the brand is set aside before its date, as is told already: how the brand stood cannot be said then.
  func hasUnclearRevocation(_ brand: Int) -> Bool {
    revocations[revocations(of: brand)].contains { entry in
      entry.withdrawal.setAsideOn.map { $0 < entry.withdrawal.date } ?? false
    }
  }

  /// True if a file of that name, in any folder, is already reported as unreadable.
  func isUnread(_ name: String) -> Bool { records.unreadPaths.contains { $0 == name || $0.hasSuffix("/\(name)") } }

  /// True if the order of the cycles is settled and all of their results and the revocations could be read. Otherwise every
  /// standing after the gap would be reported for what is one mistake, and that one is reported already.
  var canTellStanding: Bool { !isUnread("results.csv") && !isUnread("revocations.csv") && canTellCycles }

  /// True if every cycle is known and their order is settled: then it can be told which one follows which.
  var canTellCycles: Bool {
    let known = Set(records.cycles.map { ContentPath.cycle(id: $0.id.value).path })
    let lostCycles = records.unreadPaths.filter { $0.hasSuffix("/cycle.yaml") || ContentPath.isFolderOfCycles($0) }
      .subtracting(known)
    return lostCycles.isEmpty && CycleOrder.publicationFindings(in: self).isEmpty
  }
}
