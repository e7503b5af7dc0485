import Testing

@Suite("The Chinese of what the command says")
struct ChineseTests {
  /// What is typed as it stands.
  private static let code = ["键: 值", "名称: 内容", "表头,列", "[文字](网址)", "![图片说明](../assets/文件名)"]

  @Test("Its punctuation is full-width", arguments: ["Diagnostics", "Preview", "minglu"])
  func punctuation(target: String) throws {
    var strays: [String] = []
    for file in try House.files(of: "Sources/\(target)") {
      for literal in StringLiterals.all(in: file) where literal.label != "en" {
        let text = Self.code.reduce(literal.text) { $0.replacing($1, with: "") }
        if Self.hasHalfWidthMark(text) { strays.append("\(file.path):\(literal.line): \(literal.text)") }
      }
    }
    #expect(strays == [])
  }

  @Test(
    "A half-width mark is found before and behind Chinese, with a blank between them too",
    arguments: [
      ("错误: …", true), ("名录(…)", true), ("甲,乙", true), ("“甲”; 乙", true), ("a (甲", true), ("a？b", false),
      ("`甲: 乙`。", false), ("用--output指定：a, b", false), ("（a: b）", false), ("写成“,”", false),
    ])
  func halfWidthMark(text: String, isFound: Bool) {
    #expect(Self.hasHalfWidthMark(text) == isFound)
  }

  /// True if a mark that Chinese has in full width stands half-width beside Chinese; what stands in backticks is code.
  private static func hasHalfWidthMark(_ text: String) -> Bool {
    let prose = text.split(separator: "`", omittingEmptySubsequences: false).enumerated()
      .map { $0.offset.isMultiple(of: 2) ? $0.element : "…" }
    let scalars = Array(prose.joined(separator: "").unicodeScalars).filter { $0 != " " }
    for (index, mark) in scalars.enumerated() where ":,;?!()".unicodeScalars.contains(mark) {
      let (before, after) = (scalars[..<index].last, scalars[(index + 1)...].first)
      if before.map({ isChinese($0) || "”）》】〕".unicodeScalars.contains($0) }) == true { return true }
      if after.map({ isChinese($0) || "“（《【〔".unicodeScalars.contains($0) }) == true { return true }
    }
    return false
  }

  private static func isChinese(_ scalar: Unicode.Scalar) -> Bool { (0x4E00...0x9FFF).contains(scalar.value) }
}
