import Diagnostics
import Registry

extension HistoryComparison {
  /// What is told in the place of all else where what was published seems to be another register's: its address is another one,
  /// and no institution that it showed is shown any more. To admit record by record that all of that is gone would publish as
  /// many corrections of what never was of this register. `leaving` is the way out where it is none of its own.
  func strangerFinding(leaving: Wording) -> HistoryFinding? {
    // A brand that is told as it was told before is of the same register.
    guard part == nil, brands.count(where: { $0.previous != nil }) == standingRows else { return nil }
    let shown = brands.filter { isDue($0.previous) }
    guard let first = shown.first,
      shown.allSatisfy({ $0.previous.map { register.index(ofInstitution: $0.uscc) == nil } ?? false }),
      let address = last.address, address != PublicLog.name(ofAddress: register.info.baseURL)
    else { return nil }
    return HistoryFinding(
      problem: Catalogue.anotherRegister(address, leaving: leaving),
      spot: spot(.brands, first.record, .key("institution"), .key("uscc")), subjects: [])
  }
}
