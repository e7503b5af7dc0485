/// Lines of a label and what it is of, the values in one column.
package enum LabelledLines {
  /// Characters of a label for which there is room in each list.
  private static let leastWidth = 6

  package static func text(_ lines: [(label: Wording, value: Wording)], in language: Language) -> String {
    let labels = lines.map { $0.label.text(in: language) }
    // Chinese labels have two characters each.
    let width = language == .chinese ? 0 : max(leastWidth, labels.map(\.count).max() ?? 0)
    return zip(labels, lines).map { label, line in
      let gap = String(repeating: " ", count: max(0, width - label.count) + 2)
      return "  \(label)\(gap)\(line.value.text(in: language))\n"
    }.joined()
  }
}
