import Foundation
import Testing

@Suite("What is told besides of decisions does not change silently either")
struct GuardDetailTests {
  private let workspace: Workspace
  private var register = TinyRegister()

  private static let corrections = "对象,日期,理由,文号\n"
  private static let correction = "C-1,2026-11-30,级别录入有误,示人社〔2026〕4号\n"

  init() throws {
    register.files["revocations.csv"] = """
      品牌编号,撤销日期,撤销情形,核实区,文号,说明,恢复日期,恢复文号
      C-1,2026-11-10,2,310115,示人社〔2026〕2号,经核实骗取补贴。,2026-11-20,复〔2026〕1号

      """
    register.files["corrections.csv"] = Self.corrections + Self.correction
    workspace = try Workspace(register)
    #expect(try workspace.run("build").status == 0)
  }

  private func check(after changes: (inout TinyRegister) -> Void) throws -> Run {
    var changed = register
    changes(&changed)
    try workspace.write(changed)
    return try workspace.run("check")
  }

  @Test("The document by which a revocation was set aside")
  func settingAside() throws {
    let run = try check { $0.files["revocations.csv"]?.replace("复〔2026〕1号", with: "复〔2026〕9号") }
    #expect(
      run.error.contains(
        "the document that sets aside the revocation of brand “C-1” on 2026-11-10 was 复〔2026〕1号 and would be 复〔2026〕9号 "
          + "[history-rewritten]"))
    #expect(run.error.hasPrefix("public/data/revocation-notes.json:2:"))
    #expect(run.error.contains("\ncontent/revocations.csv:2:57: note: the record as it is now\n"), "\(run.error)")
    #expect(run.status == 1)
    #expect(
      try workspace.run("check", "--language", "zh").error.contains("的恢复文号原为复〔2026〕1号，这次为复〔2026〕9号 [history-rewritten]")
    )
    let admitted = try check {
      $0.files["revocations.csv"]?.replace("复〔2026〕1号", with: "复〔2026〕9号")
      $0.files["corrections.csv"]? += "C-1,2026-12-01,文号有误,示人社〔2026〕5号\n"
    }
    #expect(admitted.status == 0)
    // An earlier day does not know of it yet.
    try workspace.write(register)
    #expect(try workspace.run("check", "--as-of", "2026-11-15").status == 0)
  }

  @Test("What a revocation is explained by may be mended, and an official is told")
  func explanation() throws {
    #expect(
      try check { $0.files["revocations.csv"]?.replace("经核实骗取补贴。", with: "经核实，骗取补贴。") }.status == 0)
    let diff = try workspace.run("diff")
    #expect(diff.output.contains("C-1  长河烹饪"))
    #expect(diff.output.contains("explanation: 经核实骗取补贴。 → 经核实，骗取补贴。"))
  }

  @Test("The document number of an announcement; one that it lacked may come")
  func announcements() throws {
    let path = "announcements/results-2024.md"
    let run = try check { $0.files[path]?.replace("document: 示人社〔2024〕1号", with: "document: 示人社〔2024〕7号") }
    #expect(run.error.contains("was 示人社〔2024〕1号 and would be 示人社〔2024〕7号 [history-rewritten]"))
    #expect(run.error.contains("\ncontent/\(path):4:11: note: the record as it is now\n"), "\(run.error)")
    let gone = try check { $0.files[path]?.replace("document: 示人社〔2024〕1号\n", with: "") }
    #expect(gone.error.contains("\ncontent/\(path):2:8: note: the record as it is now\n"), "\(gone.error)")
    let visit = "districts/310115/announcements/visit.md"
    #expect(
      try check { $0.files[visit]?.replace("date: 2026-11-20", with: "date: 2026-11-20\ndocument: 浦〔2026〕1号") }.status
        == 0)
  }

  @Test(
    "A published correction that is edited, or there twice, admits nothing",
    arguments: [
      "C-1,2026-11-30,级别录入有误。,示人社〔2026〕4号\n", "C-1,2026-11-29,级别录入有误,示人社〔2026〕4号\n",
      "C-1,2026-11-30,级别录入有误,示人社〔2026〕5号\n", correction + correction,
      "C-1,2026-11-30,级别录入有误。,示人社〔2026〕4号\nC-1,2026-12-01,更正更正,示人社〔2026〕6号\n",
    ])
  func edited(rows: String) throws {
    let isTwice = rows == Self.correction + Self.correction
    let alone = try check { $0.files["corrections.csv"] = Self.corrections + rows }
    #expect(alone.status == (isTwice ? 0 : 1))
    #expect(alone.error.contains("[record-vanished]") != isTwice)
    let rewritten = try check {
      $0.files["corrections.csv"] = Self.corrections + rows
      $0.files["cycles/2024/results.csv"]?.replace("C-1,新增,市级", with: "C-1,新增,区级")
    }
    #expect(rewritten.status == 1)
    #expect(rewritten.error.contains(isTwice ? "[history-rewritten]" : "[record-vanished]"))
  }

  @Test("A publication that was made before the notes were published is no reason for findings")
  func upgraded() throws {
    let sums = try workspace.site().text(of: "SHA256SUMS").split(separator: "\n", omittingEmptySubsequences: false)
    try workspace.write(
      sums.filter { !$0.hasSuffix("revocation-notes.json") }.joined(separator: "\n"), to: "public/SHA256SUMS")
    try FileManager.default.removeItem(at: workspace.url.appending(path: "public/data/revocation-notes.json"))
    #expect(try workspace.run("check", "--previous", "public").error == "0 errors, 0 warnings\n")
  }

  @Test("Two revocations that are set aside on one day are two entries of the log, and no more are added")
  func settingsAsideOfOneDay() throws {
    var register = TinyRegister.withoutLaterFacts
    register.files["revocations.csv"] = """
      品牌编号,撤销日期,撤销情形,核实区,文号,说明,恢复日期,恢复文号
      A-1,2024-10-20,1,310101,示人社〔2024〕1号,,2026-11-20,复〔2026〕1号
      A-1,2026-11-05,1,310101,示人社〔2026〕1号,,2026-11-20,复〔2026〕2号

      """
    register.files["cycles/2026/results.csv"]?.replace("A-1,保留,市级", with: "A-1,新增,市级")
    let workspace = try Workspace(register)
    try workspace.build()
    let entries = try workspace.entries()
    #expect(entries.count { $0.contains(#""fact":"set-aside""#) } == 2)
    #expect(entries.count { $0.contains(#""revoked":"2026-11-05","entry":"new""#) } == 1)
    #expect(try workspace.verify().status == 0)
    try workspace.build()
    try workspace.change("districts/310101/brands.csv", "晨光焊接", to: "晨光焊接班")
    try workspace.build()
    #expect(try workspace.entries() == entries)
    #expect(try workspace.verify().status == 0)
    #expect(
      try workspace.site().text(of: "log/index/0.json").components(separatedBy: "set-aside 2026-11-20").count == 3)
  }

  @Test(
    "A checkpoint that claims more entries than there are is a fault of the copy",
    arguments: ["9223372036854775807", "100000000000", "4294967296", "1000000"])
  func hostileSize(_ size: String) throws {
    let text = try workspace.site().text(of: "log/checkpoint")
    let lines = text.split(separator: "\n", maxSplits: 2, omittingEmptySubsequences: false)
    try workspace.write("\(lines[0])\n\(size)\n\(lines[2])", to: "public/log/checkpoint")
    #expect(try workspace.verify().status == 1)
    #expect(try Command.run(["proof", "A-1-2026", "public"], in: workspace.url).status == 2)
  }

  @Test("A document number that is too long for the log is no reason to doubt the publication")
  func longDocument() throws {
    let number = "示" + String(repeating: "号", count: 3_000)
    var register = TinyRegister.withoutLaterFacts
    register.files["revocations.csv"]?.replace("示人社〔2026〕2号", with: number)
    let workspace = try Workspace(register)
    try workspace.build()
    #expect(try workspace.verify().status == 0)
  }
}
