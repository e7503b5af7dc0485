import Diagnostics
import TestSupport
import Testing

@testable import CommonMark

@Suite("stray-markup: marks that do something else than was meant")
struct StrayMarksTests {
  /// What is told of a text: `line:column` and what it is about.
  private func told(_ text: String, at place: Place = Place(FileID(0))) -> [String] {
    let names = [
      Catalogue.loneTildes: "tildes", Catalogue.starsWithinWord: "word", Catalogue.unevenHead: "dashes",
      Catalogue.markBesidePunctuation("**"): "bold", Catalogue.markBesidePunctuation("*"): "emphasis",
      Catalogue.markBesidePunctuation("***"): "both", Catalogue.markBeforeBlank("**"): "blank",
      Catalogue.underscoresWithinWord: "underscores",
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

  @Test(
    "Stars of a product, and those that stand for what is left out of a name or a number, are told of where they are lost",
    arguments: [
      ("面积6*8*3米", "1:4"), ("甲*乙*丙\n6*8*3", "1:2"), ("补贴标准：100元/人*20人*3天=6000元。", "1:12"),
      ("设备尺寸：60cm*40cm*30cm。", "1:10"), ("60㎝*40㎝*30㎝", "1:4"), ("体积=长*宽*高", "1:5"), ("(1+2)*3*甲", "1:6"),
      ("学员张*伟（男）、李*明（女）成绩复核通过。", "1:4"), ("张*伟、李*、王*", "1:2"), ("*伟和李*明", "1:1"),
      ("联系方式：138****1234（张老师）、139****5678（李老师）。", "1:9"), ("138***1234、139***5678", "1:4"),
      ("证书编号：3101**********1234、3102**********5678。", "1:10"), ("12**5和67**8", "1:3"), ("沪A**1、沪B**2", "1:3"),
      ("张**和李**的成绩已复核。", "1:2"), ("张**和李**。", "1:2"), ("甲市**公司和乙市**公司", "1:3"),
      ("| 姓名 | 电话 |\n|---|---|\n| 张*伟、李*明 | 1 |", "3:4"), ("- 甲\n* 乙张*伟、李*明", "2:5"),
      ("\\*和`*`，[甲*乙](a_*b.md)张*伟、李*明", "1:23"), ("&#42;&ast;__甲__张*伟、李*明", "1:17"),
      ("**重点**：张*伟、李*明", "1:9"), ("（*.doc/*.xls）", "1:2"), ("张*伟和李*。", "1:2"), ("3*4*(5+6)", "1:2"),
    ])
  func products(text: String, place: String) {
    #expect(told(text) == ["\(place) word"])
  }

  @Test(
    "What is emphasised as it is meant is not told of",
    arguments: [
      "请**务必**携带身份证", "*注意*：请携带*原件*。", "（*注意*）请携带", "6×8×3 *强调*", "1*2 = 2", "6\\*8\\*3，`1*2*3`", "* 甲\n* 乙\n",
      "带*的为必填，`*`不填", "工种*、等级*、日期*", "张**、李**等参加。", "张*、李*等参加。", "138****1234（张老师）", "请***务必***携带",
      "***\n\n* * *\n", "于**12月1日**9时", "共**3**个、**5**人", "Excel**2016**版", "**甲****乙**", "**甲**机构、**乙**机构",
      "关于**补贴资金**的说明", "| **合计** | **10** |\n|---|---|\n| **甲** | **乙** |", "张＊伟、李＊明", "1. **甲**在乙，请先设为文本。",
      "- **键盘**：按 Tab 键", "第 *1* 条", "张**（男）、李**（女）、王**（女）", "```\n张*伟、李*明\n```", "10%*20%*3天",
    ])
  func meantEmphasis(text: String) {
    #expect(told(text) == [])
  }

  @Test(
    "Two stars beside a punctuation mark are published as they are",
    arguments: [
      ("**（一）总则。**本办法", "1:9 bold"),
      ("甲**“乙”**丙", "1:2 bold"),
      ("文\n\n> **甲：**乙\n", "3:7 bold"),
      ("休息后继续。（**重点**）长段落……**注：**以上价格含税。", "1:24 bold"),
      ("注意：**乙级**，**甲：**乙级", "1:15 bold"),
      ("| 甲 | 乙 |\n|---|---|\n| （**合计**） | 文 |\n| 张\\*\\* | **甲。**乙 |", "4:15 bold"),
      ("[甲](a_b**.md)和**注：**以上", "1:19 bold"),
      ("** 重要：**请携带身份证", "1:1 blank"),
      ("** 重要**：请携带身份证", "1:1 blank"),
      ("*（一）总则。*本办法", "1:8 emphasis"),
      ("***总则。***本办法", "1:7 both"),
      ("__总则__本办法", "1:5 underscores"),
      ("__（一）总则。__本办法", "1:9 underscores"),
    ])
  func stars(text: String, place: String) {
    #expect(told(text) == [place])
  }

  @Test(
    "Stars that make something bold, and those that are shown for another reason, are not told of",
    arguments: [
      "**（一）总则。** 本办法", "**（一）总则**。本办法", "**甲**乙", "**岚屿（区级）**。机构", "2**10", "`**甲。**乙`",
      "\\*\\*甲。\\*\\*乙", "**甲**：**乙**", "** 甲",
      "张\\*\\*、李\\*\\*等参加。（**重点**）", "2**3等于8，（**重点**）", "| （**合计**） |\n|---|\n| 张\\*\\* |", "张**、李**等参加。",
      "张**（男）、李**（女）", "__年__月__日", "姓名：____ 电话：____", "__init__方法", "第__条、第__条", "*伟、*明",
      "金额*（万元），*含税", "*甲为区级；*乙为市级", "| **甲。 | **乙 |\n|---|---|", "__总则__ 本办法", "**注意**：（**原件**）",
    ])
  func meantStars(text: String) {
    #expect(told(text) == [])
  }

  @Test("Each kind is told once in a block, at its place in the file")
  func once() {
    let place = Place(FileID(0), line: 7, column: 5)
    #expect(
      told("1~2，3~4，5~6，7~8；1*2*3", at: place) == ["7:6 tildes", "7:22 word"])
    #expect(told("1~2，3~4\n\n5~6，7~8", at: place) == ["7:6 tildes", "9:2 tildes"])
  }

  @Test(
    "A row of dashes that makes no table is told of",
    arguments: [
      ("| 甲 | 乙 | 丙 |\n| --- | --- |\n| 丁 | 戊 | 己 |\n", "2:1"), ("| 甲 | 乙 |\n|---|---|---|\n", "2:1"),
      ("文\n\n> 甲 | 乙 | 丙\n> --- | ---\n", "4:3"), ("甲\n| --- | --- |\n", "2:1"),
      ("- | 甲 | 乙 | 丙 |\n  | --- | --- |\n", "2:3"), ("| 甲 \\| 乙 |\n|---|---|\n", "2:1"),
    ])
  func dashes(text: String, place: String) {
    #expect(told(text) == ["\(place) dashes"])
  }

  @Test(
    "A table is not, nor are other lines and bars",
    arguments: [
      "| 甲 | 乙 |\n|---|---|\n| - | - |\n| - | |\n", "甲 | 乙\n:-- | --:\n", "甲\n---\n", "```\n| 甲 | 乙 |\n|---|\n```\n",
      "甲|乙\n",
      "- | 甲 | 乙 |\n  | --- | --- |\n", "文\n| 甲 \\| 乙 |\n|---|\n",
    ])
  func tables(text: String) {
    #expect(told(text) == [])
  }

  @Test("Any marks are read to the end, and told of in the text", arguments: 0..<4)
  func anyMarks(_ seed: Int) {
    var numbers = SeededNumbers(seed: UInt64(seed))
    let pieces = [
      "*", "**", "***", "****", "__", "_", "~", "张", "李", "和", "甲", "乙", "1", "2", "a", "。", "、", "：", "（", "）", " ",
      "\n",
      "\n\n", "`", "\\", "[", "](", "&#42;", "|", "- ", "> ", ".", "\n|-|\n",
    ]
    for _ in 0..<1_000 {
      let count = Int.random(in: 1...30, using: &numbers)
      _ = told((0..<count).map { _ in pieces.randomElement(using: &numbers) ?? "" }.joined())
    }
  }

  @Test(
    "A text is parsed for its marks only where one of them may mislead",
    arguments: [
      "开设**焊接**、**电工**等培训，**注意**：请携带。**二、知衡（YP-0004）。** 法院", "（**甲**）、**乙**。", "- **键盘**：按\n- **打印**：各页", "见a_b__c.md",
      "138****1234", "9:00~17:00", "* 甲\n* 乙", "请**务必**携带，*注意*：",
    ])
  func undoubted(text: String) {
    #expect(!Array(text.utf8).withUnsafeBufferPointer(MarkDoubt.arises))
  }

  @Test("A table whose first two rows go together is not parsed for that")
  func undoubtedTable() {
    for text in [
      "| 甲 | 乙 |\n| --- | --- |\n| 丙 | 丁 |\n", "甲 | 乙\n--- | ---\n丙 | 丁\n\n甲|乙|丙\n-|-|-\n", "- | 甲 |\n  |---|\n",
    ] {
      #expect(!Array(text.utf8).withUnsafeBufferPointer(UnevenHeads.mayStand))
      #expect(!Array(text.utf8).withUnsafeBufferPointer(SurplusCells.mayStand))
      #expect(!Array(text.utf8).withUnsafeBufferPointer(MarkdownLimits.mayBeExceeded))
    }
  }

  @Test("The ways out work when they are followed")
  func waysOut() {
    let written = [
      ("9:00～17:00，1～2", "9:00～17:00，1～2"), ("1\\~2，3\\~4", "1~2，3~4"), ("6×8×3", "6×8×3"), ("6\\*8\\*3", "6*8*3"),
      ("138\\*\\*\\*\\*1234、139\\*\\*\\*\\*5678", "138****1234、139****5678"), ("张＊伟、李＊明", "张＊伟、李＊明"),
      ("张\\*\\*和李\\*\\*的", "张**和李**的"), ("请 **务必** 携带", "请 <strong>务必</strong> 携带"),
      ("**（一）总则。** 本", "<strong>（一）总则。</strong> 本"), ("**（一）总则**。本", "<strong>（一）总则</strong>。本"),
      ("甲“**乙**”丙", "甲“<strong>乙</strong>”丙"), ("**重要：** 请", "<strong>重要：</strong> 请"),
      ("**总则**本办法", "<strong>总则</strong>本办法"), ("\\_\\_总则\\_\\_本", "__总则__本"),
    ]
    for (text, shown) in written {
      #expect(told(text) == [])
      #expect(html(text) == "<p>\(shown)</p>\n")
    }
    #expect(told("| A | B |\n| --- | --- |") == [])
  }
}
