import Registry
import Vocabulary

// The parts of the sentence that says how a brand stands (`StandingSentence` puts them together).

extension Strings {
  func standingSentence(_ standing: Standing, _ explanation: String) -> String {
    say("\(standing.chinese)：\(explanation)", "\(self.standing(standing)): \(explanation)")
  }

  func notMet(since day: Day) -> String {
    say(
      "评估不达标，品牌资格自\(day.chinese)起自然终止",
      "the assessment was not passed, and the recognition ended on \(self.day(day))")
  }

  func notAssessed(since day: Day) -> String {
    say(
      "有效期满未按规定参加评估，品牌资格自\(day.chinese)起自动终止",
      "the brand was not put up for assessment at the end of its term, and the recognition ended on \(self.day(day))")
  }

  func inForce(by cycle: Cycle, term: String, past: String) -> String {
    say(
      "依据\(cycle.document)，\(cycle.announced.chinese)公布的\(cycle.title)结果；\(term)，\(past)",
      "by document \(cycle.document), the results of \(cycle.title) published on \(day(cycle.announced)); \(term); \(past)"
    )
  }

  var nextResultsAreNotOut: String { say("下一轮结果尚未公布", "the next results are not published yet") }

  func termElapsed(_ years: Int, on day: Day) -> String {
    say(
      "有效期原则上的\(years)年已于\(day.chinese)届满，因下一轮结果尚未公布，品牌继续有效",
      "the \(years) years of the term in principle passed on \(self.day(day)), but as the next results are not published "
        + "yet the brand stays in force")
  }

  var noRevocationOnRecord: String { say("无撤销记录", "no revocation is on record") }

  func wasRevoked(_ revocation: Revocation) -> String {
    say(
      "曾于\(revocation.date.chinese)被撤销（\(revocation.document)）",
      "it was revoked on \(day(revocation.date)) (\(revocation.document))")
  }

  func recognisedAgain(_ revoked: String) -> String { say("\(revoked)，后经重新认定", "\(revoked) and later recognised anew") }

  /// It is the decision that is taken back, and the recognition that is in force again.
  func restored(_ revoked: String, on day: Day, document: String) -> String {
    say(
      "\(setAside(revoked, on: day, document: document))，品牌认定自当日起恢复",
      "\(setAside(revoked, on: day, document: document)), from which day the recognition is in force again")
  }

  func setAside(_ revoked: String, on day: Day, document: String) -> String {
    say(
      "\(revoked)，撤销决定已于\(day.chinese)撤回\(document)",
      "\(revoked); that decision was set aside on \(self.day(day))\(document)")
  }

  var betweenPastRevocations: String { say("；", "; ") }

  func revoked(since day: Day) -> String {
    say("品牌认定自\(day.chinese)起撤销", "the recognition was revoked on \(self.day(day))")
  }

  func revoked(by revocation: Revocation) -> String {
    say(
      "\(revocation.date.chinese)依据\(revocation.document)撤销品牌认定，情形为\(ground(revocation.ground))",
      "the recognition was revoked on \(day(revocation.date)) by document \(revocation.document), on ground "
        + ground(revocation.ground))
  }

  func barred(until day: Day) -> String {
    say("；所属机构在\(day.chinese)之前不得重新申报", "; the institution may not apply again before \(self.day(day))")
  }

  func lapsed(_ what: String, by cycle: Cycle) -> String {
    say(
      "\(what)（依据\(cycle.document)，\(cycle.title)结果）", "\(what) (document \(cycle.document), results of \(cycle.title))"
    )
  }

  var termHasEnded: String { say("有效期已经届满", "the term has ended") }

  func setAside(_ revocation: Revocation, on day: Day, document: String, nextResults: Day?) -> String {
    say(
      "\(revocation.date.chinese)的撤销决定（\(revocation.document)）已于\(day.chinese)撤回\(document)，"
        + "但有效期已于\(nextResults?.chinese ?? "")新一轮结果公布时届满，品牌不再有效",
      "the revocation of \(self.day(revocation.date)) (\(revocation.document)) was set aside on \(self.day(day))\(document), "
        + "but the term had ended on \(nextResults.map { self.day($0) } ?? "") when new results were published, and the brand "
        + "is no longer in force")
  }

  /// True for a text that ends as a sentence does, be it before quotation marks or brackets that close.
  static func endsSentence(_ text: String) -> Bool {
    let last = text.last { !"”’」』）)》\"".contains($0) }
    return last.map { "。！？…；.!?;".contains($0) } ?? false
  }

  func inBrackets(_ document: String) -> String { say("（\(document)）", " (\(document))") }
}
