import Foundation
import Testing

@Suite("A published row that is gone is told, and not what only follows from that")
struct LostRowTests {
  private let workspace: Workspace

  /// A-1 was revoked before the results of 2026, which do not name it.
  init() throws {
    workspace = try Workspace(TinyRegister.withoutLaterFacts)
    try workspace.change("cycles/2026/results.csv", "A-1,保留,市级\n", to: "")
    try workspace.change("revocations.csv", "说明\n", to: "说明\n\(Self.row)")
    try workspace.write(
      "---\ntitle: 撤销\ndate: 2026-03-17\ndocument: 示人社〔2026〕5号\n---\n\n全文。\n", to: "content/announcements/r-5.md")
    let run = try workspace.run("build")
    #expect(run.status == 0, "\(run.error)")
  }

  private static let row = "A-1,2026-03-17,3,310101,示人社〔2026〕5号,经核实虚假宣传。\n"

  @Test("A revocation before results that do not name its brand")
  func revocation() throws {
    try workspace.change("revocations.csv", Self.row, to: "")
    for command in ["check", "build"] {
      let run = try workspace.run(command)
      #expect(run.status == 1)
      #expect(run.error.contains("revocation of brand “A-1” on 2026-03-17 is in the last publication"), "\(run.error)")
      #expect(run.error.contains("[record-vanished]") && !run.error.contains("[missing-outcome]"), "\(run.error)")
      #expect(run.error.contains("1 error, 0 warnings") || command == "build", "\(run.error)")
    }
    // Whoever admits that it was published wrongly is told what the results lack then.
    try workspace.write("对象,日期,理由,文号\nA-1,2026-12-01,误发,示人社〔2026〕9号\n", to: "content/corrections.csv")
    let admitted = try workspace.run("check")
    #expect(!admitted.error.contains("[record-vanished]"), "\(admitted.error)")
    #expect(admitted.error.contains("[missing-outcome]"), "\(admitted.error)")
  }

  @Test("The same where what stood was lost, and only what is kept tells it")
  func keptRevocation() throws {
    #expect(try workspace.bash("rm -r public").status == 0)
    try workspace.change("revocations.csv", Self.row, to: "")
    let run = try workspace.run("check")
    #expect(run.error.contains("[record-vanished]") && !run.error.contains("[missing-outcome]"), "\(run.error)")
  }

  @Test("A row of published results")
  func outcome() throws {
    try workspace.change("cycles/2026/results.csv", "B-1,不达标,\n", to: "")
    let run = try workspace.run("check")
    #expect(run.status == 1)
    #expect(run.error.contains("[history-rewritten]") && !run.error.contains("[missing-outcome]"), "\(run.error)")
    #expect(run.error.contains("1 error, 0 warnings"), "\(run.error)")
  }

  @Test("A revocation that is lost explains no results before it, nor those of another brand")
  func others() throws {
    try workspace.change("revocations.csv", "C-1,2026-11-10,2,310115,示人社〔2026〕2号,经核实骗取补贴。\n", to: "")
    let cycle = "title: 甲\nannounced: 2025-10-20\ndocument: 示人社〔2025〕1号\n"
    try workspace.write(cycle, to: "content/cycles/2025/cycle.yaml")
    try workspace.write("品牌编号,结果,级别\n", to: "content/cycles/2025/results.csv")
    let run = try workspace.run("check")
    #expect(run.error.contains("revocation of brand “C-1” on 2026-11-10 is in the last publication"), "\(run.error)")
    #expect(run.error.matches(of: /\[missing-outcome\]/).count >= 3, "\(run.error)")
  }
}
