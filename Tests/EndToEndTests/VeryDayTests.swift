import Foundation
import Testing

@Suite("What is published on its very day is guarded from then on")
struct VeryDayTests {
  let workspace: Workspace

  init() throws { workspace = try Workspace(TinyRegister()) }

  @Test("An announcement does not vanish on its own day")
  func announcement() throws {
    #expect(try workspace.run("build", "--as-of", "2026-11-20").status == 0)
    #expect(try workspace.bash("rm content/districts/310115/announcements/visit.md").status == 0)
    let run = try workspace.run("check", "--as-of", "2026-11-20")
    #expect(run.error.contains("announcement “310115-visit” is in the last publication"), "\(run.error)")
    #expect(run.status == 1)
  }

  @Test("Before results no others come on their own day")
  func cycle() throws {
    #expect(try workspace.run("build", "--as-of", "2026-10-20").status == 0)
    try workspace.write(
      "title: 2025年度遴选\nannounced: 2025-10-20\ndocument: 示人社〔2025〕1号\n", to: "content/cycles/2025/cycle.yaml")
    try workspace.write("品牌编号,结果,级别\nA-1,保留,区级\nB-1,保留,区级\nC-1,保留,市级\n", to: "content/cycles/2025/results.csv")
    let run = try workspace.run("check", "--as-of", "2026-10-20")
    #expect(
      run.error.contains("was not published and would come before cycle “2026” [history-rewritten]"), "\(run.error)")
    #expect(run.status == 1)
  }
}
