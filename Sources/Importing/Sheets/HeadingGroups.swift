import Spreadsheets

/// What spans several columns above their headings, in a header of two rows.
struct HeadingGroups {
  /// The first cell of what is merged.
  private struct Corner: Hashable {
    var row: Int
    var column: Int
  }

  private let sheet: Sheet
  private let merges: MergeIndex
  /// Each group is read once, however many columns it spans.
  private var read: [Corner: [HeadingName.Beginning]] = [:]

  init(_ sheet: Sheet, _ merges: MergeIndex) {
    self.sheet = sheet
    self.merges = merges
  }

  /// How a heading may begin if a cell stands over it: with the group's text, and with that less words that say nothing.
  /// Empty if the cell is no group's.
  mutating func beginnings(row: Int, column: Int) -> [HeadingName.Beginning] {
    guard let range = merges.range(row: row, column: column), range.columns.count > 1 else { return [] }
    let corner = Corner(row: range.rows.lowerBound, column: range.columns.lowerBound)
    if let known = read[corner] { return known }
    let text = sheet.row(corner.row)?.cell(in: corner.column)?.plainText
    let beginnings = text.map { [Self.subject(of: $0), $0].map { HeadingName.Beginning($0) } } ?? []
    read[corner] = beginnings
    return beginnings
  }

  /// Of a group in two languages the Chinese.
  private static func subject(of group: String) -> String {
    let subject = ["信息", "情况", "资料", "基本"].reduce(group) { $0.replacing($1, with: "") }
    let chinese = subject.filter { !($0.isASCII && $0.isLetter) }
    return chinese.allSatisfy(\.isASCII) ? subject : chinese
  }
}
