import Foundation
import Testing

/// An edit of the records that changes what was published without saying so, and what `check` says of it.
struct SilentChange: CustomTestStringConvertible {
  enum Edit {
    case replace(String, String, String)
    case write(String, String)
    case remove(String)
  }

  var testDescription: String
  var edits: [Edit]
  var english: String
  var chinese: String

  init(_ name: String, _ edits: [Edit], english: String, chinese: String) {
    testDescription = name
    (self.edits, self.english, self.chinese) = (edits, english, chinese)
  }

  func apply(to register: inout TinyRegister) {
    for edit in edits {
      switch edit {
      case .replace(let path, let old, let new): register.files[path]?.replace(old, with: new, maxReplacements: 1)
      case .write(let path, let text): register.files[path] = text
      case .remove(let path): register.files[path] = nil
      }
    }
  }
}

@Suite("What was published does not change silently")
struct SilentChangeTests {
  let workspace: Workspace
  /// With a correction on record, and a district without institutions.
  let register: TinyRegister

  init() throws {
    var register = TinyRegister()
    register.files["corrections.csv"] = "对象,日期,理由,文号\nA-1,2025-01-08,名称录入有误,示人社〔2024〕1号\n"
    register.files["districts/310109/district.yaml"] = "name: 虹口区\nbureau: 虹口区示例局\n"
    register.files["districts/310109/brands.csv"] = "品牌编号,品牌名称,统一社会信用代码\n"
    register.files["districts/310109/institutions.csv"] = "统一社会信用代码,机构名称,机构类别,办学地址\n"
    self.register = register
    workspace = try Workspace(register)
    #expect(try workspace.run("build").status == 0)
  }

  @Test(
    "It is an error, told with both places",
    arguments: SilentChange.losses + SilentChange.rewritings + SilentChange.results)
  func refused(change: SilentChange) throws {
    var register = register
    change.apply(to: &register)
    try workspace.write(register)
    let english = try workspace.run("check")
    #expect(Self.withoutDigests(english.error) == change.english)
    #expect(english.status == 1)
    #expect(try Self.withoutDigests(workspace.run("check", "--language", "zh").error) == change.chinese)
    let before = try workspace.site().files
    #expect(try workspace.run("build", "--yes").status == 1)
    #expect(try workspace.site().files == before)
  }

  @Test("Another folder of records is held against a publication only if one is named")
  func otherRecords() throws {
    var other = register
    SilentChange.losses[0].apply(to: &other)
    for (path, text) in other.files { try workspace.write(text, to: "other/content/\(path)") }
    #expect(try workspace.run("check", "--content", "other/content").status == 0)
    #expect(try workspace.run("check", "--content", "other/content", "--previous", "public").status == 1)
  }

  /// Digests, and the two-digit lines of the list, which grows with the kinds of pages, are not what is told here.
  private static func withoutDigests(_ text: String) -> String {
    text.replacing(/[0-9a-f]{20,}/, with: "#").replacing(/SHA256SUMS:\d\d:/, with: "SHA256SUMS:##:")
      .replacing(/\n  \d\d \| …#/, with: "\n  ## | …#")
  }

  @Test("Admitted in corrections.csv it is published, and so is the admission")
  func admitted() throws {
    try moveRevocation(admittedOn: "2026-11-30")
    let run = try workspace.run("build", "--yes")
    #expect(run.error == "")
    #expect(run.status == 0)
    let site = try workspace.site()
    #expect(site.text(of: "corrections.html").contains(#"<tr role="row" id="2026-11-30-C-1-62c6e8fc">"#))
    #expect(site.text(of: "corrections.html").contains("日期有误"))
    #expect(site.text(of: "feed.xml").contains("<title>更正：长河烹饪（C-1）</title>"))
    #expect(
      site.text(of: "data/corrections.json").contains(
        #"{"subject": "C-1", "date": "2026-11-30", "reason": "日期有误", "document": "示人社〔2026〕2号"}"#))
    #expect(try workspace.run("check").error == "0 errors, 0 warnings\n")
  }

  @Test("An admission dated after the day counts as none, and is not shown")
  func admittedLater() throws {
    try moveRevocation(admittedOn: "2026-12-02")
    #expect(try workspace.run("build", "--yes").status == 1)
    #expect(try workspace.run("build", "--output", "other").status == 0)
    #expect(try workspace.site("other").places(of: "日期有误") == [])
  }

  @Test("An admission that was published already admits nothing new")
  func usedAdmission() throws {
    try moveRevocation(admittedOn: "2026-11-30")
    #expect(try workspace.run("build", "--yes").status == 0)
    let path = workspace.url.appending(path: "content/revocations.csv")
    let text = try String(contentsOf: path, encoding: .utf8)
    try Data(text.replacing("C-1,2026-11-12", with: "C-1,2026-11-13").utf8).write(to: path)
    let run = try workspace.run("check")
    #expect(run.error.contains("was 2026-11-12 and would be 2026-11-13 [history-rewritten]"))
    #expect(run.status == 1)
  }

  /// Dates C-1's revocation two days later, and admits it.
  private func moveRevocation(admittedOn date: String) throws {
    var register = register
    register.files["revocations.csv"]?.replace("C-1,2026-11-10", with: "C-1,2026-11-12")
    register.files["corrections.csv"]? += "C-1,\(date),日期有误,示人社〔2026〕2号\n"
    try workspace.write(register)
  }

  @Test("A decision that comes later, or is entered late, rewrites nothing")
  func lateEntries() throws {
    var register = register
    register.files["revocations.csv"]? += "A-1,2026-11-25,5,310101,示人社〔2026〕2号,晚报。\n"
    try workspace.write(register)
    #expect(try workspace.run("check").error == "0 errors, 0 warnings\n")
    #expect(try workspace.run("check", "--as-of", "2026-12-15").error == "0 errors, 0 warnings\n")
  }

  @Test("Going back in time, only what is dated up to the earlier day is held against it, and a line says so")
  func earlierDay() throws {
    let english = try workspace.run("check", "--as-of", "2025-06-30")
    #expect(
      english.error == """
        note: the last publication shows 2026-12-01: only what is dated up to 2025-06-30 was held against it

        0 errors, 0 warnings

        """)
    #expect(english.status == 0)
    let json = try workspace.run("check", "--as-of", "2025-06-30", "--format", "json")
    #expect(json.output.contains(#""compared_up_to": "2025-06-30""#))
    var register = register
    register.files["cycles/2024/results.csv"]?.replace("A-1,新增,区级", with: "A-1,新增,市级")
    try workspace.write(register)
    let chinese = try workspace.run("check", "--as-of", "2025-06-30", "--language", "zh")
    #expect(chinese.error.contains("说明：上次发布的数据截至2026年12月1日，只核对了日期不晚于2025年6月30日的内容\n"))
    #expect(chinese.error.contains("[history-rewritten]"))
  }

  @Test("Going forward, what was published for an earlier day is held against today")
  func laterDay() throws {
    let workspace = try Workspace(register)
    #expect(try workspace.run("build", "--as-of", "2025-06-30").status == 0)
    #expect(try workspace.run("check").error == "0 errors, 0 warnings\n")
    var register = register
    register.files["cycles/2024/results.csv"]?.replace("A-1,新增,区级", with: "A-1,新增,市级")
    try workspace.write(register)
    #expect(try workspace.run("check").error.contains("1 error, 0 warnings"))
  }

  @Test("What was published for a later day stays published when an earlier day's site stands in its place")
  func roundabout() throws {
    #expect(try workspace.run("build", "--as-of", "2025-06-30", "--yes").status == 0)
    var register = register
    register.files["revocations.csv"]?.replace("C-1,2026-11-10,2", with: "C-1,2026-11-10,5")
    try workspace.write(register)
    #expect(try workspace.run("build", "--as-of", "2025-06-30", "--yes").status == 0)
    let run = try workspace.run("build", "--yes")
    #expect(run.status == 1)
    #expect(
      run.error.hasPrefix(".public.minglu/latest/data/revocations.json:2:119: error: The published past does not"))
    #expect(run.error.hasSuffix("1 error, 0 warnings\nNothing was published: what stood before stands unchanged.\n"))
    register.files["corrections.csv", default: ""] += "C-1,2026-12-01,情形录入有误,示人社〔2026〕4号\n"
    try workspace.write(register)
    #expect(try workspace.run("build", "--yes").status == 0)
    #expect(try workspace.run("check").error == "0 errors, 0 warnings\n")
  }

  @Test("Clearing the output folder clears no history")
  func cleared() throws {
    try FileManager.default.removeItem(at: workspace.url.appending(path: "public"))
    #expect(try workspace.run("check").error == "0 errors, 0 warnings\n")
    var register = register
    register.files["cycles/2024/results.csv"]?.replace("A-1,新增,区级", with: "A-1,新增,市级")
    try workspace.write(register)
    let run = try workspace.run("build", "--yes")
    #expect(run.error.hasPrefix(".public.minglu/latest/data/cycles.json:"))
    #expect(run.status == 1)
  }

  @Test("A data file that was edited by hand is not what was published")
  func tampered() throws {
    let path = "public/data/revocations.json"
    let text = try String(contentsOf: workspace.url.appending(path: path), encoding: .utf8)
    try workspace.write(text.replacingOccurrences(of: "\"ground\": 2", with: "\"ground\": 5"), to: path)
    var register = register
    register.files["revocations.csv"]?.replace("C-1,2026-11-10,2", with: "C-1,2026-11-10,5")
    try workspace.write(register)
    let run = try workspace.run("build", "--yes")
    #expect(
      run.error.hasPrefix("error: `public/data/revocations.json` of the last publication is missing or is not as"))
    #expect(run.status == 2)
  }

  @Test("A bar that was published does not end earlier because a rule's number changed")
  func shorterBar() throws {
    var register = register
    register.files["registry.yaml", default: ""] += "rules: {bar_years: 1}\n"
    try workspace.write(register)
    let run = try workspace.run("check")
    #expect(
      run.error.contains(
        "the end of the bar after the revocation of brand “C-1” on 2026-11-10 was 2028-11-10 and would be 2027-11-10"))
    #expect(run.status == 1)
  }

  @Test("A brand does not pass to another institution unsaid")
  func otherInstitution() throws {
    var register = register
    register.files["districts/310115/brands.csv"]?.replace(
      "C-1,长河烹饪,\(TinyRegister.second)", with: "C-1,长河烹饪,\(TinyRegister.third)")
    try workspace.write(register)
    let run = try workspace.run("check")
    #expect(
      run.error.contains(
        "the institution of brand “C-1” was \(TinyRegister.second) and would be \(TinyRegister.third) [history-rewritten]"
      ))
    #expect(run.status == 1)
  }

  @Test("A fresh clone is held against a copy of the last publication that --previous names")
  func previous() throws {
    try FileManager.default.moveItem(
      at: workspace.url.appending(path: "public"), to: workspace.url.appending(path: "copy"))
    try FileManager.default.removeItem(at: workspace.url.appending(path: ".public.minglu"))
    var register = register
    register.files["districts/310115/announcements/visit.md"] = nil
    try workspace.write(register)
    #expect(try workspace.run("check").status == 0)
    let run = try workspace.run("check", "--previous", "copy")
    #expect(run.error.hasPrefix("copy/data/announcements.json:2:10: error: What was published stays;"))
    #expect(run.status == 1)
    #expect(try workspace.run("build", "--previous", "copy/").status == 1)
  }

  @Test("A folder without a publication cannot be the last one")
  func noPrevious() throws {
    let run = try workspace.run("check", "--previous", "content")
    #expect(
      run.error == """
        error: `content` holds no publication
          to mend: name the folder that holds its SHA256SUMS

        """)
    #expect(run.status == 2)
  }

  @Test("A last publication that does not tell what it published stops a build", arguments: ["", "{}\n", "{"])
  func brokenPrevious(text: String) throws {
    try workspace.write(text, to: "public/data/revocations.json")
    let run = try workspace.run("build")
    #expect(
      run.error == """
        error: `public/data/revocations.json` of the last publication is missing or is not as it was published
          to mend: restore the last publication, or name an earlier copy of it with --previous

        """)
    #expect(run.status == 2)
  }

  @Test("Of a record that has an error already, its loss is not told as well")
  func consequences() throws {
    var register = register
    register.files["districts/310115/institutions.csv"]?.replace(
      "\(TinyRegister.third),示例海港技工学院,职业院校,示例路1号\n", with: "")
    try workspace.write(register)
    let run = try workspace.run("check")
    #expect(run.error.contains("[unknown-institution]"))
    #expect(!run.error.contains("[record-vanished]"))
  }
}
