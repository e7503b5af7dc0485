import Foundation
import Testing

@Suite("A copy that is damaged at its core, or of a day to come, is checked like any other")
struct CopyDamageTests {
  let workspace: Workspace

  private static let label = "data/datapackage.json"

  init() throws {
    var register = TinyRegister()
    register.files["registry.yaml"]?.replace("as_of: 2026-12-01\n", with: "")
    workspace = try Workspace(register)
  }

  private func check(_ arguments: String...) throws -> Run {
    try Command.run(["check", "--published", "public"] + arguments, in: workspace.url)
  }

  /// Publishes what holds so many days after today.
  @discardableResult
  private func publish(inDays days: Int = 0) throws -> String {
    let day = Date(timeIntervalSinceNow: 8 * 3600 + Double(days) * 86_400)
    let text = String(ISO8601DateFormatter().string(from: day).prefix(10))
    #expect(try workspace.run("build", "--yes", "--as-of", text).status == 0)
    return text
  }

  private func text(_ path: String) throws -> String {
    try String(contentsOf: workspace.url.appending(path: "public/\(path)"), encoding: .utf8)
  }

  private func write(_ text: String, to path: String) throws { try workspace.write(text, to: "public/\(path)") }

  private func remove(_ path: String) throws {
    try FileManager.default.removeItem(at: workspace.url.appending(path: "public/\(path)"))
  }

  @Test("A folder whose name is no text is foreign like any other")
  func folderNameOfBytes() throws {
    try publish()
    #expect(try workspace.bash("mkdir public/$'bad\\xff'").status == 0)
    let run = try Command.run(["verify", "public"], in: workspace.url)
    #expect(run.status == 1)
    #expect(run.error.contains("`public/bad\u{FFFD}`"))
  }

  @Test("The file that says the day is a file like others: changed or missing, it is named with the rest")
  func label() throws {
    try publish()
    try write("[" + text(Self.label).dropFirst(), to: Self.label)
    try write("defaced", to: "index.html")
    let changed = try check()
    #expect(
      changed.error == """
        error: `public/data/datapackage.json` is not as it was published
        error: `public/index.html` is not as it was published
          to mend: build again where it is out of date, and copy the publication anew

        """)
    #expect(changed.status == 1)
    try remove(Self.label)
    let missing = try check("--language", "zh")
    #expect(
      missing.error == """
        错误：“public/index.html”与发布时的内容不一致
        错误：“public/data/datapackage.json”已发布但缺失
          处理办法：过期的重新发布，然后重新复制全部已发布的内容

        """)
    #expect(missing.status == 1)
    let json = try check("--format", "json")
    #expect(
      json.output == """
        {
          "as_of": null,
          "refresh_days": null,
          "age_days": null,
          "is_out_of_date": false,
          "changed": [
            "index.html"
          ],
          "missing": [
            "data/datapackage.json"
          ],
          "foreign": []
        }

        """)
    #expect(json.status == 1)
  }

  @Test("One byte that leaves the day readable is told, and the day counts")
  func readableLabel() throws {
    try publish()
    try write(text(Self.label) + " ", to: Self.label)
    let run = try check()
    #expect(run.error.hasPrefix("error: `public/data/datapackage.json` is not as it was published\n  to mend: "))
    #expect(run.status == 1)
    #expect(try check("--format", "json").output.contains("\"age_days\": 0,"))
  }

  @Test(
    "A list that is cut short or changed is told with what it still says; what it may have had is not called foreign",
    arguments: ["in a line", "to nothing", "in its middle"])
  func list(cut: String) throws {
    try publish()
    try write("defaced", to: "index.html")
    let list = try text("SHA256SUMS")
    switch cut {
    case "in a line": try write(String(list.dropLast(3)), to: "SHA256SUMS")
    case "to nothing": try write("", to: "SHA256SUMS")
    default: try write(list.replacing(/[0-9a-f]  revocations.html/, with: "z  revocations.html"), to: "SHA256SUMS")
    }
    let run = try check()
    #expect(
      run.error == """
        error: `public/SHA256SUMS` is not as it was published
        \(cut == "to nothing" ? "" : "error: `public/index.html` is not as it was published\n")\
          to mend: build again where it is out of date, and copy the publication anew

        """)
    #expect(run.status == 1)
  }

  @Test("A list that is gone is missing")
  func noList() throws {
    try publish()
    try remove("SHA256SUMS")
    let run = try check()
    #expect(run.error.hasPrefix("error: `public/SHA256SUMS` was published and is missing\n  to mend: "))
    #expect(run.status == 1)
  }

  @Test("A copy of a day to come shows what is not public yet")
  func comingDay() throws {
    let day = try publish(inDays: 16)
    let english = try check()
    #expect(
      english.error == """
        error: `public` shows \(day), a day to come: what holds only then is not to be public yet
          to mend: build for today, and copy the publication anew

        """)
    #expect(english.output == "")
    #expect(english.status == 1)
    let chinese = try check("--language", "zh")
    #expect(chinese.error.hasSuffix("，该日尚未到来：届时才生效的内容还不能公开\n  处理办法：按当天的日期重新发布，然后重新复制全部已发布的内容\n"))
    #expect(try check("--format", "json").status == 1)
  }
}
