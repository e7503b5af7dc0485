import Spreadsheets
import Testing

@testable import Registry
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

  @Test("The whole register's says that when an institution may apply again is told of each revocation by itself")
  func barOfOneRevocation() throws {
    func notes(_ write: (Workbooks) -> (inout [UInt8]) -> Void) throws -> [String] {
      var bytes: [UInt8] = []
      write(Workbooks(edition: Edition(SampleRegister.register())))(&bytes)
      let about = try #require(try WorkbookReader.read(bytes).sheets.first { $0.name == "说明" })
      return about.rows.filter { $0.cell(in: 1)?.value == .text("说明") }.compactMap {
        if case .text(let text) = $0.cell(in: 2)?.value { text } else { nil }
      }
    }
    #expect(
      try notes(Workbooks.register) == [
        Strings.workbookNote, "“可重新申报日期”仅就这一次撤销而言，该机构另有其他撤销的，以最晚的日期为准。",
      ])
    #expect(try notes(Workbooks.cityList) == [Strings.workbookNote])
  }
}
