import ArgumentParser
import Diagnostics
import Drafts
import Records
import Vocabulary

/// `minglu new cycle`: the folder of a selection round.
struct NewCycle: ParsableCommand {
  static let configuration = CommandConfiguration(Catalogue.Command.newCycle, name: "cycle")

  @Argument(help: ArgumentHelp(Catalogue.Argument.cycleID))
  var id: String?

  @Option(help: ArgumentHelp(Catalogue.Argument.cycleTitle))
  var title: String?

  @Option(help: ArgumentHelp(Catalogue.Argument.opens))
  var opens: String?

  @Option(help: ArgumentHelp(Catalogue.Argument.closes))
  var closes: String?

  @OptionGroup var draft: DraftOptions

  func run() throws { try draft.write { try cycle($0).files } }

  private func cycle(_ interview: Interview) throws -> CycleDraft {
    let (session, content) = (draft.session, draft.content)
    let id = try interview.value(id, Catalogue.Question.cycle, kind: .cycle) { id throws(Obstacle) in
      try session.requireRoom(for: CycleDraft(id: id, title: "").files, in: content)
    }
    let year = CycleDraft.year(of: id)
    let title = try interview.value(
      title, Catalogue.Question.cycleTitle, suggestion: year.map { "\($0)年职业技能培训优质品牌遴选" })
    let shown = year ?? Day.todayInShanghai.parts.year
    return CycleDraft(
      id: id, title: title,
      opens: try interview.day(opens, Catalogue.Question.opens(in: shown)),
      closes: try interview.day(closes, Catalogue.Question.closes(in: shown)))
  }
}
