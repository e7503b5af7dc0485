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
    let code = try interview.value(code, option: "<code>", Catalogue.Question.districtCode, kind: .district)
    let name = try interview.value(name, option: "--name <name>", Catalogue.Question.districtName)
    let district = DistrictDraft(
      code: code, name: name,
      bureau: try interview.value(
        bureau, option: "--bureau <bureau>", Catalogue.Question.bureau, suggestion: name + "人力资源和社会保障局"),
      phone: try interview.text(phone, option: "--phone <phone>", Catalogue.Question.phone),
      address: try interview.text(address, option: "--address <address>", Catalogue.Question.address),
      website: try interview.text(
        website, option: "--website <address>", Catalogue.Question.website, kind: .webAddress))
    try draft.session.run { session throws(Obstacle) in
      try session.write(Drafting(files: district.files), to: draft.content)
    }
  }
}
