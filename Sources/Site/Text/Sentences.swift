import Registry
import Vocabulary

/// The sentence that says how a brand stands and why, from the facts of the register alone.
///
/// It is a class so that the register is shared: a copy of it counts some thirty references up and down, which all rendering
/// threads have in common.
final class StandingSentence: Sendable {
  let register: PublishedRegister
  let strings: Strings
  /// By cycle, of the brands that its results left in force and that were never revoked: nearly all of them.
  private let usual: [String]

  init(register: PublishedRegister, in strings: Strings = .chinese) {
    self.register = register
    self.strings = strings
    usual = register.cycles.map { cycle in
      let text = strings.inForce(
        by: cycle, term: Self.term(of: cycle, in: register, strings), past: strings.noRevocationOnRecord)
      return strings.standingSentence(.inForce, text)
    }
  }

  /// One sentence, without a full stop at its end: 在有效期内：依据…，…公布的…结果；下一轮结果尚未公布，无撤销记录.
  func text(of brand: Brand) -> String {
    if brand.status.reason == nil, brand.revocations.isEmpty, brand.status.standing == .inForce {
      return usual[brand.status.cycle]
    }
    return strings.standingSentence(brand.status.standing, explanation(of: brand))
  }

  /// The document that the standing rests on: the results' or the revocation's.
  func document(of brand: Brand) -> String {
    switch brand.status.reason {
    case nil: register.cycles[brand.status.cycle].document
    case .ground: revocation(of: brand)?.document ?? register.cycles[brand.status.cycle].document
    case .notMet, .notAssessed:
      register.cycles.first { $0.announced == brand.status.since }?.document
        ?? register.cycles[brand.status.cycle].document
    case .setAside:
      brand.revocations.last.flatMap { register.revocations[$0].setAsideDocument }
        ?? register.cycles[brand.status.cycle].document
    }
  }

  /// The revocation that stands on the register's day.
  private func revocation(of brand: Brand) -> Revocation? {
    brand.revocations.map { register.revocations[$0] }.last { $0.date == brand.status.since }
  }

  private func explanation(of brand: Brand) -> String {
    switch brand.status.reason {
    case nil: inForce(brand)
    case .ground: revoked(brand)
    case .notMet: lapsed(brand, strings.notMet(since: brand.status.since))
    case .notAssessed: lapsed(brand, strings.notAssessed(since: brand.status.since))
    case .setAside: setAside(brand)
    }
  }

  private func inForce(_ brand: Brand) -> String {
    let cycle = register.cycles[brand.status.cycle]
    return strings.inForce(by: cycle, term: Self.term(of: cycle, in: register, strings), past: past(of: brand))
  }

  /// Whether new results are out, and that the term runs on when its years have passed without them (rule N8).
  private static func term(of cycle: Cycle, in register: PublishedRegister, _ strings: Strings) -> String {
    guard register.isTermElapsed else { return strings.nextResultsAreNotOut }
    let years = register.info.termYears
    return strings.termElapsed(years, on: cycle.announced.adding(years: years))
  }

  /// Every revocation on record, oldest first. One that was not set aside within its term ended that term, an earlier one.
  private func past(of brand: Brand) -> String {
    guard !brand.revocations.isEmpty else { return strings.noRevocationOnRecord }
    return brand.revocations.map { index in
      let revocation = register.revocations[index]
      let revoked = strings.wasRevoked(revocation)
      guard let day = revocation.setAsideOn else { return strings.recognisedAgain(revoked) }
      let decision = document(revocation.setAsideDocument)
      guard let end = resultsAfter(revocation), end <= day else {
        return strings.restored(revoked, on: day, document: decision)
      }
      return strings.setAside(revoked, on: day, document: decision)
    }.joined(separator: strings.betweenPastRevocations)
  }

  /// The day of the results with which the term of a revoked award ended; nil while it runs.
  private func resultsAfter(_ revocation: Revocation) -> Day? {
    register.cycles.first { $0.announced > revocation.date }?.announced
  }

  private func revoked(_ brand: Brand) -> String {
    guard let revocation = revocation(of: brand) else { return strings.revoked(since: brand.status.since) }
    // The institution is barred as a whole (N10): by a later revocation of another of its brands too.
    let bar = register.institutions[brand.institution].barredUntil
    return strings.revoked(by: revocation) + (bar.map { strings.barred(until: $0) } ?? "")
  }

  private func lapsed(_ brand: Brand, _ what: String) -> String {
    guard let cycle = register.cycles.first(where: { $0.announced == brand.status.since }) else { return what }
    return strings.lapsed(what, by: cycle)
  }

  private func setAside(_ brand: Brand) -> String {
    guard let revocation = brand.revocations.last.map({ register.revocations[$0] }) else { return strings.termHasEnded }
    return strings.setAside(
      revocation, on: brand.status.since, document: document(revocation.setAsideDocument),
      nextResults: resultsAfter(revocation))
  }

  private func document(_ number: String?) -> String { number.map { strings.inBrackets($0) } ?? "" }
}
