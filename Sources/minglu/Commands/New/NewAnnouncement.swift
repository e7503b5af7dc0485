import ArgumentParser
import Diagnostics
import Drafts
import Records
import Vocabulary

/// `minglu new announcement`: the file of an announcement, of the city or of a district.
struct NewAnnouncement: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "announcement", abstract: "Make the file of a new announcement.",
    discussion: """
      Examples:
        minglu new announcement notice-2028 --title 关于开展2028年遴选的通知 --date 2028-06-20 --kind 通知
        minglu new announcement open-day --district 310115 --title 开放日
      """)

  @Argument(help: "The file's name without .md: small letters, digits and hyphens.")
  var slug: String?

  @Option(help: "The title.")
  var title: String?

  @Option(help: ArgumentHelp("The day from which it is shown. (default: today in Shanghai)", valueName: "date"))
  var date: String?

  @Option(help: "通知, 公示, 公布, 撤销 or 指南, or its code. (default: 通知)")
  var kind: String?

  @Option(help: ArgumentHelp("The document number (文号).", valueName: "number"))
  var document: String?

  @Option(help: "Who published it first (来源).")
  var source: String?

  @Option(help: ArgumentHelp("The cycle that it belongs to.", valueName: "id"))
  var cycle: String?

  @Option(help: ArgumentHelp("The district whose announcement it is. (default: the city's)", valueName: "code"))
  var district: String?

  @OptionGroup var draft: DraftOptions

  func run() throws {
    let announcement = try announcement(draft.interview)
    try draft.session.run { session throws(Obstacle) in
      if let code = announcement.district { try session.requireDistrict(code, in: draft.content) }
      return try session.write(Drafting(files: announcement.files), to: draft.content)
    }
  }

  private func announcement(_ interview: Interview) throws -> AnnouncementDraft {
    // What only some announcements have is not asked for: the file has a line for each.
    let quiet = Interview(language: interview.language, canAsk: false)
    let slug = try interview.value(slug, option: "<slug>", Catalogue.Question.slug, kind: .slug)
    let title = try interview.value(title, option: "--title <title>", Catalogue.Question.headline)
    let day = try interview.value(
      date, option: "--date <date>", Catalogue.Question.date, kind: .day, suggestion: Day.todayInShanghai.iso)
    let kind = try interview.value(
      kind, option: "--kind <kind>", Catalogue.Question.kind, kind: .announcementKind,
      suggestion: AnnouncementKind.notice.code)
    return AnnouncementDraft(
      slug: slug,
      district: try quiet.text(
        district, option: "--district <code>", Catalogue.Question.districtCode, kind: .district),
      title: title, date: Day(iso: day) ?? .todayInShanghai, kind: AnnouncementKind(rawValue: kind) ?? .notice,
      document: try interview.text(document, option: "--document <number>", Catalogue.Question.document),
      source: try quiet.text(source, option: "--source <source>", Catalogue.Question.authority),
      cycle: try quiet.text(cycle, option: "--cycle <id>", Catalogue.Question.cycleOf, kind: .id))
  }
}

extension Session {
  /// Refuses to write into a district that is not there.
  func requireDistrict(_ code: String, in content: String) throws(Obstacle) {
    let folder = Self.prefix(content) + "districts/\(code)"
    guard FolderReader.isFolder(folder) else { throw Catalogue.noSuchDistrict(code, folder: folder) }
  }
}
