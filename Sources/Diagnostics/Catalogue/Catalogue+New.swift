/// What `minglu new` asks and says.
extension Catalogue {
  /// What is asked of whoever makes a new file, and the argument or option that answers it.
  package struct Question: Hashable, Sendable {
    /// `--title`; nil for an argument, which has no name.
    package var option: String?
    package var argument: ArgumentText
    /// What is asked for, and what messages about the answer call it.
    package var name: Wording
    /// What stands behind that where it is asked: an example, or what may be answered.
    package var hint: Wording?

    init(_ option: String?, _ argument: ArgumentText, _ name: Wording, hint: Wording? = nil) {
      self.option = option
      self.argument = argument
      self.name = name
      self.hint = hint
    }

    /// How usage shows the argument or option: `--title <title>`.
    package var label: Wording {
      let name = option.map { $0 + " " } ?? ""
      let value = argument.value ?? Wording(en: "", zh: "")
      return Wording(en: "\(name)<\(value.english)>", zh: "\(name)<\(value.chinese)>")
    }

    // MARK: A register

    package static let city = Question(
      "--city", Argument.city, Wording(en: "Name of the city", zh: "城市名称"),
      hint: Wording(en: "such as 杭州市", zh: "如杭州市"))
    package static let title = Question(
      "--title", Argument.registryTitle, Wording(en: "Title of the register", zh: "名录标题"))
    package static let authority = Question(
      "--authority", Argument.authority, Wording(en: "Authority that publishes it", zh: "主办单位"))
    package static let baseURL = Question(
      "--base-url", Argument.baseURL, Wording(en: "Address where it will be published", zh: "名录发布后的网址"),
      hint: Wording(en: "such as https://minglu.example.gov.cn/", zh: "如https://minglu.example.gov.cn/"))
    package static let basis = Question(
      "--document", Argument.basis, Wording(en: "Number of the document it rests on", zh: "依据文件的文号"))
    package static let phone = Question("--phone", Argument.registryPhone, Wording(en: "Telephone", zh: "联系电话"))
    package static let district = Question(
      "--district", Argument.registryDistrict, Wording(en: "A district's code and name", zh: "一个区的代码和名称"),
      hint: Wording(en: "such as 330102 上城区", zh: "如330102 上城区"))

    // MARK: A cycle

    package static let cycle = Question(
      nil, Argument.cycleID, Wording(en: "Id of the cycle", zh: "遴选年度"), hint: Wording(en: "such as 2028", zh: "如2028"))
    package static let cycleTitle = Question(
      "--title", Argument.cycleTitle, Wording(en: "Title of the cycle", zh: "遴选年度的标题"))

    /// `year`: of the cycle, for the example.
    package static func opens(in year: Int) -> Question {
      Question(
        "--opens", Argument.opens, Wording(en: "First day for applications", zh: "受理开始日期"),
        hint: Wording(en: "such as \(year)-07-01", zh: "如\(year)-07-01"))
    }

    package static func closes(in year: Int) -> Question {
      Question(
        "--closes", Argument.closes, Wording(en: "Last day for applications", zh: "受理截止日期"),
        hint: Wording(en: "such as \(year)-08-15", zh: "如\(year)-08-15"))
    }

    // MARK: An announcement

    package static let slug = Question(
      nil, Argument.slug, Wording(en: "Name of the file", zh: "文件名"),
      hint: Wording(en: "such as notice-2028", zh: "用小写字母、数字和连字符，如notice-2028"))
    package static let headline = Question(
      "--title", Argument.headline, Wording(en: "Title of the announcement", zh: "公告标题"))
    package static let date = Question(
      "--date", Argument.date, Wording(en: "Day from which it is shown", zh: "发布日期"))
    package static let kind = Question(
      "--kind", Argument.announcementKind, Wording(en: "Kind", zh: "类别"),
      hint: Wording(
        en: "notice, consultation, results, revocation or guide", zh: "写通知、公示、公布、撤销或指南"))
    package static let document = Question("--document", Argument.document, Wording(en: "Document number", zh: "文号"))
    package static let source = Question("--source", Argument.source, Wording(en: "Source", zh: "来源"))
    package static let cycleOf = Question(
      "--cycle", Argument.announcementCycle, Wording(en: "Cycle it belongs to", zh: "所属遴选年度"))
    package static let districtOf = Question(
      "--district", Argument.announcementDistrict, Wording(en: "District", zh: "发布公告的区"))

    // MARK: A district

    package static let districtCode = Question(
      nil, Argument.districtCode, Wording(en: "The district's code", zh: "区的代码"),
      hint: Wording(en: "six digits, such as 330102", zh: "六位数字，如330102"))
    package static let districtName = Question(
      "--name", Argument.districtName, Wording(en: "Name of the district", zh: "区的名称"),
      hint: Wording(en: "such as 上城区", zh: "如上城区"))
    package static let bureau = Question("--bureau", Argument.bureau, Wording(en: "Its bureau", zh: "区主管部门"))
    package static let bureauPhone = Question(
      "--phone", Argument.bureauPhone, Wording(en: "Its telephone", zh: "区主管部门的电话"))
    package static let bureauAddress = Question(
      "--address", Argument.bureauAddress, Wording(en: "Its address", zh: "区主管部门的地址"))
    package static let bureauWebsite = Question(
      "--website", Argument.bureauWebsite, Wording(en: "Its website", zh: "区主管部门的网址"))

    // MARK: An institution

    package static let districtOfInstitution = Question(
      "--district", Argument.institutionDistrict, Wording(en: "The district's code", zh: "所属区的代码"),
      hint: Wording(en: "six digits", zh: "六位数字"))
    package static let uscc = Question(
      nil, Argument.uscc, Wording(en: "统一社会信用代码", zh: "统一社会信用代码"), hint: Wording(en: "18 characters", zh: "18位"))
    package static let institutionName = Question(
      "--name", Argument.institutionName, Wording(en: "Name of the institution", zh: "机构名称"))

    package static let institutionKind = Question(
      "--kind", Argument.institutionKind, Wording(en: "Kind of institution", zh: "机构类别"),
      hint: Wording(en: "one of those above", zh: "写以上之一"))
    package static let address = Question(
      "--address", Argument.institutionAddress, Wording(en: "Address", zh: "办学地址"))
    package static let permit = Question(
      "--permit", Argument.permit, Wording(en: "Permit number", zh: "办学许可证号"))
    package static let institutionPhone = Question(
      "--phone", Argument.institutionPhone, Wording(en: "Telephone", zh: "联系电话"))
    package static let website = Question(
      "--website", Argument.institutionWebsite, Wording(en: "Website", zh: "网址"))
  }

  /// Before a question whose answers are known: what they are.
  package static func choices(_ name: Wording, _ answers: [String]) -> Wording {
    let lines = answers.map { "\n  \($0)" }.joined()
    return Wording(en: "\(name.english):\(lines)", zh: "\(name.chinese)：\(lines)")
  }

  package static let districtChoices = Wording(en: "The register's districts", zh: "本名录的区")
  package static let institutionKindChoices = Wording(en: "Kinds of institution", zh: "机构类别有")

  /// Behind a question that need not be answered.
  package static let mayBeEmpty = Wording(en: " (may be left empty)", zh: "（可不填）")
  /// Behind a question that is asked until nothing is answered.
  package static let emptyLineEnds = Wording(en: " (an empty line ends the list)", zh: "（直接回车结束）")

  package static let needsAnswer = Problem(
    .missingValue,
    Wording(en: "an answer is needed", zh: "此项必填"),
    solution: Wording(en: "type it, then press Enter", zh: "输入内容后按回车"))

  // MARK: Answers that cannot be taken

  package static func badCycle(_ value: String, in field: Wording) -> Problem {
    Problem(
      .invalidValue,
      Wording(
        en: "\(field.english) takes 1 to 32 letters, digits or hyphens; \(quoted(value)) is not that",
        zh: "\(field.chinese)应为1至32个字母、数字或连字符，“\(clipped(value))”不符合"),
      solution: Wording(en: "write the year, such as 2028", zh: "写年份，例如2028"))
  }

  /// An address that would be one with `https://` before it.
  package static func addressLacksScheme(_ value: String, in field: Wording) -> Problem {
    Problem(
      .invalidValue,
      Wording(
        en: "\(field.english) begins with https://; \(quoted(value)) does not",
        zh: "\(field.chinese)应以https://开头，“\(clipped(value))”没有写"),
      solution: Wording(en: "write https://\(value)", zh: "写成https://\(value)"))
  }

  package static func districtLacksCode(_ text: String) -> Problem {
    Problem(
      .missingValue,
      Wording(
        en: "A district is given by its code and name; \(quoted(text)) has no code",
        zh: "区要写代码和名称，“\(clipped(text))”缺少代码"),
      solution: Wording(
        en: "write the six digits before the name, such as 330102 上城区", zh: "在名称前写六位区划代码，例如330102 上城区"))
  }

  package static func districtLacksName(_ text: String) -> Problem {
    Problem(
      .missingValue,
      Wording(
        en: "A district is given by its code and name; \(quoted(text)) has no name",
        zh: "区要写代码和名称，“\(clipped(text))”缺少名称"),
      solution: Wording(en: "write the name behind the code, such as 330102 上城区", zh: "在代码后写名称，例如330102 上城区"))
  }

  package static func districtIsRepeated(_ code: String, name: String) -> Problem {
    Problem(
      .unexpectedValue,
      Wording(
        en: "A district can only be given once; \(code) is \(quoted(name)) already",
        zh: "每个区只能写一次，\(code)已经是“\(clipped(name))”"),
      solution: Wording(en: "give this one its own code, or leave it out", zh: "改写这个区自己的代码，或者不写"))
  }

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

  /// Something else than a folder stands where a register is to begin.
  package static func folderIsNone(_ path: String) -> Obstacle {
    Obstacle(
      Wording(
        en: "a new register begins in an empty folder, and `\(path)` is no folder", zh: "新名录应从空文件夹开始，“\(path)”不是文件夹"),
      solution: Wording(en: "name another folder with --content", zh: "用--content指定其他文件夹"))
  }

  /// The folder that is to get something new holds no register.
  package static func noRegister(_ folder: String) -> Obstacle {
    Obstacle(
      Wording(en: "there is no register in `\(folder)`", zh: "“\(folder)”中没有名录"),
      solution: Wording(
        en: "name the folder that holds registry.yaml with --content; to begin a register, run minglu new registry",
        zh: "用--content指定registry.yaml所在的文件夹；还没有名录的，先运行minglu new registry"))
  }

  /// A district that is named has no folder.
  package static func noSuchDistrict(_ code: String, folder: String) -> Obstacle {
    Obstacle(
      Wording(
        en: "there is no district \(quoted(code)): \(folder) is not there", zh: "没有代码为“\(clipped(code))”的区：缺少\(folder)"),
      solution: Wording(en: "make it with: minglu new district \(code)", zh: "先建立该区：minglu new district \(code)"),
      isWrongUsage: true)
  }

  /// An institution's code is listed already.
  package static func institutionIsListed(_ uscc: String, name: String) -> Obstacle {
    Obstacle(
      Wording(
        en: "an institution is listed once, and \(uscc) is \(quoted(name)) already",
        zh: "每个机构只登记一次，\(uscc)已经是“\(clipped(name))”"),
      solution: Wording(en: "give this one its own code, or edit the row that is there", zh: "写这个机构自己的代码，或编辑已有的那一行"))
  }

  /// A file or folder cannot be made or changed.
  package static func cannotWrite(_ path: String, reason: String) -> Obstacle {
    let reason = systemError(reason)
    return Obstacle(
      Wording(
        en: "`\(path)` cannot be written (\(reason.english))", zh: "无法写入“\(path)”（\(reason.chinese)）"),
      solution: gettingRoom)
  }

  /// What the disk refused of files that are no publication.
  package static func unwritten(_ obstacle: Obstacle) -> Obstacle { Obstacle(obstacle.message, solution: gettingRoom) }

  private static let gettingRoom = Wording(
    en: "give yourself permission to write there, or make room", zh: "取得写入权限，或腾出空间")

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
