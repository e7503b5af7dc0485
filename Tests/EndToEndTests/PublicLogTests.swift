import Foundation
import Testing

@Suite("The public log only grows")
struct PublicLogTests {
  let workspace: Workspace

  init() throws { workspace = try Workspace(TinyRegister()) }

  @Test("Every dated fact of a brand is an entry, with the standing before and after, and no name")
  func content() throws {
    try workspace.build()
    let entries = try workspace.entries()
    #expect(entries.count == 8)
    #expect(
      entries[0] == #"{"brand":"A-1","fact":"recognised","cycle":"2024","date":"2024-10-15","before":null,"#
        + #""after":"in-force","level":"district","ground":null,"document":"示人社〔2024〕1号","entry":"new","digest":null}"#)
    #expect(
      entries[4].hasPrefix(#"{"brand":"B-1","fact":"not-met","cycle":"2026","date":"2026-10-20","before":"in-force","#))
    #expect(
      entries[7] == #"{"brand":"C-1","fact":"revoked","cycle":null,"date":"2026-11-10","before":"in-force","#
        + #""after":"revoked","level":"city","ground":2,"document":"示人社〔2026〕2号","entry":"new","digest":null}"#)
    for name in ["学校", "焊接", TinyRegister.first] { #expect(!entries.joined().contains(name)) }
    let checkpoint = try workspace.site().text(of: "log/checkpoint").split(separator: "\n")
    #expect(checkpoint.prefix(2) == ["register.example/list/log", "8"])
    #expect(try workspace.verify().output.contains("  log     8 entries\n"))
  }

  @Test("A later day's log begins with the earlier one's, and a kept checkpoint proves it")
  func growth() throws {
    try workspace.build("--as-of", "2025-01-01")
    try workspace.keepCheckpoint()
    let before = try workspace.entries()
    try workspace.build("--as-of", "2026-12-20")
    let after = try workspace.entries()
    #expect(before.count == 3 && after.count == 9 && Array(after.prefix(3)) == before)
    let run = try workspace.verify("--since", "kept")
    #expect(run.status == 0)
    #expect(
      run.output.hasSuffix("  log     9 entries, beginning with the 3 entries of the checkpoint that was kept\n"))
    // From the records alone the very same log comes.
    try workspace.build("--as-of", "2026-12-20", output: "fresh")
    #expect(try workspace.site().files == (try workspace.site("fresh").files))
  }

  @Test("An earlier day has the beginning of the log, and the later day its whole again")
  func back() throws {
    try workspace.build("--as-of", "2026-12-20")
    let whole = try workspace.site().files
    try workspace.build("--as-of", "2025-01-01")
    #expect(try workspace.entries().count == 3)
    #expect(try workspace.verify().status == 0)
    #expect(try workspace.site().places(of: "2026-12-15") == [])
    try workspace.build("--as-of", "2026-12-20")
    #expect(try workspace.site().files == whole)
  }

  @Test("The beginning of a log has what is dated on the very day", arguments: [("2024-10-15", 3), ("2026-10-20", 7)])
  func backToADecision(day: String, count: Int) throws {
    try workspace.build("--as-of", "2026-12-20")
    let whole = try workspace.entries()
    try workspace.build("--as-of", day)
    #expect(try workspace.entries() == Array(whole.prefix(count)))
    #expect(try workspace.verify().status == 0)
  }

  @Test("What comes in late is appended, whatever its date; the log does not go back behind it")
  func late() throws {
    try workspace.write(TinyRegister.withoutLaterFacts)
    try workspace.change("revocations.csv", "C-1,2026-11-10,2,310115,示人社〔2026〕2号,经核实骗取补贴。\n", to: "")
    try workspace.build()
    try workspace.keepCheckpoint()
    try workspace.write(TinyRegister())
    try workspace.change("revocations.csv", "D-1,2026-12-15", to: "D-1,2026-10-25")
    try workspace.build()
    #expect(
      try workspace.entries().suffix(2).map { $0.prefix(30) }
        == [#"{"brand":"D-1","fact":"revoked"#, #"{"brand":"C-1","fact":"revoked"#].map { $0.prefix(30) })
    #expect(try workspace.verify("--since", "kept").status == 0)
    // 2026-10-24: D-1's revocation stands behind nothing of a later day.
    try workspace.build("--as-of", "2026-10-24")
    try workspace.build()
    try workspace.change("revocations.csv", "2026-10-25", to: "2026-10-22")
    try workspace.write("对象,日期,理由,文号\nD-1,2026-11-30,日期录入有误,示人社〔2026〕5号\n", to: "content/corrections.csv")
    try workspace.build()
    #expect(try workspace.entries().count == 11)
    #expect(try workspace.entries().suffix(2).map { $0.contains(#""entry":"withdrawn""#) } == [false, true])
    #expect(try workspace.verify("--since", "kept").status == 0)
    let run = try Command.run(
      ["build", "--templates", Command.templates, "--yes", "--as-of", "2026-10-24"], in: workspace.url)
    #expect(run.status == 2)
    #expect(
      run.error.contains(
        "error: the log only grows: what it had on 2026-10-24 was told otherwise since, of brand “D-1”\n"))
  }

  @Test("What is corrected is amended, and what was told stays")
  func corrected() throws {
    try workspace.build()
    try workspace.keepCheckpoint()
    try workspace.change("cycles/2024/results.csv", "C-1,新增,市级", to: "C-1,新增,区级")
    try workspace.write("对象,日期,理由,文号\nC-1,2026-11-30,级别录入有误,示人社〔2026〕4号\n", to: "content/corrections.csv")
    try workspace.build()
    let entries = try workspace.entries()
    #expect(entries.count == 9)
    #expect(entries[2].contains(#""brand":"C-1""#) && entries[2].contains(#""level":"city""#))
    #expect(
      entries[8].hasPrefix(#"{"brand":"C-1","fact":"recognised","cycle":"2024""#)
        && entries[8].contains(#""level":"district""#)
        && entries[8].contains(#""entry":"amended""#))
    #expect(try workspace.verify("--since", "kept").status == 0)
  }

  @Test("A publication that is taken back stays in the log")
  func rolledBack() throws {
    try workspace.build("--as-of", "2026-12-01")
    try workspace.change("revocations.csv", "D-1,2026-12-15", to: "D-1,2026-11-25")
    try workspace.build("--as-of", "2026-12-01")
    try workspace.keepCheckpoint()
    #expect(try Command.run(["rollback"], in: workspace.url).status == 0)
    #expect(try workspace.entries().count == 8)
    try workspace.change("revocations.csv", "D-1,2026-11-25", to: "D-1,2026-12-15")
    try workspace.write("对象,日期,理由,文号\nD-1,2026-11-30,误发,示人社〔2026〕5号\n", to: "content/corrections.csv")
    try workspace.build("--as-of", "2026-12-01")
    #expect(try workspace.entries().count == 10)
    #expect(try workspace.entries()[9].contains(#""entry":"withdrawn""#))
    #expect(try workspace.verify("--since", "kept").status == 0)
  }

  @Test("A change that is no fact's leaves the log alone, and one fact writes few of its files")
  func unchanged() throws {
    var register = TinyRegister()
    register.grow(by: 700)
    try workspace.write(register)
    try workspace.build()
    let before = try workspace.site().files.filter { $0.key.hasPrefix("log/") }
    try workspace.change("districts/310101/institutions.csv", "上海甲示例学校", to: "上海乙示例学校")
    try workspace.build()
    #expect(try workspace.site().files.filter { $0.key.hasPrefix("log/") } == before)
    try workspace.change("revocations.csv", "D-1,2026-12-15", to: "D-1,2026-11-25")
    try workspace.build()
    let after = try workspace.site().files.filter { $0.key.hasPrefix("log/") }
    #expect(
      after.filter { before[$0.key] != $0.value }.keys.sorted()
        == [
          "log/checkpoint", "log/index/\(after.keys.contains("log/index/1.json") ? "1" : "0").json",
          "log/tile/0/002.p/197", "log/tile/entries/002.p/197",
        ].sorted() || after.filter { before[$0.key] != $0.value }.count == 4)
    #expect(try workspace.verify().status == 0)
    try workspace.build(output: "fresh")
    #expect(try workspace.verify(folder: "fresh").status == 0)
  }

  @Test("Past 512 brands the index is split, the log goes on, and back before that day it is whole again")
  func split() throws {
    var register = TinyRegister()
    register.grow(by: 600)
    try workspace.write(register)
    try workspace.build("--as-of", "2026-10-19")
    try workspace.keepCheckpoint()
    let early = try workspace.site().files
    #expect(early.keys.filter { $0.hasPrefix("log/index/") } == ["log/index/0.json"])
    try workspace.build()
    try workspace.expectIndex(ofFiles: 2)
    #expect(try workspace.verify("--since", "kept").status == 0)
    try workspace.build(output: "fresh")
    #expect(try workspace.site().files == (try workspace.site("fresh").files))
    // A fact that comes in late is one more entry of the split log, in one file of its index.
    let before = try workspace.site().files
    try workspace.change("revocations.csv", "D-1,2026-12-15", to: "D-1,2026-11-25")
    try workspace.build()
    let after = try workspace.site().files
    #expect(after.keys.filter { $0.hasPrefix("log/index/") && after[$0] != before[$0] }.count == 1)
    try workspace.expectIndex(ofFiles: 2)
    #expect(try workspace.verify("--since", "kept").status == 0)
    try workspace.build("--as-of", "2026-10-19")
    #expect(try workspace.site().files == early)
  }

  @Test("A log that stands is split where brands come in late")
  func splitByLateFacts() throws {
    var register = TinyRegister()
    register.grow(by: 508)
    try workspace.write(register)
    try workspace.build()
    try workspace.expectIndex(ofFiles: 1)
    try workspace.keepCheckpoint()
    let before = try workspace.entries()
    register = TinyRegister()
    register.grow(by: 509)
    register.files["corrections.csv"] = "对象,日期,理由,文号\nE-509,2026-11-30,漏登,示人社〔2026〕6号\n"
    try workspace.write(register)
    try workspace.build()
    #expect(Array(try workspace.entries().prefix(before.count)) == before)
    #expect(try workspace.entries().count == before.count + 1)
    try workspace.expectIndex(ofFiles: 2)
    #expect(try workspace.verify("--since", "kept").status == 0)
  }

  @Test("A set-aside of which only the document changes is amended")
  func setAsideDocument() throws {
    try workspace.write(TinyRegister.withoutLaterFacts)
    try workspace.write(
      """
      品牌编号,撤销日期,撤销情形,核实区,文号,恢复日期,恢复文号
      C-1,2026-11-10,2,310115,示人社〔2026〕2号,2026-11-20,示人社〔2026〕7号

      """, to: "content/revocations.csv")
    try workspace.build()
    try workspace.keepCheckpoint()
    #expect(try workspace.entries().last?.contains("示人社〔2026〕7号") == true)
    try workspace.change("revocations.csv", "〔2026〕7号", to: "〔2026〕8号")
    try workspace.write("对象,日期,理由,文号\nC-1,2026-11-30,文号录入有误,示人社〔2026〕9号\n", to: "content/corrections.csv")
    try workspace.build()
    let entries = try workspace.entries()
    #expect(entries.count == 10)
    #expect(
      entries.last == #"{"brand":"C-1","fact":"set-aside","cycle":null,"date":"2026-11-20","before":"revoked","#
        + #""after":"in-force","level":"city","ground":null,"document":"示人社〔2026〕8号","entry":"amended","digest":null}"#)
    #expect(try workspace.verify("--since", "kept").status == 0)
  }

  @Test("Shards join to the same log, also where that has a past of its own")
  func shards() throws {
    try workspace.build("--as-of", "2026-12-01")
    try workspace.change("revocations.csv", "D-1,2026-12-15", to: "D-1,2026-10-25")
    try FileManager.default.copyItem(
      at: workspace.url.appending(path: "public"), to: workspace.url.appending(path: "previous"))
    try workspace.build("--as-of", "2026-12-01")
    for shard in 1...2 {
      let run = try Command.run(
        ["build", "--templates", Command.templates, "--shard", "\(shard)/2", "--output", "s\(shard)"], in: workspace.url
      )
      #expect(run.status == 0)
    }
    let joined = try Command.run(
      [
        "assemble", "s1", "s2", "--templates", Command.templates, "--yes", "--output", "joined", "--previous",
        "previous",
      ],
      in: workspace.url)
    #expect(joined.status == 0, "\(joined.error)")
    #expect(try workspace.site("joined").files == (try workspace.site().files))
    #expect(try workspace.entries("joined").count == 9)
  }
}
