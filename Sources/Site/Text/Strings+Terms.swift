import Registry
import Templates
import Vocabulary

// The domain's words in the language of a page. The Chinese ones are the notice's own.

extension Strings {
  func day(_ day: Day) -> String {
    guard language == .english else { return day.chinese }
    let (year, month, date) = day.parts
    return "\(date) \(Self.months[month - 1]) \(year)"
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]

  /// How often brands are selected, where a term is of so many years: 每两年.
  func everyYears(_ years: Int) -> String {
    guard years > 1 else { return say("每年", "every year") }
    let (chinese, english) = years <= Self.numerals.count ? Self.numerals[years - 1] : ("\(years)", "\(years)")
    return say("每\(chinese)年", "every \(english) years")
  }

  private static let numerals = [
    ("一", "one"), ("两", "two"), ("三", "three"), ("四", "four"), ("五", "five"), ("六", "six"), ("七", "seven"),
    ("八", "eight"), ("九", "nine"), ("十", "ten"),
  ]

  func level(_ level: Level) -> String { say(level.chinese, level == .city ? "City level" : "District level") }

  /// In a picture, where two characters have room.
  func label(_ level: Level) -> String { say(level.chinese, level == .city ? "City" : "Dist.") }

  /// Within a sentence: a city-level brand.
  func levelInSentence(_ level: Level) -> String {
    say(level.chinese, level == .city ? "city-level" : "district-level")
  }

  func standing(_ standing: Standing) -> String {
    switch standing {
    case .inForce: say(standing.chinese, "In force")
    case .revoked: say(standing.chinese, "Revoked")
    case .lapsed: say(standing.chinese, "Lapsed")
    }
  }

  func kind(_ kind: InstitutionKind) -> String {
    switch kind {
    case .privateTraining: say(kind.chinese, "Private vocational training institution")
    case .hrServices: say(kind.chinese, "Human resources service provider")
    case .university: say(kind.chinese, "University or college")
    case .vocationalSchool: say(kind.chinese, "Vocational school")
    case .enterpriseCentre: say(kind.chinese, "Training centre of an enterprise's base for highly skilled workers")
    case .publicCentre: say(kind.chinese, "Training centre of a public institution")
    case .other: say(kind.chinese, "Other education or training institution")
    }
  }

  func kind(_ kind: AnnouncementKind) -> String {
    switch kind {
    case .notice: say(kind.chinese, "Notice")
    case .consultation: say(kind.chinese, "Consultation")
    case .results: say(kind.chinese, "Results")
    case .revocation: say(kind.chinese, "Revocation")
    case .guide: say(kind.chinese, "Guide")
    }
  }

  /// A ground with its number in the notice.
  func ground(_ ground: Ground) -> String {
    say(Self.bracketNumbers[ground.rawValue - 1], "(\(ground.rawValue)) ") + groundAlone(ground)
  }

  func groundAlone(_ ground: Ground) -> String {
    switch ground {
    case .falseMaterial: say(ground.chinese, "fraud or false material in the selection")
    case .fraudOrAccident: say(ground.chinese, "subsidy fraud, a major safety accident or serious violations")
    case .penalty:
      say(ground.chinese, "closure or another administrative penalty, or entry on the list of serious dishonesty")
    case .noTraining: say(ground.chinese, "no fixed premises, no teachers of its own and no training for a long time")
    case .otherViolation: say(ground.chinese, "another violation with a bad influence")
    }
  }

  private static let bracketNumbers = ["（一）", "（二）", "（三）", "（四）", "（五）"]

  /// An institution's name: in English only where it has given one.
  func name(of institution: Institution) -> String { name(institution.name, english: institution.englishName) }

  func name(_ chinese: String, english: String?) -> String { language == .english ? english ?? chinese : chinese }
}
