import Spreadsheets
import Testing

@testable import Site

@Suite("Workbooks")
struct WorkbookTests {
  @Test("A text whose first mark bringing it in would take off has one more before it")
  func marks() {
    let texts = ["'某路", "''某路", "=\"某路\"", "=HYPERLINK(1)", "=\"某\"&\"路\"号", "某路'", "+1", ""]
    let marked = Workbooks.marked(TextSheet(name: "表", columns: [("甲", 10)], rows: [["一", "二"], texts]))
    #expect(
      marked.rows == [
        ["一", "二"], ["''某路", "'''某路", "'=\"某路\"", "=HYPERLINK(1)", "=\"某\"&\"路\"号", "某路'", "+1", ""],
      ])
  }
}
