internal import Algorithms
internal import Diagnostics
internal import Records
internal import Spreadsheets

/// A sheet's row of headings, and the column that each of them leads to.
struct Header {
  /// A recognised table: for each of its columns that the sheet has, the sheet's column.
  struct Table {
    var kind: TableKind
    var columns: [Int: Int]

    /// `first`: the first column whose heading stands for something.
    fileprivate init(_ kind: TableKind, _ first: [HeadingMeaning: Int]) {
      self.kind = kind
      columns = [:]
      for index in kind.columns.indices {
        // The register's own name goes before other names for the same column.
        columns[index] = first[.column(kind, index, isOwn: true)] ?? first[.column(kind, index, isOwn: false)]
      }
    }

    var isComplete: Bool {
      kind.columns.indices.allSatisfy { columns[$0] != nil || !kind.columns[$0].isRequired }
    }
  }

  /// The text over a sheet's column.
  struct Heading {
    var column: Int
    var row: Int
    var text: String
    /// What it stands for by itself; nil where the mapping leaves its column out.
    var alone: [HeadingMeaning]?
    /// What it stands for, by itself or together with what it is grouped under.
    var meanings: [HeadingMeaning]
  }

  /// The last row of the header; records follow.
  var row: Int
  var headings: [Heading]
  var tables: [Table]
  var districtColumn: Int?
  /// Columns with a heading that leads nowhere, and those whose column was given already.
  var strays: [Heading] = []
  var repeated: [Heading] = []
  /// The headings' texts by their columns.
  private var texts: [Int: String] = [:]

  /// Rows that may stand above the headings.
  private static let searchedRows = 60

  /// Finds the row with the most headings that are known; nil where no row has two of them.
  static func find(in sheet: Sheet, _ merges: MergeIndex, _ mapping: ColumnMapping) -> Header? {
    var best: Header?
    for index in sheet.rows.indices.prefix(searchedRows) {
      let header = Header(row: index, of: sheet, merges, mapping)
      if header.score > best?.score ?? 1 { best = header }
    }
    best?.sortOut()
    return best
  }

  /// True for a row that says two of the headings once more.
  func isRepeated(by row: SheetRow) -> Bool {
    row.cells.count { cell in texts[cell.column].map { $0 == cell.plainText } ?? false } >= 2
  }

  private var score: Int {
    tables.map { $0.columns.count * 2 + ($0.isComplete ? 1 : 0) }.max() ?? 0
  }

  private init(row index: Int, of sheet: Sheet, _ merges: MergeIndex, _ mapping: ColumnMapping) {
    let row = sheet.rows[index]
    headings = Self.headings(of: index, in: sheet, merges, mapping)
    self.row =
      headings.compactMap { merges.range(row: row.number, column: $0.column)?.rows.upperBound }.max() ?? row.number
    var first: [HeadingMeaning: Int] = [:]
    for heading in headings {
      for meaning in heading.meanings where first[meaning] == nil { first[meaning] = heading.column }
    }
    let found = TableKind.allCases.map { Table($0, first) }.filter { $0.columns.count > 1 }
    let complete = found.filter(\.isComplete)
    let widest = found.max { $0.columns.count < $1.columns.count }
    tables = complete.isEmpty ? widest.map { [$0] } ?? [] : complete
    districtColumn = first[.district]
  }

  private static func headings(
    of index: Int, in sheet: Sheet, _ merges: MergeIndex, _ mapping: ColumnMapping
  ) -> [Heading] {
    let row = sheet.rows[index]
    let above = index > 0 ? sheet.rows[index - 1] : nil
    var groups = HeadingGroups(sheet, merges)
    var headings: [Heading] = []
    let last = max(row.cells.last?.column ?? 0, above?.cells.last?.column ?? 0)
    guard last > 0 else { return [] }
    for column in 1...last {
      // A heading that is merged down to this row stands in the first row of the merge.
      let merge = merges.range(row: row.number, column: column)
      let top = merge.map(\.rows.lowerBound) ?? row.number
      guard merge.map({ $0.columns.lowerBound == column }) ?? true,
        let text = sheet.row(top)?.cell(in: column)?.plainText
      else { continue }
      let alone = mapping.name(of: HeadingName(text)).map { HeadingMeaning.all(of: $0) }
      let grouped = groups.beginnings(row: top - 1, column: column).flatMap { beginning in
        mapping.name(of: beginning.name(endingIn: text)).map { HeadingMeaning.all(of: $0) } ?? []
      }
      headings.append(
        Heading(column: column, row: top, text: text, alone: alone, meanings: grouped + (alone ?? [])))
    }
    return headings
  }

  /// Once the row is chosen: tells the headings that lead nowhere, and those that lead where another leads already.
  private mutating func sortOut() {
    texts = Dictionary(headings.map { ($0.column, $0.text) }) { first, _ in first }
    let used = Set(tables.flatMap(\.columns.values) + [districtColumn].compactMap(\.self))
    let kinds = Set(tables.map(\.kind))
    for heading in headings where !used.contains(heading.column) {
      guard let alone = heading.alone, !heading.meanings.contains(.district), !heading.meanings.contains(.nothing)
      else { continue }
      let isKnown = alone.contains { meaning in
        guard case .column(let kind, _, isOwn: true) = meaning else { return false }
        return kinds.contains(kind)
      }
      if isKnown { repeated.append(heading) } else { strays.append(heading) }
    }
  }
}

extension Sheet {
  /// The row of a number, if it has filled cells.
  func row(_ number: Int) -> SheetRow? {
    let index = rows.partitioningIndex { $0.number >= number }
    return index < rows.count && rows[index].number == number ? rows[index] : nil
  }
}
