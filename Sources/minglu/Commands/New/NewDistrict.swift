import ArgumentParser
import Diagnostics
import Drafts
import Records

/// `minglu new district`: the folder of a district.
struct NewDistrict: ParsableCommand {
  static let configuration = CommandConfiguration(Catalogue.Command.newDistrict, name: "district")

  @Argument(help: ArgumentHelp(Catalogue.Argument.districtCode))
  var code: String?

  @Option(help: ArgumentHelp(Catalogue.Argument.districtName))
  var name: String?

  @Option(help: ArgumentHelp(Catalogue.Argument.bureau))
  var bureau: String?

  @Option(help: ArgumentHelp(Catalogue.Argument.bureauPhone))
  var phone: String?

  @Option(help: ArgumentHelp(Catalogue.Argument.bureauAddress))
  var address: String?

  @Option(help: ArgumentHelp(Catalogue.Argument.bureauWebsite))
  var website: String?

  @OptionGroup var draft: DraftOptions

  func run() throws { try draft.write { try district($0).files } }

  private func district(_ interview: Interview) throws -> DistrictDraft {
    let (session, content) = (draft.session, draft.content)
    let code = try interview.value(code, Catalogue.Question.districtCode, kind: .district) { code throws(Obstacle) in
      try session.requireRoom(for: DistrictDraft(code: code, name: "", bureau: "").files, in: content)
    }
    let name = try interview.value(name, Catalogue.Question.districtName)
    return DistrictDraft(
      code: code, name: name,
      bureau: try interview.value(bureau, Catalogue.Question.bureau, suggestion: name + "人力资源和社会保障局"),
      phone: try interview.text(phone, Catalogue.Question.bureauPhone),
      address: try interview.text(address, Catalogue.Question.bureauAddress),
      website: try interview.text(website, Catalogue.Question.bureauWebsite, kind: .webAddress))
  }
}
