import Diagnostics
import Testing

@testable import Spreadsheets

@Suite("Workbooks that are none, or mean harm")
struct HostileWorkbookTests {
  private static let rows = "<row><c><v>1</v></c></row>"

  /// Why a workbook is refused, in English; empty if it is not.
  private func refusal(_ bytes: [UInt8], _ limits: WorkbookLimits = WorkbookLimits()) -> String {
    do throws(WorkbookFault) {
      _ = try WorkbookReader.read(bytes, limits: limits)
      return ""
    } catch {
      #expect(error.problem.id == .unreadableWorkbook)
      return error.problem.message.english
    }
  }

  @Test("An archive cut short at any byte is refused, or read as if nothing were missing, and never crashes")
  func truncation() {
    let bytes = SampleBook(rows: Self.rows).bytes
    #expect(refusal(bytes) == "")
    for length in 0..<bytes.count - 64 { #expect(refusal(Array(bytes[..<length])) != "") }
  }

  @Test("A byte that was flipped never crashes the reader")
  func flips() {
    let bytes = SampleBook(rows: Self.rows, strings: "<si><t>一</t></si>").bytes
    for index in bytes.indices {
      var flipped = bytes
      flipped[index] ^= 0x41
      _ = refusal(flipped)
    }
  }

  @Test("Many styles of one long format cost no more than few", .timeLimit(.minutes(1)))
  func longFormats() {
    var styles = CellStyles()
    styles.begin("numFmt", ["numFmtId": "200", "formatCode": String(repeating: "0", count: 500_000)])
    styles.begin("numFmt", ["numFmtId": "201", "formatCode": "yyyy-mm-dd" + String(repeating: "\\ ", count: 100)])
    styles.begin("cellXfs", [:])
    for _ in 0..<25_000 { styles.begin("xf", ["numFmtId": "200"]) }
    styles.begin("xf", ["numFmtId": "201"])
    #expect(styles.format(of: 0).kind == .general)
    #expect(styles.format(of: 25_000).kind == .date)
  }

  @Test("Old and locked workbooks are told what to do")
  func oldFormat() {
    #expect(refusal([0xD0, 0xCF, 0x11, 0xE0, 0, 0]).contains(".xls, or has a password"))
  }

  @Test("An archive that is no workbook says so")
  func notAWorkbook() {
    var book = SampleBook(rows: Self.rows)
    book.set("_rels/.rels", nil)
    #expect(refusal(book.bytes).contains("neither"))
  }

  @Test(
    "A document type, entities, another character set, broken or deep markup is refused",
    arguments: [
      "<!DOCTYPE a [<!ENTITY b \"c\">]><worksheet>&b;</worksheet>",
      "<?xml version=\"1.0\" encoding=\"UTF-7\"?><worksheet/>", "<worksheet>", "<worksheet>&undefined;</worksheet>",
      String(repeating: "<a>", count: 40) + String(repeating: "</a>", count: 40),
      "<worksheet><row r=\"2\"/><row r=\"2\"/></worksheet>", "<worksheet><row r=\"1\"><c r=\"A2\"/></row></worksheet>",
      "<worksheet><row r=\"9999999\"/></worksheet>", "<worksheet><row><c r=\"XFE1\"/></row></worksheet>",
      "<worksheet><row><c t=\"s\"><v>5</v></c></row></worksheet>", "<worksheet><row><c><v>x</v></c></row></worksheet>",
    ])
  func markup(xml: String) {
    var book = SampleBook(rows: "")
    book.set("xl/worksheets/sheet1.xml", xml)
    #expect(refusal(book.bytes).contains("damaged"))
  }

  @Test(
    "A name or a text that is no UTF-8 is refused: Foundation's parser would stop the program",
    arguments: ["<a\n/>", "\n"])
  func encoding(xml: String) throws {
    let zip = try #require(ZipWriter(level: 6))
    for part in SampleBook(rows: xml).parts {
      #expect(zip.add(Array(part.xml.utf8).map { $0 == 0x0A ? 0xEF : $0 }, as: part.name))
    }
    #expect(refusal(try #require(zip.finish())).contains("damaged"))
  }

  @Test("A part that stands twice is refused: two programs would read two things")
  func doubledPart() {
    var book = SampleBook(rows: Self.rows)
    book.parts.append(("xl/workbook.xml", "<workbook/>"))
    #expect(refusal(book.bytes).contains("damaged"))
  }

  @Test("A file that unpacks to far more than itself is refused before it is read")
  func bomb() {
    let blanks = String(repeating: " ", count: 40 << 20)
    #expect(refusal(SampleBook(rows: Self.rows, extra: blanks).bytes).contains("far larger"))
  }

  @Test("Each limit has a refusal of its own")
  func limits() {
    let bytes = SampleBook(rows: "<row><c><v>1</v></c><c><v>2</v></c></row>").bytes
    var limits = WorkbookLimits()
    limits.file = 100
    #expect(refusal(bytes, limits).contains("MiB"))
    limits = WorkbookLimits()
    limits.cells = 1
    #expect(refusal(bytes, limits).contains("four million"))
    limits = WorkbookLimits()
    limits.unpacked = 200
    #expect(refusal(bytes, limits).contains("far larger"))
    limits = WorkbookLimits()
    limits.sheets = 0
    #expect(refusal(bytes, limits).contains("0 sheets"))
  }

  @Test("A text that many cells show counts as often")
  func repeatedText() {
    let cell = "<c t=\"s\"><v>0</v></c>"
    let bytes = SampleBook(rows: "<row>\(cell)\(cell)\(cell)</row>", strings: "<si><t>一二三四</t></si>").bytes
    var limits = WorkbookLimits()
    limits.text = 36
    #expect(refusal(bytes, limits) == "")
    limits.text = 35
    #expect(refusal(bytes, limits).contains("far larger"))
  }

  @Test("A part that several sheets claim is refused: it would be read as often")
  func sharedPart() {
    var book = SampleBook(rows: Self.rows)
    let sheets = (1...3).map { "<sheet name=\"\($0)\" sheetId=\"\($0)\" r:id=\"s1\"/>" }.joined()
    book.set("xl/workbook.xml", "<workbook><sheets>\(sheets)</sheets></workbook>")
    #expect(refusal(book.bytes).contains("damaged"))
  }

  @Test("More merged ranges or hidden columns than any sheet needs are refused")
  func ranges() {
    var limits = WorkbookLimits()
    limits.merges = 2
    let merge = "<mergeCell ref=\"A1:B2\"/>"
    #expect(refusal(SampleBook(rows: Self.rows, extra: merge + merge).bytes, limits) == "")
    #expect(
      refusal(SampleBook(rows: Self.rows, extra: merge + merge + merge).bytes, limits).contains("2 merged ranges"))
    let columns = String(repeating: "<col min=\"1\" max=\"2\" hidden=\"1\"/>", count: 16_385)
    #expect(refusal(SampleBook(rows: Self.rows, extra: columns).bytes).contains("damaged"))
  }
}
