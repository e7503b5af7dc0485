import Diagnostics
import Testing
import Vocabulary

@testable import Spreadsheets

@Suite("Reading a workbook")
struct WorkbookReaderTests {
  @Test("Text stands in the cell, among the shared strings or in a formula's result")
  func texts() throws {
    let book = SampleBook(
      rows: """
        <row r="2"><c r="A2" t="s"><v>1</v></c><c r="B2" t="inlineStr"><is><t>在内</t></is></c>\
        <c r="C2" t="str"><f>A2</f><v>算出</v></c></row>
        """, strings: "<si><t>零</t></si><si><t>一</t></si>")
    let row = try #require(try book.read().sheets[0].rows.first)
    #expect(row.number == 2)
    #expect(row.cells.map(\.value) == [.text("一"), .text("在内"), .text("算出")])
    #expect(row.cells.map(\.hasFormula) == [false, false, true])
  }

  @Test("Runs of a rich text are put together, phonetic guides left out, blanks and escapes kept")
  func richText() throws {
    let book = SampleBook(
      rows: "<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c><c t=\"s\"><v>2</v></c></row>",
      strings: """
        <si><r><rPr><b/></rPr><t>示</t></r><r><t xml:space="preserve">例 </t></r><rPh sb="0" eb="1"><t>shi</t></rPh></si>\
        <si><t>一_x000A_二_x005F_x_x00_</t></si><si><t xml:space="preserve"> </t></si>
        """)
    #expect(
      try book.read().sheets[0].rows[0].cells.map(\.value)
        == [.text("示例 "), .text("一\n二_x_x00_"), .text(" ")])
  }

  @Test("A sheet of more than ten million bytes is read to its end")
  func largeSheet() throws {
    let cell = "<c t=\"inlineStr\"><is><t>\(String(repeating: "一", count: 10_000))</t></is></c>"
    let book = SampleBook(rows: String(repeating: "<row>\(cell)</row>", count: 400))
    var limits = WorkbookLimits()
    limits.ratio = 10_000
    #expect(try book.read(limits: limits).sheets[0].rows.count == 400)
  }

  @Test("A cell that does not say where it is follows the one before")
  func positions() throws {
    let book = SampleBook(rows: "<row r=\"3\"><c r=\"B3\"><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>")
    let rows = try book.read().sheets[0].rows
    #expect(rows.map(\.number) == [3, 4])
    #expect(rows.map { $0.cells.map(\.column) } == [[2, 3], [1]])
  }

  @Test("Truth, errors and results that were not saved are told apart from texts")
  func otherValues() throws {
    let book = SampleBook(
      rows: """
        <row><c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c><c><f>1+1</f></c><c t="d"><v>2026-10-20</v></c><c/></row>
        """)
    #expect(
      try book.read().sheets[0].rows[0].cells.map(\.value)
        == [.boolean(true), .error("#N/A"), .unknown, .text("2026-10-20")])
  }

  @Test("Elements and attributes with a prefix of their own are read like those without")
  func prefixes() throws {
    var book = SampleBook(rows: "")
    book.set(
      "xl/worksheets/sheet1.xml",
      "<x:worksheet xmlns:x=\"u\"><x:sheetData><x:row><x:c><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>")
    book.set(
      "xl/workbook.xml", "<x:workbook><x:sheets><x:sheet name=\"甲\" d1p1:id=\"s1\"/></x:sheets></x:workbook>")
    #expect(try book.read().sheets.map(\.name) == ["甲"])
    #expect(try book.value(row: 1, column: 1) == CellNumber(digits: "7").map(CellValue.number))
  }

  @Test("Merged cells, hidden rows, columns and sheets are known")
  func hiddenAndMerged() throws {
    var book = SampleBook(
      rows: "<row r=\"1\" hidden=\"1\"><c><v>1</v></c></row>",
      extra: "<cols><col min=\"2\" max=\"3\" hidden=\"true\"/><col min=\"4\" max=\"4\"/></cols>")
    book.set(
      "xl/workbook.xml",
      "<workbook><sheets><sheet name=\"甲\" state=\"veryHidden\" r:id=\"s1\"/></sheets></workbook>")
    let sheet = try book.read().sheets[0]
    #expect(sheet.isHidden && sheet.rows[0].isHidden)
    #expect(sheet.hiddenColumns == [2...3])
    let merged = SampleBook(rows: "", extra: "<mergeCells><mergeCell ref=\"B2:C9\"/></mergeCells>")
    #expect(try merged.read().sheets[0].merges == [CellRange(rows: 2...9, columns: 2...3)])
  }

  @Test(
    "A number's format says whether it is a date",
    arguments: [
      ("yyyy-mm-dd", CellNumber.Format.date), ("yyyy\"年\"m\"月\"d\"日\"", .date), ("[$-804]e/m/d", .date),
      ("yyyy-mm-dd hh:mm:ss", .date), ("m/d/yy h:mm AM/PM", .date), ("[$-F800]dddd, mmmm dd, yyyy", .date),
      ("m\"月\"d\"日\"", .dateWithoutYear), ("d-mmm", .dateWithoutYear), ("mm/dd h:mm", .dateWithoutYear),
      ("yyyy\"年\"m\"月\"", .partOfDate), ("yyyy", .partOfDate), ("mmm-yy", .partOfDate), ("d", .partOfDate),
      ("h:mm", .partOfDate), ("[h]:mm", .partOfDate), ("dddd", .partOfDate), ("yyyy/dd h:mm", .partOfDate),
      ("yyyy mmmm dddd", .partOfDate), ("d h:mm AM/PM", .partOfDate), ("d h:mm:ss A/P", .partOfDate),
      ("General", .general), ("G/通用格式", .general), ("0.00E+00", .general), ("#,##0\"元 dm\"", .general),
      ("\\y0", .general), ("[Red]0", .general), ("0000", .padded(4)), ("@", .general),
    ])
  func formats(code: String, format: CellNumber.Format) {
    #expect(NumberFormatCode.format(code) == format)
  }

  @Test("Of the formats without a code those that show the whole date are told from the others")
  func builtIn() {
    #expect([14, 15, 22, 30, 31].allSatisfy { NumberFormatCode.builtIn($0) == .date })
    #expect([16, 28, 29, 51, 53, 54, 58].allSatisfy { NumberFormatCode.builtIn($0) == .dateWithoutYear })
    #expect([17, 18, 21, 27, 36, 45, 50, 52, 57].allSatisfy { NumberFormatCode.builtIn($0) == .partOfDate })
    #expect([0, 1, 13, 23, 26, 37, 48, 49, 59].allSatisfy { NumberFormatCode.builtIn($0) == .general })
  }

  @Test("A cell's style leads to its format, built in or its own")
  func styles() throws {
    let book = SampleBook(
      rows: "<row><c s=\"0\"><v>1</v></c><c s=\"1\"><v>1</v></c><c s=\"2\"><v>1</v></c><c s=\"9\"><v>1</v></c></row>",
      styles: """
        <numFmts><numFmt numFmtId="176" formatCode="000"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>\
        <cellXfs><xf numFmtId="0"/><xf numFmtId="31"/><xf numFmtId="176"/></cellXfs>
        """)
    let formats = try book.read().sheets[0].rows[0].cells.map { cell in
      if case .number(let number) = cell.value { number.format } else { CellNumber.Format.general }
    }
    #expect(formats == [.general, .date, .padded(3), .general])
  }

  @Test(
    "A format that shows more than the value is known, for each kind of value",
    arguments: [
      ("\"沪人社示〔2026〕\"0\"号\"", true, false), ("0号", true, false), ("\"PD-\"0000", true, false), ("0\\级", true, false),
      ("0!级", true, false), ("000-00000000", true, false), ("0%", true, false), ("[DBNum1]General", true, false),
      ("[DBNum2][$-804]0", true, false), ("[=1]\"一级\";[=2]\"二级\";General", true, false), ("[$¥-804]0", true, false),
      ("G/通用格式\"级\"", true, false), ("# ?/?", true, false), ("@\"区\"", false, true),
      ("0;-0;0;\"沪\"@", false, true), ("0\"级\";@", true, false), ("General", false, false), ("G/通用格式", false, false),
      ("@", false, false), ("0", false, false), ("#,##0.00", false, false), ("00000", false, false),
      ("0.00E+00", false, false), ("[Red]0", false, false), ("[>9]0;00", false, false), ("000 0000", false, false),
      ("_ * #,##0_ ;_ * -#,##0_ ;_ * \"-\"_ ;_ @_ ", false, false), ("[$-804]0", false, false),
      ("yyyy\"年\"m\"月\"d\"日\"", false, false), ("[DBNum1]yyyy年m月d日;@", false, false), ("0\" \"", false, false),
    ])
  func addedText(code: String, toNumber: Bool, toText: Bool) throws {
    let format = NumberFormat(code: code)
    let number = try #require(CellNumber(digits: "52"))
    #expect(format.addsText(to: .number(number)) == toNumber)
    #expect(format.addsText(to: .text("浦东")) == toText)
  }

  @Test("Of a format's sections the one counts that shows the number")
  func addedTextBySign() {
    let format = NumberFormat(code: "#,##0;\"负\"0;\"无\"")
    let shown = ["7", "-7", "0"].map { digits in
      CellNumber(digits: digits).map { format.addsText(to: .number($0)) }
    }
    #expect(shown == [false, true, true])
    #expect(CellNumber(digits: "-7").map { NumberFormat(code: "0;(0)").addsText(to: .number($0)) } == false)
    #expect(CellNumber(digits: "7").map { NumberFormat(builtIn: 9).addsText(to: .number($0)) } == true)
  }

  @Test("A cell knows whether its format adds text, and whether a line is drawn through it")
  func cellStyles() throws {
    let book = SampleBook(
      rows: "<row><c s=\"0\"><v>1</v></c><c s=\"1\"><v>1</v></c><c s=\"2\" t=\"inlineStr\"><is><t>甲</t></is></c></row>",
      styles: """
        <numFmts><numFmt numFmtId="176" formatCode="0&quot;级&quot;"/></numFmts>\
        <fonts><font/><font><strike/></font><font><strike val="0"/></font></fonts>\
        <cellXfs><xf/><xf numFmtId="176" fontId="2"/><xf fontId="1"/></cellXfs><dxfs><dxf><font><strike/></font></dxf></dxfs>
        """)
    let cells = try book.read().sheets[0].rows[0].cells
    #expect(cells.map(\.showsAddedText) == [false, true, false])
    #expect(cells.map(\.isStruckThrough) == [false, false, true])
  }

  @Test("A date in ISO 8601 may have midnight behind it, which is no time")
  func isoDates() throws {
    let cells = ["2028-07-05T00:00:00", "2028-07-05T00:00:00.000Z", "2028-07-05", "2028-07-05T08:30:00"]
    let book = SampleBook(rows: "<row>\(cells.map { "<c t=\"d\"><v>\($0)</v></c>" }.joined())</row>")
    #expect(
      try book.read().sheets[0].rows[0].cells.map(\.value) == [
        .text("2028-07-05"), .text("2028-07-05"), .text("2028-07-05"), .text("2028-07-05T08:30:00"),
      ])
  }

  @Test("Days are counted from 1900 or from 1904, and the day that never was is not believed")
  func dateSystems() throws {
    #expect(DateSystem.from1900.day(46_315)?.day.iso == "2026-10-20")
    #expect(DateSystem.from1904.day(44_853)?.day.iso == "2026-10-20")
    #expect(DateSystem.from1900.day(61)?.day.iso == "1900-03-01")
    #expect(DateSystem.from1900.day(60) == nil)
    #expect(DateSystem.from1900.day(46_315.5)?.hasTime == true)
    #expect(DateSystem.from1900.day(3e9) == nil)
    let book = SampleBook(rows: "", properties: "<workbookPr date1904=\"1\"/>")
    #expect(try book.read().dateSystem == .from1904)
  }

  @Test("A number is whole with all its digits, or it is not")
  func digits() {
    #expect(CellNumber(digits: "310115")?.wholeDigits == "310115")
    #expect(CellNumber(digits: "3.10115E+5")?.wholeDigits == "310115")
    #expect(CellNumber(digits: "12", format: .padded(4))?.wholeDigits == "0012")
    #expect(CellNumber(digits: "913101150000000000")?.wholeDigits == nil)
    #expect(CellNumber(digits: "1.5")?.wholeDigits == nil)
    #expect(CellNumber(digits: "0.30000000000000004")?.shown == "0.3")
    #expect(CellNumber(digits: "nan") == nil)
  }

  @Test("A cell whose address is none, and a number that is none, are not guessed at")
  func oddAddresses() throws {
    for address in ["A0C2", "A2$", "$$A2", "A$$2", "2A", "A02", "A", "2", "A-2", "XFE2"] {
      let book = SampleBook(rows: "<row r=\"2\"><c r=\"\(address)\"><v>1</v></c></row>")
      #expect(throws: WorkbookFault.self, "\(address)") { try book.read() }
    }
    let book = SampleBook(rows: "<row r=\"2\"><c r=\"$AC$2\"><v>1</v></c></row>")
    #expect(try book.read().sheets[0].rows[0].cells.map(\.column) == [29])
    for number in ["0x1F", "inf", "nan", "1 "] { #expect(CellNumber(digits: number) == nil) }
    #expect(CellNumber(digits: "-1.5E+2")?.value == -150)
  }

  @Test(
    "A format with a colour, a condition or Chinese numerals before General is none of dates",
    arguments: [
      ("[Red]General", CellNumber.Format.general), ("[DBNum1][$-804]General", .general), ("[>100]General", .general),
      ("[=1]General;0", .general), ("[Magenta]0", .general), ("[Hot]0", .general), ("G/通用格式", .general),
      ("[h]:mm", .partOfDate), ("[mm]:ss", .partOfDate), ("[$-804]yyyy\"年\"m\"月\"", .partOfDate),
      ("000000", .padded(6)), (String(repeating: "0", count: 60_000), .general),
    ])
  func oddFormats(code: String, format: CellNumber.Format) {
    #expect(NumberFormatCode.format(code) == format)
  }

  @Test("Parts are found whatever capitals their names have")
  func partNames() throws {
    var book = SampleBook(rows: "<row><c t=\"s\"><v>0</v></c></row>", strings: "<si><t>一</t></si>")
    let names = ["xl/sharedStrings.xml", "xl/worksheets/sheet1.xml"]
    book.parts = book.parts.map { part in
      (names.contains(part.name) ? part.name.uppercased().replacing("XML", with: "xml") : part.name, part.xml)
    }
    #expect(try book.read().sheets[0].rows[0].cells.map(\.value) == [.text("一")])
  }
}
