import Testing

@testable import CommonMark

@Suite("Texts are rendered in parallel")
struct ParallelTests {
  /// Without the lock around parsing this fails: cmark-gfm then loses strikethrough in some of the texts.
  @Test("Nothing is lost when many threads render at once")
  func nothingIsLost() async {
    let text = "见 ~~旧~~ [新](a.md)，https://a.cn/b ~~旧~~\n\n| a |\n|---|\n| ~~b~~ |\n"
    let expected = html(text)
    #expect(expected.split(separator: "<del>").count == 4)
    let lost = await withTaskGroup(of: Int.self) { group in
      for _ in 0..<8 {
        group.addTask { (0..<2_000).count { _ in html(text) != expected } }
      }
      return await group.reduce(0, +)
    }
    #expect(lost == 0)
  }
}
