import Diagnostics
import Registry
import Vocabulary

// How published facts are told to staff, in both languages.

extension Wording {
  /// A name or a number, which is the same in both languages.
  init(_ text: String) {
    self.init(en: text, zh: text)
  }

  /// A term by its code as it stands in data: `市级 (city)`, 市级. An unknown code stays as it is.
  init<Terms: Term & RawRepresentable<String>>(_: Terms.Type, code: String) {
    let chinese = Terms(rawValue: code)?.chinese ?? code
    self.init(en: chinese == code ? code : "\(chinese) (\(code))", zh: chinese)
  }
}

extension PublishedFacts.Period {
  var wording: Wording {
    Catalogue.period(
      level: Wording(Level.self, code: level), cycle: cycle, from: from.wording, until: until?.wording,
      end: endedBy.map { Wording(en: $0, zh: Self.chinese(end: $0)) })
  }

  private static func chinese(end: String) -> String {
    switch Registry.Period.End(rawValue: end) {
    case .nextCycle: Strings.chinese.endedByNextCycle
    case .revocation: Strings.chinese.endedByRevocation
    case nil: end
    }
  }
}

extension PublishedFacts.Result {
  var wording: Wording {
    let outcome = Wording(Outcome.self, code: outcome)
    guard let level = level.map({ Wording(Level.self, code: $0) }) else { return outcome }
    return Catalogue.listed([outcome, level])
  }
}
