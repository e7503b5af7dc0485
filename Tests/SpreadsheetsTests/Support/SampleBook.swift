@testable import Spreadsheets

/// A workbook put together part by part, as small as one may be.
struct SampleBook {
  var parts: [(name: String, xml: String)] = [
    (
      "_rels/.rels",
      """
      <Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships\
      /officeDocument" Target="xl/workbook.xml"/></Relationships>
      """
    )
  ]

  /// One sheet, 机构, with `data` as its rows; `extra` stands behind them.
  init(rows data: String, extra: String = "", strings: String? = nil, styles: String? = nil, properties: String = "") {
    parts.append(
      (
        "xl/workbook.xml",
        "<workbook>\(properties)<sheets><sheet name=\"机构\" sheetId=\"1\" r:id=\"s1\"/></sheets></workbook>"
      ))
    let type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    parts.append(
      (
        "xl/_rels/workbook.xml.rels",
        """
        <Relationships><Relationship Id="s1" Type="\(type)/worksheet" Target="worksheets/sheet1.xml"/>\
        <Relationship Id="s2" Type="\(type)/sharedStrings" Target="/xl/sharedStrings.xml"/>\
        <Relationship Id="s3" Type="\(type)/styles" Target="../xl/styles.xml"/></Relationships>
        """
      ))
    parts.append(
      ("xl/worksheets/sheet1.xml", "<worksheet>\(extra)<sheetData>\(data)</sheetData></worksheet>"))
    if let strings { parts.append(("xl/sharedStrings.xml", "<sst>\(strings)</sst>")) }
    if let styles { parts.append(("xl/styles.xml", "<styleSheet>\(styles)</styleSheet>")) }
  }

  /// Replaces a part, or takes it out.
  mutating func set(_ name: String, _ xml: String?) {
    parts.removeAll { $0.name == name }
    if let xml { parts.append((name, xml)) }
  }

  var bytes: [UInt8] {
    guard let zip = ZipWriter(level: 6) else { return [] }
    for part in parts { _ = zip.add(Array(part.xml.utf8), as: part.name) }
    return zip.finish() ?? []
  }

  func read(limits: WorkbookLimits = WorkbookLimits()) throws(WorkbookFault) -> Workbook {
    try WorkbookReader.read(bytes, limits: limits)
  }

  /// The value of a cell of the first sheet.
  func value(row: Int, column: Int) throws -> CellValue? {
    try read().sheets[0].rows.first { $0.number == row }?.cell(in: column)?.value
  }
}
