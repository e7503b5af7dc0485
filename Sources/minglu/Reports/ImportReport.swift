import Diagnostics
import Importing
import Records
import Registry

extension Report {
  /// What `export` found and wrote.
  init(exported file: String, of preparation: Preparation, options: ReportOptions) {
    switch options.format {
    case .text:
      let (language, brands) = (options.chosenLanguage, preparation.published?.brands.count ?? 0)
      let outcome = Catalogue.exported(to: file, asOf: preparation.day.wording.text(in: language), brands: brands)
      self.init(
        toOutput: outcome.text(in: language) + "\n",
        toError: Self.findings(of: preparation, in: language, closing: !preparation.diagnostics.isEmpty)
          + Self.remark(onDayOf: preparation, in: language))
    case .json: self.init(toOutput: Self.json(preparation, [("file", .string(file))], options.chosenLanguage))
    case .sarif: self.init(checked: preparation, options: options)
    }
  }

  /// What `import` found and would write or has written; `prepared` is the register as it is then.
  init(
    imported result: ImportResult, into content: String, isWritten: Bool, then prepared: Preparation,
    _ format: ResultFormat, _ language: Language
  ) {
    let prefix = content.folderPrefix
    switch format {
    case .text:
      let outcome = Self.outcome(of: result, prefix, isWritten: isWritten, then: prepared, language)
      self.init(
        shown: result.changes.map { $0.text(pathPrefix: prefix) }.joined(),
        toError: Self.findings(of: result, language) + outcome)
    case .json:
      let writer = JSONWriter(language: language)
      let members: [(key: String, value: JSONText)] = [
        ("written", .bool(isWritten)), ("unchanged", .number(result.unchanged)),
        ("files", .array(result.changes.map { Self.json($0, prefix) })),
        ("register", .object(writer.members(of: prepared.diagnostics, in: prepared.sources))),
      ]
      self.init(
        toOutput: JSONText.object(writer.members(of: result.diagnostics, in: result.sources) + members).pretty)
    }
  }

  private static func findings(of result: ImportResult, _ language: Language) -> String {
    let text = TextWriter(language: language).text(of: result.diagnostics, in: result.sources)
    return text.isEmpty ? "" : text + "\n" + Catalogue.findings(result.diagnostics.counts).text(in: language) + "\n\n"
  }

  /// How many records go where, what was written, and the register's own findings then.
  private static func outcome(
    of result: ImportResult, _ prefix: String, isWritten: Bool, then prepared: Preparation, _ language: Language
  ) -> String {
    var lines = result.changes.map { change in
      Catalogue.imported(added: change.tally.added, changed: change.tally.changed, path: prefix + change.path)
    }
    lines.append(Catalogue.importedUnchanged(result.unchanged))
    if result.diagnostics.hasErrors {
      lines.append(Catalogue.importRefused)
      return lines.map { $0.text(in: language) + "\n" }.joined()
    }
    if !result.changes.isEmpty { lines.append(isWritten ? Catalogue.importWritten : Catalogue.importOffered) }
    let text = lines.map { $0.text(in: language) + "\n" }.joined()
    guard !result.changes.isEmpty else { return text }
    return text + "\n" + findings(of: prepared, in: language, closing: true)
  }

  private static func json(_ change: FileChange, _ prefix: String) -> JSONText {
    .object([
      ("path", .string(prefix + change.path)), ("new", .bool(change.isNew)),
      ("added", .number(change.tally.added)), ("changed", .number(change.tally.changed)),
      ("unchanged", .number(change.tally.same)),
      (
        "lines",
        .array(
          change.lines.map { lines in
            .object([
              ("line", .number(lines.after.lowerBound)), ("removed", .array(lines.removed.map(JSONText.string))),
              ("added", .array(lines.added.map(JSONText.string))),
            ])
          })
      ),
    ])
  }
}
