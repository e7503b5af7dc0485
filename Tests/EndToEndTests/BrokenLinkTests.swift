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
        content/pages/about.md:5:7: 错误：站内链接应指向存在的页面，“standards.md”在2026年12月1日没有对应的页面 [broken-link]
          5 | 见[标准](standards.md)。
            |          ^
          处理办法：写明内容目录中某个文件相对本文件的路径，例如 ../pages/about.md，或已发布的页面；目标尚未发布的，待其发布后再链接

        1个错误，0个警告

        """)
  }

  @Test("A footnote is called one, and told how to be written")
  func footnote() throws {
    let page = ["pages/about.md": "---\ntitle: 关于\n---\n\n按规定[^1]办理。\n\n[^1]: 脚注内容。\n"]
    let english = try check(page)
    #expect(
      english.error == """
        content/pages/about.md:7:1: error: A note stands in the text itself; footnotes such as [^1] are not supported [broken-link]
          7 | [^1]: 脚注内容。
            | ^
          to mend: write the note where it belongs, in parentheses

        1 error, 0 warnings

        """)
    let chinese = try check(page, "--language", "zh")
    #expect(chinese.error.contains("错误：注文应写在正文中，不支持[^1]这样的脚注 [broken-link]"))
    #expect(chinese.error.contains("处理办法：把注文写到正文的相应位置，放在括号内"))
    let profile = "districts/310101/institutions/\(TinyRegister.first).md"
    let sentence = try check([profile: "按规定[^1]办理。\n\n[^1]: 见 示人社〔2026〕1号 第三条。\n"])
    #expect(sentence.error.hasPrefix("content/\(profile):3:1: error: A note stands in the text itself"))
    #expect(sentence.status == 1)
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

  @Test("Nothing is said of a link to an institution whose table could not be read: that is told already")
  func unreadTable() throws {
    let link = "---\ntitle: 关于\n---\n\n[甲](../institutions/\(TinyRegister.third).html) [乙](nothing.md)\n"
    let path = "districts/310115/institutions.csv"
    let run = try check(["pages/about.md": link, path: "没有列名\n"])
    #expect(run.error.contains("[missing-column]"))
    #expect(run.error.matches(of: /\[broken-link\]/).count == 1, "\(run.error)")
    #expect(run.error.contains("“nothing.md” leads to none"))
  }

  @Test("Nor of one to a text or a cycle that has an error of its own, by its file or its page")
  func refusedText() throws {
    let links = "[一](about.md) [二](../about.html#甲) [三](../announcements/a.md) [四](/announcements/310101-b.html)"
    let cycle = "[五](../cycles/2026/results.csv) [六](../cycles/2026.html)"
    let run = try check([
      "pages/guide.md": "---\ntitle: 指南\n---\n\n\(links) \(cycle)\n\n[七](nothing.md)\n",
      "pages/about.md": "---\ntitel: 关于\n---\n", "announcements/a.md": "---\ntitle: 甲\n---\n",
      "districts/310101/announcements/b.md": "甲\n", "cycles/2026/cycle.yaml": "titel: 2026\n",
    ])
    #expect(run.error.matches(of: /\[broken-link\]/).count == 1, "\(run.error)")
    #expect(run.error.contains("“nothing.md” leads to none"))
  }

  @Test("What is the address of another website without its beginning is told so")
  func lacksScheme() throws {
    let page = ["pages/about.md": "---\ntitle: 关于\n---\n\n[甲](www.example.org) [乙](rsj.example.gov.cn/a.html)\n"]
    let english = try check(page)
    #expect(
      english.error.contains(
        "to mend: write the address of another website with https:// before it: https://www.example.org\n"),
      "\(english.error)")
    let chinese = try check(page, "--language", "zh")
    #expect(chinese.error.contains("处理办法：其他网站的地址，前面要写https://：https://rsj.example.gov.cn/a.html\n"), "\(chinese.error)")
  }

  @Test("A link within a text leads to one of its headings")
  func headings() throws {
    let text = "---\ntitle: 关于\n---\n\n## 申报条件\n\n[到](#申报条件) [到](#top) [到](#条件)\n"
    let run = try check(["pages/about.md": text])
    #expect(
      run.error == """
        content/pages/about.md:7:26: error: A link that begins with # leads to a heading of the same text; “#条件” is none of its headings [broken-link]
          7 | [到](#申报条件) [到](#top) [到](#条件)
            |                                 ^
          to mend: write # and the heading's words, in small letters, with hyphens for blanks and without punctuation

        1 error, 0 warnings

        """)
  }

  @Test("A link to a heading of another text leads to one of that text's")
  func otherHeadings() throws {
    let about = "---\ntitle: 关于\n---\n\n## 申报条件\n\n[到](about.md#申报条件) [回](about.md#条件)\n"
    let profile = "districts/310101/institutions/\(TinyRegister.first).md"
    let run = try check([
      "pages/about.md": about, profile: "见[条件](../../../pages/about.md#申报条件)、[无](../../../pages/about.md#无)。\n",
    ])
    #expect(
      run.error == """
        content/\(profile):1:41: error: What follows # in a link is a heading of the text that it leads to; “../../../pages/about.md#无” names none of its headings [broken-link]
          1 | …](../../../pages/about.md#申报条件)、[无](../../../pages/about.md#无)。
            |                                            ^
          to mend: write # and the heading's words, in small letters, with hyphens for blanks and without punctuation

        content/pages/about.md:7:24: error: What follows # in a link is a heading of the text that it leads to; “about.md#条件” names none of its headings [broken-link]
          7 | [到](about.md#申报条件) [回](about.md#条件)
            |                              ^
          to mend: write # and the heading's words, in small letters, with hyphens for blanks and without punctuation

        2 errors, 0 warnings

        """)
    let chinese = try check(["pages/about.md": about], "--language", "zh")
    #expect(chinese.error.contains("错误：链接中#后面应为所指文字中的小标题，“about.md#条件”所指的文字没有这个小标题 [broken-link]"))
  }

  @Test("It is published as a link to the heading's id, which follows the heading when that moves")
  func publishedHeadings() throws {
    var register = TinyRegister()
    let profile = "districts/310101/institutions/\(TinyRegister.first).md"
    register.files["pages/about.md"] = "---\ntitle: 关于\n---\n\n## 申报条件\n"
    register.files[profile] = "见[条件](../../../pages/about.md#申报条件)。\n"
    let workspace = try Workspace(register)
    let page = "institutions/\(TinyRegister.first).html"
    #expect(try workspace.run("build", "--yes").status == 0)
    #expect(try workspace.site().text(of: page).contains("href=\"../about.html#h_1\""))
    try workspace.write("---\ntitle: 关于\n---\n\n## 概述\n\n## 申报条件\n", to: "content/pages/about.md")
    #expect(try workspace.run("build", "--yes").status == 0)
    #expect(try workspace.site().text(of: page).contains("href=\"../about.html#h_2\""))
  }

  @Test("A picture or a file to download is told where it has to stand, and stands there from any text")
  func attachments() throws {
    let profile = "districts/310101/institutions/\(TinyRegister.first).md"
    let announcement = "---\ntitle: 公告\ndate: 2026-11-30\n---\n\n"
    let lost = try check(
      ["announcements/a.md": announcement + "![图](map.png) [表](files/form.PDF) ![图](..\\img\\map.webp)\n"],
      "--language", "zh")
    for name in ["map.png", "form.PDF", "map.webp"] {
      #expect(
        lost.error.contains("处理办法：把文件放到templates/assets文件夹，路径写成../assets/\(name)\n"), "\(lost.error)")
    }
    #expect(lost.status == 1)
    let dropped = try check(
      ["announcements/a.md": announcement + "![图](C:\\图\\map.png) <img src=\"map.png\">\n"], "--language", "zh")
    #expect(
      dropped.error.contains("处理办法：把图片文件放到templates/assets文件夹，写成![图片说明](../assets/文件名)\n"), "\(dropped.error)")
    #expect(
      dropped.error.contains("处理办法：改为![图片说明](../assets/文件名)，图片文件放在templates/assets文件夹\n"), "\(dropped.error)")

    var register = TinyRegister()
    let text = "![图](../assets/map.png) [表](../assets/form.PDF)\n"
    register.files["announcements/a.md"] = announcement + text
    register.files["districts/310101/announcements/b.md"] = announcement + text
    register.files["pages/about.md"] = "---\ntitle: 关于\n---\n\n" + text
    register.files[profile] = text
    let workspace = try Workspace(register)
    for name in ["map.png", "form.PDF"] { try workspace.write("x", to: "templates/assets/\(name)") }
    let build = try Command.run(["build", "--yes"], in: workspace.url)
    #expect(build.status == 0, "\(build.error)")
    let site = try workspace.site()
    #expect(site.text(of: "assets/form.PDF") == "x")
    for page in ["announcements/a.html", "announcements/310101-b.html", "institutions/\(TinyRegister.first).html"] {
      #expect(site.text(of: page).contains("src=\"../assets/map.png\""), "\(page)")
    }
    #expect(site.text(of: "about.html").contains("src=\"assets/map.png\""))
  }
}
