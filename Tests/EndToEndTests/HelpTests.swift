import Diagnostics
import Foundation
import Testing

@testable import minglu

@Suite("Help, in both languages")
struct HelpTests {
  private let here = FileManager.default.temporaryDirectory

  private static let commands = [
    [], ["build"], ["assemble"], ["check"], ["diff"], ["import"], ["export"], ["plaques"], ["rollback"], ["sign"],
    ["verify"], ["proof"], ["new"], ["new", "registry"], ["new", "cycle"], ["new", "announcement"],
    ["new", "district"], ["new", "institution"], ["serve"], ["status"], ["explain"], ["templates"],
  ]

  @Test("It is Chinese throughout where the environment or --language asks for that")
  func helpOfCheck() throws {
    let expected = """
      检查记录和模板，不发布。

      一次列出所有文件的所有问题：在哪里、哪里不对、怎么处理。加--published时改为检查
      已发布的副本：每个文件是否与发布时一致，是否已经过期。

      已公布的不得擅自改动：content中的记录与public中现有的内容核对；--content指定其他
      文件夹的，用--output或--previous指明了才核对。

      示例：
        minglu check
        minglu check --language zh
        minglu check --strict --format sarif > minglu.sarif
        minglu check --published /srv/register

      用法：minglu check [--content <文件夹>] [--templates <文件夹>] [--as-of <日期>] [--district <区划代码>] [--strict] [--output <文件夹>] [--previous <文件夹>] [--format <格式>] [--language <语言>] [--published <文件夹>]

      选项：
        --content <文件夹>      记录所在的文件夹，其中的文件按规定存放。（默认：
                                content）
        --templates <文件夹>    模板和样式所在的文件夹，其中的文件逐个代替程序自带的。
                                （默认：templates，没有则不用）
        --as-of <日期>          按哪一天的情况，此后的内容不显示。（默认：
                                registry.yaml中的as_of，没有则为今天）
        --district <区划代码>   只是这个区的，不是全市的。
        --strict                把警告也当作错误。
        --output <文件夹>       发布到哪个文件夹。（默认：public）
        --previous <文件夹>     上一次发布的内容，与之核对，已公布的不得擅自改动。（默
                                认：发布文件夹中现有的内容）
        --format <格式>         text供人阅读；json和sarif供程序读取，写到标准输出。
                                （可用：text、json、sarif；默认：text）
        --language <语言>       提示和说明用的语言，zh为中文，en为英文；不写时按
                                LC_ALL、LC_MESSAGES或LANG的设置。（可用：en、zh）
        --published <文件夹>    不检查记录，检查这个已发布的副本。
        --version               显示版本号。
        -h, --help              显示说明。

      """
    let environment = ["LC_ALL": "", "LANG": "zh_CN.UTF-8"]
    #expect(try Command.run(["check", "--help"], in: here, environment: environment).output == expected)
    for arguments in [
      ["check", "--help", "--language", "zh"], ["--language=zh", "check", "--help"],
      ["help", "check", "--language", "zh"], ["--language", "zh", "help", "check"],
      ["check", "--strict", "--language", "zh", "-h"],
    ] {
      let run = try Command.run(arguments, in: here)
      #expect(run.output == expected, "\(arguments)")
      #expect(run.error == "")
      #expect(run.status == 0)
    }
    let english = try Command.run(["check", "--help", "--language", "en"], in: here, environment: environment)
    #expect(english.output.hasPrefix("OVERVIEW: Check the records and the templates; publish nothing.\n"))
  }

  @Test("The command alone shows what there is to do", arguments: [[], ["help"], ["--help"]])
  func root(arguments: [String]) throws {
    let run = try Command.run(arguments, in: here, environment: ["LC_ALL": "zh_CN.UTF-8"])
    #expect(run.output.hasPrefix("把一个文件夹的记录发布成正式名录。\n\n示例：\n  minglu new registry "))
    #expect(run.output.contains("\n用法：minglu [--language <语言>] <子命令>\n\n选项：\n"))
    #expect(run.output.contains("\n子命令：\n  build                   检查记录，发布网站。\n"))
    #expect(run.output.hasSuffix("\n\n  各命令的详细说明：minglu help <子命令>\n"))
    #expect(run.status == 0)
  }

  @Test("No line is wider than the terminal but the one that shows how a command is used", arguments: commands)
  func widths(command: [String]) throws {
    for language in Language.allCases {
      let run = try Command.run(command + ["--help", "--language", language.rawValue], in: here)
      let lines = run.output.split(separator: "\n")
      // In English the argument parser counts the characters, of which a few are Chinese.
      let tooWide = lines.filter { line in
        (language == .chinese ? Self.width(of: line) : line.count) > 80 && !line.hasPrefix("USAGE: ")
          && !line.hasPrefix("用法：")
      }
      #expect(tooWide == [])
      // A part of a command that is parted over lines stands by itself only where that line goes on.
      #expect(lines.allSatisfy { $0.drop { $0 == " " } != "\\" })
    }
  }

  @Test("In Chinese nothing is left of what the argument parser says in English", arguments: commands)
  func words(command: [String]) throws {
    let run = try Command.run(command + ["--help", "--language", "zh"], in: here)
    #expect(run.output.firstMatch(of: /OVERVIEW|USAGE|ARGUMENTS|OPTIONS|SUBCOMMANDS/) == nil)
    #expect(run.output.firstMatch(of: /See |Show |default:|values:/) == nil)
    let described = run.output.split(separator: "\n").filter { $0.hasPrefix("  --") }
    for line in described where line.count > 26 {
      #expect(line.contains { $0.isLetter && !$0.isASCII }, "\(line)")
    }
    #expect(run.status == 0)
  }

  /// Chinese characters take two columns.
  private static func width(of line: Substring) -> Int {
    line.unicodeScalars.reduce(0) { $0 + ((0x2E80...0xFFEF).contains($1.value) ? 2 : 1) }
  }
}
