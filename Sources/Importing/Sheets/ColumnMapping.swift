internal import Diagnostics
internal import Records
internal import Spreadsheets

/// Where odd headings lead: a table of two columns, 表头 (header) and 列 (column); an empty target leaves a column out.
struct ColumnMapping: Sendable {
  private var targets: [HeadingName: String] = [:]

  init() {}

  /// The name that a heading stands for: its own unless it is mapped; nil where its column is left out.
  func name(of heading: String) -> String? {
    guard let target = targets[HeadingName(heading)] else { return heading }
    return target.isEmpty ? nil : target
  }

  func isMapped(_ heading: String) -> Bool { targets[HeadingName(heading)] != nil }

  /// Reads a mapping file; what is wrong with it goes to `diagnostics`.
  static func read(_ sheet: SourceSheet, into diagnostics: inout [Diagnostic]) -> ColumnMapping {
    var mapping = ColumnMapping()
    guard let header = sheet.sheet.rows.first,
      let from = header.column(named: ["表头", "header"]), let to = header.column(named: ["列", "column"])
    else {
      diagnostics.append(Diagnostic(Catalogue.mappingNeedsTwoColumns(), at: sheet.place(row: 1, column: 1)))
      return mapping
    }
    let known = ["所在区"] + TableKind.allCases.flatMap(\.columns).map(\.chinese)
    for row in sheet.sheet.rows.dropFirst() {
      guard let heading = row.cell(in: from)?.plainText else { continue }
      let target = row.cell(in: to)?.plainText ?? ""
      let isKnown = TableKind.allCases.flatMap(\.columns).contains { $0.chinese == target || $0.english == target }
      if target.isEmpty || isKnown || HeadingName(target).matches(ColumnNames.district) {
        mapping.targets[HeadingName(heading)] = target
      } else {
        let problem = Catalogue.unknownMappingTarget(target, known: known)
        diagnostics.append(Diagnostic(problem, at: sheet.place(row: row.number, column: to)))
      }
    }
    return mapping
  }
}

extension SheetRow {
  /// The column whose cell says one of some names.
  fileprivate func column(named names: [String]) -> Int? {
    cells.first { cell in cell.plainText.map { HeadingName($0).matches(names) } ?? false }?.column
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
