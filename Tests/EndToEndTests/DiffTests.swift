import Foundation
import Testing

@Suite("What a build would change, as an official reads it")
struct DiffTests {
  let workspace: Workspace

  /// On the eve of the results of 2026; the records have an institution's new telephone.
  init() throws {
    workspace = try Workspace(TinyRegister())
    #expect(try workspace.run("build", "--as-of", "2026-10-14").status == 0)
    var register = TinyRegister()
    register.files["districts/310115/institutions.csv"] = """
      统一社会信用代码,机构名称,机构类别,办学地址,联系电话
      \(TinyRegister.second),浦东乙丙示例职业培训中心,职业院校,示例路1号,021-00000000
      \(TinyRegister.third),示例海港技工学院,职业院校,示例路1号,

      """
    try workspace.write(register)
  }

  /// The text down to the files, of which a new day changes nearly all.
  private func records(_ arguments: [String]) throws -> String {
    let arguments = ["diff", "--templates", Command.templates] + arguments
    let run = try Command.run(arguments, in: workspace.url)
    #expect(run.error == "")
    #expect(run.status == 0)
    return run.output.split(separator: "\n\n").dropLast().joined(separator: "\n\n")
  }

  @Test("In English: brands by what becomes of them, institutions fact by fact, results, announcements")
  func english() throws {
    #expect(
      try records([]) == """
        What would change: as of 2026-12-01, against what stands as of 2026-10-14

        What has come due (1)
          2026-10-15  the term of 2024 has passed in principle

        Brands newly in force (1)
          D-1  海港起重  示例海港技工学院  浦东新区
              standing: 在有效期内 (in-force)
              level: 区级 (district)
              standing since: 2026-10-20

        Brands promoted to city level (1)
          A-1  晨光焊接  上海甲示例学校  黄浦区
              level: 区级 (district) → 市级 (city)

        Brands lapsed (1)
          B-1  远山数控  浦东乙丙示例职业培训中心  浦东新区
              standing: 在有效期内 (in-force) → 已终止 (lapsed)
              reason: not met
              standing since: 2024-10-15 → 2026-10-20

        Brands revoked (1)
          C-1  长河烹饪  浦东乙丙示例职业培训中心  浦东新区
              standing: 在有效期内 (in-force) → 已撤销 (revoked)
              reason: ground 2
              standing since: 2024-10-15 → 2026-11-10
              document: 示人社〔2026〕2号
              explanation: 经核实骗取补贴。

        Institutions new (1)
          52310115MJ0000034W  示例海港技工学院  浦东新区

        Institutions changed (1)
          52310115MJ00000262  浦东乙丙示例职业培训中心  浦东新区
              phone: 021-00000000

        Results (1)
          2026  2026年度遴选
              date: 2026-10-20
              document: 示人社〔2026〕1号
              results: 4

        Announcements new (3)
          announcements/310115-visit.html  开放日
              date: 2026-11-20
              kind: 通知 (notice)
          announcements/results-2026.html  公告示人社〔2026〕1号
              date: 2026-10-20
              document: 示人社〔2026〕1号
              kind: 通知 (notice)
          announcements/revocation-2026-2.html  公告示人社〔2026〕2号
              date: 2026-11-10
              document: 示人社〔2026〕2号
              kind: 通知 (notice)
        """)
  }

  @Test("In Chinese the same")
  func chinese() throws {
    #expect(
      try records(["--language", "zh"]) == """
        拟发布的改动：数据截至2026年12月1日，对照现有发布（数据截至2026年10月14日）

        到日子的事项（1）
          2026-10-15  2024年度名单满原定有效期

        新进入有效期的品牌（1）
          D-1  海港起重  示例海港技工学院  浦东新区
              状态：在有效期内
              级别：区级
              状态自：2026年10月20日

        升为市级的品牌（1）
          A-1  晨光焊接  上海甲示例学校  黄浦区
              级别：区级 → 市级

        终止的品牌（1）
          B-1  远山数控  浦东乙丙示例职业培训中心  浦东新区
              状态：在有效期内 → 已终止
              原因：评估不达标
              状态自：2024年10月15日 → 2026年10月20日

        撤销的品牌（1）
          C-1  长河烹饪  浦东乙丙示例职业培训中心  浦东新区
              状态：在有效期内 → 已撤销
              原因：第2种情形
              状态自：2024年10月15日 → 2026年11月10日
              文号：示人社〔2026〕2号
              说明：经核实骗取补贴。

        新增的机构（1）
          52310115MJ0000034W  示例海港技工学院  浦东新区

        信息改动的机构（1）
          52310115MJ00000262  浦东乙丙示例职业培训中心  浦东新区
              联系电话：021-00000000

        遴选结果（1）
          2026  2026年度遴选
              日期：2026年10月20日
              文号：示人社〔2026〕1号
              结果数：4

        新公告（3）
          announcements/310115-visit.html  开放日
              日期：2026年11月20日
              类别：通知
          announcements/results-2026.html  公告示人社〔2026〕1号
              日期：2026年10月20日
              文号：示人社〔2026〕1号
              类别：通知
          announcements/revocation-2026-2.html  公告示人社〔2026〕2号
              日期：2026年11月10日
              文号：示人社〔2026〕2号
              类别：通知
        """)
  }

  @Test("Files by what becomes of them; a long list is cut for people")
  func files() throws {
    let text = try workspace.run("diff").output
    let files = try #require(text.split(separator: "\n\n").last)
    let paths = try workspace.run("diff", "--paths").output.split(separator: "\n")
    let (added, changed) = (paths.count { $0.hasPrefix("A ") }, paths.count { $0.hasPrefix("M ") })
    #expect(
      files.hasPrefix("Pages: \(added) added, \(changed) changed, 2 removed\n  A announcements/310115-visit.html\n"))
    let shown = files.split(separator: "\n").count { $0.hasPrefix("  A ") || $0.hasPrefix("  M ") }
    #expect(shown > 20 && added + changed > shown)
    #expect(files.contains("\n  … and \(added + changed - shown) more; minglu diff --paths lists all\n"))
    // The log's last tile is another file once it has more in it.
    #expect(files.hasSuffix("\n  D log/tile/0/000.p/3\n  D log/tile/entries/000.p/3\n"))
  }

  @Test("A revocation that is set aside is told as such")
  func setAside() throws {
    #expect(try workspace.run("build", "--yes").status == 0)
    var register = TinyRegister()
    register.files["revocations.csv"] = """
      品牌编号,撤销日期,撤销情形,核实区,文号,恢复日期,恢复文号
      C-1,2026-11-10,2,310115,示人社〔2026〕2号,2026-12-10,示人社〔2026〕3号

      """
    register.files["announcements/revocation-2026-3.md"]?.replace("2026-12-15", with: "2026-12-10")
    try workspace.write(register)
    let text = try workspace.run("diff", "--as-of", "2026-12-10").output
    #expect(
      text.contains(
        """

        Revocations set aside (1)
          C-1  长河烹饪  浦东乙丙示例职业培训中心  浦东新区
              standing: 已撤销 (revoked) → 在有效期内 (in-force)
              reason: ground 2 → none
              standing since: 2026-11-10 → 2026-12-10
              revoked on: 2026-11-10
              set aside on: 2026-12-10
              document of the setting aside: 示人社〔2026〕3号
              explanation: 经核实骗取补贴。 → none


        """))
  }

  @Test("Before the first publication everything is new, and nothing that stands is needed")
  func firstPublication() throws {
    let fresh = try Workspace(TinyRegister())
    try withExtendedLifetime(fresh) {
      let text = try fresh.run("diff").output
      #expect(text.hasPrefix("What would be published, as of 2026-12-01; nothing stands yet\n"))
      #expect(text.contains("\nBrands newly in force (2)\n  A-1  晨光焊接"))
      #expect(try FileManager.default.contentsOfDirectory(atPath: fresh.url.path) == ["content"])
    }
  }

  @Test("After a build nothing would change")
  func nothing() throws {
    _ = try workspace.run("build", "--yes")
    #expect(
      try workspace.run("diff").output == """
        What would change: as of 2026-12-01, against what stands as of 2026-12-01

        Nothing would change.

        """)
    #expect(try workspace.run("diff", "--paths").output == "")
  }

  @Test("Texts that change without a record are said to be pages only")
  func onlyPages() throws {
    _ = try workspace.run("build", "--yes")
    try workspace.write("---\ntitle: 关于\norder: 1\nnav: true\n---\n\n改写。\n", to: "content/pages/about.md")
    #expect(
      try workspace.run("diff", "--language", "zh").output == """
        拟发布的改动：数据截至2026年12月1日，对照现有发布（数据截至2026年12月1日）

        品牌、机构、结果、撤销和公告的登记内容没有改动，只有页面改动。

        文字有改动的页面（正文、培训项目、页面样式、到日子的事项等）（1）
          about.html  关于

        页面：新增0个，改动2个，删除0个
          M about.html
          M SHA256SUMS

        """)
  }

  @Test("A change of the past is shown, and is an error all the same")
  func rewritten() throws {
    var register = TinyRegister()
    register.files["cycles/2024/results.csv"]?.replace("B-1,新增,区级", with: "B-1,新增,市级")
    try workspace.write(register)
    let run = try workspace.run("diff")
    #expect(run.output.contains("\nBrands lapsed (1)\n  B-1"))
    #expect(run.error.contains("[history-rewritten]"))
    #expect(run.status == 1)
  }

  @Test("While the records have other errors there is nothing to compare")
  func errors() throws {
    try workspace.write("品牌编号,结果,级别\nA-1,保留,市级\n", to: "content/cycles/2026/results.csv")
    let run = try workspace.run("diff")
    #expect(run.output == "")
    #expect(run.error.contains("[missing-outcome]"))
    #expect(run.status == 1)
  }

  @Test("That time passes is no change of a text, though a picture comes to show another year")
  func newYear() throws {
    let fresh = try Workspace(TinyRegister())
    #expect(try fresh.run("build", "--as-of", "2026-12-31").status == 0)
    let page = "institutions/\(TinyRegister.third).html"
    #expect(try !fresh.site().text(of: page).contains(">2027</text>"))
    let text = try fresh.run("diff", "--as-of", "2027-01-20").output
    #expect(text.contains("only pages would"), "\(text)")
    #expect(!text.contains("Pages that read otherwise"), "\(text)")
    #expect(try fresh.run("build", "--as-of", "2027-01-20").status == 0)
    #expect(try fresh.site().text(of: page).contains(">2027</text>"))
  }

  @Test("What an announcement says and a programme's name are told, on another day too, and stand on the sheet")
  func texts() throws {
    var register = TinyRegister()
    register.files["districts/310115/programmes.csv"] = "品牌编号,培训项目\nB-1,焊接\n"
    let fresh = try Workspace(register)
    #expect(try fresh.run("build").status == 0)
    register.files["districts/310115/programmes.csv"] = "品牌编号,培训项目\nB-1,焊接（高级）\n"
    let path = try #require(register.files.keys.sorted().first { $0.contains("announcements/") })
    register.files[path]? += "\n补一句。\n"
    try fresh.write(register)
    for day in ["2026-12-01", "2026-12-02"] {
      let text = try fresh.run("diff", "--as-of", day, "--language", "zh").output
      #expect(text.contains("登记内容没有改动"), "\(text)")
      #expect(text.contains("\n文字有改动的页面（正文、培训项目、页面样式、到日子的事项等）（2）\n  announcements/"), "\(text)")
      #expect(text.contains("\n  institutions/\(TinyRegister.second).html  "), "\(text)")
    }
    let sheet = try fresh.run("diff", "--format", "html").output
    #expect(sheet.contains("<h2>文字有改动的页面（正文、培训项目、页面样式、到日子的事项等）（2）</h2>"))
  }
}
