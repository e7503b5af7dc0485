import Foundation
import Testing

@Suite("What explains itself")
struct GuideTests {
  private let here = FileManager.default.temporaryDirectory

  @Test("A finding is explained in both languages")
  func explain() throws {
    #expect(
      try Command.run(["explain", "missing-outcome"], in: here).output == """
        missing-outcome (error)
          Rule: Every brand in force has an outcome in the next results
          Why: Every brand in force has exactly one outcome in new results; silence would end it without a word (N5)
          To mend: Add a row: 保留 (with its level), 不达标 or 未参评. Where the brand was left out because it stood revoked, \
        and the revocation is set aside as of a day before the results, ask who decides on them: make up no outcome. The same where it is \
        revoked on the very day of the results
          Basis (N5): Every brand in force just before results are published has exactly one outcome in them: retained, \
        not met or not assessed

        """)
    let chinese = try Command.run(["explain", "invalid-uscc", "--language", "zh"], in: here)
    #expect(chinese.output.hasPrefix("invalid-uscc（错误，可以豁免）\n  要求："))
    #expect(chinese.output.hasSuffix("\n  依据（GB 32100-2015, GB 11714-1997）：统一社会信用代码和其中组织机构代码的国家标准：用哪些字符，校验位怎样计算\n"))
    let wrong = try Command.run(["explain", "missing-outcom"], in: here)
    #expect(wrong.error.hasPrefix("Error: There is no finding 'missing-outcom'. Did you mean 'missing-outcome'?\n"))
    #expect(wrong.status == 64)
  }

  @Test("A template is copied to be changed, never over one that is there, and checked without records")
  func templates() throws {
    let workspace = try Workspace()
    func run(_ arguments: String...) throws -> Run { try Command.run(["templates"] + arguments, in: workspace.url) }
    #expect(try run("--check").output == "0 files of your own, 0 errors in the templates\n")
    #expect(
      try run("--copy", "content.html", "--copy", "assets/icon.svg").output == """
        made      templates/assets/icon.svg
        made      templates/content.html

        """)
    #expect(
      try String(contentsOf: workspace.url.appending(path: "templates/content.html"), encoding: .utf8)
        == String(contentsOfFile: Command.templates + "/content.html", encoding: .utf8))
    let again = try run("--copy", "content.html")
    #expect(again.status == 2)
    #expect(again.error.hasPrefix("error: nothing is overwritten, and templates/content.html is there already\n"))
    try workspace.write("{{nothing}}\n", to: "templates/content.html")
    try workspace.write("<p>\n", to: "templates/partials/own.html")
    let broken = try run("--check")
    #expect(broken.status == 1)
    #expect(broken.error.hasPrefix("templates/content.html:1:3: error: "))
    #expect(
      broken.output == """
        in the place of the program's own: templates/assets/icon.svg
        in the place of the program's own: templates/content.html
        added: templates/partials/own.html
        3 files of your own, 1 error in the templates

        """)
    let unknown = try run("--copy", "contents.html")
    #expect(
      unknown.error.hasPrefix(
        "Error: '--copy' takes one of the program's own files, not 'contents.html'. Did you mean 'content.html'?\n"))
    #expect(unknown.status == 64)
  }

  @Test("A district's own templates are checked and listed too, without its site being made")
  func districtTemplates() throws {
    let workspace = try Workspace(TinyRegister())
    try workspace.write("{{nope}}\n", to: "templates/districts/310115/content.html")
    let run = try Command.run(["templates", "--check", "--language", "zh"], in: workspace.url)
    #expect(run.status == 1)
    #expect(run.error.hasPrefix("templates/districts/310115/content.html:1:3: 错误："))
    #expect(run.output.contains("代替程序自带的文件：templates/districts/310115/content.html\n"))
    let check = try Command.run(["check", "--as-of", "2026-12-01"], in: workspace.url)
    #expect(check.error.contains("templates/districts/310115/content.html:1:3: error: "))
    #expect(check.status == 1)
    #expect(try Command.run(["build", "--as-of", "2026-12-01"], in: workspace.url).status == 0)
  }

  @Test("A private key among the templates stops everything: it would be published")
  func privateKey() throws {
    let workspace = try Workspace(TinyRegister())
    try workspace.write("a\n", to: "templates/assets/a.txt")
    #expect(try workspace.bash("openssl genpkey -algorithm ed25519 -out templates/assets/k.pem").status == 0)
    let run = try Command.run(["build", "--as-of", "2026-12-01", "--language", "zh"], in: workspace.url)
    #expect(run.error == "错误：私钥不得发布：“templates/assets/k.pem”是私钥，却放在模板中\n  处理办法：移到别处保管；如已被他人看到，请重新生成一对\n")
    #expect(run.status == 2)
    #expect(!FileManager.default.fileExists(atPath: workspace.url.appending(path: "public").path))
  }
}
