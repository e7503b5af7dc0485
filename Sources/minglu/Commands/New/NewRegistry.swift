import ArgumentParser
import Diagnostics
import Drafts
import Records
import Signatures

/// `minglu new registry`: a register of another city, which can be published at once.
struct NewRegistry: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "registry",
    abstract: "Make the records of a new register.",
    discussion: """
      Examples:
        minglu new registry
        minglu new registry --city 杭州市 --base-url https://minglu.example.gov.cn/ \\
          --district 330102=上城区 --district 330105=拱墅区
      """)

  @Option(help: "The city's name, from which title and authority are made if they are not given.")
  var city: String?

  @Option(help: "The register's title.")
  var title: String?

  @Option(help: "Who publishes the register (主办单位).")
  var authority: String?

  @Option(name: .customLong("operator"), help: "Who keeps it (承办单位).")
  var operatorName: String?

  @Option(help: ArgumentHelp("The address where the site will be published.", valueName: "address"))
  var baseURL: String?

  @Option(help: ArgumentHelp("The number of the document that the register rests on.", valueName: "number"))
  var document: String?

  @Option(help: "The telephone for questions.")
  var phone: String?

  @Option(help: ArgumentHelp("A district; may be given several times.", valueName: "code=name"))
  var district: [String] = []

  @OptionGroup var draft: DraftOptions

  func run() throws {
    let interview = draft.interview
    let registry = try registry(interview)
    try draft.session.run { session throws(Obstacle) in try session.writeRegister(registry, to: draft.content) }
  }

  private func registry(_ interview: Interview) throws -> RegistryDraft {
    let needsCity = title == nil || authority == nil
    let city = try interview.optionalAnswer(
      city, to: Question(option: "--city <city>", wording: Catalogue.Question.city, isRequired: needsCity))
    let title = try interview.value(
      title, option: "--title <title>", Catalogue.Question.title, suggestion: city.map { $0 + "职业技能培训优质品牌名录" })
    let authority = try interview.value(
      authority, option: "--authority <authority>", Catalogue.Question.authority,
      suggestion: city.map { $0 + "人力资源和社会保障局" })
    return RegistryDraft(
      title: title, authority: authority, operatorName: operatorName,
      baseURL: try interview.value(
        baseURL, option: "--base-url <address>", Catalogue.Question.baseURL, kind: .siteAddress),
      basisDocument: try interview.text(document, option: "--document <number>", Catalogue.Question.basis),
      phone: try interview.text(phone, option: "--phone <phone>", Catalogue.Question.phone, kind: .number),
      districts: try districts(interview), logSalt: Self.secret())
  }

  /// 256 bits of chance, in hexadecimal digits.
  private static func secret() -> String {
    var random = SystemRandomNumberGenerator()
    return (0..<32).map { _ in UInt8.random(in: .min ... .max, using: &random) }.hexadecimal
  }

  private func districts(_ interview: Interview) throws -> [DistrictDraft] {
    guard district.isEmpty, interview.canAsk else { return try district.map { try Self.district($0, interview) } }
    var districts: [DistrictDraft] = []
    let question = Catalogue.Question.district.text(in: interview.language)
    let end = Catalogue.emptyLineEnds.text(in: interview.language)
    while true {
      let line = try interview.ask(question + end + (interview.language == .chinese ? "：" : ": "))
      if line.allSatisfy(\.isWhitespace) { return districts }
      do {
        districts.append(try Self.district(line, interview))
      } catch let error as ValidationError {
        try Stream.error.write(error.message + "\n")
      }
    }
  }

  /// Reads `330102=上城区`, also with blanks in the place of the sign.
  private static func district(_ text: String, _ interview: Interview) throws -> DistrictDraft {
    let parts = text.split(maxSplits: 1) { $0 == "=" || $0 == "＝" || $0.isWhitespace }.map(String.init)
    let option = "--district <code=name>"
    let answers = Interview(language: interview.language, canAsk: false)
    let name = try answers.value(
      parts.count == 2 ? parts[1] : nil, option: option, Catalogue.Question.districtName)
    let code = try answers.value(parts.first, option: option, Catalogue.Question.districtCode, kind: .district)
    return DistrictDraft(code: code, name: name, bureau: name + "人力资源和社会保障局")
  }
}
