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
    let severity = words(Self.label(of: diagnostic.severity))
    var text = head(at: diagnostic.place, in: sources)
    text += "\(severity)\(language.colon)\(words(diagnostic.problem.message)) [\(diagnostic.id.rawValue)]\n"
    text += excerpt(at: diagnostic.place, of: lines.window(at: diagnostic.place))
    for note in diagnostic.notes {
      text += head(at: note.place, in: sources)
      text += "\(words(Self.note))\(language.colon)\(words(note.message))\n"
      text += excerpt(at: note.place, of: lines.window(at: note.place))
    }
    text += "  \(words(Self.solution))\(language.colon)\(words(diagnostic.problem.solution))\n"
    return text
  }

  package func text(of obstacle: Obstacle) -> String {
    """
    \(words(Self.label(of: .error)))\(language.colon)\(words(obstacle.message))
      \(words(Self.solution))\(language.colon)\(words(obstacle.solution))

    """
  }

  /// A line for something that a run had to do otherwise than asked.
  package func text(ofWarning warning: Wording) -> String {
    "\(words(Self.label(of: .warning)))\(language.colon)\(words(warning))\n"
  }

  /// A line for something that is to be known of a run.
  package func text(ofNote note: Wording) -> String {
    "\(words(Self.note))\(language.colon)\(words(note))\n"
  }

  /// A line for something that is wrong, without the way out.
  package func text(ofError error: Wording) -> String {
    "\(words(Self.label(of: .error)))\(language.colon)\(words(error))\n"
  }

  /// The line that says what to do.
  package func text(ofSolution solution: Wording) -> String {
    "  \(words(Self.solution))\(language.colon)\(words(solution))\n"
  }

  /// A text on one line, with what a file's name or a record may do to the terminal taken out.
  private func words(_ wording: Wording) -> String { Visible.text(wording.text(in: language)) }

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
