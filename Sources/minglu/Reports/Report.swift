import Diagnostics
import Registry
import Site
import Vocabulary

/// What a run writes at its end: findings and closing lines for people, or one document for programs.
struct Report {
  private(set) var toOutput = ""
  private(set) var toError = ""

  /// Documents that are put together elsewhere.
  init(toOutput text: String, toError: String = "") {
    toOutput = text
    self.toError = toError
  }

  /// A text for people, which shows what names of files and records hold, but does not do to the terminal what they say.
  init(shown text: String, toError: String = "") {
    self.init(toOutput: Visible.lines(text), toError: toError)
  }

  /// What checking a published copy found.
  init(_ found: CopyReport, options: ReportOptions) {
    switch options.format {
    case .json: toOutput = found.json.pretty
    default:
      let text = found.text(in: options.chosenLanguage)
      if found.isGood { toOutput = text } else { toError = text }
    }
  }

  /// What `diff` found.
  init(compared preparation: Preparation, comparison: String, language: Language) {
    toError = Self.findings(of: preparation, in: language, closing: !preparation.diagnostics.isEmpty)
    toOutput = comparison
  }

  /// The errors that stand in the way of what was asked for; a program that asked for JSON gets them in that form.
  init(errorsOf preparation: Preparation, asJSON isJSON: Bool, language: Language) {
    if isJSON {
      toOutput = Self.json(preparation, [], language)
    } else {
      toError = Self.findings(of: preparation, in: language, closing: true)
    }
  }

  /// What `check` found; `remark` says that the records were compared with nothing, where they might have been.
  init(checked preparation: Preparation, remark: Wording? = nil, options: ReportOptions) {
    switch options.format {
    case .text:
      let language = options.chosenLanguage
      toError = Self.findings(of: preparation, in: language, closing: true)
      if let remark { toError += TextWriter(language: language).text(ofNote: remark) }
    case .json: toOutput = Self.json(preparation, [], options.chosenLanguage)
    case .sarif: toOutput = Self.sarif(preparation, options)
    }
  }

  /// What `build` found and published; `publication` is nil where errors stopped it.
  init(built preparation: Preparation, publication: PublicationSummary?, options: ReportOptions) {
    switch options.format {
    case .text:
      let language = options.chosenLanguage
      toError = Self.findings(of: preparation, in: language, closing: !preparation.diagnostics.isEmpty)
      toError +=
        publication == nil
        ? Catalogue.notPublished.text(in: language) + "\n" : Self.remark(onDayOf: preparation, in: language)
      toOutput = publication?.text(in: language) ?? ""
    case .json: toOutput = Self.json(preparation, [("publication", publication?.json ?? .null)], options.chosenLanguage)
    case .sarif: toOutput = Self.sarif(preparation, options)
    }
  }

  /// The findings, and if asked for the line that counts them.
  static func findings(of preparation: Preparation, in language: Language, closing: Bool) -> String {
    let diagnostics = preparation.diagnostics
    let writer = TextWriter(language: language)
    var text = writer.text(of: diagnostics, in: preparation.sources)
    if let remark = preparation.past.remark { text += (text.isEmpty ? "" : "\n") + writer.text(ofNote: remark) }
    guard closing else { return text }
    let counts = Catalogue.findings(diagnostics.counts).text(in: language)
    return text + (text.isEmpty ? "" : "\n") + counts + "\n"
  }

  /// What is said behind the findings where what was written shows a day that has not come, by today's clock, or one since
  /// which something has changed.
  static func remark(onDayOf preparation: Preparation, in language: Language) -> String {
    let (day, today) = (preparation.day, Day.todayInShanghai)
    let writer = TextWriter(language: language)
    if day > today {
      return writer.text(ofWarning: Catalogue.dayToCome(day.wording)) + writer.text(ofSolution: Catalogue.keepUntilThen)
    }
    guard let change = preparation.nextChange, change <= today else { return "" }
    return writer.text(ofWarning: Catalogue.dayPassed(day.wording, change: change.wording))
      + writer.text(ofSolution: Catalogue.showToday)
  }

  static func json(
    _ preparation: Preparation, _ more: [(key: String, value: JSONText)], _ language: Language
  ) -> String {
    let writer = JSONWriter(language: language)
    let limit = preparation.history?.comparedUpTo.map { [("compared_up_to", JSONText.string($0.iso))] } ?? []
    return JSONText.object(writer.members(of: preparation.diagnostics, in: preparation.sources) + limit + more).pretty
  }

  private static func sarif(_ preparation: Preparation, _ options: ReportOptions) -> String {
    SARIFWriter(language: options.chosenLanguage, version: Minglu.version)
      .text(of: preparation.diagnostics, in: preparation.sources)
  }
}
