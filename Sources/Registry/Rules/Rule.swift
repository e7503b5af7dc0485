import Diagnostics
import Records
import Vocabulary

/// One check over the records. Rules look at everything on record, whatever its date, and are independent of each other.
protocol Rule: Sendable {
  func findings(in ledger: Ledger) -> [Diagnostic]
}

extension Day {
  /// As messages show it: `2025-03-01`, 2025年3月1日.
  var wording: Wording { Wording(en: iso, zh: chinese) }
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
}

/// Where things stand in the content tree: the paths that a waiver may name.
enum ContentPath {
  static let revocations = "revocations.csv"
  static let adverseRecords = "adverse-records.csv"

  static func institutions(ofDistrict code: String) -> String { "districts/\(code)/institutions.csv" }
  static func results(ofCycle id: String) -> String { "cycles/\(id)/results.csv" }
}
