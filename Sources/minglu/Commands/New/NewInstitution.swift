import ArgumentParser
import Diagnostics
import Drafts
import Records
import Registry
import Vocabulary

/// `minglu new institution`: a row more in a district's table of institutions.
struct NewInstitution: ParsableCommand {
  static let configuration = CommandConfiguration(Catalogue.Command.newInstitution, name: "institution")

  @Argument(help: ArgumentHelp(Catalogue.Argument.uscc))
  var uscc: String?

  @Option(help: ArgumentHelp(Catalogue.Argument.institutionDistrict))
  var district: String?

  @Option(help: ArgumentHelp(Catalogue.Argument.institutionName))
  var name: String?

  @Option(help: ArgumentHelp(Catalogue.Argument.institutionKind))
  var kind: String?

  @Option(help: ArgumentHelp(Catalogue.Argument.institutionAddress))
  var address: String?

  @Option(help: ArgumentHelp(Catalogue.Argument.permit))
  var permit: String?

  @Option(help: ArgumentHelp(Catalogue.Argument.institutionPhone))
  var phone: String?

  @Option(help: ArgumentHelp(Catalogue.Argument.institutionWebsite))
  var website: String?

  @OptionGroup var draft: DraftOptions

  func run() throws {
    let institution = try draft.answers(institution)
    try draft.session.run { session throws(Obstacle) in
      let bytes = try Self.table(of: institution, in: draft.content)
      return try session.write(Drafting(changed: (institution.path, bytes)), to: draft.content)
    }
  }

  private func institution(_ interview: Interview) throws -> InstitutionDraft {
    if district == nil, interview.canAsk {
      let districts = readRecords().districts.map { "\($0.code.value) \($0.name.value)" }
      interview.show(districts.sorted(), as: Catalogue.districtChoices)
    }
    let (session, content) = (draft.session, draft.content)
    let district = try interview.value(
      district, Catalogue.Question.districtOfInstitution, kind: .district
    ) { code throws(Obstacle) in
      try session.requireDistrict(code, in: content)
      _ = try FolderReader.named(content.folderPrefix + InstitutionDraft.path(inDistrict: code))
    }
    let isDialogue = interview.canAsk || interview.isRehearsal
    let uscc = try interview.value(uscc, Catalogue.Question.uscc, kind: .uscc) { code throws(Obstacle) in
      if isDialogue { try refuse(code, in: InstitutionDraft.path(inDistrict: district)) }
    }
    let name = try interview.value(name, Catalogue.Question.institutionName)
    if kind == nil, interview.canAsk {
      interview.show(kinds(in: interview.language), as: Catalogue.institutionKindChoices)
    }
    let kind = try interview.value(kind, Catalogue.Question.institutionKind, kind: .institutionKind)
    return InstitutionDraft(
      district: district, uscc: uscc, name: name, kind: InstitutionKind(rawValue: kind) ?? .other,
      address: try interview.value(address, Catalogue.Question.address),
      permit: try interview.text(permit, Catalogue.Question.permit, kind: .number),
      phone: try interview.text(phone, Catalogue.Question.institutionPhone, kind: .phone),
      website: try interview.text(website, Catalogue.Question.website, kind: .webAddress))
  }

  /// Reads what the register says; nothing where it cannot be read, which is told when it is written to.
  private func readRecords() -> Records {
    RecordsReader.read((try? FolderReader.records(draft.content)) ?? []).records
  }

  /// Throws what is wrong with an institution's code in a table, which the register's own checks would find once all is
  /// answered.
  private func refuse(_ code: String, in table: String) throws(Obstacle) {
    let records = readRecords()
    if let listed = records.districts.flatMap(\.institutions).first(where: { $0.uscc.value == code }) {
      throw Catalogue.institutionIsListed(code, name: listed.name.value)
    }
    let isWaived = records.waivers.contains {
      $0.diagnostic.value == .invalidUSCC && [code, table].contains($0.subject.value)
    }
    if !isWaived, let problem = CreditCode.problem(of: code) {
      throw Obstacle(problem.message, solution: problem.solution)
    }
  }

  private func kinds(in language: Language) -> [String] {
    InstitutionKind.allCases.map { language == .chinese ? $0.chinese : "\($0.chinese) (\($0.code))" }
  }

  private static func table(of institution: InstitutionDraft, in content: String) throws(Obstacle) -> [UInt8] {
    let path = content.folderPrefix + institution.path
    let bytes = try FolderReader.named(path)
    do throws(TableAddition.Fault) {
      return try TableAddition.institution(institution.values, addedTo: bytes)
    } catch {
      throw Catalogue.cannotAdd(to: path, error.problem)
    }
  }
}
