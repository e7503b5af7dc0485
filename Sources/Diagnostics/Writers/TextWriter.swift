/// Writes findings for people: place, message, the line with a caret under the spot, notes and the way out.
package struct TextWriter: Sendable {
  package var language: Language

  package init(language: Language) {
    self.language = language
  }

  package func text(of diagnostics: [Diagnostic], in sources: Sources) -> String {
    diagnostics.map { text(of: $0, in: sources) }.joined(separator: "\n")
  }

  package func text(of diagnostic: Diagnostic, in sources: Sources) -> String {
    let severity = Self.label(of: diagnostic.severity).text(in: language)
    var text = head(at: diagnostic.place, in: sources)
    text += "\(severity): \(diagnostic.problem.message.text(in: language)) [\(diagnostic.id.rawValue)]\n"
    text += excerpt(at: diagnostic.place, in: sources)
    for note in diagnostic.notes {
      text += head(at: note.place, in: sources)
      text += "\(Self.note.text(in: language)): \(note.message.text(in: language))\n"
      text += excerpt(at: note.place, in: sources)
    }
    text += "  \(Self.solution.text(in: language)): \(diagnostic.problem.solution.text(in: language))\n"
    return text
  }

  package func text(of obstacle: Obstacle) -> String {
    """
    \(Self.label(of: .error).text(in: language)): \(obstacle.message.text(in: language))
      \(Self.solution.text(in: language)): \(obstacle.solution.text(in: language))

    """
  }

  private func head(at place: Place, in sources: Sources) -> String {
    "\(sources.path(of: place.file)):\(place.line):\(place.column): "
  }

  /// The line of a place, cut to what fits, and a caret under the column; empty where the file has no such line.
  private func excerpt(at place: Place, in sources: Sources) -> String {
    guard let line = sources.line(at: place) else { return "" }
    let scalars = line.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 }
    let spot = min(Int(place.column) - 1, scalars.count)
    let start = max(0, spot - Self.reach)
    let end = min(scalars.count, spot + Self.reach)
    let before = scalars[start..<spot].reduce(into: start > 0 ? 1 : 0) { $0 += Self.width(of: $1) }
    let shown = String(String.UnicodeScalarView(scalars[start..<end]))
    let number = String(place.line)
    let margin = String(repeating: " ", count: number.count)
    return """
        \(number) | \(start > 0 ? "…" : "")\(shown)\(end < scalars.count ? "…" : "")
        \(margin) | \(String(repeating: " ", count: before))^

      """
  }

  /// How many scalars are shown on either side of the spot.
  private static let reach = 60

  /// Columns that a terminal gives a scalar: two for the East Asian wide and full-width ranges.
  private static func width(of scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      2
    default:
      scalar.properties.generalCategory == .nonspacingMark ? 0 : 1
    }
  }

  private static func label(of severity: Severity) -> Wording {
    severity == .error ? Wording(en: "error", zh: "错误") : Wording(en: "warning", zh: "警告")
  }

  private static let note = Wording(en: "note", zh: "说明")
  private static let solution = Wording(en: "to mend", zh: "处理办法")
}
