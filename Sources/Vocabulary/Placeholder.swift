/// How a text says that something of it must still be written: `【待填写：公告正文】`.
package struct Placeholder: Hashable, Sendable {
  /// With what one begins, wherever it stands.
  package static let mark = "【待填写"

  /// From the mark to the bracket behind it, or to the end of the line.
  package var text: String
  /// Counted from 1, the column in Unicode scalars.
  package var line: Int
  package var column: Int

  /// Those of a text, in its order.
  package static func all(in text: String) -> [Placeholder] {
    guard text.utf8.firstRange(of: mark.utf8) != nil else { return [] }
    return text.lines.enumerated().flatMap { index, line in
      line.utf8.ranges(of: mark.utf8).map { range in
        let rest = line[range.lowerBound...].unicodeScalars
        let end = rest.firstIndex(of: "】").map(rest.index(after:)) ?? rest.endIndex
        return Placeholder(
          text: String(rest[..<end]), line: index + 1,
          column: line[..<range.lowerBound].unicodeScalars.count + 1)
      }
    }
  }
}
