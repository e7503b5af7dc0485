import Algorithms
package import Vocabulary

/// A workbook's sheets with what their cells say, and what about a cell gives reason to doubt it.
package struct Workbook: Sendable {
  /// In the order of the tabs.
  package var sheets: [Sheet]
  /// How its numbers count days.
  package var dateSystem: DateSystem

  package init(sheets: [Sheet], dateSystem: DateSystem = .from1900) {
    self.sheets = sheets
    self.dateSystem = dateSystem
  }
}

/// A sheet: the rows that have cells, and what is hidden or merged.
package struct Sheet: Sendable {
  package var name: String
  package var isHidden = false
  /// In ascending order; rows without a filled cell are not among them.
  package var rows: [SheetRow] = []
  package var merges: [CellRange] = []
  package var hiddenColumns: [ClosedRange<Int>] = []

  package init(name: String) {
    self.name = name
  }
}

/// A row of a sheet.
package struct SheetRow: Sendable {
  /// As the spreadsheet counts it, from 1.
  package var number: Int
  package var isHidden = false
  /// The filled cells, in ascending order of their columns.
  package var cells: [SheetCell] = []

  package init(number: Int) {
    self.number = number
  }

  /// The filled cell in a column, if there is one.
  package func cell(in column: Int) -> SheetCell? {
    let index = cells.partitioningIndex { $0.column >= column }
    return index < cells.count && cells[index].column == column ? cells[index] : nil
  }
}

/// A filled cell.
package struct SheetCell: Sendable {
  /// From 1.
  package var column: Int
  package var value: CellValue
  /// True if the value is what a formula gave when the workbook was last saved.
  package var hasFormula = false
  /// True if the cell's format shows text that is not in the value: 52 as 沪人社示〔2026〕52号.
  package var showsAddedText = false
  /// True if a line is drawn through the whole of it.
  package var isStruckThrough = false

  package init(column: Int, value: CellValue, hasFormula: Bool = false) {
    self.column = column
    self.value = value
    self.hasFormula = hasFormula
  }
}

/// What a cell holds.
package enum CellValue: Hashable, Sendable {
  case text(String)
  case number(CellNumber)
  case boolean(Bool)
  /// An error such as `#N/A`.
  case error(String)
  /// A formula whose result was not saved.
  case unknown
}

/// A number as the file keeps it, and how the spreadsheet shows it.
package struct CellNumber: Hashable, Sendable {
  package enum Format: Hashable, Sendable {
    case general
    /// As a date that shows its year, month and day.
    case date
    /// As a month and a day: the year is whichever it was typed in.
    case dateWithoutYear
    /// As a date that does not show its day, or as a time alone: a month that is typed is kept as its first day.
    case partOfDate
    /// As a whole number with zeros before it, up to so many digits.
    case padded(Int)

    /// True for a number that stands for a date or a time.
    package var isOfDates: Bool { self == .date || self == .dateWithoutYear || self == .partOfDate }
  }

  /// In the file's own digits, such as `9.1310115E+17`.
  package var digits: String
  package var value: Double
  package var format: Format

  /// Nil if `digits` are no finite decimal number.
  package init?(digits: String, format: Format = .general) {
    guard digits.utf8.allSatisfy({ Self.decimal.contains($0) }), let value = Double(digits), value.isFinite else {
      return nil
    }
    self.digits = digits
    self.value = value
    self.format = format
  }

  /// What a decimal number is written with: `Double` reads other forms too, such as 0x1F.
  private static let decimal = Set("0123456789+-.eE".utf8)

  /// The number without exponent where it is whole and every digit is sure: a spreadsheet keeps 15 digits.
  package var wholeDigits: String? {
    guard value == value.rounded(), abs(value) < 1e15 else { return nil }
    let text = String(Int(value))
    guard case .padded(let width) = format, value >= 0 else { return text }
    return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
  }

  /// As a spreadsheet shows it: whole, or with at most 15 digits.
  package var shown: String { wholeDigits ?? RoundedNumber.text(of: value) }
}

/// Where days are counted from.
package enum DateSystem: Sendable {
  case from1900, from1904

  /// The day that a number stands for, and whether it also tells a time of day; nil where that is no day of the calendar
  /// from 1900 to 9999.
  ///
  /// Day 1 of the 1900 system is 1 January 1900, and it counts a 29 February 1900 that there never was: what it says
  /// before 1 March 1900 cannot be relied on.
  package func day(_ serial: Double) -> (day: Day, hasTime: Bool)? {
    guard serial.isFinite, serial < 2_958_466 else { return nil }
    let whole = serial.rounded(.down)
    guard whole >= (self == .from1900 ? 61 : 0) else { return nil }
    let epoch: Int32 = self == .from1900 ? -25_569 : -24_107
    let day = Day(number: epoch).adding(days: Int(whole))
    return (day, serial - whole > 1e-9)
  }
}
