import Foundation
import Testing

@Suite("What the public log shows, and what it keeps to itself")
struct LogEvidenceTests {
  let workspace: Workspace

  init() throws { workspace = try Workspace(TinyRegister()) }

  @Test("A log that is altered is found, by its own checkpoint and by one that was kept")
  func altered() throws {
    try workspace.build()
    try workspace.keepCheckpoint()
    // Records that tell a past of their own: a publication that is whole, but of another past.
    try FileManager.default.removeItem(at: workspace.url.appending(path: "public"))
    try FileManager.default.removeItem(at: workspace.url.appending(path: ".public.minglu"))
    try workspace.change("cycles/2024/results.csv", "C-1,新增,市级", to: "C-1,新增,区级")
    try workspace.build()
    #expect(try workspace.verify().status == 0)
    let rewritten = try workspace.verify("--since", "kept")
    #expect(rewritten.status == 1)
    #expect(rewritten.error.contains("error: the log was rewritten: its first 8 entries are not those of `kept`\n"))
    #expect(try workspace.verify("--since", "kept", "--language", "zh").error.contains("错误：日志被改写：前8条与“kept”当时的不同\n"))
    let json = try workspace.verify("--since", "kept", "--format", "json").output
    #expect(json.contains("\"since\": null") && json.contains("the log was rewritten"))
    let chinese = try workspace.verify("--since", "kept", "--format", "json", "--language", "zh").output
    #expect(chinese.contains("日志被改写") && !chinese.contains("the log was rewritten"))
    // One byte of an entry, of a tile, of the index.
    for path in try workspace.site().paths where path.hasPrefix("log/") {
      let file = workspace.url.appending(path: "public/\(path)")
      let whole = try Data(contentsOf: file)
      var changed = whole
      changed[changed.count / 2] ^= 1
      try changed.write(to: file)
      let run = try workspace.verify()
      #expect(run.status == 1 && run.error.contains("`public/\(path)` is not as the list says"), "\(path)")
      #expect(run.error.split(separator: "\n").count > 2, "\(path): \(run.error)")
      try whole.write(to: file)
    }
  }

  @Test("What a build extends must be as it was published")
  func damaged() throws {
    try workspace.build()
    let path = try #require(try workspace.site().paths.first { $0.hasPrefix("log/tile/0/") })
    try Data().write(to: workspace.url.appending(path: "public/\(path)"))
    let run = try Command.run(["build", "--templates", Command.templates], in: workspace.url)
    #expect(run.status == 2)
    #expect(run.error.hasPrefix("error: `public/\(path)` "))
  }

  @Test(
    "One byte of the last tile or of the last entries is enough for nothing to be appended to them",
    arguments: ["log/tile/0/", "log/tile/entries/"])
  func damagedByOneByte(folder: String) throws {
    try workspace.build()
    let path = try #require(try workspace.site().paths.last { $0.hasPrefix(folder) })
    let file = workspace.url.appending(path: "public/\(path)")
    var bytes = try Data(contentsOf: file)
    bytes[bytes.count / 2] ^= 1
    try bytes.write(to: file)
    // The revocation of 2026-12-15 is to be appended.
    let run = try Command.run(
      ["build", "--templates", Command.templates, "--yes", "--as-of", "2026-12-20"], in: workspace.url)
    #expect(run.status == 2)
    #expect(run.error.hasPrefix("error: `public/\(path)` "))
  }

  @Test("What a build would refuse to take over, diff does not tell of as what would be published")
  func damagedForDiff() throws {
    try workspace.build()
    let path = try #require(try workspace.site().paths.first { $0.hasPrefix("log/tile/entries/") })
    #expect(try workspace.bash("echo x >> public/\(path)").status == 0)
    let build = try Command.run(["build", "--templates", Command.templates], in: workspace.url)
    #expect(build.error.hasPrefix("error: `public/\(path)` "))
    for form in [["--paths"], ["--format", "html"], []] {
      let diff = try Command.run(["diff", "--templates", Command.templates] + form, in: workspace.url)
      #expect(diff.error == build.error)
      #expect(diff.output == "")
      #expect(diff.status == 2)
    }
  }

  @Test("A district's own site has no log")
  func district() throws {
    try workspace.build("--district", "310115", output: "district")
    #expect(try workspace.site("district").paths.filter { $0.hasPrefix("log/") } == [])
    let page = try workspace.site("district").text(of: "awards/C-1-2026.html")
    #expect(!page.isEmpty && !page.contains("proof.js"))
    let run = try workspace.verify("--since", "absent", folder: "district")
    #expect(run.status == 2)
    try workspace.write("x", to: "kept")
    #expect(
      try workspace.verify("--since", "kept", folder: "district").error.contains("error: `district` has no log\n"))
  }

  @Test("Names are in the log under a salt alone, which is in no byte of the publication")
  func salt() throws {
    let secret = "0f3c5b1d7a9e2468ace013579bdf0246"
    try workspace.change("registry.yaml", "as_of:", to: "log_salt: \(secret)\nas_of:")
    try workspace.build()
    #expect(try workspace.site().places(of: secret) == [])
    let digests = try workspace.entries().compactMap { $0.firstMatch(of: /"digest":"([0-9a-f]{64})"/)?.1 }
    #expect(Set(digests).count == 8)
    // A name that is blanked leaves the log as it is.
    let log = try workspace.site().files.filter { $0.key.hasPrefix("log/") }
    try workspace.change("districts/310101/institutions.csv", "上海甲示例学校", to: "（应要求删除）")
    try workspace.build()
    #expect(try workspace.site().files.filter { $0.key.hasPrefix("log/") } == log)
    #expect(try workspace.verify().status == 0)
    try workspace.change("registry.yaml", secret, to: "short")
    let run = try workspace.run("check")
    #expect(
      run.error.contains(
        "error: Key “log_salt” is a secret of at least 32 letters, digits and signs without blanks [invalid-value]"))
  }

  @Test("An award's proof is checked without the publication; what is altered proves nothing")
  func proof() throws {
    try workspace.build()
    let run = try Command.run(["proof", "A-1-2026", "public"], in: workspace.url)
    #expect(run.status == 0 && run.output.hasPrefix("c2sp.org/tlog-proof@v1\nextra "))
    try workspace.write(run.output, to: "proof")
    let good = try Command.run(["verify", "--proof", "proof"], in: workspace.url)
    #expect(good.status == 0)
    #expect(
      good.output.hasPrefix("entry 3 of 8 of register.example/list/log\n  {\"brand\":\"A-1\",\"fact\":\"retained\""))
    #expect(good.error == "warning: without --public-key nobody says whose log it is\n")
    // As an editor saves what was copied from the award's page.
    let copied = run.output.replacing(/\n+$/, with: "").replacing("\n", with: "\r\n")
    for text in ["\u{FEFF}\(copied)", "\(copied)\r\n", "\(run.output)\n\n"] {
      try workspace.write(text, to: "proof")
      #expect(try Command.run(["verify", "--proof", "proof"], in: workspace.url).output == good.output)
    }
    try workspace.write(run.output.replacing("\nindex 3\n", with: "\nindex 2\n"), to: "proof")
    let wrong = try Command.run(["verify", "--proof", "proof"], in: workspace.url)
    #expect(wrong.status == 1 && wrong.error.hasPrefix("error: `proof` does not lead to its checkpoint\n"))
    try workspace.write("text", to: "proof")
    #expect(try Command.run(["verify", "--proof", "proof"], in: workspace.url).status == 2)
    let absent = try Command.run(["proof", "A-1-2030", "public"], in: workspace.url)
    #expect(absent.status == 2 && absent.error.hasPrefix("error: the log of `public` tells nothing of “A-1-2030”\n"))
    let nothing = try Command.run(["verify"], in: workspace.url)
    #expect(
      nothing.error.hasPrefix("Error: Name the folder of a copy, or a proof with '--proof'.\nUsage: minglu verify "))
    #expect(nothing.status == 64)
    #expect(try Command.run(["verify", "public", "--proof", "proof"], in: workspace.url).status == 64)
  }

  private func proof(_ arguments: String...) throws -> Run {
    try Command.run(["proof"] + arguments + ["public"], in: workspace.url)
  }

  @Test("Who holds the records shows whose award an entry is about, also under a former name of the institution")
  func names() throws {
    try workspace.change("registry.yaml", "as_of:", to: "log_salt: 0f3c5b1d7a9e2468ace013579bdf0246\nas_of:")
    try workspace.build()
    try workspace.write(try proof("A-1-2026").output, to: "proof")
    let run = try proof("A-1-2026", "--names")
    let names =
      #"{"name":"晨光焊接","uscc":"\#(TinyRegister.first)","institution":"上海甲示例学校","district":"310101"}"#
    #expect(run.status == 0)
    #expect(run.output.wholeMatch(of: /salt [0-9a-f]{64}\n(.*)\n/)?.1 == Substring(names))
    try workspace.write(run.output, to: "names")
    let good = try Command.run(["verify", "--proof", "proof", "--names", "names"], in: workspace.url)
    #expect(good.status == 0)
    #expect(good.output.hasSuffix("\n  \(names)\n"))
    let json = try Command.run(
      ["verify", "--proof", "proof", "--names", "names", "--format", "json"], in: workspace.url)
    #expect(json.output.contains(#""names": "{\"name\":"#))
    // Two lines, and a digest that a shell works out.
    let entry = try #require(try workspace.entries().first { $0.contains(#""brand":"A-1","fact":"retained""#) })
    let digest = try #require(entry.firstMatch(of: /"digest":"([0-9a-f]{64})"/)?.1)
    let salt = #"sed -n 's/^salt //p' names | perl -ne 'chomp; print pack "H*", $_'"#
    let command = #"{ \#(salt); sed -n 2p names | tr -d '\n'; } | sha256sum"#
    #expect(try workspace.bash(command).output == "\(digest)  -\n")

    try workspace.change("districts/310101/institutions.csv", "机构类别", to: "机构类别,曾用名")
    try workspace.change("districts/310101/institutions.csv", "上海甲示例学校,职业院校", to: "上海新示例学校,职业院校,上海甲示例学校")
    #expect(try proof("A-1-2026", "--names").output == run.output)
    try workspace.change("districts/310101/brands.csv", "晨光焊接", to: "晨光电焊")
    let other = try proof("A-1-2026", "--names")
    #expect(other.status == 2)
    #expect(
      other.error.hasPrefix(
        "error: the entry of “A-1-2026” was made with other names, or with another log_salt, than `content` has\n"))
  }

  @Test("Names that are not the entry's, and files that hold none, prove nothing")
  func otherNames() throws {
    try workspace.change("registry.yaml", "as_of:", to: "log_salt: 0f3c5b1d7a9e2468ace013579bdf0246\nas_of:")
    try workspace.build()
    try workspace.write(try proof("A-1-2026").output, to: "proof")
    let own = try proof("A-1-2026", "--names").output
    for wrong in [own.replacing("晨光", with: "晨曦"), try proof("A-1-2024", "--names").output] {
      try workspace.write(wrong, to: "names")
      let run = try Command.run(["verify", "--proof", "proof", "--names", "names"], in: workspace.url)
      #expect(run.status == 1 && run.output == "")
      #expect(run.error.hasPrefix("error: the names in `names` are not those of the entry of `proof`\n"))
    }
    for text in ["", "salt 00\n{}\n", String(own.dropLast()), own + "\n", own.replacing("salt ", with: "salt x")] {
      try workspace.write(text, to: "names")
      let run = try Command.run(["verify", "--proof", "proof", "--names", "names"], in: workspace.url)
      #expect(run.status == 2 && run.error.hasPrefix("error: `names` does not hold the names of an entry of the log\n"))
    }
    #expect(try Command.run(["verify", "public", "--names", "names"], in: workspace.url).status == 64)
    #expect(try proof("A-1-2026", "--content", "content").status == 64)
    let absent = try proof("A-1-2026", "--names", "--content", "public")
    #expect(absent.status == 2 && absent.error.hasPrefix("error: `public` is no register with a log_salt\n"))
  }

  @Test("Without a secret an entry stands for no names")
  func noNames() throws {
    try workspace.build()
    let run = try proof("A-1-2026", "--names")
    #expect(run.status == 2 && run.error.hasPrefix("error: the log's entry of “A-1-2026” has no digest of names\n"))
  }
}
