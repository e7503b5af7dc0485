import Diagnostics

/// A `#` behind a value without quotes and a blank: YAML takes it for the start of a remark, and the value ends there. A remark
/// that was meant has a blank behind its mark, as those of the drafts; `关于表彰 #2026年第二批# 的公告` was meant as text.
enum YAMLRemark {
  /// One for each value of a mapping that is cut so. `lineOffset`: the file's lines before the text.
  static func findings(in entries: [YAMLNode.Entry], of text: String, lineOffset: Int) -> [Diagnostic] {
    guard text.contains("#") else { return [] }
    let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    return starts(of: entries).compactMap { start in
      let number = Int(start.line) - lineOffset - 1
      guard lines.indices.contains(number) else { return nil }
      return column(inLine: lines[number], behind: Int(start.column)).map {
        Diagnostic(Catalogue.cutByRemark, at: Place(start.file, line: Int(start.line), column: $0))
      }
    }
  }

  /// Where values begin that a remark can cut: within `{…}` on one line it cannot, without the text being none that can be taken
  /// apart. A key whose value is all remark has none, so there its key counts.
  private static func starts(of entries: [YAMLNode.Entry]) -> [Place] {
    entries.flatMap { entry -> [Place] in
      switch entry.value.content {
      case .text(let text, isPlain: true) where !entry.value.isInFlow: [text.isEmpty ? entry.place : entry.value.place]
      case .text: []
      case .list(let nodes):
        nodes.compactMap { node in
          if case .text(_, isPlain: true) = node.content, !node.isInFlow { node.place } else { nil }
        }
      case .mapping(let entries): starts(of: entries)
      }
    }
  }

  /// The column of the mark, in Unicode scalars.
  private static func column(inLine line: Substring.UnicodeScalarView, behind start: Int) -> Int? {
    let scalars = Array(line)
    let blanks: Set<Unicode.Scalar> = [" ", "\t"]
    guard start < scalars.count,
      let mark = (start..<scalars.count).first(where: { scalars[$0] == "#" && blanks.contains(scalars[$0 - 1]) })
    else { return nil }
    guard mark + 1 < scalars.count else { return nil }
    let next = scalars[mark + 1]
    return next == "#" || next.properties.isWhitespace ? nil : mark + 1
  }
}
