import ArgumentParser
import Diagnostics
import Drafts
import Records
import Vocabulary

/// `minglu new announcement`: the file of an announcement, of the city or of a district.
struct NewAnnouncement: ParsableCommand {
  static let configuration = CommandConfiguration(Catalogue.Command.newAnnouncement, name: "announcement")

  @Argument(help: ArgumentHelp(Catalogue.Argument.slug))
  var slug: String?

  @Option(help: ArgumentHelp(Catalogue.Argument.headline))
  var title: String?

  @Option(help: ArgumentHelp(Catalogue.Argument.date))
  var date: String?

  @Option(help: ArgumentHelp(Catalogue.Argument.announcementKind))
  var kind: String?

  @Option(help: ArgumentHelp(Catalogue.Argument.document))
  var document: String?

  @Option(help: ArgumentHelp(Catalogue.Argument.source))
  var source: String?

  @Option(help: ArgumentHelp(Catalogue.Argument.announcementCycle))
  var cycle: String?

  @Option(help: ArgumentHelp(Catalogue.Argument.announcementDistrict))
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
    let slug = try interview.value(slug, Catalogue.Question.slug, kind: .slug)
    let title = try interview.value(title, Catalogue.Question.headline)
    let day = try interview.value(
      date, Catalogue.Question.date, kind: .day, suggestion: Day.todayInShanghai.iso)
    let usual = AnnouncementKind.notice
    let kind = try interview.value(
      kind, Catalogue.Question.kind, kind: .announcementKind,
      suggestion: interview.language == .chinese ? usual.chinese : usual.code)
    return AnnouncementDraft(
      slug: slug,
      district: try quiet.text(district, Catalogue.Question.districtOf, kind: .district),
      title: title, date: Day(iso: day) ?? .todayInShanghai, kind: AnnouncementKind(rawValue: kind) ?? usual,
      document: try interview.text(document, Catalogue.Question.document),
      source: try quiet.text(source, Catalogue.Question.source),
      cycle: try quiet.text(cycle, Catalogue.Question.cycleOf, kind: .cycle))
  }
}

extension Session {
  /// Refuses to write into a district that is not there.
  func requireDistrict(_ code: String, in content: String) throws(Obstacle) {
    let folder = Self.prefix(content) + "districts/\(code)"
    guard FolderReader.isFolder(folder) else { throw Catalogue.noSuchDistrict(code, folder: folder) }
  }
}
