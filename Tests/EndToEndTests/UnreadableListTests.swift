import Foundation
import Testing

/// The list of digests says whether anything was published at all.
@Suite("A list of digests that cannot be read is not taken for none")
struct UnreadableListTests {
  private let workspace: Workspace

  init() throws {
    workspace = try Workspace(TinyRegister.withoutLaterFacts)
    #expect(try workspace.run("build").status == 0)
  }

  /// Puts what is no file where a list was, and takes a published announcement off the records.
  private func lose(_ list: String) throws {
    #expect(try workspace.bash("rm \(list); mkdir \(list)").status == 0)
    try FileManager.default.removeItem(
      at: workspace.url.appending(path: "content/districts/310115/announcements/visit.md"))
  }

  private func isRefused(_ list: String, _ commands: [String] = ["check", "build", "diff"]) throws {
    for command in commands {
      let run = try workspace.run(command)
      #expect(run.status == 2, "\(command): \(run.output)\(run.error)")
      #expect(run.error.contains("error: `\(list)` cannot be read\n"), "\(command): \(run.error)")
    }
  }

  @Test("The one that stands")
  func standing() throws {
    try lose("public/SHA256SUMS")
    try isRefused("public/SHA256SUMS")
  }

  @Test("The one that is kept, where what stood was lost")
  func kept() throws {
    #expect(try workspace.bash("rm -r public").status == 0)
    try lose(".public.minglu/latest/SHA256SUMS")
    try isRefused(".public.minglu/latest/SHA256SUMS")
    #expect(try workspace.bash("ls public").status != 0)
  }

  @Test("The one that is kept of a later day than what stands")
  func later() throws {
    #expect(try workspace.run("build", "--as-of", "2026-11-25").status == 0)
    try lose(".public.minglu/latest/SHA256SUMS")
    try isRefused(".public.minglu/latest/SHA256SUMS", ["check", "build"])
  }

  @Test("Where another publication is named, the one that stands must be readable all the same")
  func named() throws {
    #expect(try workspace.bash("cp -a public copy").status == 0)
    try lose("public/SHA256SUMS")
    let run = try workspace.run("build", "--previous", "copy")
    #expect(run.status == 2, "\(run.output)\(run.error)")
  }

  @Test("What is kept beside a link that leads nowhere is not taken for nothing")
  func link() throws {
    #expect(try workspace.bash("mkdir disk; mv public .public.minglu disk; ln -s disk/public public").status == 0)
    #expect(try workspace.run("check").status == 0)
    #expect(try workspace.bash("mv disk away").status == 0)
    for command in ["check", "build"] {
      let run = try workspace.run(command)
      #expect(run.status == 2 && run.error.contains("public"), "\(command): \(run.output)\(run.error)")
    }
  }
}
