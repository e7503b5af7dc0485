import Diagnostics

/// A sheet's part: a header that stays in sight, and rows of inline strings.
enum SheetXML {
  /// Bytes that are gathered before they are handed on.
  private static let chunk = 1 << 18

  /// Hands the part on piece by piece: a long list's is many times as large as what it is packed to. False if `take` is.
  static func write(_ sheet: TextSheet, _ take: ([UInt8]) -> Bool) -> Bool {
    var xml: [UInt8] = []
    xml.reserveCapacity(chunk + (1 << 16))
    xml += WorkbookParts.declaration.utf8
    xml += "<worksheet xmlns=\"\(WorkbookParts.namespace)\"><sheetViews><sheetView workbookViewId=\"0\">".utf8
    xml += "<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>".utf8
    xml += "</sheetView></sheetViews><cols>".utf8
    for (index, column) in sheet.columns.enumerated() {
      let number = index + 1
      xml += "<col min=\"\(number)\" max=\"\(number)\" width=\"\(column.width)\" style=\"1\" customWidth=\"1\"/>".utf8
    }
    xml += "</cols><sheetData>".utf8
    let names = sheet.columns.indices.map { Array(Place.columnName($0 + 1).utf8) }
    append(sheet.columns.map(\.title), row: 1, style: "2", names, to: &xml)
    for (index, row) in sheet.rows.enumerated() {
      append(row, row: index + 2, style: "1", names, to: &xml)
      guard xml.count >= chunk else { continue }
      guard take(xml) else { return false }
      xml.removeAll(keepingCapacity: true)
    }
    xml += "</sheetData></worksheet>".utf8
    return take(xml)
  }

  private static func append(
    _ cells: [String], row: Int, style: StaticString, _ names: [[UInt8]], to xml: inout [UInt8]
  ) {
    let number = Array(String(row).utf8)
    xml += "<row r=\"".utf8
    xml += number
    xml += "\">".utf8
    for (text, name) in zip(cells, names) where !text.isEmpty {
      append("<c r=\"", to: &xml)
      xml += name
      xml += number
      append("\" s=\"", to: &xml)
      append(style, to: &xml)
      append("\" t=\"inlineStr\"><is><t", to: &xml)
      if hasEdges(text) { append(" xml:space=\"preserve\"", to: &xml) }
      append(">", to: &xml)
      XMLText.append(CellLimit.clipped(text), to: &xml)
      append("</t></is></c>", to: &xml)
    }
    append("</row>", to: &xml)
  }

  private static func append(_ text: StaticString, to xml: inout [UInt8]) {
    xml += UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
  }

  /// True if blanks stand where readers may leave them out.
  private static func hasEdges(_ text: String) -> Bool {
    guard let first = text.utf8.first, let last = text.utf8.last else { return false }
    return first <= 0x20 || last <= 0x20
  }
}

/// What a cell may hold: spreadsheets refuse a file with more.
enum CellLimit {
  /// UTF-16 units.
  private static let length = 32_767

  /// The text, ended by … where it is longer than a cell may be.
  static func clipped(_ text: String) -> String {
    guard text.utf8.count > length, text.utf16.count > length else { return text }
    var (clipped, count) = (String.UnicodeScalarView(), 1)
    for scalar in text.unicodeScalars {
      count += UTF16.width(scalar)
      if count > length { break }
      clipped.append(scalar)
    }
    return String(clipped) + "…"
  }
}

/// Text within an element or an attribute.
enum XMLText {
  static func append(_ text: String, to xml: inout [UInt8]) {
    var text = text
    let isPlain = text.withUTF8 { bytes in
      // Characters that XML cannot hold are escaped as _x0001_, so what looks like such an escape is one too.
      guard !bytes.contains(where: { $0 < 0x20 || isMark($0) }), !hasNoncharacter(bytes) else { return false }
      xml += bytes
      return true
    }
    if !isPlain { appendEscaping(text, to: &xml) }
  }

  /// True for a text with U+FFFE or U+FFFF, which XML cannot hold even escaped: they are left out.
  private static func hasNoncharacter(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    zip(bytes, bytes.dropFirst()).contains { $0 == (0xEF, 0xBF) }
  }

  /// True for bytes with which something begins that is not written as it stands.
  private static func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "_"): true
    default: false
    }
  }

  private static func appendEscaping(_ text: String, to xml: inout [UInt8]) {
    var scalars = text.unicodeScalars[...]
    while let scalar = scalars.popFirst() {
      if scalar == "_", scalars.first == "x" {
        xml += "_x005F_".utf8
      } else if scalar.value < 0x20, scalar != "\n", scalar != "\t" {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        xml += "_x\(String(repeating: "0", count: 4 - digits.utf8.count))\(digits)_".utf8
      } else if scalar.value != 0xFFFE, scalar.value != 0xFFFF {
        for byte in String(scalar).utf8 { MarkupText.append(byte, to: &xml) }
      }
    }
  }
}
