import Foundation
import Testing

@Suite("Districts' own sites that a run leaves as they are are named")
struct LeftSitesTests {
  private let workspace: Workspace
  private let notice = "content/districts/310101/announcements/openday.md"

  init() throws {
    workspace = try Workspace(TinyRegister())
    #expect(try build("--as-of", "2026-12-01").status == 0)
  }

  private func build(_ arguments: String...) throws -> Run {
    try Command.run(
      ["build", "--all-districts", "--yes", "--templates", Command.templates] + arguments, in: workspace.url)
  }

  private func rollBack(_ arguments: String...) throws -> Run {
    try Command.run(["rollback"] + arguments, in: workspace.url)
  }

  @Test("A rollback names those that were published with what it takes back; taken back too, all is as before")
  func rolledBack() throws {
    try workspace.write("---\ntitle: 开放日\ndate: 2026-12-01\n---\n\n误发。\n", to: notice)
    #expect(try build("--as-of", "2026-12-01").status == 0)
    let run = try rollBack()
    #expect(run.status == 0)
    #expect(
      run.error == """
        warning: districts' own sites in `public-districts` do not go with what stands now, and were not taken back: 310101
          to mend: take it back too: minglu rollback --output public-districts/310101

        """)
    let page = "public-districts/310101/announcements/310101-openday.html"
    #expect(FileManager.default.fileExists(atPath: workspace.url.appending(path: page).path))
    let own = try rollBack("--output", "public-districts/310101")
    #expect(own.status == 0 && own.error == "")
    try FileManager.default.removeItem(at: workspace.url.appending(path: notice))
    let again = try build("--as-of", "2026-12-01")
    #expect(again.status == 0, "\(again.error)")
  }

  @Test("Of several all are named, in Chinese too; where the folder was gone nothing was taken back")
  func several() throws {
    #expect(try build("--as-of", "2026-12-02").status == 0)
    #expect(
      try rollBack("--language", "zh").error == """
        警告：“public-districts”中的这些各区网站与恢复的内容不是同一次发布，没有随之退回：310101、310115
          处理办法：逐个退回，例如minglu rollback --output public-districts/310101

        """)
    try FileManager.default.removeItem(at: workspace.url.appending(path: "public"))
    #expect(try rollBack().error == "")
  }

  @Test("Who takes the rollback back is told of those that were taken back with it, and of no other")
  func undone() throws {
    try workspace.write("---\ntitle: 开放日\ndate: 2026-12-01\n---\n\n开放日。\n", to: notice)
    #expect(try build("--as-of", "2026-12-01").status == 0)
    #expect(try rollBack().error.contains("310101"))
    let undone = try rollBack()
    #expect(undone.status == 0 && undone.error == "")
    #expect(try rollBack().error.contains("310101"))
    #expect(try rollBack("--output", "public-districts/310101").status == 0)
    #expect(
      try rollBack().error == """
        warning: districts' own sites in `public-districts` do not go with what stands now, and were not taken back: 310101
          to mend: take it back too: minglu rollback --output public-districts/310101

        """)
    #expect(try rollBack("--output", "public-districts/310101").status == 0)
    let page = "public-districts/310101/announcements/310101-openday.html"
    #expect(FileManager.default.fileExists(atPath: workspace.url.appending(path: page).path))
  }

  @Test("Sites that were made with what is taken back for the first time cannot go back, and are named as such")
  func publishedOnce() throws {
    let city = workspace.url.appending(path: "public-districts")
    try FileManager.default.removeItem(at: city)
    #expect(try build("--as-of", "2026-12-02").status == 0)
    #expect(
      try rollBack().error == """
        warning: the districts' own sites in `public-districts` that were published then for the first time stand as they were: 310101, 310115
          to mend: take them off the server until they are published anew with --all-districts

        """)
  }

  @Test("A site of a district that the records do not have any more is named by each run that makes all")
  func noDistrict() throws {
    let folder = "public-districts/310120"
    try FileManager.default.copyItem(
      at: workspace.url.appending(path: "public-districts/310115"), to: workspace.url.appending(path: folder))
    let run = try build("--as-of", "2026-12-01")
    #expect(run.status == 0)
    #expect(
      run.error == """
        warning: `public-districts/310120` is the site of a district that is not in the records any more, and is not made anew; it shows 2026-12-01
          to mend: take it off the server, or lead its address to the city's site, and move `public-districts/310120` elsewhere

        """)
    #expect(
      try build("--as-of", "2026-12-01", "--language", "zh").error == """
        警告：“public-districts/310120”对应的区已不在记录中，不会再重新生成，数据截至2026年12月1日
          处理办法：从服务器撤下，或者把网址转到全市网站，再把“public-districts/310120”移走

        """)
    #expect(try Command.run(["build", "--templates", Command.templates], in: workspace.url).error == "")
  }
}
