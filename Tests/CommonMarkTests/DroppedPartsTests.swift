import Diagnostics
import TestSupport
import Testing

@testable import CommonMark

@Suite("Cells and addresses that are dropped are told of")
struct DroppedPartsTests {
  /// What is told of a text, as `line:column what is wrong`.
  private func told(_ text: String) -> [String] {
    let place = Place(FileID(0))
    let findings = Markdown.check(text, at: place) { _ in .keep }.dropped
    #expect(Markdown.render(text, at: place) { _ in .keep }.findings.dropped == findings)
    return findings.map { "\($0.place.line):\($0.place.column) \($0.problem.message.english)" }
  }

  private func cell(_ columns: Int) -> String { Catalogue.surplusCell(columns: columns).message.english }

  private func address(_ scheme: String, isImage: Bool) -> String {
    Catalogue.droppedAddress(scheme, isImage: isImage).message.english
  }

  @Test(
    "What stands behind the last column is told once in a table, at its place",
    arguments: [
      ("| 甲 | 乙 |\n| --- | --- |\n| 丙 | 丁 | 戊 |\n| 己 | 庚 | 辛 |\n", "3:11"),
      ("甲 | 乙\n--- | ---\n丙 | 丁 | 戊\n", "3:9"),
      ("> | 甲 | 乙 |\n> |:-:|--:|\n> | 丙 | 丁 |\n> | 丙 | 丁 | | 戊\n", "4:15"),
      ("文\n\n- 项\n\n  | 甲 | 乙 |\n  |---|---|\n  | 丙 | `a|b` |\n", "7:12"),
      ("前文\n| 甲 | 乙 |\n|---|---|\n| 丙 \\| 丙 | 丁 | 戊 |\n", "4:16"),
      ("| 甲 | 乙 |\n|---|---|\n| - | - | - |\n| 丙 | 丁 | 戊 |\n", "3:11"),
      ("| 甲 | 乙 |\r\n|---|---|\r\n| - | - |\r\n| 丙 | 丁 | 戊 |\r\n", "4:11"),
    ])
  func cells(text: String, place: String) {
    #expect(told(text) == ["\(place) \(cell(2))"])
  }

  @Test("What is told of a text before it is parsed is all that parsing tells", arguments: 0..<8)
  func unparsed(_ seed: Int) {
    var numbers = SeededNumbers(seed: UInt64(seed))
    let pieces = [
      "|", "| ", " |", "-", "--", ":-:", "甲", "0", " ", "> ", "- ", "`", "\\", "\n", "\r\n", "\r", "\n\n", "\n \n",
    ]
    for _ in 0..<500 {
      let table = "| 甲 | 乙 |" + (pieces.randomElement(using: &numbers) ?? "") + "\n|---|---|\n"
      let rows = (0..<Int.random(in: 1...40, using: &numbers)).map { _ in pieces.randomElement(using: &numbers) ?? "" }
      _ = told(table + rows.joined())
    }
  }

  @Test("Each table is told of")
  func tables() {
    let table = "| 甲 | 乙 |\n| --- | --- |\n| 丙 | 丁 | 戊 |\n"
    #expect(told(table + "\n" + table) == ["3:11 \(cell(2))", "7:11 \(cell(2))"])
  }

  @Test(
    "Fewer cells, empty ones and bars that are text lose nothing",
    arguments: [
      "| 甲 | 乙 |\n|---|---|\n| 丙 |\n", "| 甲 | 乙 |\n|---|---|\n| 丙 | 丁 | |  |\n",
      "| 甲 | 乙 |\n|---|---|\n| 丙 \\| 戊 | 丁 |\n", "甲 | 乙 | 丙\n", "| 甲 |\n|---|---|\n| 丙 | 丁 | 戊 |\n",
      "|---|\n甲 | 乙\n| 丙 |\n|---|\n| 丁 |\n", "```\n| 甲 |\n|---|\n| 丙 | 丁 |\n```\n",
      "| 甲 | 乙 |\n|---|---|\n| 丙 | 丁 |\n\n一 | 二 | 三 | 四\n",
    ])
  func wholeRows(text: String) {
    #expect(told(text) == [])
  }

  @Test("An address that the page does not have is told once of each kind")
  func addresses() {
    #expect(told("![章](data:image/png;base64,AA)") == ["1:6 \(address("data", isImage: true))"])
    #expect(told("图\n![章](C:/我的文档/章.png)![章](c:/b.png)") == ["2:6 \(address("c", isImage: true))"])
    #expect(
      told("[甲](file:///a) [乙](file:///b) [丙](ftp://a.cn/b)")
        == ["1:5 \(address("file", isImage: false))", "1:35 \(address("ftp", isImage: false))"])
    #expect(told("![图](mailto:a@b.cn) [信](mailto:a@b.cn)") == ["1:6 \(address("mailto", isImage: true))"])
    #expect(told("[丙][1]\n\n[1]: file:///a\n") == ["3:6 \(address("file", isImage: false))"])
  }

  @Test(
    "Other addresses stay",
    arguments: [
      "[甲](https://a.cn)", "![图](https://a.cn/b.png)", "[电话](tel:021-1)", "![图](b.png)", "<a@b.cn>",
    ])
  func kept(text: String) {
    #expect(told(text) == [])
  }
}
