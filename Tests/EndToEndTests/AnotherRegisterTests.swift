import Foundation
import Testing

@Suite("A register that is published over another one's publication is refused once, and told what to do")
struct AnotherRegisterTests {
  let workspace: Workspace

  init() throws {
    workspace = try Workspace(TinyRegister())
    #expect(try workspace.run("build").status == 0)
  }

  /// A register without brands yet, of another city.
  private var other: TinyRegister {
    var register = TinyRegister()
    register.files = [
      "registry.yaml": "title: 另一名录\nauthority: 另一部门\nbase_url: https://other.example/\nas_of: 2026-12-01\n",
      "districts/330102/district.yaml": "name: 上城区\nbureau: 上城区示例局\n",
      "districts/330102/institutions.csv": "统一社会信用代码,机构名称,机构类别,办学地址\n",
      "districts/330102/brands.csv": "品牌编号,品牌名称,统一社会信用代码\n", "revocations.csv": Self.revocations,
    ]
    return register
  }

  private static let revocations = "品牌编号,撤销日期,撤销情形,核实区,文号,说明\n"

  /// The tiny register, of which only the facts of the register and its districts are left, and the headings of tables.
  private var emptied: TinyRegister {
    var register = TinyRegister()
    register.files = register.files.filter { !$0.key.hasSuffix(".md") && !$0.key.hasPrefix("cycles/") }
    for (path, text) in register.files where path.hasSuffix(".csv") {
      register.files[path] = text.prefix { $0 != "\n" } + "\n"
    }
    return register
  }

  private func isRefused(_ run: Run) -> Bool { run.status == 1 && run.error.contains("[record-vanished]") }

  private func findings(_ run: Run) -> Int { run.error.components(separatedBy: "[record-vanished]").count - 1 }

  @Test("One finding stops the build and says how to go on")
  func refusal() throws {
    try workspace.write(other)
    let run = try workspace.run("build")
    #expect(
      run.error.hasPrefix(
        "public/data/brands.json:2:55: error: What was published stays; here stands the register of register.example/list/, "
          + "which is not this one's address, and none of its institutions is in this one [record-vanished]\n"))
    #expect(
      run.error.contains(
        """

          to mend: if it is the same register, put its records back as they were; if it is another one, publish to another \
        folder with --output, or move `public` and `.public.minglu` elsewhere first

        1 error, 0 warnings
        """))
    #expect(run.status == 1)
    let chinese = try workspace.run("check", "--language", "zh")
    #expect(
      chinese.error.contains(
        "错误：已公布的记录不得消失，此处发布的是register.example/list/的名录，网址与本名录不同，其中的机构本名录一家也没有 [record-vanished]\n"))
    #expect(
      chinese.error.contains(
        "处理办法：是同一份名录的，恢复原来的记录；是另一份名录的，用--output另选文件夹发布，或先把“public”和“.public.minglu”移到别处\n"))
    #expect(chinese.status == 1)
  }

  @Test("Each way out leads on, and neither loses what the other register is held against")
  func waysOut() throws {
    try workspace.write(other)
    #expect(try workspace.run("build", "--output", "own").status == 0)
    #expect(try workspace.bash("mkdir elsewhere && mv public .public.minglu elsewhere").status == 0)
    #expect(try workspace.run("build").error == "")
    try workspace.write(emptied)
    #expect(isRefused(try workspace.run("build", "--output", "elsewhere/public")))
    try workspace.write(TinyRegister())
    #expect(try workspace.run("build", "--output", "elsewhere/public").status == 0)
  }

  @Test("What is kept of a publication that was taken away says the same")
  func kept() throws {
    try workspace.write(other)
    try FileManager.default.removeItem(at: workspace.url.appending(path: "public"))
    let run = try workspace.run("build")
    #expect(findings(run) == 1 && run.status == 1)
    #expect(run.error.hasPrefix(".public.minglu/latest/data/brands.json:2:55: error: What was published stays; here "))
    #expect(run.error.contains("or move `.public.minglu` elsewhere first\n"))
    #expect(try workspace.bash("mkdir elsewhere && mv .public.minglu elsewhere").status == 0)
    #expect(try workspace.run("build").status == 0)
  }

  @Test("Where another register's publication was named, it is not to be named")
  func named() throws {
    try workspace.write(other)
    let run = try workspace.run("build", "--output", "own", "--previous", "public")
    #expect(findings(run) == 1 && run.status == 1)
    #expect(run.error.contains("it is another one, leave --previous public out, or name a publication of this one\n"))
    #expect(try workspace.run("build", "--output", "own").status == 0)
  }

  @Test("Where the records of the register itself are lost, each is to be put back")
  func lost() throws {
    try workspace.write(emptied)
    let run = try workspace.run("build")
    #expect(findings(run) > 5 && run.status == 1)
    #expect(run.error.contains("to mend: put it back as it was;"))
    #expect(!run.error.contains("here stands the register"))
    // Also where the records of most are, and the register has moved.
    var moved = TinyRegister()
    for (path, text) in moved.files where path.hasSuffix(".csv") {
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      let lost = ["B-1", "C-1", "D-1", TinyRegister.second, TinyRegister.third]
      moved.files[path] = lines.filter { line in !lost.contains { line.hasPrefix($0) } }.joined(separator: "\n")
    }
    moved.files["registry.yaml"]?.replace("https://register.example/list/", with: "https://new.example/")
    try workspace.write(moved)
    let few = try workspace.run("build")
    #expect(findings(few) > 3 && few.status == 1)
    #expect(!few.error.contains("here stands the register"))
    // Where all are, and it has moved, that comes first.
    var gone = emptied
    gone.files["registry.yaml"] = moved.files["registry.yaml"]
    try workspace.write(gone)
    let all = try workspace.run("build")
    #expect(findings(all) == 1 && all.status == 1)
    #expect(all.error.contains("to mend: if it is the same register, put its records back as they were; "))
  }
}
