import Testing

@Suite("A link inside the site leads somewhere")
struct BrokenLinkTests {
  private func check(_ files: [String: String], _ arguments: String...) throws -> Run {
    var register = TinyRegister()
    register.files.merge(files) { $1 }
    let workspace = try Workspace(register)
    return try Command.run(["check", "--templates", Command.templates] + arguments, in: workspace.url)
  }

  @Test("One that does not is an error, at its destination")
  func nowhere() throws {
    let page = ["pages/about.md": "---\ntitle: 关于\n---\n\n见[标准](standards.md)。\n"]
    let english = try check(page)
    #expect(
      english.error == """
        content/pages/about.md:5:7: error: A link inside the site leads to a page; “standards.md” leads to none on 2026-12-01 [broken-link]
          5 | 见[标准](standards.md)。
            |          ^
          to mend: name a file of the content tree relative to this one, such as ../pages/about.md, or a published page; or wait until the page it names is published

        1 error, 0 warnings

        """)
    #expect(english.status == 1)
    let chinese = try check(page, "--language", "zh")
    #expect(
      chinese.error == """
        content/pages/about.md:5:7: 错误: 站内链接应指向存在的页面，“standards.md”在2026年12月1日没有对应的页面 [broken-link]
          5 | 见[标准](standards.md)。
            |          ^
          处理办法: 写明内容目录中某个文件相对本文件的路径，例如 ../pages/about.md，或已发布的页面；目标尚未发布的，待其发布后再链接

        1个错误，0个警告

        """)
  }

  @Test("A link to an announcement that is dated later leads nowhere yet")
  func tooEarly() throws {
    let run = try check(["pages/about.md": "---\ntitle: 关于\n---\n\n[撤销](../announcements/revocation-2026-3.md)\n"])
    #expect(run.error.hasPrefix("content/pages/about.md:5:6: error: "))
    #expect(run.status == 1)
  }

  @Test("An announcement dated later is checked for its own day, long before it")
  func laterAnnouncement() throws {
    let path = "announcements/later.md"
    let head = "---\ntitle: 后续公告\ndate: 2026-12-15\n---\n\n"
    let fine = try check([path: head + "[关于](../pages/about.md)，[撤销](revocation-2026-3.md)\n"])
    #expect(fine.error == "0 errors, 0 warnings\n")
    let run = try check([path: head + "[关于](../pages/abuot.md)\n"])
    #expect(run.error.hasPrefix("content/announcements/later.md:6:6: error: "))
    #expect(run.error.contains("leads to none on 2026-12-15 [broken-link]"))
    let last = ["announcements/last.md": "---\ntitle: 更晚\ndate: 2026-12-16\n---\n"]
    let early = try check(last.merging([path: head + "[更晚](last.md)\n"]) { $1 })
    #expect(early.error.contains("“last.md” leads to none on 2026-12-15 [broken-link]"))
  }

  @Test("So is the profile text of an institution that only later results list")
  func laterProfile() throws {
    let path = "districts/310115/institutions/\(TinyRegister.third).md"
    let fine = try check([path: "[2026年名单](../../../cycles/2026/results.csv)\n"], "--as-of", "2026-10-14")
    #expect(fine.error == "0 errors, 0 warnings\n")
    let run = try check([path: "[2028年名单](../../../cycles/2028/results.csv)\n"], "--as-of", "2026-10-14")
    #expect(run.error.hasPrefix("content/\(path):1:11: error: "))
    #expect(run.error.contains("leads to none on 2026-10-20 [broken-link]"))
  }
}
