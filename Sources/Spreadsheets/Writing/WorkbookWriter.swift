package import Vocabulary

/// A table of texts that becomes a sheet.
package struct TextSheet: Sendable {
  package var name: String
  /// The headings, each with the width of its column in characters.
  package var columns: [(title: String, width: Int)]
  package var rows: [[String]]

  package init(name: String, columns: [(title: String, width: Int)], rows: [[String]]) {
    self.name = name
    self.columns = columns
    self.rows = rows
  }
}

/// Writes workbooks whose every cell is text, so that no code becomes a number and nothing is run as a formula.
///
/// The same sheets give the same bytes: the workbook's dates are the day that it is of.
package enum WorkbookWriter {
  /// Cells are packed quickly rather than small: a register's lists are made anew with every build.
  private static let compression = 1

  /// The bytes of a workbook; nil if the archive could not be made, for want of memory.
  package static func bytes(of sheets: [TextSheet], title: String, day: Day) -> [UInt8]? {
    let sheets = SheetNames.fitting(sheets.flatMap(parts))
    guard let zip = ZipWriter(level: compression) else { return nil }
    let parts: [(name: String, xml: [UInt8])] = [
      ("[Content_Types].xml", Array(WorkbookParts.contentTypes(sheets.count).utf8)),
      ("_rels/.rels", Array(WorkbookParts.relationships.utf8)),
      ("docProps/core.xml", WorkbookParts.properties(title: title, day: day)),
      ("xl/workbook.xml", WorkbookParts.workbook(sheets.map(\.name))),
      ("xl/_rels/workbook.xml.rels", Array(WorkbookParts.workbookRelationships(sheets.count).utf8)),
      ("xl/styles.xml", Array(WorkbookParts.styles.utf8)),
    ]
    for part in parts where !zip.add(part.xml, as: part.name) { return nil }
    for (index, sheet) in sheets.enumerated() {
      let isAdded = zip.add("xl/worksheets/sheet\(index + 1).xml") { take in SheetXML.write(sheet, take) }
      guard isAdded else { return nil }
    }
    return zip.finish()
  }

  /// A table longer than a sheet may be goes on in another one.
  private static func parts(of sheet: TextSheet) -> [TextSheet] {
    let limit = CellReference.lastRow - 1
    guard sheet.rows.count > limit else { return [sheet] }
    return stride(from: 0, to: sheet.rows.count, by: limit).map { start in
      var part = sheet
      part.rows = Array(sheet.rows[start..<min(start + limit, sheet.rows.count)])
      return part
    }
  }
}

/// Names of sheets: at most 31 characters, none of those that a reference cannot have, no two alike.
enum SheetNames {
  static func fitting(_ sheets: [TextSheet]) -> [TextSheet] {
    var taken: Set<String> = []
    return sheets.map { sheet in
      var sheet = sheet
      let plain = String(sheet.name.map { "[]:*?/\\'".contains($0) ? "-" : $0 })
      var (name, number) = (String(plain.prefix(31)), 1)
      while !taken.insert(name.lowercased()).inserted {
        number += 1
        name = "\(plain.prefix(25)) (\(number))"
      }
      sheet.name = name
      return sheet
    }
  }
}
