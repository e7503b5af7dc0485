import Diagnostics
import Testing

@testable import CommonMark

@Suite("stray-markup: marks that do something else than was meant")
struct StrayMarksTests {
  /// What is told of a text: `line:column` and what it is about.
  private func told(_ text: String, at place: Place = Place(FileID(0))) -> [String] {
    let names = [
      Catalogue.loneTildes: "tildes", Catalogue.starsBetweenDigits: "product",
      Catalogue.starsBesidePunctuation: "bold",
    ]
    let findings = Markdown.check(text, at: place) { _ in .keep }.strayMarks
    #expect(Markdown.render(text, at: place) { _ in .keep }.findings.strayMarks == findings)
    return findings.map { "\($0.place.line):\($0.place.column) \(names[$0.problem] ?? "")" }
  }

  @Test(
    "Two tildes that stand alone strike out what is between them",
    arguments: [
      ("公示期为9月14日~9月18日，每日9:00~17:00受理。", "1:10 tildes"),
      ("一\n\n二~三\n四~五\n\n六~七\n", "3:2 tildes"),
      ("- 周一~周五，9~17\n", "1:5 tildes"),
      ("| 甲 | 乙 |\n|---|---|\n| 1~2，3~4 | 丙 |\n", "3:4 tildes"),
      ("~~旧~~ 1~2和3~4", "1:8 tildes"),
      ("`a~b` \\~ 1~2和3~4", "1:11 tildes"),
      ("# 1~2、3~4", "1:4 tildes"),
    ])
  func tildes(text: String, place: String) {
    #expect(told(text) == [place])
  }

  @Test(
    "One tilde, tildes in code, escaped ones and two together are as they are meant",
    arguments: [
      "9:00~17:00", "9~17\n\n8~16", "`1~2`和`3~4`", "1\\~2，3\\~4", "~~旧~~新", "~~9月1日~9月5日~~", "    1~2 3~4\n",
      "```\n1~2 3~4\n```\n", "见<https://a.cn/~b/~c>", "1 ~ 2 ~ 3",
    ])
  func meantTildes(text: String) {
    #expect(told(text) == [])
  }

  @Test("Stars between digits are a product")
  func products() {
    #expect(told("面积6*8*3米") == ["1:4 product"])
    #expect(told("甲*乙*丙\n6*8*3") == ["2:2 product"])
    #expect(told("1*2 = 2") == [])
    #expect(told("6\\*8\\*3，`1*2*3`") == [])
    #expect(told("第*1*条") == [])
    #expect(told("6×8×3 *强调*") == [])
  }

  @Test(
    "Two stars beside a punctuation mark are published as they are",
    arguments: [
      ("**（一）总则。**本办法", "1:9 bold"),
      ("甲**“乙”**丙", "1:2 bold"),
      ("文\n\n> **甲：**乙\n", "3:7 bold"),
    ])
  func stars(text: String, place: String) {
    #expect(told(text) == [place])
  }

  @Test(
    "Stars that make something bold, and those that are shown for another reason, are not told of",
    arguments: [
      "**（一）总则。** 本办法", "**（一）总则**。本办法", "**甲**乙", "**岚屿（区级）**。机构", "2**10", "`**甲。**乙`",
      "\\*\\*甲。\\*\\*乙", "**甲**：**乙**", "** 甲",
    ])
  func meantStars(text: String) {
    #expect(told(text) == [])
  }

  @Test("Each kind is told once in a block, at its place in the file")
  func once() {
    let place = Place(FileID(0), line: 7, column: 5)
    #expect(
      told("1~2，3~4，5~6，7~8；1*2*3", at: place) == ["7:6 tildes", "7:22 product"])
    #expect(told("1~2，3~4\n\n5~6，7~8", at: place) == ["7:6 tildes", "9:2 tildes"])
  }

  @Test("The ways out work when they are followed")
  func waysOut() {
    for text in ["9:00～17:00，1～2", "1\\~2，3\\~4", "6×8×3", "6\\*8\\*3", "**甲** 乙", "**（一）总则。** 本"] {
      #expect(told(text) == [])
    }
    let html = Markdown.render("1\\~2，3\\~4，6\\*8\\*3，**（一）总则。** 本", at: Place(FileID(0))) { _ in .keep }.html
    #expect(html == "<p>1~2，3~4，6*8*3，<strong>（一）总则。</strong> 本</p>\n")
  }
}
