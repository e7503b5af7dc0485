import Foundation
import Testing

@testable import minglu

@Suite("How runs end")
struct OutcomeTests {
  let workspace: Workspace

  init() throws {
    workspace = try Workspace(TinyRegister())
  }

  @Test("A check without findings counts none and ends with 0")
  func nothingFound() throws {
    let run = try workspace.run("check")
    #expect(run.error == "0 errors, 0 warnings\n")
    #expect(run.output == "")
    #expect(run.status == 0)
  }

  @Test("A build ends with what it published and when to build again")
  func summary() throws {
    _ = try workspace.run("build")
    let count = try workspace.site().paths.count
    let run = try workspace.run("build")
    #expect(
      run.output.replacing(/[0-9]+\.[0-9]{2}/, with: "#") == """
        Published to public, as of 2026-12-01
          Brands  2 in force, 1 revoked, 1 lapsed
          Files   0 written, \(count) left alone, 0 removed
          Time    # s
          Next    build again with a later `as_of`, on 2026-12-15, when what holds today changes

        """)
    #expect(run.error == "")
    #expect(run.status == 0)
  }

  @Test("The environment says whether a run speaks Chinese")
  func chineseSummary() throws {
    let run = try workspace.run(
      "build", "--as-of", "2026-12-15", environment: ["LC_ALL": "", "LC_MESSAGES": "", "LANG": "zh_CN.UTF-8"])
    let count = try workspace.site().paths.count
    #expect(
      run.output.replacing(/[0-9]+\.[0-9]{2}/, with: "#") == """
        已发布到public，数据截至2026-12-15
          品牌  在有效期内1个，已撤销2个，已终止1个
          文件  写入\(count)个，未改动0个，删除0个
          用时  #秒
          下次  最迟2027-01-14请重新发布，过后页面会提示可能过时；2028-10-20起内容将有变化

        """)
    #expect(run.status == 0)
  }

  @Test("LC_ALL wins over LC_MESSAGES, that over LANG, and --language over all")
  func languageOrder() throws {
    let mixed = ["LC_ALL": "en_US.UTF-8", "LC_MESSAGES": "zh_CN.UTF-8", "LANG": "zh_CN.UTF-8"]
    #expect(try workspace.run("check", environment: mixed).error == "0 errors, 0 warnings\n")
    let unset = mixed.merging(["LC_ALL": "", "LANG": "en_US.UTF-8"]) { $1 }
    #expect(try workspace.run("check", environment: unset).error == "0个错误，0个警告\n")
    #expect(try workspace.run("check", "--language", "en", environment: unset).error == "0 errors, 0 warnings\n")
  }

  @Test("A folder that is not there ends a run with 2 and is named in both languages")
  func missingFolder() throws {
    let english = try workspace.run("check", "--content", "records")
    #expect(
      english.error == """
        error: there is no folder `records`
          to mend: run minglu in the folder that holds it, or name it with --content

        """)
    #expect(english.status == 2)
    let chinese = try Command.run(["build", "--templates", "look", "--language", "zh"], in: workspace.url)
    #expect(
      chinese.error == """
        错误：找不到文件夹“look”
          处理办法：在其所在文件夹中运行minglu，或用--templates指定

        """)
    #expect(chinese.status == 2)
  }

  @Test("A reader who leaves early is no failure")
  func brokenPipe() throws {
    let pipe = Pipe()
    try pipe.fileHandleForReading.close()
    let arguments = ["check", "--templates", Command.templates, "--format", "json"]
    #expect(try Command.launch(arguments, in: workspace.url, output: pipe.fileHandleForWriting) == 0)
    let help = try Command.launch(["--help"], in: workspace.url, output: pipe.fileHandleForWriting)
    #expect(help == 0)
  }

  @Test("A full disk behind standard output is a failure")
  func fullDisk() throws {
    let full = try #require(FileHandle(forWritingAtPath: "/dev/full"))
    let messages = workspace.url.appending(path: "messages")
    try Data().write(to: messages)
    let status = try Command.launch(
      ["check", "--templates", Command.templates, "--format", "json"], in: workspace.url, output: full,
      error: FileHandle(forWritingTo: messages))
    #expect(status == 2)
    #expect(
      try String(contentsOf: messages, encoding: .utf8) == """
        error: standard output cannot be written (No space left on device)
          to mend: write it to another place and run again

        """)
  }

  @Test("What a run tells a person at the terminal meanwhile is gone when it ends")
  func progress() throws {
    // A day of which the same is said, whatever today is.
    let watched = try workspace.runOnTerminal("minglu build --templates '\(Command.templates)' --as-of 2024-10-15")
    #expect(watched.status == 0)
    let shown = watched.output.split(separator: ProgressLine.erasure, omittingEmptySubsequences: false)
    #expect(shown.last?.hasPrefix("warning: the day shown, 2024-10-15, is past") == true)
    #expect(shown.last?.contains("\nPublished to public") == true)
    let failed = try workspace.runOnTerminal("minglu check --templates '\(Command.templates)' --content none")
    let told = failed.output.split(separator: ProgressLine.erasure, omittingEmptySubsequences: false)
    #expect(told.last?.hasPrefix("error: there is no folder `none`") == true)
  }

  @Test("Where nobody watches, or lines cannot be overwritten, nothing is told meanwhile")
  func nobodyWatches() throws {
    #expect(try workspace.run("build").error == "")
    let dumb = try workspace.runOnTerminal("TERM=dumb minglu check --templates '\(Command.templates)'")
    #expect(dumb.output == "0 errors, 0 warnings\r\n")
  }
}

extension Workspace {
  /// Runs a shell command on a terminal of its own (`script`, from Debian's bsdutils).
  func runOnTerminal(_ command: String, typing input: String? = nil) throws -> Run {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/script")
    process.arguments = ["--quiet", "--return", "--command", command, "/dev/null"]
    process.currentDirectoryURL = url
    process.environment = ["LC_ALL": "C", "TERM": "xterm", "PATH": "\(Command.binaryFolder):/usr/bin:/bin"]
    process.standardInput = FileHandle.nullDevice
    if let input {
      let typed = url.appending(path: "typed")
      try Data(input.utf8).write(to: typed)
      process.standardInput = try FileHandle(forReadingFrom: typed)
    }
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return Run(status: process.terminationStatus, output: String(decoding: output, as: UTF8.self), error: "")
  }
}
