import Foundation
import Testing

/// A row of corrections.csv admits what it names, and nothing that changes beside it.
@Suite("A correction admits no more than it names")
struct GuardAdmissionTests {
  let workspace: Workspace

  init() throws {
    workspace = try Workspace(TinyRegister())
    #expect(try workspace.run("build").status == 0)
  }

  /// Writes rows for some subjects, in the place of those that are there.
  private func admit(_ subjects: String...) throws {
    let rows = subjects.map { "\($0),2026-12-01,录入有误,示人社〔2026〕8号\n" }.joined()
    try workspace.write("对象,日期,理由,文号\n" + rows, to: "content/corrections.csv")
  }

  private func expectError(_ text: String, count: Int = 1) throws {
    let run = try workspace.run("check")
    #expect(run.status == 1)
    #expect(run.error.contains(text), "\(run.error)")
    #expect(run.error.contains("\(count) error"), "\(run.error)")
  }

  private func expectPublished() throws {
    let run = try workspace.run("build", "--yes")
    #expect(run.status == 0, "\(run.error)")
  }

  /// Writes every file of the records with another code in the place of the second institution's.
  private func renumber(_ register: TinyRegister, to code: String) throws {
    var register = register
    register.files = register.files.mapValues { $0.replacing(TinyRegister.second, with: code) }
    try workspace.write(register)
  }

  @Test("The code of an institution: a row for the old one is all that is needed, and no revocation goes with it")
  func code() throws {
    var register = TinyRegister()
    let code = TinyRegister.uscc(9, district: "310115")
    register.files["revocations.csv"]?.replace("C-1,2026-11-10,2,310115,示人社〔2026〕2号,经核实骗取补贴。\n", with: "")
    try renumber(register, to: code)
    try admit(TinyRegister.second)
    try expectError("the revocation of brand “C-1” on 2026-11-10 is in the last publication and would be gone")
    try renumber(TinyRegister(), to: code)
    try admit(TinyRegister.second)
    try expectPublished()
  }

  /// The register without all rows of some brands.
  private func register(without brands: String...) -> TinyRegister {
    var register = TinyRegister()
    for (path, text) in register.files where path.hasSuffix(".csv") {
      let rows = text.split(separator: "\n", omittingEmptySubsequences: false)
      register.files[path] = rows.filter { row in !brands.contains { row.hasPrefix("\($0),") } }.joined(separator: "\n")
    }
    return register
  }

  @Test("The code of an institution that is gone: its brands are named by themselves")
  func goneInstitution() throws {
    try workspace.write(register(without: "B-1", "C-1"))
    try admit(TinyRegister.second)
    try expectError("brand “B-1” is in the last publication and would be gone", count: 2)
    try admit(TinyRegister.second, "B-1", "C-1")
    try expectPublished()
  }

  @Test("The code of an institution one of whose brands is withdrawn: that brand is named by itself")
  func codeAndGoneBrand() throws {
    try renumber(register(without: "C-1"), to: TinyRegister.uscc(9, district: "310115"))
    try admit(TinyRegister.second)
    try expectError("brand “C-1” is in the last publication and would be gone")
    try admit(TinyRegister.second, "C-1")
    try expectPublished()
  }

  @Test(
    "The code of an institution whose brands go to one that was published, or to several, admits none of that",
    arguments: [
      [TinyRegister.third, TinyRegister.third], [TinyRegister.uscc(9, district: "310115"), TinyRegister.third],
    ])
  func brandsOfOthers(owners: [String]) throws {
    try renumber(TinyRegister(), to: TinyRegister.uscc(9, district: "310115"))
    for (brand, owner) in zip(["B-1,远山数控", "C-1,长河烹饪"], owners) {
      try workspace.change(
        "districts/310115/brands.csv", "\(brand),\(TinyRegister.uscc(9, district: "310115"))", to: "\(brand),\(owner)")
    }
    try admit(TinyRegister.second)
    for (brand, owner) in zip(["B-1", "C-1"], owners) {
      try expectError("the institution of brand “\(brand)” was \(TinyRegister.second) and would be \(owner)", count: 2)
    }
    try admit(TinyRegister.second, "C-1")
    try expectError("the institution of brand “B-1” was")
    try admit(TinyRegister.second, "B-1", "C-1")
    try expectPublished()
  }

  /// Puts a revocation of B-1 that was set aside into the term of 2024, which has ended.
  private func revokeInEndedTerm() throws {
    try workspace.write(
      "品牌编号,撤销日期,撤销情形,核实区,文号,说明,恢复日期,恢复文号\n"
        + "B-1,2025-03-03,5,310115,示人社〔2026〕2号,,2025-06-03,示人社〔2026〕2号\n"
        + "C-1,2026-11-10,2,310115,示人社〔2026〕2号,经核实骗取补贴。,,\n", to: "content/revocations.csv")
  }

  private static let rewrittenPeriod =
    "the period of brand “B-1” from 2024-10-15 was 区级 (district) of cycle 2024 from 2024-10-15 until 2026-10-20 "
    + "(next-cycle) and would be 区级 (district) of cycle 2024 from 2024-10-15 until 2025-03-03 (revocation)"

  @Test("An outcome that changes explains no period of another cycle")
  func outcome() throws {
    try workspace.change("cycles/2026/results.csv", "B-1,不达标", to: "B-1,未参评")
    try revokeInEndedTerm()
    try expectError(Self.rewrittenPeriod, count: 2)
    try admit("2026")
    try expectError(Self.rewrittenPeriod, count: 2)
    try admit("B-1")
    try expectPublished()
  }

  @Test("A cycle's date that moves explains where periods begin and end by it, and no more")
  func movedCycle() throws {
    try workspace.change("cycles/2026/cycle.yaml", "2026-10-20", to: "2026-10-21")
    try admit("2026")
    #expect(try workspace.run("check").error == "0 errors, 0 warnings\n")
    try revokeInEndedTerm()
    try expectError(Self.rewrittenPeriod)
    try admit("2026", "B-1")
    try expectPublished()
    let periods = try workspace.site().text(of: "data/brands.json")
    #expect(periods.contains(#""from": "2025-06-03", "until": "2026-10-21", "ended_by": "next-cycle""#))
  }

  @Test("A revocation that changes explains no period of another cycle")
  func revocation() throws {
    try workspace.write(
      "品牌编号,撤销日期,撤销情形,核实区,文号,说明,恢复日期,恢复文号\n"
        + "C-1,2025-03-03,5,310115,示人社〔2026〕2号,,2025-06-03,示人社〔2026〕2号\n"
        + "C-1,2026-11-10,3,310115,示人社〔2026〕2号,经核实骗取补贴。,,\n", to: "content/revocations.csv")
    try expectError("the ground of the revocation of brand “C-1” on 2026-11-10 was 2 and would be 3", count: 2)
    try expectError("the period of brand “C-1” from 2024-10-15", count: 2)
  }

  @Test("A cycle's document that changes admits no outcome of it")
  func cycleDocument() throws {
    try workspace.change("cycles/2024/cycle.yaml", "示人社〔2024〕1号", to: "示人社〔2024〕7号")
    try workspace.change("cycles/2024/results.csv", "A-1,新增,区级", to: "A-1,新增,市级")
    try admit("2024")
    try expectError("the outcome of brand “A-1” in cycle “2024” was 新增 (recognised), 区级 (district)")
    try admit("2024", "A-1")
    try expectPublished()
  }

  @Test("One that names nothing is told before it is published, with what was probably meant")
  func unknownSubject() throws {
    try admit("AA-1")
    let english = try workspace.run("check")
    #expect(
      english.error == """
        content/corrections.csv:2:1: warning: A correction names what was published; “AA-1” is neither on record nor in the last publication [unknown-subject]
          2 | AA-1,2026-12-01,录入有误,示人社〔2026〕8号
            | ^
          to mend: write A-1 if that is meant; a row that is published stays as it is

        0 errors, 1 warning

        """)
    #expect(english.status == 0)
    #expect(
      try workspace.run("check", "--language", "zh").error == """
        content/corrections.csv:2:1: 警告：更正的对象应当是公布过的内容，记录和上次发布的内容中都没有“AA-1” [unknown-subject]
          2 | AA-1,2026-12-01,录入有误,示人社〔2026〕8号
            | ^
          处理办法：如应为A-1，请更正；已公布的更正记录不得改动

        0个错误，1个警告

        """)
    try expectPublished()
    #expect(try workspace.run("check").error == "0 errors, 0 warnings\n")
    try admit("AA-1", "X-77")
    #expect(try workspace.run("check").error.contains("to mend: correct 对象 (subject), or delete the row;"))
  }

  @Test("A number not written as official documents write theirs is told before it is published, and then no more")
  func oddDocument() throws {
    try workspace.write("对象,日期,理由,文号\nA-1,2026-12-01,录入有误,示人社[2026]8号\n", to: "content/corrections.csv")
    let check = try workspace.run("check")
    #expect(check.error.contains("content/corrections.csv:2:21: warning: "))
    #expect(check.error.contains("write 示人社〔2026〕8号"))
    #expect(check.error.contains("[odd-document]"))
    try expectPublished()
    #expect(try workspace.run("check").error == "0 errors, 0 warnings\n")
  }

  @Test("A cell that says that there is nothing is refused before it is published, and then stays as it is")
  func gaps() throws {
    let rows = "对象,日期,理由,文号\nA-1,2026-12-01,待补,#N/A\n"
    try workspace.write(rows, to: "content/corrections.csv")
    let check = try workspace.run("check")
    #expect(check.status == 1)
    #expect(check.error.contains("content/corrections.csv:2:16: error: Column 理由 (reason) is required; “待补” says"))
    #expect(check.error.contains("content/corrections.csv:2:19: error: Column 文号 (document) takes a value;"))
    #expect(check.error.contains("2 errors, 0 warnings\n"), "\(check.error)")
    var register = TinyRegister()
    register.files["corrections.csv"] = rows
    let published = try Workspace(register)
    #expect(try published.run("build").status == 0)
    #expect(try published.run("check").error == "0 errors, 0 warnings\n")
  }

  @Test(
    "Whatever is shown may be named",
    arguments: [
      "D-1", TinyRegister.first, "2024", "2028", "visit", "310115-visit", "results-2024", "about", "310101", "en",
      "feed",
    ])
  func knownSubjects(subject: String) throws {
    try workspace.write("title: 下一轮\napplications: {opens: 2026-12-01}\n", to: "content/cycles/2028/cycle.yaml")
    try admit(subject)
    #expect(try workspace.run("check").error == "0 errors, 0 warnings\n")
  }

  @Test("What was published and is gone may be named, and stays named when it has been forgotten")
  func goneSubjects() throws {
    var register = TinyRegister()
    register.files["districts/310115/announcements/visit.md"] = nil
    try renumber(register, to: TinyRegister.uscc(9, district: "310115"))
    try admit("visit", TinyRegister.second)
    for _ in 1...2 {
      #expect(try workspace.run("check").error == "0 errors, 0 warnings\n")
      try expectPublished()
    }
    // Of one that stands in the published corrections alone, more may be said.
    let rows = ["visit", TinyRegister.second, "visit"].enumerated()
      .map { "\($1),2026-12-01,录入有误\($0 == 2 ? "（补充）" : ""),示人社〔2026〕8号\n" }.joined()
    try workspace.write("对象,日期,理由,文号\n" + rows, to: "content/corrections.csv")
    #expect(try workspace.run("check").error == "0 errors, 0 warnings\n")
  }

  @Test("Each is in the feed, however many there are and whatever their date")
  func feed() throws {
    var register = TinyRegister()
    for number in 1...40 {
      register.files["announcements/n-\(number).md"] = "---\ntitle: 通知\(number)\ndate: 2026-11-30\n---\n\n全文。\n"
    }
    let rows = (1...40).map { "A-1,2026-12-01,更正\($0),示人社〔2026〕8号\n" }.joined()
    register.files["corrections.csv"] = "对象,日期,理由,文号\n\(rows)B-1,2024-11-01,倒填日期,示人社〔2026〕8号\n"
    try workspace.write(register)
    try expectPublished()
    let feed = try workspace.site().text(of: "feed.xml")
    #expect(feed.components(separatedBy: "<title>更正：晨光焊接（A-1）</title>").count == 41)
    #expect(feed.contains("倒填日期"))
    #expect(feed.components(separatedBy: "<entry>").count == 1 + 41 + 30)
  }
}
