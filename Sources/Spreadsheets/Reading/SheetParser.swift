import Diagnostics

/// The part of one sheet (ECMA-376 part 1, 18.3).
struct SheetParser: PartHandler {
  private(set) var sheet: Sheet
  /// What the workbook may still have.
  private(set) var room: Room
  /// What a workbook's sheets may have together, less what was read, and what each may.
  struct Room {
    var cells: Int
    var text: Int
    let merges: Int

    init(_ limits: WorkbookLimits) {
      (cells, text, merges) = (limits.cells, limits.text, limits.merges)
    }
  }

  private let strings: [String]
  private let styles: CellStyles

  private var row = SheetRow(number: 0)
  private var column = 0
  private var type = ""
  private var style: Int?
  private var hasFormula = false
  private var value = ""
  private var isInValue = false
  private var text = RichText()

  init(_ entry: WorkbookOutline.Entry, strings: [String], styles: CellStyles, room: Room) {
    sheet = Sheet(name: entry.name)
    sheet.isHidden = entry.isHidden
    self.strings = strings
    self.styles = styles
    self.room = room
  }

  mutating func begin(_ name: Substring, _ attributes: [String: String]) throws(WorkbookFault) {
    switch name {
    case "c": try beginCell(attributes)
    case "v": isInValue = true
    case "f": hasFormula = true
    case "row": try beginRow(attributes)
    case "col": try hideColumns(attributes)
    case "mergeCell":
      guard let range = attributes["ref"].flatMap(CellRange.init) else { return }
      guard sheet.merges.count < room.merges else { throw WorkbookFault(Catalogue.tooManyMerges(limit: room.merges)) }
      sheet.merges.append(range)
    default: text.begin(name)
    }
  }

  mutating func add(_ text: String) {
    if isInValue { value += text } else { self.text.add(text) }
  }

  mutating func end(_ name: Substring) throws(WorkbookFault) {
    switch name {
    case "c": try endCell()
    case "v": isInValue = false
    case "row":
      if !row.cells.isEmpty { sheet.rows.append(row) }
    default: text.end(name)
    }
  }

  private mutating func beginRow(_ attributes: [String: String]) throws(WorkbookFault) {
    let number = try attributes["r"].map { text throws(WorkbookFault) in try Self.number(text) } ?? row.number + 1
    guard number > row.number, number <= CellReference.lastRow else {
      throw WorkbookFault(Catalogue.damagedWorkbook())
    }
    row = SheetRow(number: number)
    row.isHidden = XMLFlag.isSet(attributes["hidden"])
    column = 0
  }

  private mutating func beginCell(_ attributes: [String: String]) throws(WorkbookFault) {
    var next = column + 1
    if let reference = attributes["r"] {
      guard let place = CellReference(reference), place.row == row.number else {
        throw WorkbookFault(Catalogue.damagedWorkbook())
      }
      next = place.column
    }
    guard next > column, next <= CellReference.lastColumn else { throw WorkbookFault(Catalogue.damagedWorkbook()) }
    guard room.cells > 0 else { throw WorkbookFault(Catalogue.tooManyCells()) }
    room.cells -= 1
    column = next
    type = attributes["t"] ?? "n"
    style = attributes["s"].flatMap(Int.init)
    hasFormula = false
    value = ""
    _ = text.take()
  }

  private mutating func endCell() throws(WorkbookFault) {
    let inline = text.take()
    guard let content = try content(inline) else { return }
    if case .text(let text) = content { room.text -= text.utf8.count }
    guard room.text >= 0 else { throw WorkbookFault(Catalogue.workbookUnpacksTooLarge()) }
    var cell = SheetCell(column: column, value: content, hasFormula: hasFormula)
    cell.isStruckThrough = styles.isStruckThrough(style)
    cell.showsAddedText = styles.format(of: style).addsText(to: content)
    row.cells.append(cell)
  }

  /// What the cell holds; nil if it is empty.
  private func content(_ inline: String) throws(WorkbookFault) -> CellValue? {
    switch type {
    case "s":
      if value.isEmpty { return nil }
      let index = try Self.number(value)
      guard strings.indices.contains(index) else { throw WorkbookFault(Catalogue.damagedWorkbook()) }
      return Self.text(strings[index])
    case "inlineStr": return Self.text(inline)
    case "d": return Self.text(Self.day(value)) ?? (hasFormula ? .text("") : nil)
    case "str": return Self.text(RichText.unescaped(value)) ?? (hasFormula ? .text("") : nil)
    case "b": return value.isEmpty ? nil : .boolean(XMLFlag.isSet(value))
    case "e": return .error(value)
    default:
      if value.isEmpty { return hasFormula ? .unknown : nil }
      guard let number = CellNumber(digits: value, format: styles.format(of: style).kind) else {
        throw WorkbookFault(Catalogue.damagedWorkbook())
      }
      return .number(number)
    }
  }

  private mutating func hideColumns(_ attributes: [String: String]) throws(WorkbookFault) {
    guard XMLFlag.isSet(attributes["hidden"]), let first = attributes["min"].flatMap(Int.init),
      let last = attributes["max"].flatMap(Int.init), first <= last
    else { return }
    guard sheet.hiddenColumns.count < CellReference.lastColumn else { throw WorkbookFault(Catalogue.damagedWorkbook()) }
    sheet.hiddenColumns.append(first...last)
  }

  /// A date in ISO 8601; midnight is how some programs write that there is no time.
  private static func day(_ text: String) -> String {
    let parts = text.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
    return parts.count == 2 && ["00:00:00", "00:00:00Z", "00:00:00.000", "00:00:00.000Z", "00:00"].contains(parts[1])
      ? String(parts[0]) : text
  }

  private static func text(_ text: String) -> CellValue? { text.isEmpty ? nil : .text(text) }

  private static func number(_ text: String) throws(WorkbookFault) -> Int {
    guard let number = Int(text), number >= 0 else { throw WorkbookFault(Catalogue.damagedWorkbook()) }
    return number
  }
}
