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

  func run() throws { try draft.write { try announcement($0).files } }

  private func announcement(_ interview: Interview) throws -> AnnouncementDraft {
    // What only some announcements have is not asked for: the file has a line for each.
    let quiet = Interview(language: interview.language, canAsk: false)
    let (session, content) = (draft.session, draft.content)
    let district = try quiet.text(district, Catalogue.Question.districtOf, kind: .district) { code throws(Obstacle) in
      try session.requireDistrict(code, in: content)
    }
    let cycle = try quiet.text(cycle, Catalogue.Question.cycleOf, kind: .cycle) { id throws(Obstacle) in
      try session.requireCycle(id, in: content)
    }
    let slug = try interview.value(slug, Catalogue.Question.slug, kind: .slug) { slug throws(Obstacle) in
      let place = AnnouncementDraft(slug: slug, district: district, title: "", date: .todayInShanghai)
      try session.requireRoom(for: place.files, in: content)
    }
    let title = try interview.value(title, Catalogue.Question.headline)
    let day = try interview.value(
      date, Catalogue.Question.date, kind: .day, suggestion: Day.todayInShanghai.iso)
    let usual = AnnouncementKind.notice
    let kind = try interview.value(
      kind, Catalogue.Question.kind, kind: .announcementKind,
      suggestion: interview.language == .chinese ? usual.chinese : usual.code)
    return AnnouncementDraft(
      slug: slug, district: district, title: title, date: Day(iso: day) ?? .todayInShanghai,
      kind: AnnouncementKind(rawValue: kind) ?? usual,
      document: try interview.text(document, Catalogue.Question.document),
      source: try quiet.text(source, Catalogue.Question.source), cycle: cycle)
  }
}
