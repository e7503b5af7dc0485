import Foundation
import Testing

/// Whatever way to a publication leads back in time, what was public stays guarded.
@Suite("What was published is remembered, whatever stands")
struct GuardMemoryTests {
  let workspace: Workspace

  init() throws { workspace = try Workspace(TinyRegister()) }

  private func build(_ day: String, _ arguments: String...) throws -> Run {
    try Command.run(
      ["build", "--templates", Command.templates, "--yes", "--as-of", day] + arguments, in: workspace.url)
  }

  private func revoke(_ brand: String, on day: String, document: String) throws {
    try workspace.change("revocations.csv", "说明\n", to: "说明\n\(brand),\(day),3,310101,\(document),经核实虚假宣传。\n")
    let number = document.filter(\.isNumber)
    try workspace.write(
      "---\ntitle: 公告\(document)\ndate: \(day)\ndocument: \(document)\n---\n\n全文。\n",
      to: "content/announcements/r-\(number).md")
  }

  private func unrevoke(_ brand: String, on day: String, document: String) throws {
    try workspace.change("revocations.csv", "\(brand),\(day),3,310101,\(document),经核实虚假宣传。\n", to: "")
    try FileManager.default.removeItem(
      at: workspace.url.appending(path: "content/announcements/r-\(document.filter(\.isNumber)).md"))
  }

  /// Takes C-1's revocation of 2026-11-10 off the records.
  private func forgetRevocation() throws {
    try workspace.change("revocations.csv", "C-1,2026-11-10,2,310115,示人社〔2026〕2号,经核实骗取补贴。\n", to: "")
  }

  @Test("In a fresh clone an earlier day's build keeps what stands", arguments: [true, false])
  func freshClone(isNamed: Bool) throws {
    #expect(try build("2026-12-01").status == 0)
    #expect(try workspace.bash("rm -r .public.minglu").status == 0)
    if isNamed {
      #expect(try workspace.bash("mv public served").status == 0)
      #expect(try build("2026-11-01", "--previous", "served").status == 0)
    } else {
      #expect(try build("2026-11-01").status == 0)
    }
    #expect(try workspace.site().text(of: "data/revocations.json").contains("C-1") == false)
    try forgetRevocation()
    for command in ["check", "build"] {
      let run = try workspace.run(command)
      #expect(run.status == 1)
      #expect(run.error.contains("C-1") && run.error.contains("[record-vanished]"), "\(run.error)")
    }
  }

  @Test("A build for a day to come that was taken back does not stop what happens before that day")
  func comingDay() throws {
    #expect(try build("2026-12-01").status == 0)
    try workspace.keepCheckpoint()
    #expect(try build("2026-12-20").status == 0)
    #expect(try Command.run(["rollback"], in: workspace.url).status == 0)
    try revoke("A-1", on: "2026-12-02", document: "示人社〔2026〕7号")
    let run = try build("2026-12-02")
    #expect(run.status == 0)
    #expect(run.error.contains("what was published for 2026-12-20 was taken back, and the log does not go on from it"))
    #expect(try workspace.verify("--since", "kept").status == 0)
    try workspace.keepCheckpoint()
    // What was told once of that day is guarded still, and the log goes on from what stands.
    #expect(try build("2026-12-20").status == 0)
    #expect(try workspace.verify("--since", "kept").status == 0)
    #expect(try workspace.entries().count == 10)
    #expect(try workspace.bash("ls -A .public.minglu").output == "latest\nmade\nnext\nprevious\nstamp\n")
  }

  @Test("What stood on a day between is remembered where a later day was published before")
  func between() throws {
    #expect(try build("2026-12-10").status == 0)
    #expect(try build("2026-12-02").status == 0)
    try revoke("A-1", on: "2026-12-03", document: "示人社〔2026〕7号")
    #expect(try build("2026-12-03").status == 0)
    try workspace.keepCheckpoint()
    #expect(try Command.run(["rollback"], in: workspace.url).status == 0)
    try unrevoke("A-1", on: "2026-12-03", document: "示人社〔2026〕7号")
    let run = try build("2026-12-04")
    #expect(run.status == 1)
    #expect(run.error.hasPrefix(".public.minglu/between/"))
    #expect(run.error.contains("[record-vanished]"))
    try workspace.write(
      "对象,日期,理由,文号\nA-1,2026-12-04,误发,示人社〔2026〕8号\nr-20267,2026-12-04,误发,示人社〔2026〕8号\n", to: "content/corrections.csv")
    let admitted = try build("2026-12-04")
    #expect(admitted.status == 0)
    // What stands does not have the announcement that a row names; what is kept has.
    #expect(!admitted.error.contains("[unknown-subject]"), "\(admitted.error)")
    #expect(try workspace.verify("--since", "kept").status == 0)
    #expect(try build("2026-12-11").status == 0)
    #expect(try workspace.verify("--since", "kept").status == 0)
    #expect(try workspace.bash("ls -A .public.minglu").output == "latest\nmade\nnext\nprevious\nstamp\n")
  }

  @Test("A row that names an institution's code does not admit that a revocation of it goes")
  func codeIsNoRevocation() throws {
    #expect(try build("2026-12-01").status == 0)
    try forgetRevocation()
    try workspace.write(
      "对象,日期,理由,文号\n\(TinyRegister.third),2026-12-01,电话有误,示人社〔2026〕8号\n"
        + "\(TinyRegister.second),2026-12-01,电话有误,示人社〔2026〕8号\n", to: "content/corrections.csv")
    #expect(try workspace.run("check").error.contains("[record-vanished]"))
  }

  @Test("The site in English does not vanish unsaid")
  func english() throws {
    try workspace.change("registry.yaml", "title:", to: "languages: [zh-CN, en]\ntitle:")
    #expect(try build("2026-12-01").status == 0)
    try workspace.change("registry.yaml", "languages: [zh-CN, en]\n", to: "")
    let run = try workspace.run("check", "--language", "zh")
    #expect(run.error.contains("英文版网站") && run.error.contains("[record-vanished]"), "\(run.error)")
    try workspace.write("对象,日期,理由,文号\nen,2026-12-01,停办英文版,示人社〔2026〕8号\n", to: "content/corrections.csv")
    #expect(try workspace.run("build").status == 0)
  }

  @Test("A published window of applications does not move unsaid")
  func window() throws {
    let window = "applications: {opens: 2026-07-06, closes: 2026-08-31}\n"
    try workspace.change("cycles/2026/cycle.yaml", "announced:", to: window + "announced:")
    #expect(try build("2026-12-01").status == 0)
    try workspace.change("cycles/2026/cycle.yaml", "2026-07-06", to: "2026-07-01")
    let run = try workspace.run("check", "--language", "zh")
    #expect(run.error.contains("申报开始日期") && run.error.contains("[history-rewritten]"), "\(run.error)")
    #expect(run.error.contains("\ncontent/cycles/2026/cycle.yaml:2:23: 说明：现在的记录\n"), "\(run.error)")
  }

  @Test("What an earlier day's site showed is guarded after it was taken back, whatever day stands")
  func earlierDayTakenBack() throws {
    #expect(try build("2026-12-10").status == 0)
    let path = "content/announcements/note.md"
    try workspace.write("---\ntitle: 说明\ndate: 2026-12-04\n---\n\n全文。\n", to: path)
    #expect(try build("2026-12-05").status == 0)
    #expect(try Command.run(["rollback"], in: workspace.url).status == 0)
    try FileManager.default.removeItem(at: workspace.url.appending(path: path))
    let run = try build("2026-12-10")
    #expect(run.status == 1)
    #expect(run.error.contains("[record-vanished]"), "\(run.error)")
  }

  @Test("What was lost was not taken back, though a rollback put the publication before in its place")
  func lost() throws {
    #expect(try build("2026-12-01").status == 0)
    try revoke("A-1", on: "2026-11-25", document: "示人社〔2026〕7号")
    #expect(try build("2026-12-01").status == 0)
    #expect(try workspace.bash("rm -r public; minglu rollback").status == 0)
    try unrevoke("A-1", on: "2026-11-25", document: "示人社〔2026〕7号")
    for attempt in 1...2 {
      let run = try build("2026-12-01")
      #expect(run.status == 1)
      #expect(run.error.contains("[record-vanished]"), "\(run.error)")
      guard attempt == 1 else { break }
      // Nor by way of an earlier day, which is held against that day only.
      #expect(try build("2026-11-20").status == 0)
      #expect(try Command.run(["rollback"], in: workspace.url).status == 0)
    }
    try workspace.write(
      "对象,日期,理由,文号\nA-1,2026-12-01,误发,示人社〔2026〕8号\nr-20267,2026-12-01,误发,示人社〔2026〕8号\n", to: "content/corrections.csv")
    #expect(try build("2026-12-01").status == 0)
    // Taken back by intent on the day on which it was published, that one does not count.
    #expect(try Command.run(["rollback"], in: workspace.url).status == 0)
    try FileManager.default.removeItem(at: workspace.url.appending(path: "content/corrections.csv"))
    #expect(try build("2026-12-01").status == 0)
  }

  @Test("A district's site that was built in the city's place and taken back stops no build of the city's")
  func districtInPlace() throws {
    #expect(try build("2026-12-01").status == 0)
    #expect(try build("2026-12-02", "--district", "310115", "--output", "public").status == 0)
    #expect(try Command.run(["rollback"], in: workspace.url).status == 0)
    for day in ["2026-12-02", "2026-12-03"] {
      let run = try build(day)
      #expect(run.status == 0, "\(run.error)")
    }
    #expect(try workspace.bash("ls -A .public.minglu").output == "latest\nmade\nnext\nprevious\nstamp\n")
  }

  @Test("What a district's site showed in the city's place is guarded after it was taken back")
  func districtTakenBack() throws {
    #expect(try build("2026-12-01").status == 0)
    try revoke("A-1", on: "2026-12-02", document: "示人社〔2026〕7号")
    #expect(try build("2026-12-02", "--district", "310101", "--output", "public").status == 0)
    #expect(try Command.run(["rollback"], in: workspace.url).status == 0)
    try unrevoke("A-1", on: "2026-12-02", document: "示人社〔2026〕7号")
    let run = try build("2026-12-03")
    #expect(run.status == 1)
    #expect(run.error.contains("the revocation of brand “A-1” on 2026-12-02 is in the last"), "\(run.error)")
  }

  @Test("A district's site in the city's place does not make what the city published forgotten")
  func cityUnderDistrict() throws {
    #expect(try build("2026-12-01").status == 0)
    #expect(try build("2026-12-02", "--district", "310101", "--output", "public").status == 0)
    #expect(try workspace.bash("rm -r public").status == 0)
    try forgetRevocation()
    let run = try build("2026-12-02")
    #expect(run.status == 1)
    #expect(run.error.contains("the revocation of brand “C-1” on 2026-11-10 is in the last"), "\(run.error)")
  }

  @Test("What somebody else puts beside what is kept stops nothing; what is kept and cannot be read stops everything")
  func strangers() throws {
    #expect(try build("2026-12-10").status == 0)
    #expect(try build("2026-12-02").status == 0)
    try workspace.write("x", to: ".public.minglu/between/.DS_Store")
    #expect(try build("2026-12-03").status == 0)
    #expect(try build("2026-12-11").status == 0)
    #expect(try Command.run(["rollback"], in: workspace.url).status == 0)
    // A link that leads to itself can be read by nobody.
    #expect(try workspace.bash("rm -r public .public.minglu/latest; ln -s latest .public.minglu/latest").status == 0)
    #expect(try build("2026-12-11").status == 2)
  }
}
