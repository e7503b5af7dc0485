import ArgumentParser
import Diagnostics
import Drafts
import Records
import Signatures

/// `minglu new registry`: a register of another city, which can be published at once.
struct NewRegistry: ParsableCommand {
  static let configuration = CommandConfiguration(Catalogue.Command.newRegistry, name: "registry")

  @Option(help: ArgumentHelp(Catalogue.Argument.city))
  var city: String?

  @Option(help: ArgumentHelp(Catalogue.Argument.registryTitle))
  var title: String?

  @Option(help: ArgumentHelp(Catalogue.Argument.authority))
  var authority: String?

  @Option(name: .customLong("operator"), help: ArgumentHelp(Catalogue.Argument.operatorName))
  var operatorName: String?

  @Option(help: ArgumentHelp(Catalogue.Argument.baseURL))
  var baseURL: String?

  @Option(help: ArgumentHelp(Catalogue.Argument.basis))
  var document: String?

  @Option(help: ArgumentHelp(Catalogue.Argument.registryPhone))
  var phone: String?

  @Option(help: ArgumentHelp(Catalogue.Argument.registryDistrict))
  var district: [String] = []

  @OptionGroup var draft: DraftOptions

  func run() throws {
    let registry = try draft.interview.answers(
      lookingFirst: { session throws(Obstacle) in try session.requireEmpty(draft.content) }, registry)
    try draft.session.run { session throws(Obstacle) in try session.writeRegister(registry, to: draft.content) }
  }

  private func registry(_ interview: Interview) throws -> RegistryDraft {
    let needsCity = title == nil || authority == nil
    let question = Question(asked: Catalogue.Question.city, isRequired: needsCity)
    // An empty city is one that is missing; where none is named, the title and the authority are.
    let city =
      needsCity && city != nil
      ? try interview.answer(city, to: question) : try interview.optionalAnswer(city, to: question)
    let title = try interview.value(
      title, Catalogue.Question.title, suggestion: city.map { $0 + "职业技能培训优质品牌名录" })
    let authority = try interview.value(
      authority, Catalogue.Question.authority, suggestion: city.map { $0 + "人力资源和社会保障局" })
    return RegistryDraft(
      title: title, authority: authority, operatorName: operatorName,
      baseURL: try interview.value(baseURL, Catalogue.Question.baseURL, kind: .siteAddress),
      basisDocument: try interview.text(document, Catalogue.Question.basis),
      phone: try interview.text(phone, Catalogue.Question.phone, kind: .phone),
      districts: try districts(interview), logSalt: Self.secret())
  }

  /// 256 bits of chance, in hexadecimal digits.
  private static func secret() -> String {
    var random = SystemRandomNumberGenerator()
    return (0..<32).map { _ in UInt8.random(in: .min ... .max, using: &random) }.hexadecimal
  }

  /// The districts that options name, else those that somebody types, a line each.
  private func districts(_ interview: Interview) throws -> [DistrictDraft] {
    guard district.isEmpty, interview.canAsk else { return try namedDistricts(interview) }
    var districts: [DistrictDraft] = []
    while true {
      let line = try interview.ask(Catalogue.Question.district, endsList: true)
      if line.allSatisfy(\.isWhitespace) { return districts }
      do throws(UnusableAnswer) {
        districts.append(try Self.district(line, besides: districts))
      } catch {
        interview.refuse(error)
      }
    }
  }

  private func namedDistricts(_ interview: Interview) throws -> [DistrictDraft] {
    var districts: [DistrictDraft] = []
    for text in district {
      do throws(UnusableAnswer) {
        districts.append(try Self.district(text, besides: districts))
      } catch {
        throw interview.wrongUsage(Catalogue.Question.district, error)
      }
    }
    return districts
  }

  /// Reads `330102=上城区`, also with a blank, a comma or nothing between the two. Others have their codes already.
  private static func district(
    _ text: String, besides others: [DistrictDraft]
  ) throws(UnusableAnswer) -> DistrictDraft {
    let text = text.drop(while: \.isWhitespace)
    let digits = text.prefix { ("0"..."9").contains($0) || ("０"..."９").contains($0) }
    let rest = text.dropFirst(digits.count).drop { $0.isWhitespace || marks.contains($0) }
    guard let code = try Interview.read(String(digits), .district, as: Catalogue.Question.districtCode.name) else {
      throw UnusableAnswer(problem: Catalogue.districtLacksCode(String(text)))
    }
    guard let name = try Interview.read(String(rest), .text, as: Catalogue.Question.districtName.name) else {
      throw UnusableAnswer(problem: Catalogue.districtLacksName(String(text)))
    }
    if let other = others.first(where: { $0.code == code }) {
      throw UnusableAnswer(problem: Catalogue.districtIsRepeated(code, name: other.name))
    }
    return DistrictDraft(code: code, name: name, bureau: name + "人力资源和社会保障局")
  }

  /// What may stand between a code and a name.
  private static let marks: Set<Character> = ["=", "＝", ",", "，", "、", ":", "：", "-"]
}
