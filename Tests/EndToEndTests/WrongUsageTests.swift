import Diagnostics
import Foundation
import Testing

@testable import minglu

@Suite("What is said of wrong usage")
struct WrongUsageTests {
  private let here = FileManager.default.temporaryDirectory

  static let checkUsage = """
    Usage: minglu check [--content <folder>] [--templates <folder>] [--as-of <date>] [--district <code>] [--strict] [--output <folder>] [--previous <folder>] [--format <format>] [--language <language>] [--published <folder>]
      See 'minglu check --help' for more information.

    """

  static let buildUsage = """
    Usage: minglu build <options>
      See 'minglu build --help' for more information.

    """

  @Test(
    "It says what was wrong and shows the right one, with status 64",
    arguments: [
      (
        ["check", "--as-of", "2026-02-30"],
        """
        Error: The value '2026-02-30' is invalid for '--as-of <date>': Give a day of the calendar, such as 2026-12-01.
        Help:  --as-of <date>  The day that is shown: nothing dated later is. (default: as_of in registry.yaml, else today in Shanghai)

        """ + checkUsage
      ),
      (
        ["check", "--format", "xml"],
        """
        Error: The value 'xml' is invalid for '--format <format>'. Please provide one of 'text', 'json' or 'sarif'.
        Help:  --format <format>  text for people; json or sarif for programs, on standard output.

        """ + checkUsage
      ),
      (
        ["build", "--threads", "65"],
        "Error: '--threads' takes a number from 1 to 64, not 65.\n" + buildUsage
      ),
      (
        ["build", "--publish-to", "x"],
        "Error: Unknown option '--publish-to'\n" + buildUsage
      ),
    ])
  func english(arguments: [String], message: String) throws {
    let run = try Command.run(arguments, in: here)
    #expect(run.error == message)
    #expect(run.output == "")
    #expect(run.status == 64)
  }

  private static let chineseFaults: [([String], String, String?)] = [
    (["build", "--publish-to", "x"], "没有“--publish-to”这个选项", nil),
    (["build", "--as-off", "x"], "没有“--as-off”这个选项，是不是“--as-of”？", nil),
    (["build", "---x"], "选项不能写成“---x”", nil),
    (["build", "--output"], "“--output <文件夹>”后面缺少内容", "--output <文件夹>  发布到哪个文件夹。（默认：public）"),
    (["build", "--strict=yes"], "选项“--strict”后面不带内容，不应写“yes”", nil),
    (["build", "甲"], "多写了“甲”", nil),
    (["build", "甲", "乙"], "多写了2项：甲、乙", nil),
    (["proof"], "缺少“<认定>”", "<认定>  哪一项认定，按认定页面的文件名写。"),
    (
      ["check", "--as-of", "2026-02-30"], "“2026-02-30”不能用于“--as-of <日期>”：请写日历上存在的一天，例如2026-12-01",
      "--as-of <日期>  按哪一天的情况，此后的内容不显示。（默认：registry.yaml中的as_of，没有则为今天）"
    ),
    (
      ["check", "--format", "xml"], "“xml”不能用于“--format <格式>”，可用：text、json、sarif",
      "--format <格式>  text供人阅读；json和sarif供程序读取，写到标准输出。"
    ),
    (
      ["status", "--format", "xml"], "“xml”不能用于“--format <格式>”，可用：text、json",
      "--format <格式>  text供人阅读；json供程序读取。"
    ),
    (["serve", "--port", "x"], "“x”不能用于“--port <端口>”", "--port <端口>  用哪个端口提供预览；0表示任意空闲端口。"),
    (["build", "--threads", "65"], "“--threads”应为1至64的整数，不能是65", nil),
    (["build", "--threads", "-1"], "“--threads”应为1至64的整数，不能是-1", nil),
    (["serve", "--port", "-1"], "“-1”不能用于“--port <端口>”", "--port <端口>  用哪个端口提供预览；0表示任意空闲端口。"),
    (["import", "a.csv", "--cycle", "a b"], "“--cycle”应为遴选年度，例如2026", nil),
    (["import", "a.csv", "--cycle", ""], "“--cycle”应为遴选年度，例如2026", nil),
    (["import", "a.csv", "--district", ""], "“--district”应为六位区划代码，例如310115", nil),
    (["import", "a.csv", "--mapping", ""], "“--mapping”后面应写文件名，不能为空", nil),
    (["new", "registry", "--city", ""], "缺少“--city <城市>”", nil),
    (["explain", "missing-outcom"], "没有“missing-outcom”这个检查项，是不是“missing-outcome”？", nil),
    (["templates", "--copy", "contents.html"], "“--copy”应为程序自带的文件，“contents.html”不是，是不是“content.html”？", nil),
    (["plaques"], "请写品牌编号，或用“--district”，或用“--all”，三者选一", nil),
    (["build", "--previous", ""], "“--previous”后面应写文件夹名，不能为空", nil),
  ]

  @Test("A day is read as the dates of the records are", arguments: ["2026-2-8", "20260208", "2026/2/8", "2026年2月8日"])
  func day(written: String) throws {
    let workspace = try Workspace(TinyRegister())
    let run = try workspace.run("status", "--as-of", written, "--format", "json")
    #expect(run.output.contains("2026-02-08"), "\(run.error)")
    #expect(run.status == 0)
  }

  @Test("In Chinese it is Chinese throughout", arguments: chineseFaults)
  func chinese(arguments: [String], message: String, argument: String?) throws {
    let run = try Command.run(arguments, in: here, environment: ["LC_ALL": "zh_CN.UTF-8"])
    let lines = run.error.split(separator: "\n").map(String.init)
    #expect(lines.first == "错误：\(message)")
    #expect((lines.count == 4 ? lines[1] : nil) == argument.map { "说明：\($0)" })
    #expect(lines.dropLast().last?.hasPrefix("用法：minglu ") == true)
    #expect(lines.last?.hasPrefix("  详细说明：minglu ") == true)
    #expect(run.error.firstMatch(of: /Error|Usage|Help:|See |<options>|<subcommand>/) == nil)
    #expect(run.output == "")
    #expect(run.status == 64)
  }

  @Test(
    "A word that is no subcommand is told as such, wherever it stands",
    arguments: [
      (["biuld"], "'biuld'. Did you mean 'build'?", "minglu [--language <language>] <subcommand>", "minglu --help"),
      (
        ["biuld", "--strict", "x"], "'biuld'. Did you mean 'build'?", "minglu [--language <language>] <subcommand>",
        "minglu --help"
      ),
      (["help", "xyz"], "'xyz'.", "minglu [--language <language>] <subcommand>", "minglu --help"),
      (
        ["new", "regstry", "--title", "x"], "'regstry'. Did you mean 'registry'?", "minglu new <subcommand>",
        "minglu new --help"
      ),
    ])
  func subcommands(arguments: [String], word: String, usage: String, help: String) throws {
    let run = try Command.run(arguments, in: here)
    #expect(
      run.error == """
        Error: There is no subcommand \(word)
        Usage: \(usage)
          See '\(help)' for more information.

        """)
    #expect(run.status == 64)
    let chinese = try Command.run(["--language", "zh"] + arguments, in: here)
    #expect(chinese.error.hasPrefix("错误：没有“"))
    #expect(chinese.error.contains("”这个子命令"))
    #expect(chinese.status == 64)
  }

  @Test("What a command finds out while it runs is told with its own usage")
  func ownUsage() throws {
    let run = try Command.run(["new", "registry", "--title", "甲", "--authority", "乙"], in: here)
    #expect(
      run.error == """
        Error: Missing expected argument '--base-url <address>'
        Usage: minglu new registry [--city <city>] [--title <title>] [--authority <authority>] [--operator <operator>] [--base-url <address>] [--document <number>] [--phone <phone>] [--district <code=name> ...] [--content <folder>] [--language <language>]
          See 'minglu new registry --help' for more information.

        """)
    #expect(run.status == 64)
    let chinese = try Command.run(["new", "cycle", "二〇二八", "--language", "zh"], in: here)
    #expect(
      chinese.error == """
        错误：“<年度>”：遴选年度应为1至32个字母、数字或连字符，“二〇二八”不符合：写年份，例如2028
        用法：minglu new cycle [<年度>] [--title <标题>] [--opens <日期>] [--closes <日期>] [--content <文件夹>] [--language <语言>]
          详细说明：minglu new cycle --help

        """)
    #expect(chinese.status == 64)
  }

  @Test(
    "Options that would be passed over are refused",
    arguments: [
      (
        ["check", "--published", "public", "--as-of", "2026-12-01", "--strict", "--content", "nowhere"],
        "'--published' checks a copy, not the records: leave out '--content', '--as-of', '--strict'."
      ),
      (
        [
          "check", "--published", "public", "--templates", "t", "--district", "310115", "--output", "o", "--previous",
          "p",
        ],
        "'--published' checks a copy, not the records: leave out '--templates', '--district', '--output', '--previous'."
      ),
      (["diff", "--format", "html", "--paths"], "'--paths' has a form of its own: leave out '--format'."),
    ])
  func passedOver(arguments: [String], message: String) throws {
    let run = try Command.run(arguments, in: here)
    #expect(run.error.hasPrefix("Error: \(message)\nUsage: minglu "))
    #expect(run.status == 64)
  }

  private static let languages: [([String], Language?)] = [
    (["--language", "zh"], .chinese), (["build", "--language=en", "--language", "zh"], .chinese),
    (["--language=en"], .english), (["build", "--language"], nil), (["build", "--language", "fr"], nil), ([], nil),
  ]

  @Test("The language is known before the command line is understood", arguments: languages)
  func language(arguments: [String], asked: Language?) {
    #expect(Language.asked(in: arguments) == asked)
  }
}
