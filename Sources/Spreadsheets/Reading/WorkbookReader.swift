import Diagnostics

/// Bytes of an XLSX file to a workbook (ECMA-376 part 1, SpreadsheetML).
package enum WorkbookReader {
  /// True for bytes that are no text: a zip archive, or the container of old and of encrypted workbooks.
  package static func isWorkbook(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || isCompound(bytes)
  }

  /// True for a web page or XML, which many systems export as a workbook, in whichever encoding.
  package static func isMarkup(_ bytes: [UInt8]) -> Bool {
    let start = bytes.prefix(512).filter { $0 > 0x20 && $0 < 0x80 }.prefix(20).map { byte in
      (0x41...0x5A).contains(byte) ? byte + 0x20 : byte
    }
    return markups.contains { start.starts(with: $0.utf8) }
  }

  private static let markups = [
    "<html", "<!doctypehtml", "<?xml", "<workbook", "<head", "<meta", "<table", "<style", "<body", "<!--",
    "mime-version:",
  ]

  /// Reads every sheet. Throws where the file is no workbook, is damaged, is locked or is past a limit.
  package static func read(
    _ bytes: [UInt8], limits: WorkbookLimits = WorkbookLimits()
  ) throws(WorkbookFault) -> Workbook {
    if isCompound(bytes) { throw WorkbookFault(Catalogue.oldWorkbook()) }
    let package = try ZipPackage.read(bytes, limits: limits)
    let root = try Relationships(of: "", in: package, limits: limits)
    guard let path = root.target(ofType: "officeDocument"), let main = package.part(path) else {
      throw WorkbookFault(Catalogue.notAWorkbook())
    }
    let outline = try XMLPart.read(main, limits: limits, into: WorkbookOutline())
    let relationships = try Relationships(of: path, in: package, limits: limits)
    let strings = try relationships.part(ofType: "sharedStrings", in: package).map { part throws(WorkbookFault) in
      try XMLPart.read(part, limits: limits, into: SharedStrings()).strings
    }
    let styles = try relationships.part(ofType: "styles", in: package).map { part throws(WorkbookFault) in
      try XMLPart.read(part, limits: limits, into: CellStyles())
    }
    var workbook = Workbook(sheets: [], dateSystem: outline.dateSystem)
    guard outline.sheets.count <= limits.sheets else {
      throw WorkbookFault(Catalogue.tooManySheets(limit: limits.sheets))
    }
    var room = SheetParser.Room(limits)
    var taken: Set<String> = []
    for entry in outline.sheets where relationships.type(of: entry.relationship) != "chartsheet" {
      guard let target = relationships.target(of: entry.relationship), let part = package.part(target),
        // One part as many sheets would be read as often.
        taken.insert(target).inserted
      else {
        throw WorkbookFault(Catalogue.damagedWorkbook())
      }
      let parser = SheetParser(entry, strings: strings ?? [], styles: styles ?? CellStyles(), room: room)
      let read = try XMLPart.read(part, limits: limits, into: parser)
      room = read.room
      workbook.sheets.append(read.sheet)
    }
    guard !workbook.sheets.isEmpty else { throw WorkbookFault(Catalogue.notAWorkbook()) }
    return workbook
  }

  private static func isCompound(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) }
}
