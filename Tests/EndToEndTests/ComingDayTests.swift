import Foundation
import Testing

@Suite("What is written of a day that has not come is kept until then, and of a day that is past not taken for today's")
struct ComingDayTests {
  let workspace: Workspace

  init() throws {
    var register = TinyRegister()
    register.files["registry.yaml"]?.replace("as_of: 2026-12-01\n", with: "")
    workspace = try Workspace(register)
  }

  /// The day so many days after today in Shanghai.
  private func day(in days: Int) -> String {
    let day = Date(timeIntervalSinceNow: 8 * 3600 + Double(days) * 86_400)
    return String(ISO8601DateFormatter().string(from: day).prefix(10))
  }

  private func remark(of arguments: [String], on day: String) throws -> String {
    let run = try Command.run(arguments + ["--as-of", day, "--templates", Command.templates], in: workspace.url)
    #expect(run.status == 0, "\(run.error)")
    return run.ofShownDay
  }

  @Test(
    "Whatever writes what may be made public says so",
    arguments: [
      ["build", "--yes"], ["build", "--yes", "--district", "310115"], ["export", "--xlsx", "a.xlsx"],
      ["plaques", "--all"],
    ])
  func told(arguments: [String]) throws {
    let coming = day(in: 16)
    #expect(
      try remark(of: arguments, on: coming) == """
        warning: the day shown, \(coming), has not come yet: what takes effect after today must not be public before it does
          to mend: make it public on that day; if the day is a slip, leave out --as-of, or `as_of` in registry.yaml, and make it again

        """)
    let chinese = try remark(of: arguments + ["--language", "zh"], on: coming)
    #expect(chinese.hasPrefix("警告：所示日期"))
    #expect(
      chinese.hasSuffix(
        "尚未到来：今天以后才生效的内容，生效之前不得公开\n  处理办法：到那一天再公开；日期有误的，去掉--as-of或registry.yaml中的as_of，重新生成\n"))
    #expect(try remark(of: arguments, on: day(in: 0)) == "")
  }

  @Test("So does the joining of shards, once all are there")
  func assembled() throws {
    let coming = day(in: 16)
    for shard in 1...2 {
      _ = try remark(of: ["build", "--shard", "\(shard)/2", "--output", "shard-\(shard)"], on: coming)
    }
    let remark = try remark(of: ["assemble", "shard-1", "shard-2"], on: coming)
    #expect(remark.hasPrefix("warning: the day shown, \(coming), "))
  }

  @Test("What is only looked at, programs, and what is stopped by errors need no such word")
  func untold() throws {
    let coming = day(in: 16)
    #expect(try remark(of: ["build", "--yes"], on: day(in: 0)) == "")
    for arguments in [["check"], ["diff"], ["status"], ["build", "--yes", "--format", "json"]] {
      #expect(try remark(of: arguments, on: coming) == "", "\(arguments)")
    }
    try workspace.write("title: 小名录\n", to: "content/registry.yaml")
    #expect(try workspace.run("build", "--as-of", coming).ofShownDay == "")
  }

  @Test(
    "Where something has changed since the day shown, whatever writes says so",
    arguments: [["build"], ["plaques", "--all"]])
  func passed(arguments: [String]) throws {
    #expect(
      try remark(of: arguments, on: "2026-11-01") == """
        warning: the day shown, 2026-11-01, is past: what holds has changed since, on 2026-11-10, and what was made does not show it
          to mend: leave out --as-of, or `as_of` in registry.yaml, and make it again

        """)
    #expect(
      try remark(of: arguments + ["--language", "zh"], on: "2026-11-01")
        == """
        警告：所示日期2026年11月1日已经过去：2026年11月10日起内容已有变化，这里没有反映
          处理办法：去掉--as-of或registry.yaml中的as_of，重新生成

        """)
  }

  @Test("The next publication is due before pages call themselves out of date, if nothing changes before")
  func nextBuild() throws {
    func next(_ arguments: String...) throws -> String {
      let run = try Command.run(
        ["build", "--yes", "--templates", Command.templates] + arguments, in: workspace.url)
      let lines = run.output.split(separator: "\n")
      return String(lines.last { $0.hasPrefix("  Next") } ?? "")
    }
    #expect(try next("--as-of", "2026-11-09") == "  Next    build again on 2026-11-10, when what holds today changes")
    #expect(
      try next("--as-of", "2026-12-15")
        == "  Next    build again by 2027-01-14, after which pages call themselves out of date; what holds changes on 2028-10-20"
    )
    try workspace.change("registry.yaml", "title:", to: "refresh_days: 3\ntitle:")
    #expect(
      try next("--as-of", "2026-12-11")
        == "  Next    build again by 2026-12-14, after which pages call themselves out of date; what holds changes on 2026-12-15"
    )
    #expect(try next("--as-of", "2026-12-12") == "  Next    build again on 2026-12-15, when what holds today changes")
    try workspace.change("registry.yaml", "title:", to: "as_of: 2026-12-10\ntitle:")
    #expect(
      try next()
        == "  Next    build again with a later `as_of`, by 2026-12-13, after which pages call themselves out of date; what holds changes on 2026-12-15"
    )
  }
}
