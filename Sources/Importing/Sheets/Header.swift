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

    var isComplete: Bool {
      kind.columns.indices.allSatisfy { columns[$0] != nil || !kind.columns[$0].isRequired }
    }
  }

  /// The texts over a sheet's column, the narrowest last.
  struct Heading {
    var column: Int
    var row: Int
    var group: String?
    var text: String
  }

  /// The last row of the header; records follow.
  var row: Int
  var headings: [Heading]
  var tables: [Table]
  var districtColumn: Int?
  /// Columns with a heading that leads nowhere, and those whose column was given already.
  var strays: [Heading] = []
  var repeated: [Heading] = []

  /// Rows that may stand above the headings.
  private static let searchedRows = 60

  /// Finds the row with the most headings that are known; nil where no row has two of them.
  static func find(in sheet: Sheet, _ merges: MergeIndex, _ mapping: ColumnMapping) -> Header? {
    var best: Header?
    for index in sheet.rows.indices.prefix(searchedRows) {
      let header = Header(row: index, of: sheet, merges, mapping)
      if header.score > best?.score ?? 1 { best = header }
    }
    return best
  }

  private var score: Int {
    tables.map { $0.columns.count * 2 + ($0.isComplete ? 1 : 0) }.max() ?? 0
  }

  private init(row index: Int, of sheet: Sheet, _ merges: MergeIndex, _ mapping: ColumnMapping) {
    let row = sheet.rows[index]
    headings = Self.headings(of: row, in: sheet, merges)
    self.row =
      headings.compactMap { merges.range(row: row.number, column: $0.column)?.rows.upperBound }.max() ?? row.number
    tables = []
    let found = TableKind.allCases.map { Self.table($0, headings, mapping) }.filter { $0.columns.count > 1 }
    let complete = found.filter(\.isComplete)
    let widest = found.max { $0.columns.count < $1.columns.count }
    tables = complete.isEmpty ? widest.map { [$0] } ?? [] : complete
    districtColumn = headings.first { Self.matches($0, ColumnNames.district, mapping) }?.column
    sortOut(mapping)
  }

  private static func headings(of row: SheetRow, in sheet: Sheet, _ merges: MergeIndex) -> [Heading] {
    let above = sheet.rows.last { $0.number < row.number }
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
      let group = merges.range(row: top - 1, column: column).flatMap { range in
        range.columns.count > 1 ? sheet.row(range.rows.lowerBound)?.cell(in: range.columns.lowerBound)?.plainText : nil
      }
      headings.append(Heading(column: column, row: top, group: group, text: text))
    }
    return headings
  }

  private static func table(_ kind: TableKind, _ headings: [Heading], _ mapping: ColumnMapping) -> Table {
    var table = Table(kind: kind, columns: [:])
    for (index, column) in kind.columns.enumerated() {
      // The register's own name goes before other names for the same column.
      for names in [[column.chinese, column.english], ColumnNames.others(kind, column)] {
        guard let heading = headings.first(where: { matches($0, names, mapping) }) else { continue }
        table.columns[index] = heading.column
        break
      }
    }
    return table
  }

  /// True if a heading, by itself or together with what it is grouped under, means one of some names.
  private static func matches(_ heading: Heading, _ names: [String], _ mapping: ColumnMapping) -> Bool {
    let grouped = heading.group.map { group in
      let subject = ["信息", "情况", "资料", "基本"].reduce(group) { $0.replacing($1, with: "") }
      return [subject + heading.text, group + heading.text]
    }
    return ((grouped ?? []) + [heading.text]).contains { text in
      mapping.name(of: text).map { HeadingName($0).matches(names) } ?? false
    }
  }

  /// Tells the headings that lead nowhere, and those that lead where another leads already.
  private mutating func sortOut(_ mapping: ColumnMapping) {
    let used = Set(tables.flatMap(\.columns.values) + [districtColumn].compactMap(\.self))
    for heading in headings where !used.contains(heading.column) {
      guard let name = mapping.name(of: heading.text),
        !Self.matches(heading, ColumnNames.ignored + ColumnNames.district, mapping)
      else {
        continue
      }
      let isKnown = tables.contains { table in
        table.kind.columns.contains { HeadingName(name).matches([$0.chinese, $0.english]) }
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
