import Foundation
import Testing

@Suite("The register as a workbook")
struct ExportTests {
  let workspace: Workspace

  init() throws {
    workspace = try Workspace(TinyRegister())
  }

  private func export(to file: String, _ language: String = "en") throws -> Run {
    try workspace.run("export", "--xlsx", file, "--language", language)
  }

  private var paths: [String] {
    get throws { try FileManager.default.subpathsOfDirectory(atPath: workspace.url.path).sorted() }
  }

  @Test("A run says where it is and how many brands it has, one too")
  func outcome() throws {
    #expect(try export(to: "a.xlsx").output == "a.xlsx: 4 brands, as of 2026-12-01\n")
    #expect(try export(to: "a.xlsx", "zh").output == "a.xlsx：4个品牌，数据截至2026年12月1日\n")
    let one = try workspace.run("export", "--xlsx", "b.xlsx", "--district", "310101", "--language", "en")
    #expect(one.output == "b.xlsx: 1 brand, as of 2026-12-01\n")
    try FileManager.default.createSymbolicLink(
      atPath: workspace.url.appending(path: "link.xlsx").path, withDestinationPath: "b.xlsx")
    #expect(try export(to: "link.xlsx").status == 0)
    let (first, second) = (workspace.url.appending(path: "a.xlsx"), workspace.url.appending(path: "b.xlsx"))
    #expect(try Data(contentsOf: first) == Data(contentsOf: second))
  }

  @Test("Brought in again, it changes nothing, and only what follows from records is told, once a sheet")
  func broughtIn() throws {
    _ = try export(to: "a.xlsx")
    let run = try workspace.run("import", "a.xlsx", "--language", "en")
    #expect(run.output == "")
    #expect(!run.error.contains("[unmapped-column]"))
    for (sheet, columns) in [
      ("品牌!D1", "机构名称, 级别, 状态, 原因, 状态自, 最近认定年度"), ("撤销!B1", "品牌名称, 机构名称, 级别, 情形内容, 可重新申报日期"),
      ("遴选结果!B1", "公布日期, 文号, 品牌名称"),
    ] {
      #expect(run.error.contains("a.xlsx, \(sheet): warning: \(columns) follow from other records"))
    }
    #expect(run.error.components(separatedBy: "[derived-column]").count == 4)
    #expect(run.status == 0)
  }

  @Test("A link to a file that is not there is told as that, and stays")
  func danglingLink() throws {
    try FileManager.default.createSymbolicLink(
      atPath: workspace.url.appending(path: "r.xlsx").path, withDestinationPath: "nowhere.xlsx")
    let before = try paths
    let english = try export(to: "r.xlsx")
    #expect(
      english.error == """
        error: `r.xlsx` is a link to a file that is not there
          to mend: make the file that it leads to, or take the link away

        """)
    #expect(english.status == 2)
    let chinese = try export(to: "r.xlsx", "zh")
    #expect(chinese.error == "错误：“r.xlsx”是链接，所指的文件不存在\n  处理办法：建立链接所指的文件，或删除该链接\n")
    #expect(try paths == before)
    #expect(try workspace.bash("touch nowhere.xlsx").status == 0)
    #expect(try export(to: "r.xlsx").status == 0)
    #expect(try workspace.bash("test -L r.xlsx && test -s nowhere.xlsx").status == 0)
  }

  @Test("Its name may be as long as the system takes")
  func longName() throws {
    let name = String(repeating: "x", count: 250) + ".xlsx"
    #expect(try export(to: name).error == "")
    #expect(try export(to: name).status == 0)
    #expect(try paths.contains(name))
  }

  @Test("No folder is made for it")
  func missingFolder() throws {
    let before = try paths
    let english = try export(to: "no/such/x.xlsx")
    #expect(
      english.error == """
        error: the folder that is to hold `no/such/x.xlsx` is not there: `no/such`
          to mend: make that folder, or name another one

        """)
    #expect(english.status == 2)
    #expect(try export(to: "no/x.xlsx", "zh").error.hasPrefix("错误：“no/x.xlsx”的上级文件夹“no”不存在\n"))
    #expect(try export(to: "").status == 64)
    #expect(try paths == before)
  }

  @Test("It is not written among the sources, nor where earlier publications are kept")
  func sources() throws {
    try workspace.write("", to: "templates/own.txt")
    try workspace.write("", to: ".public.minglu/x")
    try FileManager.default.createSymbolicLink(
      atPath: workspace.url.appending(path: "link").path, withDestinationPath: "content/districts")
    let before = try paths
    let english = try export(to: "content/x.xlsx")
    #expect(
      english.error == """
        error: what is written stands apart from the sources: `content/x.xlsx` is in `content`
          to mend: name a place outside of it

        """)
    #expect(english.status == 2)
    #expect(
      try export(to: "link/x.xlsx", "zh").error == """
        错误：输出的文件应与源文件分开：“link/x.xlsx”位于“content”中
          处理办法：指定该文件夹以外的位置

        """)
    #expect(try export(to: "templates/x.xlsx").status == 2)
    #expect(try export(to: ".public.minglu/x.xlsx").error.contains("stands in `.public.minglu`"))
    #expect(try paths == before)
  }

  @Test("What is no file is not replaced, and called what it is")
  func otherThings() throws {
    #expect(mkfifo(workspace.url.appending(path: "pipe").path, 0o644) == 0)
    let before = try paths
    #expect(
      try export(to: "pipe").error == "error: `pipe` is a device or a pipe, no file\n  to mend: name a file\n")
    #expect(try export(to: "/dev/null", "zh").error == "错误：“/dev/null”是设备或管道，不是文件\n  处理办法：指定一个文件\n")
    #expect(try export(to: "..").error == "error: `..` is a folder, no file\n  to mend: name a file\n")
    #expect(try export(to: "pipe").status == 2)
    #expect(try paths == before)
  }
}
