import Foundation
import Testing

/// A comparison in its forms for programs and for paper.
extension DiffTests {
  @Test("What --paths lists turns a copy of what stands into the next publication")
  func paths() throws {
    let copy = workspace.url.appending(path: "copy")
    try FileManager.default.copyItem(at: workspace.url.appending(path: "public"), to: copy)
    // Back to the first cycle: files are added, changed and removed.
    let list = try workspace.run("diff", "--as-of", "2024-10-14", "--paths").output
    #expect(try workspace.run("build", "--as-of", "2024-10-14", "--yes").status == 0)
    let next = try workspace.site()
    for line in list.split(separator: "\n") {
      let parts = line.split(separator: " ", maxSplits: 2)
      let (path, file) = (String(parts[2]), copy.appending(path: String(parts[2])))
      guard parts[0] != "D" else {
        try FileManager.default.removeItem(at: file)
        continue
      }
      try next.files[path]?.write(to: file)
    }
    #expect(Set(list.split(separator: "\n").map(\.first)) == ["D", "M"])
    #expect(list.hasSuffix(" SHA256SUMS\n"))
    #expect(try workspace.site("copy").files == next.files)
  }

  @Test("As JSON, in the codes of the data files")
  func json() throws {
    let run = try workspace.run("diff", "--format", "json", "--language", "zh")
    let document = try JSONDecoder().decode(DiffDocument.self, from: Data(run.output.utf8))
    #expect(document.previousAsOf == "2026-10-14")
    #expect(
      document.sections.map(\.id) == [
        "newly-in-force", "promoted", "lapsed", "revoked", "institutions-new", "institutions-changed", "cycles",
        "announcements-new",
      ])
    #expect(
      document.sections[1].items == [
        DiffDocument.Item(
          key: "A-1", name: "晨光焊接", context: ["上海甲示例学校", "黄浦区"],
          changes: [DiffDocument.Change(field: "level", before: "district", after: "city")])
      ])
    #expect(document.pages.last?.path == "SHA256SUMS")
    #expect(Set(document.pages.map(\.status)) == ["A", "D", "M"])
  }

  @Test("Where errors of the records stand in its way, a program gets them in the form of check and build")
  func errorsAsJSON() throws {
    try workspace.change("cycles/2026/results.csv", "D-1,新增,区级", to: "D-9,新增,区级")
    let run = try workspace.run("diff", "--format", "json")
    #expect(run.error == "")
    #expect(run.output == (try workspace.run("check", "--format", "json").output))
    #expect(run.output.contains("\"id\": \"unknown-brand\""))
    #expect(run.status == 1)
    let text = try workspace.run("diff")
    #expect(text.error.contains("[unknown-brand]"))
    #expect(text.output == "")
    // So does whoever asks where the register stands, where they make none.
    try workspace.write("", to: "content/registry.yaml")
    let status = try workspace.run("status", "--format", "json")
    #expect(status.error == "")
    #expect(status.output.contains("\"id\": \"missing-key\""))
    #expect(status.status == 1)
  }

  @Test("A level that was published wrong and is corrected is no promotion, which is read from two cycles (N3)")
  func correctedLevel() throws {
    #expect(try workspace.run("build", "--yes").status == 0)
    try workspace.change("cycles/2026/results.csv", "D-1,新增,区级", to: "D-1,新增,市级")
    try workspace.write("对象,日期,理由,文号\nD-1,2026-12-01,录入有误,示人社〔2026〕8号\n", to: "content/corrections.csv")
    let run = try workspace.run("diff", "--format", "json")
    #expect(run.status == 0)
    let document = try JSONDecoder().decode(DiffDocument.self, from: Data(run.output.utf8))
    #expect(document.sections.map(\.id).prefix(2) == ["brands-changed", "cycles"])
    #expect(
      document.sections.first?.items.map(\.changes) == [
        [DiffDocument.Change(field: "level", before: "district", after: "city")]
      ])
  }

  @Test("As a sheet to print and sign, of one file, with the digest of what would be published")
  func sheet() throws {
    let run = try workspace.run("diff", "--format", "html")
    let sums = try #require(try workspace.run("diff", "--paths").output.split(separator: " ").dropLast().last)
    #expect(run.output.hasPrefix("<!DOCTYPE html>\n<html lang=\"zh-CN\">"))
    #expect(run.output.contains("<p>拟发布的改动：数据截至2026年12月1日，对照现有发布（数据截至2026年10月14日）。</p>"))
    #expect(
      run.output.contains(
        "<tr><td>A-1</td><td>晨光焊接<br>上海甲示例学校<br>黄浦区</td><td><ul><li>级别：区级 → 市级</li></ul></td></tr>"))
    #expect(run.output.contains("<code>\(sums)</code>"))
    #expect(run.output.contains("签发人"))
    #expect(!run.output.contains("src=") && !run.output.contains("href="))
    #expect(try workspace.run("diff", "--format", "html").output == run.output)
  }
}
