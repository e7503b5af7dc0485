import Testing
import Vocabulary

@testable import Spreadsheets

@Suite("Writing a workbook")
struct WorkbookWriterTests {
  private static let day = Day(iso: "2026-12-01") ?? Day(number: 0)

  private func sheet(_ rows: [[String]], name: String = "表") -> TextSheet {
    TextSheet(name: name, columns: [("甲", 10), ("乙", 20)], rows: rows)
  }

  private func read(_ sheets: [TextSheet]) throws -> Workbook {
    try WorkbookReader.read(try #require(WorkbookWriter.bytes(of: sheets, title: "<标题>", day: Self.day)))
  }

  @Test("What is written is read back as text, whatever it looks like")
  func roundTrip() throws {
    let texts = [
      "91310115MAXY00403W", "00123", "913101150000000000", "=HYPERLINK(\"x\")", "+1", "-1", "@a", "'x", "a&b<c>\"d\"",
      " 前后 ",
      "一\n二\t三", "_x000A_", "_x_", "a\u{1}b", "𠮷é", "",
    ]
    let rows = try read([sheet(texts.map { ["x", $0] })]).sheets[0].rows
    #expect(rows[0].cells.map(\.value) == [.text("甲"), .text("乙")])
    #expect(rows.dropFirst().map { $0.cell(in: 2)?.value } == texts.map { $0.isEmpty ? nil : .text($0) })
    #expect(rows.allSatisfy { $0.cells.allSatisfy { !$0.hasFormula } })
  }

  @Test("What XML cannot hold is left out", arguments: ["\u{FFFF}", "a\u{FFFE}", "一\u{FFFF}&"])
  func noncharacters(text: String) throws {
    let workbook = try read([sheet([["x", text]], name: "表" + text)])
    let kept = String(text.unicodeScalars.filter { $0.value < 0xFFFE })
    #expect(workbook.sheets[0].rows[1].cell(in: 2)?.value ?? .text("") == .text(kept))
  }

  @Test("The same sheets give the same bytes, and another day gives others")
  func determinism() {
    let sheets = [sheet([["一", "二"]])]
    let bytes = WorkbookWriter.bytes(of: sheets, title: "题", day: Self.day)
    #expect(bytes == WorkbookWriter.bytes(of: sheets, title: "题", day: Self.day))
    #expect(bytes != WorkbookWriter.bytes(of: sheets, title: "题", day: Self.day.adding(days: 1)))
  }

  @Test("Names of sheets are shortened, cleared of what they may not have, and told apart")
  func names() throws {
    let long = String(repeating: "名", count: 40)
    let workbook = try read([
      sheet([], name: "a/b"), sheet([], name: "A:B"), sheet([], name: "a*b"), sheet([], name: long),
    ])
    #expect(workbook.sheets.map(\.name) == ["a-b", "A-B (2)", "a-b (3)", String(repeating: "名", count: 31)])
  }

  @Test("A text longer than a cell may be ends in an ellipsis")
  func longText() {
    #expect(CellLimit.clipped(String(repeating: "一", count: 32_767)).utf16.count == 32_767)
    let clipped = CellLimit.clipped(String(repeating: "𠮷", count: 20_000))
    #expect(clipped.utf16.count <= 32_767 && clipped.hasSuffix("𠮷…"))
  }
}
