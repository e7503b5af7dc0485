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

  /// The sheets of a workbook of a register, and what its own sheet says below a word.
  private func read(
    _ write: (Workbooks) -> (inout [UInt8]) -> Void, of register: PublishedRegister = SampleRegister.register()
  ) throws -> (sheets: [String], said: (String) -> [String]) {
    var bytes: [UInt8] = []
    write(Workbooks(edition: Edition(register)))(&bytes)
    let sheets = try WorkbookReader.read(bytes).sheets
    let about = try #require(sheets.first { $0.name == "说明" })
    func said(_ word: String) -> [String] {
      about.rows.filter { $0.cell(in: 1)?.value == .text(word) }.compactMap {
        if case .text(let text) = $0.cell(in: 2)?.value { text } else { nil }
      }
    }
    return (sheets.map(\.name), said)
  }

  @Test("A district's own site says of each workbook that it has the district's part, and does not call it the city's")
  func part() throws {
    let part = try #require(SampleRegister.register().extract(ofDistrict: "310115", titled: \.name))
    let city = try read(Workbooks.cityList, of: part)
    #expect(city.sheets.first == "浦东新区的市级品牌名录")
    #expect(city.said("名称") == ["浦东新区的市级品牌名录"])
    let scope = ["仅含浦东新区的机构和品牌，全市的见\(part.info.baseURL)"]
    #expect(city.said("范围") == scope)
    #expect(try read(Workbooks.register, of: part).said("范围") == scope)
    let whole = try read(Workbooks.cityList)
    #expect(whole.sheets.first == "市级品牌名录")
    #expect(whole.said("范围") == [])
  }

  @Test("The whole register's says that when an institution may apply again is told of each revocation by itself")
  func barOfOneRevocation() throws {
    func notes(_ write: (Workbooks) -> (inout [UInt8]) -> Void) throws -> [String] { try read(write).said("说明") }
    #expect(
      try notes(Workbooks.register) == [
        Strings.workbookNote, "“可重新申报日期”仅就这一次撤销而言，该机构另有其他撤销的，以最晚的日期为准。",
      ])
    #expect(try notes(Workbooks.cityList) == [Strings.workbookNote])
  }
}
