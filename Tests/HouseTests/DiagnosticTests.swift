import Testing

@Suite("What is said of each kind of finding")
struct DiagnosticTests {
  @Test("Every id of the content format is asserted with its whole text in English and in Chinese")
  func everyIDIsTested() throws {
    let declaration = try #require(
      House.files(of: "Sources/Diagnostics").first { $0.path.hasSuffix("/DiagnosticID.swift") })
    let all = declaration.text.matches(of: /case \w+ = "([a-z-]+)"|case ([a-z]+)\n/).map { String($0.1 ?? $0.2 ?? "") }
    // Those of the content format come first; what bringing in a workbook finds has tests of its own.
    let ids = all.prefix { $0 != "unreadable-workbook" }
    #expect(ids.count > 40)
    let lines = try House.targets(in: "Tests").flatMap { try House.files(of: "Tests/\($0)") }.flatMap(\.lines)
      .filter { $0.hasSuffix("]") || $0.hasSuffix("]\\") }
    let chinese = lines.filter { $0.contains("错误：") || $0.contains("警告：") }
    let english = lines.filter { !$0.contains("错误：") && !$0.contains("警告：") }
    #expect(ids.filter { id in !english.contains { $0.contains("[\(id)]") } } == [])
    #expect(ids.filter { id in !chinese.contains { $0.contains("[\(id)]") } } == [])
  }
}
