import Testing

@testable import Diagnostics

@Suite("What the argument parser says, in Chinese")
struct UsageTests {
  @Test(
    "Each of its sentences on wrong usage is known",
    arguments: [
      ("Unknown option '--as-off'. Did you mean '--as-of'?", "没有“--as-off”这个选项，是不是“--as-of”？"),
      ("Unknown option '-x'", "没有“-x”这个选项"), ("Invalid option: ---x", "选项不能写成“---x”"),
      ("Missing value for '--output <文件夹>'", "“--output <文件夹>”后面缺少内容"),
      ("The option '--strict' does not take any value, but 'yes' was specified.", "选项“--strict”后面不带内容，不应写“yes”"),
      ("Unexpected argument '甲'", "多写了“甲”"), ("2 unexpected arguments: '甲', '乙'", "多写了2项：甲、乙"),
      ("Missing expected argument '<文件夹>'", "缺少“<文件夹>”"), ("Missing one of: '--a', '--b'", "缺少其中之一：--a、--b"),
      ("The value 'x' is invalid for '--port <端口>'", "“x”不能用于“--port <端口>”"),
      ("The value 'x' is invalid for '<编号>': 请写编号", "“x”不能用于“<编号>”：请写编号"),
      (
        "The value 'x' is invalid for '--format <格式>'. Please provide one of 'text' and 'json'.",
        "“x”不能用于“--format <格式>”，可用：text、json"
      ),
      (
        "The value 'x' is invalid for '--format <格式>'. Please provide one of 'text', 'json' or 'sarif'.",
        "“x”不能用于“--format <格式>”，可用：text、json、sarif"
      ),
      (
        "The value 'x' is invalid for '--format <格式>'. Please provide one of the following:\n  - a\n  - b",
        "“x”不能用于“--format <格式>”，可用：\n  - a\n  - b"
      ),
    ])
  func faults(english: String, chinese: String) {
    #expect(Catalogue.parserFaults.chinese(of: english) == chinese)
  }

  @Test(
    "What is not known stays as it is, and what somebody typed is never taken for a part of a sentence",
    arguments: [
      ("Value to be set with flag '--a' had already been set with flag '--b'", nil), ("“--cycle”应为遴选年度，例如2026", nil),
      ("", nil), ("Unknown option", nil), ("Unexpected argument '%&'", "多写了“%&”"),
      ("Unexpected argument 'it's'", "多写了“it's”"),
    ] as [(String, String?)])
  func unknown(english: String, chinese: String?) {
    #expect(Catalogue.parserFaults.chinese(of: english) == chinese ?? english)
  }

  @Test("Wrong usage is taken apart and put together in either language")
  func wrongUsage() throws {
    let text = """
      Error: The value 'x' is invalid for '--port <n>'
      Help:  --port <n>  The port.
      Usage: minglu serve [<options>] <shard>
        See 'minglu serve --help' for more information.
      """
    let error = try #require(UsageError(parserText: text))
    #expect(error.text(in: .english) == text + "\n")
    #expect(
      error.text(in: .chinese) == """
        错误：“x”不能用于“--port <n>”
        说明：--port <n>  The port.
        用法：minglu serve [<选项>] <shard>
          详细说明：minglu serve --help

        """)
    #expect(UsageError(parserText: "0.1.0") == nil)
    #expect(UsageError(parserText: "Error: no usage follows") == nil)
    let own = UsageError("没有“x”", usage: "minglu <subcommand>", command: "minglu")
    #expect(own.text(in: .chinese) == "错误：没有“x”\n用法：minglu <子命令>\n  详细说明：minglu --help\n")
    #expect(own.text(in: .english).hasPrefix("Error: 没有“x”\nUsage: minglu <subcommand>\n  See 'minglu --help' for"))
  }

  private static let help = """
    OVERVIEW: 做事。

    第一段。

    示例：
      minglu do  做

    USAGE: minglu do [<options>] <subcommand>

    ARGUMENTS:
      <file>                  文件。

    OPTIONS:
      --format <format>       格式。 (values: text, json; default: text)
      --a-very-long-name-of-an-option <k>
                              很长的名称。
      --other <其他>            其他。 (default: content)
      --bare
      -h, --help              Show help information.

    SUBCOMMANDS:
      build                   发布。

      See 'minglu help do <subcommand>' for detailed help.
    """

  @Test("Help is taken apart, whatever its labels are, and put into Chinese")
  func helpText() throws {
    let help = try #require(HelpText(parserText: Self.help, in: .chinese))
    #expect(help.overview == ["做事。", "", "第一段。", "", "示例：", "  minglu do  做"])
    #expect(help.usage == "minglu do [<选项>] <子命令>")
    #expect(help.sections.map(\.title) == ["参数：", "选项：", "子命令："])
    #expect(
      help.text(columns: 48) == """
        做事。

        第一段。

        示例：
          minglu do  做

        用法：minglu do [<选项>] <子命令>

        参数：
          <file>                  文件。

        选项：
          --format <format>       格式。（可用：text、json；
                                  默认：text）
          --a-very-long-name-of-an-option <k>
                                  很长的名称。
          --other <其他>          其他。（默认：content）
          --bare
          -h, --help              显示说明。

        子命令：
          build                   发布。

          各命令的详细说明：minglu help do <子命令>

        """)
    let english = try #require(HelpText(parserText: Self.help, in: .english))
    #expect(english.sections.map(\.title) == ["ARGUMENTS:", "OPTIONS:", "SUBCOMMANDS:"])
    #expect(HelpText(parserText: "0.1.0", in: .chinese) == nil)
  }

  @Test("Every command's help fits 80 columns, and no line of an example is parted")
  func examples() {
    for text in [
      Catalogue.Command.minglu, Catalogue.Command.build, Catalogue.Command.assemble, Catalogue.Command.check,
      Catalogue.Command.diff, Catalogue.Command.importing, Catalogue.Command.export, Catalogue.Command.plaques,
      Catalogue.Command.rollback, Catalogue.Command.sign, Catalogue.Command.verify, Catalogue.Command.proof,
      Catalogue.Command.serve, Catalogue.Command.status, Catalogue.Command.explain, Catalogue.Command.templates,
      Catalogue.Command.commands, Catalogue.Command.new, Catalogue.Command.newRegistry, Catalogue.Command.newCycle,
      Catalogue.Command.newAnnouncement, Catalogue.Command.newDistrict, Catalogue.Command.newInstitution,
    ] {
      for language in Language.allCases {
        let lines = text.discussion.text(in: language).split(separator: "\n")
        #expect(lines.filter { $0.hasPrefix("  ") && FoldedText.width(of: $0) > 78 } == [])
      }
    }
  }
}

@Suite("Text that fits a terminal")
struct FoldedTextTests {
  @Test(
    "Chinese is parted anywhere but before a mark that closes and behind one that opens; words stay whole",
    arguments: [
      ("一二三四五六", 6, "一二三\n四五六"), ("一二三，四", 6, "一二\n三，四"), ("一二（三四）", 6, "一二\n（三\n四）"),
      ("用--output指定", 10, "用--output\n指定"), ("one two three", 8, "one two\nthree"), ("one  two", 4, "one\ntwo"),
      ("overlong-word 一", 4, "overlong-word\n一"), ("", 4, ""), ("一二", 80, "一二"),
    ])
  func folded(text: String, columns: Int, lines: String) {
    #expect(FoldedText.text(text, columns: columns) == lines)
  }

  @Test("An indent is part of each line")
  func indent() {
    #expect(FoldedText.text("一二三", columns: 6, indent: 2) == "  一二\n  三")
  }
}

@Suite("What the system says of a failure")
struct SystemErrorTests {
  @Test("It is English as the system has it, and Chinese")
  func known() {
    #expect(Catalogue.systemError("No space left on device") == Wording(en: "No space left on device", zh: "磁盘空间不足"))
    #expect(
      Catalogue.cannotWrite("a", reason: "Permission denied").message
        == Wording(en: "`a` cannot be written (Permission denied)", zh: "无法写入“a”（没有权限）"))
    #expect(Catalogue.systemError("Quantum error") == Wording(en: "Quantum error", zh: "Quantum error"))
  }
}
