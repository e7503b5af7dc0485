import ArgumentParser
import Diagnostics
import Drafts
import Records
import Vocabulary

/// `minglu new cycle`: the folder of a selection round.
struct NewCycle: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cycle", abstract: "Make the folder of a new cycle.",
    discussion: """
      Examples:
        minglu new cycle 2028
        minglu new cycle 2028 --opens 2028-07-03 --closes 2028-08-14
      """)

  @Argument(help: "The cycle's id, which names its folder.")
  var id: String?

  @Option(help: "The cycle's title. (default: made from an id that is a year)")
  var title: String?

  @Option(help: ArgumentHelp("The first day for applications.", valueName: "date"))
  var opens: String?

  @Option(help: ArgumentHelp("The last day for applications.", valueName: "date"))
  var closes: String?

  @OptionGroup var draft: DraftOptions

  func run() throws {
    let interview = draft.interview
    let id = try interview.value(id, option: "<id>", Catalogue.Question.cycle, kind: .id)
    let isYear = id.utf8.count == 4 && Int(id) != nil
    let title = try interview.value(
      title, option: "--title <title>", Catalogue.Question.cycleTitle,
      suggestion: isYear ? "\(id)年职业技能培训优质品牌遴选" : nil)
    let cycle = CycleDraft(
      id: id, title: title,
      opens: try interview.day(opens, option: "--opens <date>", Catalogue.Question.opens),
      closes: try interview.day(closes, option: "--closes <date>", Catalogue.Question.closes))
    try draft.session.run { session throws(Obstacle) in
      try session.write(Drafting(files: cycle.files), to: draft.content)
    }
  }
}
