/// What is said of wrong usage.
extension Catalogue {
  package enum Usage {
    // MARK: Subcommands and values

    package static func noSuchSubcommand(_ word: String, nearest: String?) -> Wording {
      Wording(
        en: "There is no subcommand '\(clipped(word))'.\(near(nearest).english)",
        zh: "没有“\(clipped(word))”这个子命令\(near(nearest).chinese)")
    }

    package static func noSuchFinding(_ id: String, nearest: String?) -> Wording {
      Wording(
        en: "There is no finding '\(clipped(id))'.\(near(nearest).english)",
        zh: "没有“\(clipped(id))”这个检查项\(near(nearest).chinese)")
    }

    package static func noSuchTemplate(_ path: String, nearest: String?) -> Wording {
      Wording(
        en: "'--copy' takes one of the program's own files, not '\(clipped(path))'.\(near(nearest).english)",
        zh: "“--copy”应为程序自带的文件，“\(clipped(path))”不是\(near(nearest).chinese)")
    }

    private static func near(_ word: String?) -> Wording {
      guard let word else { return Wording(en: "", zh: "") }
      return Wording(en: " Did you mean '\(word)'?", zh: "，是不是“\(word)”？")
    }

    /// `option` as usage shows it: `--title <title>`.
    package static func missing(_ option: Wording) -> Wording {
      Wording(en: "Missing expected argument '\(option.english)'", zh: "缺少“\(option.chinese)”")
    }

    package static func unusable(_ option: Wording, _ problem: Problem) -> Wording {
      Wording(
        en: "'\(option.english)': \(problem.message.english): \(problem.solution.english)",
        zh: "“\(option.chinese)”：\(problem.message.chinese)：\(problem.solution.chinese)")
    }

    package static let dayExpected = Wording(
      en: "Give a day of the calendar, such as 2026-12-01.", zh: "请写日历上存在的一天，例如2026-12-01")
    package static let yearExpected = Wording(
      en: "Give a day of the years 1900 to 2199, such as 2026-12-01.", zh: "年份应在1900至2199之间，例如2026-12-01")
    package static let shardExpected = Wording(
      en: "Give which of how many, such as 2/4.", zh: "请写第几份和总份数，例如2/4")
    package static let districtCodeExpected = Wording(
      en: "'--district' takes a six-digit code, such as 310115.", zh: "“--district”应为六位区划代码，例如310115")
    package static let cycleExpected = Wording(
      en: "'--cycle' takes a cycle's id, such as 2026.", zh: "“--cycle”应为遴选年度，例如2026")

    package static func threadsExpected(_ number: Int) -> Wording {
      Wording(
        en: "'--threads' takes a number from 1 to 64, not \(number).", zh: "“--threads”应为1至64的整数，不能是\(number)")
    }

    /// An empty text where an option takes a folder.
    package static func folderExpected(_ option: String) -> Wording {
      Wording(en: "'\(option)' takes the name of a folder.", zh: "“\(option)”后面应写文件夹名，不能为空")
    }

    /// An empty text where an option takes a file.
    package static func fileExpected(_ option: String) -> Wording {
      Wording(en: "'\(option)' takes the name of a file.", zh: "“\(option)”后面应写文件名，不能为空")
    }

    // MARK: Options that do not go together

    package static let shardWantsFolder = Wording(
      en: "'--shard' wants a folder of its own, not the default output: name another one with '--output'.",
      zh: "“--shard”须放在单独的文件夹，不能是默认的输出文件夹：请用“--output”另行指定")
    package static let shardIsNotPublished = Wording(
      en: "'--previous', '--sign' and '--yes' are about publishing: give them to assemble.",
      zh: "“--previous”“--sign”“--yes”在发布时才用：请在运行assemble时写")
    package static let shardIsOneSite = Wording(
      en: "'--shard' makes one site: instead of '--all-districts' name each with '--district'.",
      zh: "“--shard”一次只做一个网站：请去掉“--all-districts”，用“--district”逐个指定")
    package static let allDistrictsAreAll = Wording(
      en: "'--all-districts' makes the city's site and every district's; leave out '--district'.",
      zh: "“--all-districts”发布全市和所有区的网站：请去掉“--district”")
    package static let contentIsForNames = Wording(
      en: "'--content' is for '--names'.", zh: "“--content”要与“--names”一起使用")
    package static let plaqueChoice = Wording(
      en: "Name brands by their ids, or give '--district', or '--all'.",
      zh: "请写品牌编号，或用“--district”，或用“--all”，三者选一")
    package static let copyOrProof = Wording(
      en: "Name the folder of a copy, or a proof with '--proof'.", zh: "请写副本的文件夹，或用“--proof”指定收录证明，二者选一")
    package static let sinceIsForCopies = Wording(
      en: "'--since' is about a copy; name its folder.", zh: "“--since”用来核对副本：请写副本的文件夹")
    package static let namesGoWithProof = Wording(
      en: "'--names' goes with a proof: name that with '--proof'.", zh: "“--names”要与收录证明一起核对：请用“--proof”指定")
    package static let sarifIsForRecords = Wording(
      en: "'--format sarif' is about records; '--published' reports as text or json.",
      zh: "“--format sarif”用于检查记录；“--published”只能用text或json")
    package static let pathsAreLines = Wording(
      en: "'--paths' has a form of its own: leave out '--format'.", zh: "“--paths”有自己的格式：请去掉“--format”")

    /// Options that say what is read of records, where a published copy is checked.
    package static func copyIsChecked(without options: [String]) -> Wording {
      let (english, chinese) = (options.map { "'\($0)'" }, options.map { "“\($0)”" })
      return Wording(
        en: "'--published' checks a copy, not the records: leave out \(english.joined(separator: ", ")).",
        zh: "“--published”检查副本，不检查记录：请去掉\(chinese.joined())")
    }
  }
}

// MARK: The argument parser's own words

extension Catalogue {
  /// What wrong usage looks like.
  static let usage = ParserSentence(
    en: "Error: %\nUsage: %\n  See '%' for more information.", zh: "错误：%\n用法：%\n  详细说明：%")
  /// The same with the option or argument that it is about.
  static let usageWithArgument = ParserSentence(
    en: "Error: %\nHelp:  %\nUsage: %\n  See '%' for more information.",
    zh: "错误：%\n说明：%\n用法：%\n  详细说明：%")

  /// What is wrong with a command line; of two that could be meant the more particular one comes first.
  static let parserFaults = [
    ParserSentence(en: "Unknown option '%'. Did you mean '%'?", zh: "没有“%”这个选项，是不是“%”？"),
    ParserSentence(en: "Unknown option '%'", zh: "没有“%”这个选项"),
    ParserSentence(en: "Invalid option: %", zh: "选项不能写成“%”"),
    ParserSentence(en: "Missing value for '%'", zh: "“%”后面缺少内容"),
    ParserSentence(
      en: "The option '%' does not take any value, but '%' was specified.", zh: "选项“%”后面不带内容，不应写“%”"),
    ParserSentence(en: "Unexpected argument '%'", zh: "多写了“%”"),
    ParserSentence(en: "% unexpected arguments: &", zh: "多写了%项：&"),
    ParserSentence(en: "Missing expected argument '%'", zh: "缺少“%”"),
    ParserSentence(en: "Missing one of: &", zh: "缺少其中之一：&"),
    ParserSentence(
      en: "The value '%' is invalid for '%'. Please provide one of the following:\n%", zh: "“%”不能用于“%”，可用：\n%"),
    ParserSentence(en: "The value '%' is invalid for '%'. Please provide one of &.", zh: "“%”不能用于“%”，可用：&"),
    ParserSentence(en: "The value '%' is invalid for '%': %", zh: "“%”不能用于“%”：%"),
    ParserSentence(en: "The value '%' is invalid for '%'", zh: "“%”不能用于“%”"),
    ParserSentence(
      en: "Can't generate completion scripts for '%'.\nPlease use --generate-completion-script=<shell> with one of:\n%",
      zh: "不能为“%”生成补全脚本。\n请用--generate-completion-script=<shell>指定其中之一：\n%"),
    ParserSentence(
      en: "Can't autodetect a supported shell.\nPlease use --generate-completion-script=<shell> with one of:\n%",
      zh: "认不出所用的shell。\n请用--generate-completion-script=<shell>指定其中之一：\n%"),
  ]

  static let usageLabel = Wording(en: "Usage", zh: "用法")

  /// In the place of options and subcommands where a short usage does not name them.
  static let usagePlaceholders = [
    Wording(en: "<options>", zh: "<选项>"), Wording(en: "<subcommand>", zh: "<子命令>"),
  ]

  static let helpTitles = [
    ParserSentence(en: "ARGUMENTS:", zh: "参数："), ParserSentence(en: "OPTIONS:", zh: "选项："),
    ParserSentence(en: "SUBCOMMANDS:", zh: "子命令："),
  ]

  /// What the parser adds to what is said of an option.
  static let helpNotes = [
    ParserSentence(en: "% (values: &; default: %)", zh: "%（可用：&；默认：%）"),
    ParserSentence(en: "% (values: &)", zh: "%（可用：&）"), ParserSentence(en: "% (default: %)", zh: "%（默认：%）"),
  ]

  /// What it says of its own options.
  static let helpOfParser = [
    ParserSentence(en: "Show the version.", zh: "显示版本号。"),
    ParserSentence(en: "Show help information.", zh: "显示说明。"),
    ParserSentence(en: "Show subcommand help information.", zh: "显示子命令的说明。"),
  ]

  /// The last line of help.
  static let subcommandHelp = ParserSentence(en: "  See '%' for detailed help.", zh: "  各命令的详细说明：%")

  // MARK: The page of docs/

  package enum CommandPage {
    package static let title = Wording(en: "Commands", zh: "全部命令")
    package static let introduction = Wording(
      en: "What each command does, with all of its arguments and options. `minglu help COMMAND` says the same. "
        + "This page is written by `minglu commands`.",
      zh: "每个命令做什么，有哪些参数和选项。在命令行里输入`minglu help 命令`也能看到，例如`minglu help build`。"
        + "方括号里的可以不写；尖括号里的要换成实际的内容，例如`--as-of <日期>`写成`--as-of 2026-12-01`。\n\n"
        + "每个命令都可以加`-h`或`--help`看说明，加`--version`看版本号。\n\n"
        + "本页由`minglu commands --language zh`生成，请勿手改。")
    package static let nameLabel = Wording(en: "Argument or option", zh: "参数或选项")
    package static let commandLabel = Wording(en: "Command", zh: "命令")
    package static let meaningLabel = Wording(en: "Meaning", zh: "含义")
  }
}
