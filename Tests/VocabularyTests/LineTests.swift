import Testing
import Vocabulary

@Suite("Lines and placeholders of a text")
struct LineTests {
  @Test("A line ends with a line feed, with a carriage return before it or without")
  func lines() {
    #expect("甲\n乙\r\n\r\n丙\n".lines == ["甲", "乙", "", "丙", ""])
    #expect("".lines == [""])
    #expect("甲\r乙".lines == ["甲\r乙"])
    #expect("甲\n\u{301}乙".lines.map { Array($0.unicodeScalars) } == [["甲"], ["\u{301}", "乙"]])
  }

  @Test("Placeholders are found with their lines and columns, whatever ends the lines", arguments: ["\n", "\r\n"])
  func placeholders(end: String) {
    let text = ["先有", "", "再有【待填写：甲】和【待填写：乙】", "【待填写", "】"].joined(separator: end)
    let found = Placeholder.all(in: text)
    #expect(found.map(\.text) == ["【待填写：甲】", "【待填写：乙】", "【待填写"])
    #expect(found.map(\.line) == [3, 3, 4])
    #expect(found.map(\.column) == [3, 11, 1])
  }

  @Test("A text without one has none")
  func none() {
    #expect(Placeholder.all(in: "【填写】待填写").isEmpty)
  }
}
