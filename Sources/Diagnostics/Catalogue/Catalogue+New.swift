/// What `minglu new` asks and says.
extension Catalogue {
  /// What is asked of whoever makes a new file. Each is also what messages about the answer call it.
  package enum Question {
    package static let city = Wording(en: "Name of the city", zh: "城市名称，如杭州市")
    package static let title = Wording(en: "Title of the register", zh: "名录标题")
    package static let authority = Wording(en: "Authority that publishes it", zh: "主办单位")
    package static let baseURL = Wording(
      en: "Address where it will be published", zh: "名录发布后的网址，如https://minglu.example.gov.cn/")
    package static let basis = Wording(en: "Number of the document it rests on", zh: "依据文件的文号")
    package static let phone = Wording(en: "Telephone", zh: "联系电话")
    package static let district = Wording(
      en: "A district's code and name, such as 330102 上城区", zh: "一个区的代码和名称，如330102 上城区")
    package static let districtCode = Wording(en: "The district's six-digit code", zh: "六位区划代码")
    package static let districtName = Wording(en: "Name of the district", zh: "区的名称")
    package static let bureau = Wording(en: "Its bureau", zh: "区主管部门")
    package static let cycle = Wording(en: "Id of the cycle, such as 2028", zh: "遴选年度，如2028")
    package static let cycleTitle = Wording(en: "Title of the cycle", zh: "遴选年度的标题")
    package static let opens = Wording(en: "First day for applications", zh: "受理开始日期")
    package static let closes = Wording(en: "Last day for applications", zh: "受理截止日期")
    package static let slug = Wording(en: "Name of the file, such as notice-2028", zh: "文件名（小写字母、数字和连字符），如notice-2028")
    package static let headline = Wording(en: "Title of the announcement", zh: "公告标题")
    package static let date = Wording(en: "Day from which it is shown", zh: "发布日期")
    package static let kind = Wording(en: "Kind", zh: "类别（通知、公示、公布、撤销、指南）")
    package static let document = Wording(en: "Document number", zh: "文号")
    package static let cycleOf = Wording(en: "Cycle it belongs to", zh: "所属遴选年度")
    package static let uscc = Wording(en: "统一社会信用代码", zh: "统一社会信用代码")
    package static let institutionName = Wording(en: "Name of the institution", zh: "机构名称")
    package static let institutionKind = Wording(en: "Kind of institution", zh: "机构类别")
    package static let address = Wording(en: "Address", zh: "办学地址")
    package static let permit = Wording(en: "Permit number", zh: "办学许可证号")
    package static let website = Wording(en: "Website", zh: "网址")
  }

  /// Behind a question that need not be answered.
  package static let mayBeEmpty = Wording(en: " (may be left empty)", zh: "（可不填）")
  /// Behind a question that is asked until nothing is answered.
  package static let emptyLineEnds = Wording(en: " (an empty line ends the list)", zh: "（直接回车结束）")
  package static let needsAnswer = Wording(en: "an answer is needed", zh: "此项必填")

  /// The input ended before everything was answered.
  package static let unanswered = Obstacle(
    Wording(en: "the questions were not all answered, so nothing was written", zh: "问题没有答完，未写入任何内容"),
    solution: Wording(
      en: "run it again, or give the answers as options (minglu new --help)", zh: "重新运行，或用选项给出（见minglu new --help）"))

  /// Files that would have to be made are there.
  package static func filesAreThere(_ paths: [String]) -> Obstacle {
    Obstacle(
      Wording(
        en: "nothing is overwritten, and \(paths.joined(separator: ", ")) is there already",
        zh: "已有\(paths.joined(separator: "、"))，不会覆盖"),
      solution: Wording(en: "edit what is there, or choose another name", zh: "直接编辑原有文件，或换一个名称"))
  }

  /// A new register would go to a folder that holds something.
  package static func folderIsTaken(_ folder: String) -> Obstacle {
    Obstacle(
      Wording(
        en: "a new register begins in an empty folder, and `\(folder)` is not", zh: "新名录应从空文件夹开始，“\(folder)”不是空的"),
      solution: Wording(en: "name another folder with --content", zh: "用--content指定其他文件夹"))
  }

  /// A district that is named has no folder.
  package static func noSuchDistrict(_ code: String, folder: String) -> Obstacle {
    Obstacle(
      Wording(
        en: "there is no district \(quoted(code)): \(folder) is not there", zh: "没有代码为“\(clipped(code))”的区：缺少\(folder)"),
      solution: Wording(en: "make it with: minglu new district \(code)", zh: "先建立该区：minglu new district \(code)"))
  }

  /// A file or folder cannot be made or changed.
  package static func cannotWrite(_ path: String, reason: String) -> Obstacle {
    Obstacle(
      Wording(en: "`\(path)` cannot be written (\(reason))", zh: "无法写入“\(path)”（\(reason)）"),
      solution: Wording(en: "give yourself permission to write there, or make room", zh: "取得写入权限，或腾出空间"))
  }

  /// A row cannot be added to a table, for a reason of its own.
  package static func cannotAdd(to path: String, _ problem: Problem) -> Obstacle {
    Obstacle(
      Wording(en: "\(path): \(problem.message.english)", zh: "\(path)：\(problem.message.chinese)"),
      solution: problem.solution)
  }

  package static let nothingWritten = Wording(
    en: "Nothing was written: what is asked for would bring in these errors.", zh: "未写入任何内容：按所给内容写入会带来以上错误。")

  /// A file was made.
  package static func made(_ path: String) -> Wording { Wording(en: "made      \(path)", zh: "已建立  \(path)") }

  /// A row was added to a file.
  package static func added(to path: String) -> Wording { Wording(en: "row added \(path)", zh: "已增加一行  \(path)") }

  /// What to do after a register was made.
  package static let afterRegistry = Wording(
    en: "Next: minglu serve shows it while you write, minglu build publishes it.",
    zh: "接下来：minglu serve边改边看，minglu build发布。")

  /// What to do after a file was made.
  package static let afterFile = Wording(
    en: "Next: open the file and fill in what is marked; minglu check tells what is still wrong.",
    zh: "接下来：打开文件，补全其中标明的内容；minglu check会指出还有什么不对。")
}
