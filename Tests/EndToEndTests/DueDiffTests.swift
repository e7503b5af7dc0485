import Foundation
import Testing

@Suite("What comes of itself is told where no record changes")
struct DueDiffTests {
  let workspace: Workspace

  init() throws {
    workspace = try Workspace(TinyRegister())
    try workspace.write(
      "title: 下一轮\napplications: {opens: 2028-07-01, closes: 2028-08-01}\n", to: "content/cycles/2028/cycle.yaml")
    #expect(try workspace.run("build", "--as-of", "2028-06-30").status == 0)
  }

  private func diff(_ arguments: String..., asOf day: String = "2028-11-10") throws -> String {
    let run = try Command.run(
      ["diff", "--templates", Command.templates, "--as-of", day] + arguments, in: workspace.url)
    #expect(run.status == 0, "\(run.error)")
    return run.output
  }

  @Test("In English and in Chinese, before the pages that change with it")
  func text() throws {
    #expect(
      try diff().hasPrefix(
        """
        What would change: as of 2028-11-10, against what stands as of 2028-06-30

        No brand, institution, result, revocation or announcement would be told otherwise; only pages would.

        What has come due (4)
          2028-07-01  applications open for 2028
          2028-08-01  applications closed for 2028
          2028-10-20  the term of 2026 has passed in principle
          2028-11-10  浦东乙丙示例职业培训中心 may apply again

        Pages that read otherwise: texts, programmes, templates, what has come due (
        """))
    #expect(
      try diff("--language", "zh").contains(
        """

        到日子的事项（4）
          2028-07-01  2028年度开始受理
          2028-08-01  2028年度受理已截止
          2028-10-20  2026年度名单满原定有效期
          2028-11-10  浦东乙丙示例职业培训中心可重新申报

        文字有改动的页面（正文、培训项目、页面样式、到日子的事项等）（
        """))
  }

  @Test("On the sheet and as JSON too")
  func forms() throws {
    let sheet = try diff("--format", "html", asOf: "2028-08-02")
    #expect(sheet.contains("<h2>到日子的事项</h2>"))
    #expect(sheet.contains("<tr><td>2028年8月1日</td><td>2028年度受理已截止</td></tr>"))
    let json = try diff("--format", "json")
    let document = try JSONDecoder().decode(DiffDocument.self, from: Data(json.utf8))
    #expect(
      document.due == [
        DiffDocument.DueChange(date: "2028-07-01", event: "window-opens", subject: "2028"),
        DiffDocument.DueChange(date: "2028-08-01", event: "window-closes", subject: "2028"),
        DiffDocument.DueChange(date: "2028-10-20", event: "term-passes", subject: "2026"),
        DiffDocument.DueChange(date: "2028-11-10", event: "bar-ends", subject: TinyRegister.second),
      ])
    #expect(document.sections.map(\.id) == ["texts"])
  }

  @Test("A window has closed when pages come to say so, on the day after its last")
  func windowEnd() throws {
    for day in ["2028-07-31", "2028-08-01"] {
      #expect(try workspace.run("build", "--as-of", day, "--output", day).status == 0)
    }
    #expect(try !diff("--output", "2028-07-31", asOf: "2028-08-01").contains("What has come due ("))
    for output in ["2028-07-31", "2028-08-01"] {
      let text = try diff("--output", output, asOf: "2028-08-02")
      #expect(text.contains("What has come due (1)\n  2028-08-01  applications closed for 2028\n"), "\(text)")
    }
    #expect(try workspace.run("build", "--as-of", "2028-08-02", "--output", "after").status == 0)
    #expect(try !diff("--output", "after", asOf: "2028-08-03").contains("What has come due ("))
  }

  @Test("Not on the same day, nor going back, nor before the first publication")
  func nothing() throws {
    for text in [try diff(asOf: "2028-06-30"), try diff(asOf: "2028-05-01"), try diff("--output", "other")] {
      #expect(!text.contains("What has come due ("))
    }
    #expect(try !diff("--format", "html", asOf: "2028-05-01").contains("到日子的事项"))
  }

  @Test("What the records tell is left to them, and a district's is told of its own institutions alone")
  func others() throws {
    #expect(try !diff(asOf: "2028-11-09").contains("may apply again"))
    // The revocation of a brand and its announcement.
    #expect(try workspace.run("build", "--as-of", "2026-12-14", "--output", "before").status == 0)
    #expect(try !diff("--output", "before", asOf: "2026-12-15").contains("What has come due"))
    let run = try workspace.run(
      "build", "--as-of", "2028-06-30", "--district", "310101", "--output", "district")
    #expect(run.status == 0)
    let text = try diff("--district", "310101", "--output", "district")
    #expect(text.contains("\nWhat has come due (3)\n"), "\(text)")
    #expect(!text.contains("may apply again"))
  }
}
