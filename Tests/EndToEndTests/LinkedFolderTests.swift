import Foundation
import Testing

@Suite("Symbolic links in the folders that are read")
struct LinkedFolderTests {
  let workspace: Workspace

  init() throws { workspace = try Workspace(TinyRegister()) }

  @Test("One that leads out of the records is not followed")
  func strayLink() throws {
    let link = workspace.url.appending(path: "content/pages/passwords.md").path
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "/etc/passwd")
    let run = try workspace.run("check")
    #expect(run.error.contains("content/pages/passwords.md:1:1: error: "))
    #expect(run.error.contains("[unreadable-file]"))
    #expect(run.status == 1)
  }

  @Test("One within the records is followed, and a circle of them ends")
  func innerLinks() throws {
    let content = workspace.url.appending(path: "content").path
    try FileManager.default.moveItem(atPath: "\(content)/pages/about.md", toPath: "\(content)/pages/.about")
    try FileManager.default.createSymbolicLink(atPath: "\(content)/pages/about.md", withDestinationPath: ".about")
    #expect(try workspace.run("check").error == "0 errors, 0 warnings\n")
    try FileManager.default.createSymbolicLink(atPath: "\(content)/districts/310120", withDestinationPath: "..")
    let run = try workspace.run("check")
    #expect(run.error.contains("content/districts/310120:1:1: "))
  }

  @Test("What is no part of the records is told and not read, however large")
  func largeFiles() throws {
    let run = try workspace.bash(
      """
      mkdir content/photos; for n in 1 2 3 4 5 6 7 8; do truncate -s 4G content/photos/$n.mp4; done
      truncate -s 4G content/pages/large.md
      ulimit -v 8000000; minglu check --templates \(Command.templates) --language en
      """)
    #expect(run.error.contains("content/photos/8.mp4:1:1: warning: "))
    #expect(run.error.contains("content/pages/large.md:1:1: error: "))
    #expect(run.error.hasSuffix("1 error, 8 warnings\n"))
    #expect(run.status == 1)
  }

  @Test("Those that reach each other are followed only so far, in every folder that is read")
  func interlinked() throws {
    #expect(try workspace.run("build").status == 0)
    try chain(in: "content/districts/310101")
    let check = try workspace.run("check")
    #expect(check.status == 1)
    #expect(check.error.contains("nor reach more than 10000 files"))
    try FileManager.default.removeItem(at: workspace.url.appending(path: "content/districts/310101/chain"))
    try chain(in: "templates/assets")
    let build = try Command.run(["build"], in: workspace.url)
    #expect(build.status == 2)
    #expect(build.error.contains("`templates/assets/chain/"))
    try chain(in: "public/assets")
    #expect(try workspace.run("check", "--published", "public").status != 0)
  }

  /// Folders of which each has two links to the next: four million ways lead to the last, and on to the first.
  private func chain(in folder: String) throws {
    for number in 0..<22 {
      let inner = workspace.url.appending(path: "\(folder)/chain/d\(number)")
      try FileManager.default.createDirectory(at: inner, withIntermediateDirectories: true)
      for name in ["a", "b"] {
        try FileManager.default.createSymbolicLink(
          atPath: inner.appending(path: name).path, withDestinationPath: "../d\((number + 1) % 22)")
      }
    }
  }
}
