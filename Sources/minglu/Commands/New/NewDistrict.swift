import ArgumentParser
import Diagnostics
import Drafts
import Records

/// `minglu new district`: the folder of a district.
struct NewDistrict: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "district", abstract: "Make the folder of a new district.",
    discussion: """
      Examples:
        minglu new district 330106 --name 西湖区
      """)

  @Argument(help: "The district's six-digit code, which names its folder.")
  var code: String?

  @Option(help: "The district's name.")
  var name: String?

  @Option(help: "Its bureau. (default: the name and 人力资源和社会保障局)")
  var bureau: String?

  @Option(help: "The bureau's telephone.")
  var phone: String?

  @Option(help: "The bureau's address.")
  var address: String?

  @Option(help: ArgumentHelp("The bureau's website.", valueName: "address"))
  var website: String?

  @OptionGroup var draft: DraftOptions

  func run() throws {
    let interview = draft.interview
    let code = Question(option: "<code>", wording: Catalogue.Question.districtCode, kind: .district)
    let name = Question(option: "--name <name>", wording: Catalogue.Question.districtName)
    let (codeGiven, nameGiven) = (try interview.answer(self.code, to: code), try interview.answer(self.name, to: name))
    let bureau = Question(
      option: "--bureau <bureau>", wording: Catalogue.Question.bureau, suggestion: nameGiven + "人力资源和社会保障局")
    let district = DistrictDraft(
      code: codeGiven, name: nameGiven, bureau: try interview.answer(self.bureau, to: bureau),
      phone: try interview.text(phone, option: "--phone <phone>", Catalogue.Question.phone),
      address: try interview.text(address, option: "--address <address>", Catalogue.Question.address),
      website: try interview.text(
        website, option: "--website <address>", Catalogue.Question.website, kind: .webAddress))
    try draft.session.run { session throws(Obstacle) in
      try session.write(Drafting(files: district.files), to: draft.content)
    }
  }
}
