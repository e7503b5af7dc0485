import Foundation
import Testing

/// A correction is published with what it names: what is not public yet would be, by way of corrections.csv (N13).
@Suite("A correction publishes nothing that is not public yet")
struct EmbargoedSubjectTests {
  let workspace: Workspace

  /// Not public on 2026-12-01: a brand without results and its institution, a cycle, a district's announcement; and the city's
  /// of 2026-12-15.
  private static let institution = TinyRegister.uscc(9, district: "310101")
  private static let register = {
    var register = TinyRegister()
    register.files["districts/310101/institutions.csv", default: ""] += "\(institution),西岭云台示例学院,职业院校,示例路9号\n"
    register.files["districts/310101/brands.csv", default: ""] += "F-1,云台测绘,\(institution)\n"
    register.files["cycles/2028/cycle.yaml"] = "title: 下一轮\napplications: {opens: 2028-07-01}\n"
    register.files["districts/310115/announcements/later.md"] = "---\ntitle: 预告\ndate: 2026-12-20\n---\n\n全文。\n"
    return register
  }()

  init() throws {
    workspace = try Workspace(Self.register)
    #expect(try workspace.run("build", "--all-districts").status == 0)
  }

  private static func rows(_ subject: String) -> String {
    "对象,日期,理由,文号\n\(subject),2026-12-01,录入有误,示人社〔2026〕8号\n"
  }

  private func admit(_ subject: String) throws {
    try workspace.write(Self.rows(subject), to: "content/corrections.csv")
  }

  @Test("It is an error, told in both languages, and nothing is published")
  func told() throws {
    try admit("revocation-2026-3")
    #expect(
      try workspace.run("check").error == """
        content/corrections.csv:2:1: error: A correction names nothing that is not public yet; “revocation-2026-3” is on record, but is neither shown as of 2026-12-01 nor in data files that were published [embargoed-subject]
          2 | revocation-2026-3,2026-12-01,录入有误,示人社〔2026〕8号
            | ^
          to mend: delete the row, or correct 对象 (subject); what is not public yet needs no correction, and can be named once it is public

        1 error, 0 warnings

        """)
    #expect(
      try workspace.run("check", "--language", "zh").error == """
        content/corrections.csv:2:1: 错误：更正的对象不得是尚未公开的内容，“revocation-2026-3”已在记录中，但截至2026年12月1日的内容中没有，在已发布的数据文件中也没有 [embargoed-subject]
          2 | revocation-2026-3,2026-12-01,录入有误,示人社〔2026〕8号
            | ^
          处理办法：删除本行或更正对象；尚未公开的内容无须更正，公开以后才能登记更正

        1个错误，0个警告

        """)
    for arguments in [[], ["--all-districts"]] {
      let run = try Command.run(["build", "--yes", "--templates", Command.templates] + arguments, in: workspace.url)
      #expect(run.status == 1)
    }
    #expect(try workspace.site().places(of: "revocation-2026-3") == [])
    // On the day itself it is public.
    #expect(try workspace.run("check", "--as-of", "2026-12-15").error == "0 errors, 0 warnings\n")
  }

  @Test("Whatever it is", arguments: ["F-1", institution, "2028", "later", "310115-later"])
  func kinds(subject: String) throws {
    try admit(subject)
    let run = try workspace.run("check")
    #expect(run.status == 1)
    #expect(run.error.contains("“\(subject)” is on record, but is neither shown"), "\(run.error)")
    #expect(run.error.hasSuffix("\n1 error, 0 warnings\n"), "\(run.error)")
  }

  @Test("What was published for a later day, or is named by a published row, may be named")
  func published() throws {
    #expect(try workspace.run("build", "--as-of", "2026-12-15", "--yes").status == 0)
    try admit("revocation-2026-3")
    #expect(try workspace.run("build", "--yes").status == 0)
    try workspace.write(
      Self.rows("revocation-2026-3") + "revocation-2026-3,2026-12-01,补充,示人社〔2026〕8号\n", to: "content/corrections.csv")
    #expect(try workspace.run("check", "--previous", "public").error == "0 errors, 0 warnings\n")
  }

  @Test("What is kept beside the output was published, whatever is named to be compared with")
  func publishedAndNamed() throws {
    #expect(try workspace.bash("cp -a public v1").status == 0)
    #expect(try workspace.run("build", "--as-of", "2026-12-15", "--yes").status == 0)
    try admit("revocation-2026-3")
    #expect(try workspace.run("check", "--previous", "v1").error == "0 errors, 0 warnings\n")
    #expect(try workspace.run("build", "--yes").status == 0)
    #expect(try workspace.run("check", "--previous", "v1").error == "0 errors, 0 warnings\n")
    #expect(try workspace.run("check", "--previous", "v1", "--output", "other").error.contains("[embargoed-subject]"))
  }

  @Test("Without a publication to compare with it cannot be told from what was published once and is gone")
  func nothingPublished() throws {
    var register = Self.register
    register.files["corrections.csv"] = Self.rows("F-1")
    let fresh = try Workspace(register)
    #expect(try fresh.run("build").status == 0)
    #expect(try fresh.run("check").error == "0 errors, 0 warnings\n")
  }
}
