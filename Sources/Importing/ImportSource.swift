import Diagnostics
import Records
import Spreadsheets

/// A file that is to be brought in.
package struct ImportSource: Sendable {
  /// Bytes that one may have; a larger one is refused however much of it is given.
  package static let largest = 64 << 20

  /// As it is shown.
  package var path: String
  /// Nil where the disk would not give it.
  package var bytes: [UInt8]?

  package init(path: String, bytes: [UInt8]?) {
    self.path = path
    self.bytes = bytes
  }
}

/// A sheet that is brought in, and where its cells stand.
struct SourceSheet {
  var sheet: Sheet
  var file: FileID
  var dateSystem = DateSystem.from1900
  /// For CSV the place of every cell by row and column; a workbook's cells are places by themselves.
  var places: [[Place]] = []

  func place(row: Int, column: Int) -> Place {
    guard !places.isEmpty else { return Place(file, line: row, column: column) }
    let cells = places.indices.contains(row - 1) ? places[row - 1] : []
    return cells.indices.contains(column - 1) ? cells[column - 1] : cells.last ?? Place(file)
  }
}

/// Files to sheets.
struct SheetCollector {
  private(set) var sheets: [SourceSheet] = []
  private(set) var sources = Sources()
  private(set) var diagnostics: [Diagnostic] = []
  /// By which the headings of a text are known.
  var mapping = ColumnMapping()

  /// Adds the sheets of a file; hidden ones are left out and told.
  mutating func add(_ source: ImportSource) {
    guard let bytes = source.bytes else {
      let file = sources.add(path: source.path, text: "")
      diagnostics.append(Diagnostic(Catalogue.unreadableFile(), at: Place(file)))
      return
    }
    if WorkbookReader.isWorkbook(bytes) { return addWorkbook(bytes, path: source.path) }
    if WorkbookReader.isMarkup(bytes) {
      let file = sources.add(path: source.path, text: "")
      diagnostics.append(Diagnostic(Catalogue.markupWorkbook(), at: Place(file)))
      return
    }
    addTable(bytes, source.path)
  }

  private mutating func addWorkbook(_ bytes: [UInt8], path: String) {
    do throws(WorkbookFault) {
      let workbook = try WorkbookReader.read(bytes)
      for sheet in workbook.sheets {
        let file = sources.add(Sources.File(path: path, sheet: sheet.name))
        if sheet.isHidden {
          diagnostics.append(Diagnostic(Catalogue.hiddenSheet(), at: Place(file)))
        } else {
          sheets.append(SourceSheet(sheet: sheet, file: file, dateSystem: workbook.dateSystem))
        }
      }
    } catch {
      let file = sources.add(path: path, text: "")
      diagnostics.append(Diagnostic(error.problem, at: Place(file)))
    }
  }

  private mutating func addTable(_ bytes: [UInt8], _ path: String) {
    let file = FileID(sources.files.count)
    do throws(TableFault) {
      let table = try PlainTable(bytes, in: file) { CellSeparator.of($0, mapping) }
      sources.add(Sources.File(path: path, utf8: table.text))
      sheets.append(Self.sheet(of: table, in: file))
    } catch {
      sources.add(path: path, text: "")
      diagnostics.append(error.diagnostic)
    }
  }

  private static func sheet(of table: PlainTable, in file: FileID) -> SourceSheet {
    var sheet = Sheet(name: "")
    for (index, cells) in table.rows.enumerated() {
      var row = SheetRow(number: index + 1)
      for (column, cell) in cells.enumerated() where !cell.text.isEmpty {
        row.cells.append(SheetCell(column: column + 1, value: .text(cell.text)))
      }
      sheet.rows.append(row)
    }
    return SourceSheet(sheet: sheet, file: file, places: table.rows.map { $0.map(\.place) })
  }
}
