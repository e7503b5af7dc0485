import Testing

@testable import Vocabulary

@Suite("Cells of tables")
struct CSVTextTests {
  @Test(
    "A cell is quoted where RFC 4180 asks for it, and disarmed where a spreadsheet would run it",
    arguments: [
      ("", ""), ("秋实", "秋实"), ("甲,乙", "\"甲,乙\""), ("甲\"乙", "\"甲\"\"乙\""), ("甲\r\n乙", "\"甲\r\n乙\""),
      ("=1+1", "'=1+1"), ("+1", "'+1"), ("-1", "'-1"), ("@a", "'@a"), ("'a", "''a"), ("\t=1", "'\t=1"),
      ("=A1,\"B\"", "\"'=A1,\"\"B\"\"\""), ("\r=1", "\"'\r=1\""), ("1-1", "1-1"), ("\"\u{301}", "\"\"\"\u{301}\""),
    ])
  func cell(text: String, written: String) {
    var bytes: [UInt8] = []
    CSVText.append(text, to: &bytes)
    #expect(bytes == Array(written.utf8))
  }
}
