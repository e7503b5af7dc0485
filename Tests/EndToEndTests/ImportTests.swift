import Diagnostics
import Foundation
import Testing

@testable import minglu

@Suite("What an import leaves alone")
struct ImportTests {
  private let workspace: Workspace
  private static let table = "content/districts/310101/brands.csv"

  init() throws {
    workspace = try Workspace(TinyRegister())
    try workspace.write(
      "品牌编号,品牌名称,统一社会信用代码\nA-9,新工坊,\(TinyRegister.first)\n", to: "new.csv")
  }

  private func path(_ name: String) -> String { workspace.url.appending(path: name).path }

  private func text(_ name: String) throws -> String { try String(contentsOfFile: path(name), encoding: .utf8) }

  /// Moves a file out of the records and leaves a link to it.
  private func moveOut(_ name: String) throws {
    try FileManager.default.moveItem(atPath: path(name), toPath: path("outside.csv"))
    try FileManager.default.createSymbolicLink(atPath: path(name), withDestinationPath: path("outside.csv"))
  }

  @Test("A table that a link leads out of the records to is not read, and not written either")
  func linkOut() throws {
    try moveOut(Self.table)
    let before = try text("outside.csv")
    let run = try workspace.run("import", "new.csv", "--write")
    #expect(
      run.error.hasPrefix(
        """
        \(Self.table):1:1: error: This file cannot be read from the disk [unreadable-file]
          to mend: check that it is a file, that you may read it and that no other program holds it

        """))
    #expect(run.error.hasSuffix("Nothing was written: mend the errors first.\n"))
    #expect(run.status == 1)
    #expect(try text("outside.csv") == before)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: path(Self.table)) == path("outside.csv"))
  }

  @Test("Where a pipe stands in a table's place, no table takes it")
  func pipe() throws {
    try FileManager.default.removeItem(atPath: path(Self.table))
    #expect(mkfifo(path(Self.table), 0o644) == 0)
    let run = try workspace.run("import", "new.csv", "--district", "310101", "--write", "--language", "zh")
    #expect(run.error.hasPrefix("\(Self.table):1:1: 错误：无法从磁盘读取该文件 [unreadable-file]\n"))
    #expect(run.status == 1)
    #expect(try workspace.bash("test -p \(Self.table)").status == 0)
  }

  @Test("A link that stays within the records is followed, and stays")
  func linkWithin() throws {
    let real = "content/districts/310101/brands-2026.csv"
    try FileManager.default.moveItem(atPath: path(Self.table), toPath: path(real))
    try FileManager.default.createSymbolicLink(atPath: path(Self.table), withDestinationPath: "brands-2026.csv")
    #expect(try workspace.run("import", "new.csv", "--write").error.contains("1 added, 0 changed"))
    #expect(try text(real).hasSuffix("A-9,新工坊,\(TinyRegister.first)\n"))
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: path(Self.table)) == "brands-2026.csv")
  }

  @Test("Nothing else writes through a link out of the records")
  func newInstitution() throws {
    let table = "content/districts/310101/institutions.csv"
    try moveOut(table)
    let before = try text("outside.csv")
    let run = try Command.run(
      [
        "new", "institution", TinyRegister.uscc(9, district: "310101"), "--district", "310101", "--name", "外滩示例学院",
        "--kind", "职业院校", "--address", "示例路9号",
      ], in: workspace.url)
    #expect(
      run.error == """
        error: only what is in `content` itself is changed there: `\(table)` leads out of it
          to mend: put the file itself in the place of the symbolic link

        """)
    #expect(run.status == 2)
    #expect(try text("outside.csv") == before)
  }

  @Test("Of files of which one leads out of the folder none is replaced")
  func writer() throws {
    try moveOut(Self.table)
    let files = ["content/revocations.csv", Self.table].map { (path: path($0), bytes: Array("x".utf8)) }
    let before = try ["content/revocations.csv", "outside.csv"].map(text)
    #expect(throws: (any Error).self) { try FileWriter.replace(files, within: path("content")) }
    #expect(try ["content/revocations.csv", "outside.csv"].map(text) == before)
    let names = try FileManager.default.contentsOfDirectory(atPath: path("content"))
    #expect(names.allSatisfy { !$0.hasPrefix(".minglu") })
    // By another name of the same folder, what is in it is.
    try FileManager.default.createSymbolicLink(atPath: path("link"), withDestinationPath: "content")
    try FileWriter.replace([(path("content/revocations.csv"), Array("x".utf8))], within: path("link"))
    #expect(try text("content/revocations.csv") == "x")
  }

  @Test("A link that leads nowhere is not replaced by a file")
  func danglingLink() throws {
    try FileManager.default.createSymbolicLink(
      atPath: path("content/corrections.csv"), withDestinationPath: "nowhere.csv")
    let link = path("content/corrections.csv")
    #expect(throws: Catalogue.fileLinkLeadsNowhere(link)) {
      try FileWriter.replace([(link, Array("x".utf8))], within: path("content"))
    }
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "nowhere.csv")
  }

  @Test("A file that is replaced stays with its group, which may still write to it", arguments: [0o666, 0o664, 0o600])
  func permissions(mode: mode_t) throws {
    let file = path(Self.table)
    // Another group than that of new files, where there is one that a file may be given to.
    let group: gid_t = geteuid() == 0 ? 1 : getegid()
    #expect(chown(file, .max, group) == 0 && chmod(file, mode) == 0)
    #expect(try workspace.run("import", "new.csv", "--write").error.contains("1 added, 0 changed"))
    var status = stat()
    #expect(stat(file, &status) == 0 && status.st_mode & 0o777 == mode && status.st_gid == group)
  }

  @Test("A file that is not there is told, and nothing else")
  func missingFile() throws {
    let chinese = try workspace.run("import", "nofile.xlsx", "--language", "zh")
    #expect(chinese.error == "错误：找不到文件“nofile.xlsx”\n  处理办法：核对文件名和所在文件夹\n")
    #expect(chinese.output == "")
    #expect(chinese.status == 2)
    let mapping = try workspace.run("import", "new.csv", "--mapping", "no.csv", "--language", "en")
    #expect(
      mapping.error == "error: there is no file `no.csv`\n  to mend: check its name and the folder that it is in\n")
    #expect(mapping.status == 2)
  }

  @Test("A cycle that is not there is told, and no folder made")
  func missingCycle() throws {
    try workspace.write("品牌编号,结果,级别\nA-1,保留,市级\n", to: "results.csv")
    let run = try workspace.run("import", "results.csv", "--cycle", "2062", "--write", "--language", "zh")
    #expect(
      run.error == """
        错误：没有“2062”这个年度：缺少cycles/2062/cycle.yaml
          处理办法：先建立该年度：minglu new cycle 2062，或更正--cycle

        """)
    #expect(run.status == 64)
    #expect(!FileManager.default.fileExists(atPath: path("content/cycles/2062")))
  }
}
