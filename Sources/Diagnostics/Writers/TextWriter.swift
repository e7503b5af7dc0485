/// Writes findings for people: place, message, the line with a caret under the spot, notes and the way out.
package struct TextWriter: Sendable {
  package var language: Language

  package init(language: Language) {
    self.language = language
  }

  package func text(of diagnostics: [Diagnostic], in sources: Sources) -> String {
    var lines = SourceLines(of: sources)
    return diagnostics.map { text(of: $0, in: sources, &lines) }.joined(separator: "\n")
  }

  package func text(of diagnostic: Diagnostic, in sources: Sources) -> String {
    text(of: [diagnostic], in: sources)
  }

  private func text(of diagnostic: Diagnostic, in sources: Sources, _ lines: inout SourceLines) -> String {
    let severity = Self.label(of: diagnostic.severity).text(in: language)
    var text = head(at: diagnostic.place, in: sources)
    text += "\(severity)\(language.colon)\(diagnostic.problem.message.text(in: language)) [\(diagnostic.id.rawValue)]\n"
    text += excerpt(at: diagnostic.place, of: lines.window(at: diagnostic.place))
    for note in diagnostic.notes {
      text += head(at: note.place, in: sources)
      text += "\(Self.note.text(in: language))\(language.colon)\(note.message.text(in: language))\n"
      text += excerpt(at: note.place, of: lines.window(at: note.place))
    }
    text += "  \(Self.solution.text(in: language))\(language.colon)\(diagnostic.problem.solution.text(in: language))\n"
    return text
  }

  package func text(of obstacle: Obstacle) -> String {
    """
    \(Self.label(of: .error).text(in: language))\(language.colon)\(obstacle.message.text(in: language))
      \(Self.solution.text(in: language))\(language.colon)\(obstacle.solution.text(in: language))

    """
  }

  /// A line for something that a run had to do otherwise than asked.
  package func text(ofWarning warning: Wording) -> String {
    "\(Self.label(of: .warning).text(in: language))\(language.colon)\(warning.text(in: language))\n"
  }

  /// A line for something that is to be known of a run.
  package func text(ofNote note: Wording) -> String {
    "\(Self.note.text(in: language))\(language.colon)\(note.text(in: language))\n"
  }

  /// A line for something that is wrong, without the way out.
  package func text(ofError error: Wording) -> String {
    "\(Self.label(of: .error).text(in: language))\(language.colon)\(error.text(in: language))\n"
  }

  /// The line that says what to do.
  package func text(ofSolution solution: Wording) -> String {
    "  \(Self.solution.text(in: language))\(language.colon)\(solution.text(in: language))\n"
  }

  private func head(at place: Place, in sources: Sources) -> String {
    Visible.text(sources.location(of: place)) + ": "
  }

  /// The part of a line around a place that fits a terminal, and a caret under the spot; empty where there is no line.
  private func excerpt(at place: Place, of line: SourceLines.Window?) -> String {
    guard let line else { return "" }
    let (head, tail) = (line.before.map(Visible.scalar), line.after.map(Visible.scalar))
    let room = Self.shownColumns - min(Self.shownColumns / 2, Self.fitting(Self.shownColumns, tail).width)
    let before = Self.fitting(room, head.reversed())
    let after = Self.fitting(Self.shownColumns - before.width, tail)
    let isCut = (
      before: before.count < head.count || line.goesOnBefore, after: after.count < tail.count || line.goesOnAfter
    )
    let shown = String(String.UnicodeScalarView(head.suffix(before.count) + tail.prefix(after.count)))
    let number = String(place.line)
    let margin = String(repeating: " ", count: number.count)
    let indent = String(repeating: " ", count: before.width + (isCut.before ? 1 : 0))
    return """
        \(number) | \(isCut.before ? "…" : "")\(shown)\(isCut.after ? "…" : "")
        \(margin) | \(indent)^

      """
  }

  /// Terminal columns of a line that are shown, half of them behind the spot if the line goes on so long.
  private static let shownColumns = 72

  /// How many scalars fit in so many columns, and how many columns they take.
  private static func fitting(
    _ columns: Int, _ scalars: some Sequence<Unicode.Scalar>
  ) -> (count: Int, width: Int) {
    var (count, width) = (0, 0)
    for scalar in scalars {
      let next = width + Visible.width(of: scalar)
      if next > columns { break }
      count += 1
      width = next
    }
    return (count, width)
  }

  private static func label(of severity: Severity) -> Wording {
    severity == .error ? Wording(en: "error", zh: "错误") : Wording(en: "warning", zh: "警告")
  }

  private static let note = Wording(en: "note", zh: "说明")
  static let solution = Wording(en: "to mend", zh: "处理办法")
}
