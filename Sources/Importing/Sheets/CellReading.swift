import Diagnostics
import Records
import Spreadsheets
import Vocabulary

/// Reads one cell of a record: what it says in the register's spelling, and every reason to doubt it.
struct CellReading {
  private(set) var diagnostics: [Diagnostic] = []
  private let column: ColumnHeader
  private let place: Place
  private let dateSystem: DateSystem
  private let districts: DistrictNames

  private init(_ column: ColumnHeader, at place: Place, _ dateSystem: DateSystem, _ districts: DistrictNames) {
    self.column = column
    self.place = place
    self.dateSystem = dateSystem
    self.districts = districts
  }

  /// The value in the register's spelling, empty if the cell says nothing; nil if it cannot be read.
  static func read(
    _ cell: SheetCell, as column: ColumnHeader, at place: Place, _ dateSystem: DateSystem, _ districts: DistrictNames,
    into diagnostics: inout [Diagnostic]
  ) -> String? {
    var reading = CellReading(column, at: place, dateSystem, districts)
    defer { diagnostics += reading.diagnostics }
    guard reading.isWhole(cell) else { return nil }
    guard let text = reading.text(of: cell.value) else { return nil }
    guard let spelling = reading.spelling(of: text) else { return nil }
    if cell.hasFormula, !spelling.isEmpty { reading.report(Catalogue.formulaCell(spelling, in: column.field)) }
    return spelling
  }

  /// False for a code or a text of which the cell shows more than the workbook has.
  private mutating func isWhole(_ cell: SheetCell) -> Bool {
    guard cell.showsAddedText, let text = cell.plainText, !NoValue.isMark(text) else { return true }
    switch column.form {
    case .text, .list, .number, .phone, .address, .uscc, .id, .district: break
    // These take few words or a date, so what is taken can be no other one.
    case .day, .level, .outcome, .ground, .institutionKind, .adverseKind: return true
    }
    // As the workbook has it, without zeros that the format puts before it.
    let kept = if case .number(let number) = cell.value { number.digits } else { text }
    report(Catalogue.addedText(kept, in: column.field))
    return false
  }

  private mutating func text(of value: CellValue) -> String? {
    switch value {
    case .text(let text): return self.text(text)
    case .number(let number): return self.text(of: number)
    case .boolean(let value): return value ? "TRUE" : "FALSE"
    case .error(let code):
      report(Catalogue.errorValue(code, in: column.field))
      return nil
    case .unknown:
      report(Catalogue.unsavedFormula(in: column.field))
      return nil
    }
  }

  private mutating func text(_ text: String) -> String? {
    let trimmed = CellForm.trimmed(text)
    if trimmed.isEmpty { return "" }
    if NoValue.isError(trimmed) {
      report(Catalogue.errorValue(trimmed, in: column.field))
      return nil
    }
    if NoValue.isMark(trimmed) {
      report(Catalogue.emptyMark(trimmed, in: column.field))
      return ""
    }
    if text.first != trimmed.first && !"'=".contains(text.first ?? " ") || text.last?.isWhitespace == true {
      report(Catalogue.blankEdges(in: column.field))
    }
    let folded = column.form.folded(trimmed)
    if folded != trimmed {
      report(Catalogue.widthFolded(folded, in: column.field))
    } else if trimmed.unicodeScalars.contains(where: Self.isFullWidth) {
      report(Catalogue.widthKept(in: column.field))
    }
    return onOneLine(trimmed)
  }

  /// A text of several lines on one; in a list each line is a value.
  private mutating func onOneLine(_ text: String) -> String {
    let lines = text.split(whereSeparator: \.isNewline).map { CellForm.trimmed(String($0)) }.filter { !$0.isEmpty }
    guard lines.count > 1 else { return text }
    let line = lines.joined(separator: column.form.isList ? "；" : " ")
    report(Catalogue.lineEndWithin(line, in: column.field))
    return line
  }

  /// Full-width digits and letters; full-width brackets and marks belong to Chinese text.
  private static func isFullWidth(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A: true
    default: false
    }
  }

  // MARK: Numbers

  private mutating func text(of number: CellNumber) -> String? {
    switch column.form {
    case .day: day(of: number)
    case .uscc, .id, .number, .phone, .district: code(of: number)
    case .text, .list, .address: words(of: number)
    case .level, .outcome, .ground, .institutionKind, .adverseKind: number.shown
    }
  }

  private mutating func day(of number: CellNumber) -> String? {
    let isOfDates = number.format.isOfDates
    if !isOfDates, let digits = number.wholeDigits, digits.utf8.count == 8 { return digits }
    guard number.format != .partOfDate else {
      report(Catalogue.partOfDate(in: column.field))
      return nil
    }
    guard let (day, hasTime) = dateSystem.day(number.value) else {
      report(Catalogue.numberIsNoDate(number.shown, in: column.field))
      return nil
    }
    guard isOfDates || !hasTime && Self.serialYears.contains(day.parts.year) else {
      report(Catalogue.numberIsNoDate(number.shown, in: column.field))
      return nil
    }
    if !isOfDates { report(Catalogue.serialTaken(number.shown, day: day.iso, in: column.field)) }
    if number.format == .dateWithoutYear { report(Catalogue.yearTaken(day: day.iso, in: column.field)) }
    if hasTime { report(Catalogue.timeDropped(day: day.iso, in: column.field)) }
    return day.iso
  }

  /// The years in which a bare number can be taken for a day: what lies before them is a year or a month, 2026 or 20266.
  private static let serialYears = 1970...2199

  /// A code's digits, where the spreadsheet still has them all.
  private mutating func code(of number: CellNumber) -> String? {
    if number.format.isOfDates {
      let day = dateSystem.day(number.value)?.day.iso ?? number.shown
      report(Catalogue.codeAsDate(day, in: column.field))
      return nil
    }
    guard let digits = number.wholeDigits else { return lost(number) }
    // A district's code never begins with a zero, so nothing can be lost of it.
    if column.form != .district { report(Catalogue.codeAsNumber(digits, in: column.field)) }
    return digits
  }

  /// A number in a text, such as a house's or a document's; nil where the spreadsheet has not all of its digits.
  private mutating func words(of number: CellNumber) -> String? {
    if number.format.isOfDates {
      let shown = dateSystem.day(number.value)?.day.iso ?? number.shown
      report(Catalogue.dateAsText(day: shown, in: column.field))
      return shown
    }
    guard number.wholeDigits != nil || !number.shown.utf8.contains(UInt8(ascii: "e")) else {
      report(Catalogue.scientificText(number.digits, in: column.field))
      return nil
    }
    return number.shown
  }

  /// Tells that the spreadsheet has not all digits of a code.
  private mutating func lost(_ number: CellNumber) -> String? {
    let isWhole = number.digits.utf8.allSatisfy { (0x30...0x39).contains($0) }
    report(
      isWhole
        ? Catalogue.zeroedCode(number.digits, in: column.field)
        : Catalogue.scientificCode(number.digits, in: column.field))
    return nil
  }

  // MARK: Reports

  private mutating func spelling(of text: String) -> String? {
    // Where a district is asked for by its code, its name means it too.
    if column.form == .district, let code = districts.code(of: text) { return code }
    do throws(CellFault) {
      return try column.form.spelling(of: text, in: column.field)
    } catch {
      report(error.problem)
      return nil
    }
  }

  private mutating func report(_ problem: Problem) {
    diagnostics.append(Diagnostic(problem, at: place))
  }
}
