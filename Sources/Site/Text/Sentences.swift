import Registry
import Vocabulary

/// The sentence that says how a brand stands and why, from the facts of the register alone.
///
/// It is a class so that the register is shared: a copy of it counts some thirty references up and down, which all rendering
/// threads have in common.
final class StandingSentence: Sendable {
  let register: PublishedRegister

  init(register: PublishedRegister) {
    self.register = register
  }

  /// One sentence, without a full stop at its end: 在有效期内：依据…，…公布的…结果；下一轮结果尚未公布，无撤销记录.
  func text(of brand: Brand) -> String {
    "\(brand.status.standing.chinese)：\(explanation(of: brand))"
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
    case .notMet: lapsed(brand, "评估不达标，品牌资格自\(brand.status.since.chinese)起自然终止")
    case .notAssessed: lapsed(brand, "有效期满未按规定参加评估，品牌资格自\(brand.status.since.chinese)起自动终止")
    case .setAside: setAside(brand)
    }
  }

  private func inForce(_ brand: Brand) -> String {
    let cycle = register.cycles[brand.status.cycle]
    return "依据\(cycle.document)，\(cycle.announced.chinese)公布的\(cycle.title)结果；\(term(of: cycle))，\(past(of: brand))"
  }

  /// Whether new results are out, and that the term runs on when its years have passed without them (rule N8).
  private func term(of cycle: Cycle) -> String {
    guard register.isTermElapsed else { return "下一轮结果尚未公布" }
    let years = register.info.termYears
    return "有效期原则上的\(years)年已于\(cycle.announced.adding(years: years).chinese)届满，因下一轮结果尚未公布，品牌继续有效"
  }

  /// Every revocation on record, oldest first: one that was not set aside ended an earlier term.
  private func past(of brand: Brand) -> String {
    guard !brand.revocations.isEmpty else { return "无撤销记录" }
    return brand.revocations.map { index in
      let revocation = register.revocations[index]
      let revoked = "曾于\(revocation.date.chinese)被撤销（\(revocation.document)）"
      guard let restored = revocation.setAsideOn else { return "\(revoked)，后经重新认定" }
      return "\(revoked)，\(restored.chinese)起恢复\(document(revocation.setAsideDocument))"
    }.joined(separator: "；")
  }

  private func revoked(_ brand: Brand) -> String {
    guard let revocation = revocation(of: brand)
    else { return "品牌认定自\(brand.status.since.chinese)起撤销" }
    var text = "\(revocation.date.chinese)依据\(revocation.document)撤销品牌认定，情形为\(Strings.ground(revocation.ground))"
    if let day = revocation.barredUntil, day > register.day {
      text += "；所属机构在\(day.chinese)之前不得重新申报"
    }
    return text
  }

  private func lapsed(_ brand: Brand, _ what: String) -> String {
    guard let cycle = register.cycles.first(where: { $0.announced == brand.status.since }) else { return what }
    return "\(what)（依据\(cycle.document)，\(cycle.title)结果）"
  }

  private func setAside(_ brand: Brand) -> String {
    guard let revocation = brand.revocations.last.map({ register.revocations[$0] }) else { return "有效期已经届满" }
    let next = register.cycles.first { $0.announced > revocation.date }
    return
      "\(revocation.date.chinese)的撤销（\(revocation.document)）已于\(brand.status.since.chinese)恢复\(document(revocation.setAsideDocument))，"
      + "但有效期已于\(next?.announced.chinese ?? "")新一轮结果公布时届满"
  }

  private func document(_ number: String?) -> String { number.map { "（\($0)）" } ?? "" }
}
