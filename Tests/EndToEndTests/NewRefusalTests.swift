import Foundation
import Testing

@Suite("What minglu new does with answers that it cannot take")
struct NewRefusalTests {
  private let workspace: Workspace

  init() throws {
    workspace = try Workspace()
  }

  private func run(_ arguments: String...) throws -> Run { try Command.run(arguments, in: workspace.url) }

  private func text(_ path: String) throws -> String {
    try String(contentsOf: workspace.url.appending(path: path), encoding: .utf8)
  }

  private func makeRegister() throws {
    _ = try run(
      "new", "registry", "--city", "杭州市", "--base-url", "https://register.example", "--district", "330106=西湖区",
      "--district", "330102 上城区")
  }

  @Test("A district that is given twice is refused at once, before anything is made")
  func repeatedDistrict() throws {
    let repeated = try run(
      "new", "registry", "--city", "杭州市", "--base-url", "https://register.example", "--district", "330102=上城区",
      "--district", "330102=下城区", "--language", "zh")
    #expect(
      repeated.error.hasPrefix(
        "错误：“--district <代码=名称>”：每个区只能写一次，330102已经是“上城区”：改写这个区自己的代码，或者不写\n用法：minglu new registry "))
    #expect(repeated.status == 64)
    #expect(!FileManager.default.fileExists(atPath: workspace.url.appending(path: "content").path))
  }

  @Test(
    "A district is taken however its code and name are parted",
    arguments: ["330102=上城区", "330102＝上城区", "330102 上城区", "330102,上城区", "330102，上城区", "330102上城区", "３３０１０２、上城区"])
  func spellings(district: String) throws {
    let made = try run(
      "new", "registry", "--city", "杭州市", "--base-url", "https://register.example", "--district", district)
    #expect(made.error == "")
    #expect(try text("content/districts/330102/district.yaml").contains("name: 上城区\n"))
  }

  @Test("Nothing new is written into a publication, nor where no register is")
  func otherFolders() throws {
    try makeRegister()
    #expect(try workspace.bash("minglu build; mkdir empty").status == 0)
    let before = try PublishedSite(workspace.url).files
    for what in [["cycle", "2030"], ["district", "330108", "--name", "滨江区"]] {
      let inSite = try Command.run(["new"] + what + ["--content", "public", "--language", "zh"], in: workspace.url)
      #expect(inSite.error.contains("已发布的内容中不得另放文件：“public”位于“"), "\(inSite.error)")
      #expect(inSite.status == 2)
      let inNone = try Command.run(["new"] + what + ["--content", "empty"], in: workspace.url)
      #expect(
        inNone.error == """
          error: there is no register in `empty`
            to mend: name the folder that holds registry.yaml with --content; to begin a register, run minglu new registry

          """)
      #expect(inNone.status == 2)
    }
    let register = try run(
      "new", "registry", "--city", "杭州市", "--base-url", "https://register.example", "--content", "public/sub")
    #expect(register.error.contains("holds what was published and nothing else"), "\(register.error)")
    #expect(register.status == 2)
    #expect(try PublishedSite(workspace.url).files == before)
  }

  @Test("A folder that a link leads out of the records is not written to", arguments: ["", "districts/330102/"])
  func linkedFolder(folder: String) throws {
    try makeRegister()
    let link = "content/\(folder)announcements"
    #expect(try workspace.bash("mkdir -p outside; rm -rf \(link); ln -s \"$PWD/outside\" \(link)").status == 0)
    let district = folder.isEmpty ? [] : ["--district", "330102"]
    let run = try Command.run(
      ["new", "announcement", "notice", "--title", "通知", "--date", "2026-11-01"] + district, in: workspace.url)
    #expect(run.status == 2)
    #expect(run.error.contains("`\(link)/notice.md`"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: workspace.url.appending(path: "outside").path) == [])
  }

  @Test("At the prompt each refusal says what to answer instead, and nothing that was answered is lost")
  func prompts() throws {
    let answers =
      "杭州市\n\n\nregister.example\nhttps://register.example/\n\n\n上城区\n330102\n3301 上城\n330102 上城区\n330102，下城区\n\n"
    let run = try workspace.runOnTerminal("minglu new registry --language zh", typing: answers)
    for refusal in [
      ("名录发布后的网址应以https://开头，“register.example”没有写", "写成https://register.example"),
      ("区要写代码和名称，“上城区”缺少代码", "在名称前写六位区划代码，例如330102 上城区"),
      ("区要写代码和名称，“330102”缺少名称", "在代码后写名称，例如330102 上城区"),
      ("区的代码应为六位区划代码，“3301”不符合", "填写代码，例如310115"),
      ("每个区只能写一次，330102已经是“上城区”", "改写这个区自己的代码，或者不写"),
    ] {
      #expect(run.output.contains("错误：\(refusal.0)\r\n  处理办法：\(refusal.1)\r\n"))
    }
    #expect(run.status == 0)
    #expect(try text("content/districts/330102/district.yaml").contains("name: 上城区\n"))
  }

  @Test("What messages call an answer is not what the prompt shows as an example")
  func names() throws {
    try makeRegister()
    let cycle = try workspace.runOnTerminal("minglu new cycle --language zh", typing: "二〇二八\n2028\n\n7月1日\n\n\n")
    #expect(cycle.output.contains("遴选年度，如2028："))
    #expect(cycle.output.contains("错误：遴选年度应为1至32个字母、数字或连字符，“二〇二八”不符合\r\n  处理办法：写年份，例如2028\r\n"))
    #expect(cycle.output.contains("受理开始日期，如2028-07-01（可不填）："))
    #expect(cycle.output.contains("错误：受理开始日期应为日期，“7月1日”不是日期的写法\r\n  处理办法：写成2026-10-20、"))
    #expect(cycle.status == 0)
    let notice = try workspace.runOnTerminal(
      "minglu new announcement --language zh", typing: "notice-2028.md\n\n通知\n\n\n\n")
    #expect(notice.output.contains("错误：此项必填\r\n  处理办法：输入内容后按回车\r\n"))
    #expect(notice.output.contains("类别，写通知、公示、公布、撤销或指南 [通知]："))
    #expect(try text("content/announcements/notice-2028.md").contains("\nkind: 通知\n"))
  }

  @Test("Who is asked for an institution's district and kind sees which there are")
  func choices() throws {
    try makeRegister()
    let run = try workspace.runOnTerminal(
      "minglu new institution --language zh", typing: "330106\n52310115MJXY004570\n某某学校\n职业院校\n某路1号\n\n\n\n")
    #expect(run.output.contains("本名录的区：\r\n  330102 上城区\r\n  330106 西湖区\r\n"))
    #expect(run.output.contains("所属区的代码，六位数字："))
    #expect(run.output.contains("机构类别有：\r\n  民办职业技能培训机构\r\n"))
    #expect(run.status == 0)
    #expect(try text("content/districts/330106/institutions.csv").contains("某某学校,职业院校,"))
  }

  @Test(
    "Where no answer could help, nothing is asked",
    arguments: [
      ("cycle", "遴选年度，如"), ("announcement", "文件名，"), ("district", "区的代码，"), ("institution", "所属区的代码，"),
    ])
  func nothingAsked(command: String, question: String) throws {
    let run = try workspace.runOnTerminal("minglu new \(command) --language zh", typing: "2028\n")
    #expect(run.output.contains("错误：找不到文件夹“content”\r\n  处理办法：在其所在文件夹中运行minglu，或用--content指定\r\n"))
    #expect(!run.output.contains(question))
    #expect(run.status == 2)
  }

  @Test("Before a register is asked about, the folder is looked at")
  func takenFolder() throws {
    try makeRegister()
    let run = try workspace.runOnTerminal("minglu new registry --language zh", typing: "杭州市\n")
    #expect(run.output.contains("错误：新名录应从空文件夹开始，“content”不是空的\r\n  处理办法：用--content指定其他文件夹\r\n"))
    try workspace.write("", to: "file")
    let file = try workspace.runOnTerminal("minglu new registry --language zh --content file", typing: "杭州市\n")
    #expect(file.output.contains("错误：新名录应从空文件夹开始，“file”不是文件夹\r\n"))
    #expect(![run, file].contains { $0.output.contains("城市名称，") })
    #expect(run.status == 2)
  }

  @Test(
    "An option that cannot be taken is refused before the first question",
    arguments: [
      ("cycle --closes 8月15日", "遴选年度，如", "受理截止日期应为日期", 64),
      ("announcement --district 330199", "文件名，", "没有代码为“330199”的区", 64),
      ("announcement --cycle 2062", "文件名，", "没有“2062”这个年度", 64),
      ("registry --content new --district 上城区", "城市名称，", "缺少代码", 64),
      ("institution --kind 学校", "所属区的代码，", "机构类别应为规定的取值", 64),
      ("district 330106", "区的名称，", "已有content/districts/330106/brands.csv", 2),
      ("institution --district 330102 52310115MJXY004571", "机构名称：", "统一社会信用代码", 2),
    ] as [(String, String, String, Int32)])
  func options(command: String, question: String, refusal: String, status: Int32) throws {
    try makeRegister()
    let run = try workspace.runOnTerminal("minglu new \(command) --language zh", typing: "2028\n2028\n")
    #expect(run.output.contains(refusal))
    #expect(!run.output.contains(question))
    #expect(run.status == status)
  }

  @Test("An answer that the records cannot take is refused when it is given, and asked for again")
  func answers() throws {
    try makeRegister()
    #expect(try run("new", "cycle", "2026").status == 0)
    let cycle = try workspace.runOnTerminal("minglu new cycle --language zh", typing: "2026\n2028\n\n\n\n")
    #expect(
      cycle.output.contains(
        "错误：已有content/cycles/2026/cycle.yaml、content/cycles/2026/results.csv，不会覆盖\r\n"
          + "  处理办法：直接编辑原有文件，或换一个名称\r\n"))
    #expect(cycle.output.components(separatedBy: "遴选年度，如2028：").count == 3)
    #expect(cycle.status == 0)
    let uscc = "52310115MJXY004570"
    let first = try workspace.runOnTerminal(
      "minglu new institution --language zh",
      typing: "330199\n330106\n52310115MJXY004571\n\(uscc)\n某某学校\n职业院校\n某路1号\n\n\n\n")
    #expect(first.output.contains("错误：没有代码为“330199”的区：缺少content/districts/330199\r\n"))
    #expect(first.output.components(separatedBy: "统一社会信用代码，18位：").count == 3)
    #expect(first.status == 0)
    let second = try workspace.runOnTerminal(
      "minglu new institution --district 330102 --language zh", typing: "\(uscc)\n")
    #expect(second.output.contains("错误：每个机构只登记一次，\(uscc)已经是“某某学校”\r\n"))
    let notice = try workspace.runOnTerminal(
      "minglu new announcement --language zh", typing: "notice\n通知\n\n\n\n")
    #expect(notice.status == 0)
    let again = try workspace.runOnTerminal("minglu new announcement --language zh", typing: "notice\n")
    #expect(again.output.contains("错误：已有content/announcements/notice.md，不会覆盖\r\n"))
  }

  @Test("What a new cycle shows as an example is of its own year")
  func year() throws {
    try makeRegister()
    #expect(try run("new", "cycle", "2026").status == 0)
    let cycle = try text("content/cycles/2026/cycle.yaml")
    #expect(cycle.contains("# announced: 2026-10-20\n# document: 人社职〔2026〕1号\n"))
    #expect(!cycle.contains("2028"))
  }
}
