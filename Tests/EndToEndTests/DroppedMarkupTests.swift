import Testing

@Suite("HTML in a text, which is not published, is a warning")
struct DroppedMarkupTests {
  private func workspace(_ files: [String: String]) throws -> Workspace {
    var register = TinyRegister()
    register.files.merge(files) { $1 }
    return try Workspace(register)
  }

  @Test("A pasted table is told of in both languages, and stops a strict run")
  func table() throws {
    let workspace = try workspace([
      "pages/about.md": "---\ntitle: 关于\n---\n\n名单：\n\n<table>\n<tr><td>甲</td></tr>\n</table>\n"
    ])
    let english = try workspace.run("check")
    #expect(
      english.error == """
        content/pages/about.md:7:1: warning: A text is written in Markdown; <table> here is HTML and is not published, nor is what stands in its lines [dropped-markup]
          7 | <table>
            | ^
          to mend: write it in Markdown: a line for each row, | between the cells, a line of dashes below the first

        0 errors, 1 warning

        """)
    #expect(english.status == 0)
    #expect(
      try workspace.run("check", "--language", "zh").error == """
        content/pages/about.md:7:1: 警告：正文应当用Markdown书写，此处的<table>是HTML，连同所在各行的文字都不会发布 [dropped-markup]
          7 | <table>
            | ^
          处理办法：改为Markdown表格：每行写一行，格与格之间用“|”隔开，第一行下面写一行短横线，如| --- | --- |

        0个错误，1个警告

        """)
    let strict = try workspace.run("build", "--strict")
    #expect(strict.status == 1)
    #expect(strict.error.contains("content/pages/about.md:7:1: error: "))
  }

  @Test("A comment, which is a note to oneself, is not told of")
  func comment() throws {
    let workspace = try workspace(["pages/about.md": "---\ntitle: 关于\n---\n\n<!-- 待核 -->\n\n正文。<!-- 待核 -->\n"])
    #expect(try workspace.run("check", "--strict").error == "0 errors, 0 warnings\n")
  }

  @Test("It is told of in an announcement that is dated later, and in an institution's text by every build")
  func everyText() throws {
    let profile = "districts/310101/institutions/\(TinyRegister.first).md"
    let workspace = try workspace([
      profile: "创办多年，以<b>焊接</b>见长。\n",
      "announcements/later.md": "---\ntitle: 后续公告\ndate: 2026-12-15\n---\n\n<font>文</font>[关于](../pages/about.md)\n",
    ])
    for _ in 0..<2 {
      let run = try workspace.run("build")
      #expect(run.status == 0)
      #expect(run.error.contains("content/announcements/later.md:6:1: warning: "))
      #expect(run.error.contains("content/\(profile):1:7: warning: "))
      #expect(run.error.matches(of: /\[dropped-markup\]/).count == 2, "\(run.error)")
    }
  }

  @Test("Marks that strike out what was meant as a range are told of in both languages")
  func strayMarks() throws {
    let workspace = try workspace(["pages/about.md": "---\ntitle: 关于\n---\n\n9:00~11:30，13:00~17:00\n"])
    #expect(
      try workspace.run("check").error == """
        content/pages/about.md:5:5: warning: Two ~ in a paragraph strike out the text between them, as they do from here [stray-markup]
          5 | 9:00~11:30，13:00~17:00
            |     ^
          to mend: write – for a range, as in 9:00–17:00, or \\~; write ~~text~~ for what is to be struck out

        0 errors, 1 warning

        """)
    #expect(
      try workspace.run("check", "--language", "zh").error == """
        content/pages/about.md:5:5: 警告：一段里有两个~时，它们之间的文字会被划掉，此处起就是这样 [stray-markup]
          5 | 9:00~11:30，13:00~17:00
            |     ^
          处理办法：表示起止的，改用“～”或“至”，或者写成“\\~”；确要划掉的，写成“~~文字~~”

        0个错误，1个警告

        """)
  }

  @Test("Stars in names, and a row of dashes that makes no table, are told of in both languages")
  func strayStars() throws {
    let workspace = try workspace([
      "pages/about.md": "---\ntitle: 关于\n---\n\n学员张*伟、李*明成绩复核通过。\n\n| 甲 | 乙 |\n| --- |\n"
    ])
    #expect(
      try workspace.run("check").error == """
        content/pages/about.md:5:4: warning: Stars in a paragraph emphasise the text between them and are not shown; here they seem to stand for a product or for what is left out of a name or a number [stray-markup]
          5 | 学员张*伟、李*明成绩复核通过。
            |       ^
          to mend: write × for a product, and \\* for each star that is to be shown; for bold text write **words** with a space on both sides

        content/pages/about.md:8:1: warning: A row of dashes has as many cells as the row above it, each with dashes alone; this one has not, so that this is no table and its rows are published as they stand [stray-markup]
          8 | | --- |
            | ^
          to mend: give the row of dashes and the row above it the same number of cells: | --- | --- | below | A | B |

        0 errors, 2 warnings

        """)
    #expect(
      try workspace.run("check", "--language", "zh").error == """
        content/pages/about.md:5:4: 警告：一段里的“*”前后成对时，中间的文字会变成强调，星号不显示，此处像是乘号，或者是姓名、号码中隐去的字 [stray-markup]
          5 | 学员张*伟、李*明成绩复核通过。
            |       ^
          处理办法：相乘的，改用“×”；要显示星号的，每个都写成“\\*”，或者改用“＊”；确要加粗的，写成“**文字**”，前后各加一个空格

        content/pages/about.md:8:1: 警告：短横线行的格数应与上一行相同，每格只写短横线；此处不是这样，不会成为表格，各行会原样发布 [stray-markup]
          8 | | --- |
            | ^
          处理办法：把短横线行和上一行的格数改成一样，如“| 甲 | 乙 |”的下一行写“| --- | --- |”

        0个错误，2个警告

        """)
  }
}
