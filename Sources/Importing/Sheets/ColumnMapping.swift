import Diagnostics
import Records
import Spreadsheets

/// Where odd headings lead: a table of two columns, 表头 (header) and 列 (column); an empty target leaves a column out.
struct ColumnMapping: Sendable {
  /// Empty for a column that is left out.
  private var targets: [HeadingName: HeadingName] = [:]

  /// How the columns of a mapping are called, as headings are compared.
  static let (from, to) = (["表头", "header"], ["列", "column"])
  static var headings: [String] { from + to }

  init() {}

  /// The name that a heading stands for: its own unless it is mapped; nil where its column is left out.
  func name(of heading: HeadingName) -> HeadingName? {
    guard let target = targets[heading] else { return heading }
    return target.isEmpty ? nil : target
  }

  /// Reads a mapping file; what is wrong with it goes to `diagnostics`.
  static func read(_ sheet: SourceSheet, into diagnostics: inout [Diagnostic]) -> ColumnMapping {
    var mapping = ColumnMapping()
    guard let header = sheet.sheet.rows.first,
      let from = header.column(named: Self.from), let to = header.column(named: Self.to)
    else {
      diagnostics.append(Diagnostic(Catalogue.mappingNeedsTwoColumns(), at: sheet.place(row: 1, column: 1)))
      return mapping
    }
    let columns = TableKind.allCases.flatMap(\.columns)
    let known = ["所在区", "年度"] + columns.map(\.chinese)
    let names = Set(columns.flatMap { [$0.chinese, $0.english] })
    for row in sheet.sheet.rows.dropFirst() {
      guard let heading = row.cell(in: from)?.plainText else { continue }
      let target = row.cell(in: to)?.plainText ?? ""
      let name = HeadingName(target)
      let saysWhere = HeadingMeaning.all(of: name).contains { $0 == .district || $0 == .cycle }
      if target.isEmpty || names.contains(target) || saysWhere {
        mapping.targets[HeadingName(heading)] = name
      } else {
        let problem = Catalogue.unknownMappingTarget(target, known: known)
        diagnostics.append(Diagnostic(problem, at: sheet.place(row: row.number, column: to)))
      }
    }
    return mapping
  }
}

extension SheetRow {
  /// The column whose cell says one of some names, which are given as they are compared.
  fileprivate func column(named names: [String]) -> Int? {
    cells.first { cell in cell.plainText.map { HeadingName($0).isOne(of: names) } ?? false }?.column
  }
}

extension SheetCell {
  /// What the cell says as a text, without blanks around it; nil for a cell that says nothing.
  var plainText: String? {
    let text =
      switch value {
      case .text(let text): CellForm.trimmed(text)
      case .number(let number): number.shown
      case .boolean, .error, .unknown: ""
      }
    return text.isEmpty ? nil : text
  }
}
