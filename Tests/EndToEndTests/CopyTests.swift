import Foundation
import Testing

@Suite("A published copy is checked wherever it lies")
struct CopyTests {
  let workspace: Workspace

  init() throws {
    workspace = try Workspace(TinyRegister())
    var register = TinyRegister()
    register.files["registry.yaml"]?.replace("as_of: 2026-12-01\n", with: "refresh_days: 40\n")
    try workspace.write(register)
  }

  private func check(_ arguments: String...) throws -> Run {
    try Command.run(["check", "--published", "public"] + arguments, in: workspace.url)
  }

  /// Publishes what holds so many days before today.
  private func publish(daysAgo: Int) throws -> String {
    let day = Date(timeIntervalSinceNow: 8 * 3600 - Double(daysAgo) * 86_400)
    let text = String(ISO8601DateFormatter().string(from: day).prefix(10))
    #expect(try workspace.run("build", "--yes", "--as-of", text).status == 0)
    return text
  }

  @Test("One that is whole and recent is good, without the records")
  func good() throws {
    let day = try publish(daysAgo: 40)
    try FileManager.default.removeItem(at: workspace.url.appending(path: "content"))
    let english = try check()
    #expect(english.output == "`public` is whole; it shows \(day), 40 days ago\n")
    #expect(english.error == "")
    #expect(english.status == 0)
    let json = try check("--format", "json")
    #expect(
      json.output == """
        {
          "as_of": "\(day)",
          "refresh_days": 40,
          "age_days": 40,
          "is_out_of_date": false,
          "changed": [],
          "missing": [],
          "foreign": []
        }

        """)
  }

  @Test("An empty folder is no part of it: checking names it, and a build takes it away")
  func emptyFolder() throws {
    let day = try publish(daysAgo: 0)
    let stray = workspace.url.appending(path: "public/stray/inner")
    try FileManager.default.createDirectory(at: stray, withIntermediateDirectories: true)
    let run = try check()
    #expect(run.error.hasPrefix("error: `public/stray/inner/` is there but was not published\n  to mend: "))
    #expect(run.status == 1)
    #expect(try check("--format", "json").output.contains("\"stray/inner/\""))
    #expect(try Command.run(["verify", "public"], in: workspace.url).status == 1)
    #expect(try workspace.run("build", "--as-of", day).output.contains("0 written"))
    #expect(try check().status == 0)
    #expect(try Command.run(["verify", "public"], in: workspace.url).status == 0)
  }

  @Test("Where nothing is mounted, a folder named as what file systems keep of their own is no part of it")
  func lostAndFound() throws {
    _ = try publish(daysAgo: 0)
    try workspace.write("minutes", to: "public/lost+found/minutes.txt")
    let run = try check()
    #expect(run.error.contains("lost+found/minutes.txt"))
    #expect(run.status == 1)
    #expect(try Command.run(["verify", "public"], in: workspace.url).status == 1)
  }

  @Test("One that is older than refresh_days is out of date")
  func outOfDate() throws {
    let day = try publish(daysAgo: 41)
    let english = try check()
    #expect(
      english.error == """
        error: `public` shows \(day), 41 days ago: a copy is out of date after 40 days
          to mend: build again where it is out of date, and copy the publication anew

        """)
    #expect(english.status == 1)
    let chinese = try check("--language", "zh")
    #expect(chinese.error.hasSuffix("距今41天，已超过40天的更新期限\n  处理办法：过期的重新发布，然后重新复制全部已发布的内容\n"))
  }

  @Test("Every file that is changed, missing or not of it is named")
  func damaged() throws {
    _ = try publish(daysAgo: 0)
    try workspace.write("defaced", to: "public/index.html")
    try workspace.write("planted", to: "public/institutions/planted.html")
    try workspace.write("signature", to: "public/SHA256SUMS.sig")
    try FileManager.default.removeItem(at: workspace.url.appending(path: "public/revocations.html"))
    let english = try check()
    #expect(
      english.error == """
        error: `public/index.html` is not as it was published
        error: `public/revocations.html` was published and is missing
        error: `public/institutions/planted.html` is there but was not published
          to mend: build again where it is out of date, and copy the publication anew

        """)
    #expect(english.status == 1)
    #expect(
      try check("--language", "zh").error == """
        错误：“public/index.html”与发布时的内容不一致
        错误：“public/revocations.html”已发布但缺失
        错误：“public/institutions/planted.html”不是发布的文件
          处理办法：过期的重新发布，然后重新复制全部已发布的内容

        """)
    // What such a copy says of itself is worth nothing, though the file that says it is whole.
    let verified = try Command.run(["verify", "public", "--format", "json"], in: workspace.url)
    #expect(verified.output.contains("\n  \"title\": null,\n  \"as_of\": null,\n  \"number\": null,\n"))
    #expect(verified.status == 1)
  }

  @Test("What is no publication, or does not say what day it shows, cannot be checked")
  func unreadable() throws {
    #expect(try check().error.hasPrefix("error: there is no folder `public`\n"))
    try workspace.write("text", to: "public/index.html")
    #expect(try check().error.hasPrefix("error: `public` holds no publication\n"))
    try workspace.write("text\n", to: "public/SHA256SUMS")
    #expect(try check().error.hasPrefix("error: `public/SHA256SUMS` is missing or is not as it was published\n"))
    try workspace.write("", to: "public/SHA256SUMS")
    let run = try check()
    #expect(
      run.error == """
        error: `public/data/datapackage.json` is missing or is not as it was published
          to mend: copy the publication again

        """)
    #expect(run.status == 2)
  }

  @Test("SARIF is about records, so a copy is not reported as SARIF")
  func noSARIF() throws {
    #expect(try check("--format", "sarif").status == 64)
  }

  @Test("A folder that is no copy at all is told of in fifty lines, and in JSON whole")
  func manyFaults() throws {
    let workspace = try Workspace(TinyRegister())
    #expect(try workspace.run("build").status == 0)
    #expect(try workspace.bash("for n in $(seq 70); do echo > public/strange-$n.html; done").status == 0)
    let run = try Command.run(["verify", "public"], in: workspace.url)
    #expect(run.error.contains("error: and 20 more; `--format json` tells all\n"), "\(run.error)")
    let json = try Command.run(["verify", "public", "--format", "json"], in: workspace.url).output
    #expect(json.contains("strange-70.html"))
  }
}
