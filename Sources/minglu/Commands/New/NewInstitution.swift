import ArgumentParser
import Diagnostics
import Drafts
import Records
import Vocabulary

/// `minglu new institution`: a row more in a district's table of institutions.
struct NewInstitution: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "institution", abstract: "Add an institution to a district's table.",
    discussion: """
      The table keeps its encoding, its line ends and the order of its columns. Close it in the spreadsheet first.

      Examples:
        minglu new institution 52310115MJXY004570 --district 310115 --name 某某职业技能培训学校 \\
          --kind 民办职业技能培训机构 --address 某某路1号 --permit 人社民310115001号
      """)

  @Argument(help: "The institution's 统一社会信用代码.")
  var uscc: String?

  @Option(help: ArgumentHelp("The district that it belongs to.", valueName: "code"))
  var district: String?

  @Option(help: "Its name.")
  var name: String?

  @Option(help: "Its kind, in Chinese or as a code.")
  var kind: String?

  @Option(help: "Where it teaches.")
  var address: String?

  @Option(help: ArgumentHelp("Its permit number, which a private training institution needs.", valueName: "number"))
  var permit: String?

  @Option(help: "Its telephone.")
  var phone: String?

  @Option(help: ArgumentHelp("Its website.", valueName: "address"))
  var website: String?

  @OptionGroup var draft: DraftOptions

  func run() throws {
    let institution = try institution(draft.interview)
    try draft.session.run { session throws(Obstacle) in
      try session.requireDistrict(institution.district, in: draft.content)
      let bytes = try Self.table(of: institution, in: draft.content)
      return try session.write(Drafting(changed: (institution.path, bytes)), to: draft.content)
    }
  }

  private func institution(_ interview: Interview) throws -> InstitutionDraft {
    InstitutionDraft(
      district: try interview.value(
        district, option: "--district <code>", Catalogue.Question.districtCode, kind: .district),
      uscc: try interview.value(uscc, option: "<uscc>", Catalogue.Question.uscc, kind: .uscc),
      name: try interview.value(name, option: "--name <name>", Catalogue.Question.institutionName),
      kind: InstitutionKind(
        rawValue: try interview.value(
          kind, option: "--kind <kind>", Catalogue.Question.institutionKind, kind: .institutionKind)) ?? .other,
      address: try interview.value(address, option: "--address <address>", Catalogue.Question.address),
      permit: try interview.text(permit, option: "--permit <number>", Catalogue.Question.permit, kind: .number),
      phone: try interview.text(phone, option: "--phone <phone>", Catalogue.Question.phone, kind: .number),
      website: try interview.text(
        website, option: "--website <address>", Catalogue.Question.website, kind: .webAddress))
  }

  private static func table(of institution: InstitutionDraft, in content: String) throws(Obstacle) -> [UInt8] {
    let path = Session.prefix(content) + institution.path
    guard let bytes = FolderReader.file(path) else { throw Catalogue.unreadable(path) }
    do throws(TableAddition.Fault) {
      return try TableAddition.institution(institution.values, addedTo: bytes)
    } catch {
      throw Catalogue.cannotAdd(to: path, error.problem)
    }
  }
}
