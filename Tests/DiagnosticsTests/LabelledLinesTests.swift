import Diagnostics
import Testing

@Suite("Lines of labels and values")
struct LabelledLinesTests {
  private func text(_ labels: [String], in language: Language) -> String {
    LabelledLines.text(labels.map { (Wording(en: $0, zh: "标签"), Wording(en: "of it", zh: "内容")) }, in: language)
  }

  @Test("The values stand in one column, however long a label is")
  func column() {
    #expect(text(["day", "brands"], in: .english) == "  day     of it\n  brands  of it\n")
    #expect(text(["day"], in: .english) == "  day     of it\n")
    #expect(text(["signature", "day"], in: .english) == "  signature  of it\n  day        of it\n")
    #expect(text(["day"], in: .chinese) == "  标签  内容\n")
    #expect(text([], in: .english) == "")
  }
}
