import Vocabulary

/// The parts of a workbook beside its sheets (ECMA-376 part 1, annex L has such a minimal one).
enum WorkbookParts {
  static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
  static let namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let packages = "http://schemas.openxmlformats.org/package/2006"
  private static let documents = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let type = "application/vnd.openxmlformats-officedocument.spreadsheetml"

  static func contentTypes(_ sheets: Int) -> String {
    var xml = declaration + "<Types xmlns=\"\(packages)/content-types\">"
    xml += "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
    xml += "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
    xml += "<Override PartName=\"/docProps/core.xml\" "
    xml += "ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>"
    xml += "<Override PartName=\"/xl/workbook.xml\" ContentType=\"\(type).sheet.main+xml\"/>"
    xml += "<Override PartName=\"/xl/styles.xml\" ContentType=\"\(type).styles+xml\"/>"
    for sheet in 1...max(1, sheets) {
      xml += "<Override PartName=\"/xl/worksheets/sheet\(sheet).xml\" ContentType=\"\(type).worksheet+xml\"/>"
    }
    return xml + "</Types>"
  }

  static let relationships =
    declaration + "<Relationships xmlns=\"\(packages)/relationships\">"
    + "<Relationship Id=\"rId1\" Type=\"\(documents)/officeDocument\" Target=\"xl/workbook.xml\"/>"
    + "<Relationship Id=\"rId2\" Type=\"\(packages)/relationships/metadata/core-properties\" "
    + "Target=\"docProps/core.xml\"/></Relationships>"

  static func workbookRelationships(_ sheets: Int) -> String {
    var xml = declaration + "<Relationships xmlns=\"\(packages)/relationships\">"
    for sheet in 1...max(1, sheets) {
      xml +=
        "<Relationship Id=\"rId\(sheet)\" Type=\"\(documents)/worksheet\" Target=\"worksheets/sheet\(sheet).xml\"/>"
    }
    return xml + "<Relationship Id=\"rId0\" Type=\"\(documents)/styles\" Target=\"styles.xml\"/></Relationships>"
  }

  /// Dated by the day of what the workbook shows, never by the clock.
  static func properties(title: String, day: Day) -> [UInt8] {
    var xml = Array(declaration.utf8)
    xml += "<cp:coreProperties xmlns:cp=\"\(packages)/metadata/core-properties\" ".utf8
    xml += "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" ".utf8
    xml += "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>".utf8
    XMLText.append(title, to: &xml)
    xml += "</dc:title>".utf8
    for name in ["created", "modified"] {
      xml += "<dcterms:\(name) xsi:type=\"dcterms:W3CDTF\">\(day.iso)T00:00:00Z</dcterms:\(name)>".utf8
    }
    return xml + Array("</cp:coreProperties>".utf8)
  }

  static func workbook(_ names: [String]) -> [UInt8] {
    var xml = Array(declaration.utf8)
    xml += "<workbook xmlns=\"\(namespace)\" xmlns:r=\"\(documents)\"><sheets>".utf8
    for (index, name) in names.enumerated() {
      xml += "<sheet name=\"".utf8
      XMLText.append(name, to: &xml)
      xml += "\" sheetId=\"\(index + 1)\" r:id=\"rId\(index + 1)\"/>".utf8
    }
    return xml + Array("</sheets></workbook>".utf8)
  }

  /// Style 1: text, whatever it looks like; style 2: the same in bold, for headings.
  static let styles =
    declaration + "<styleSheet xmlns=\"\(namespace)\">"
    + "<fonts count=\"2\"><font><sz val=\"11\"/></font><font><b/><sz val=\"11\"/></font></fonts>"
    + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
    + "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
    + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
    + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
    + "<cellXfs count=\"3\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>"
    + "<xf numFmtId=\"49\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/>"
    + "<xf numFmtId=\"49\" fontId=\"1\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\" "
    + "applyFont=\"1\"/></cellXfs><cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/>"
    + "</cellStyles></styleSheet>"
}
