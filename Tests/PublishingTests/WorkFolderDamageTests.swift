import Diagnostics
import Foundation
import Testing

@testable import Publishing

@Suite("A work folder into which somebody put a hand")
struct WorkFolderDamageTests {
  private let scratch: Scratch
  private var work: String { scratch.path + "/.public.minglu" }

  /// After three publications `next` and `previous` are there.
  init() throws {
    scratch = try Scratch()
    for text in ["1", "2", "3"] { try scratch.publish(["a.html": text, "lists/b.html": "B"]) }
    #expect(try scratch.names(in: ".public.minglu") == ["next", "previous", "stamp"])
    try scratch.write("list", to: "elsewhere/SHA256SUMS")
    try scratch.write("theirs", to: "elsewhere/b.html")
  }

  private func run(_ lines: String) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-ec", lines]
    process.currentDirectoryURL = URL(filePath: work)
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  @Test(
    "What is in the making is made anew, and no link is followed",
    arguments: [
      "rm -r next; echo x > next", "rm -r next; ln -s ../elsewhere next", "rm -r next; ln -s nowhere next",
      "rm -r next; mkfifo next", "rm next/a.html; mkdir next/a.html; echo x > next/a.html/x",
      "rm -r next/lists; ln -s ../../elsewhere next/lists", "rm -r next/lists; echo x > next/lists",
      "ln -s ../../elsewhere next/stray", "rm next/SHA256SUMS; mkdir next/SHA256SUMS",
    ])
  func making(damage: String) throws {
    try run(damage)
    try scratch.publish(["a.html": "4", "lists/b.html": "B4"])
    #expect(try scratch.published() == ["a.html": "4", "lists/b.html": "B4"])
    #expect(try scratch.names(in: "public") == ["SHA256SUMS", "a.html", "lists"])
    try scratch.publish(["a.html": "5", "lists/b.html": "B"])
    try Publisher(output: scratch.output, apartFrom: [], threads: 1).rollBack()
    #expect(try scratch.published() == ["a.html": "4", "lists/b.html": "B4"])
    #expect(try scratch.files(in: "elsewhere") == ["SHA256SUMS": "list", "b.html": "theirs"])
  }

  @Test("What has no list that can be read is not made use of where nothing is to be published")
  func idle() throws {
    try run("rm next/SHA256SUMS; mkdir next/SHA256SUMS")
    #expect(try scratch.publish(["a.html": "3", "lists/b.html": "B"]).written == 0)
    #expect(try scratch.names(in: ".public.minglu") == ["previous", "stamp"])
  }

  @Test(
    "What is needed is not taken away but named",
    arguments: [
      ("exchange", "mkdir exchange"), ("remember", "mkdir remember"), ("pending", "ln -s ../elsewhere/b.html pending"),
      ("made", "mkdir made"), ("put-back", "mkdir put-back"), ("stamp", "rm stamp; mkdir stamp"),
      ("between", "echo x > between"),
      ("latest", "ln -s ../elsewhere latest"), ("replaced", "echo x > replaced"),
      ("previous", "rm -r previous; echo x > previous"),
      ("previous", "mv previous ../moved; ln -s ../moved previous"),
    ])
  func named(name: String, damage: String) throws {
    try run(damage)
    let obstacle = Catalogue.somethingElseStands(at: work + "/" + name)
    let publisher = try Publisher(output: scratch.output, apartFrom: [], threads: 1)
    #expect(throws: obstacle) { try scratch.publish(["a.html": "4"]) }
    #expect(throws: obstacle) { try publisher.rollBack() }
    if ["latest", "between"].contains(name) {
      #expect(throws: obstacle) { try Publisher.kept(besides: scratch.output) }
    }
    #expect(try scratch.published() == ["a.html": "3", "lists/b.html": "B"])
    try run("mv \(name) ../away")
    #expect(try scratch.publish(["a.html": "4"]).afterthought == nil)
    #expect(try scratch.published() == ["a.html": "4"])
  }

  @Test("So is what stands in the work folder's own place")
  func workFolder() throws {
    try run("cd ..; mv .public.minglu away; echo x > .public.minglu")
    #expect(throws: Catalogue.somethingElseStands(at: work)) { try scratch.publish(["a.html": "4"]) }
    try scratch.write("x", to: "other/.minglu")
    let filewise = FilewisePublishing(output: try OutputFolder(scratch.path + "/other", apartFrom: []), threads: 1)
    #expect(throws: Catalogue.somethingElseStands(at: scratch.path + "/other/.minglu")) {
      try filewise.publish(Publication(paths: ["a.html"]) { $1 += "\($0)".utf8 })
    }
  }

  @Test("A kept publication that somebody added to is none to go back to, and neither is a shard")
  func kept() throws {
    let publisher = try Publisher(output: scratch.output, apartFrom: [], threads: 1)
    try run("echo x > previous/lists/stray.html")
    #expect(throws: Catalogue.previousIsDamaged(scratch.output, file: "lists/stray.html")) { try publisher.rollBack() }
    // The first is the first by its bytes, as everywhere.
    try run("cd previous/lists; mv stray.html é.html; echo x > z.html")
    #expect(throws: Catalogue.previousIsDamaged(scratch.output, file: "lists/z.html")) { try publisher.rollBack() }
    try run(
      """
      cd previous; rm lists/z.html lists/é.html; echo x > SHARD
      { sha256sum SHARD; cat SHA256SUMS; } > ../list; mv ../list SHA256SUMS
      """)
    #expect(throws: Catalogue.shardIsNoPublication(scratch.output)) { try publisher.rollBack() }
    #expect(try scratch.published() == ["a.html": "3", "lists/b.html": "B"])
  }

  @Test("Where the list alone is gone, all files are without it")
  func list() throws {
    try FileManager.default.removeItem(atPath: scratch.output + "/SHA256SUMS")
    let obstacle = Catalogue.outputHasNoList(scratch.output, file: "a.html", others: 1)
    let publisher = try Publisher(output: scratch.output, apartFrom: [], threads: 1)
    #expect(throws: obstacle) { try publisher.rollBack() }
    #expect(throws: obstacle) { try scratch.publish(["a.html": "4"]) }
    #expect(
      TextWriter(language: .chinese).text(of: Catalogue.outputHasNoList("public", file: "404.html", others: 9)) == """
        错误：输出文件夹只能有本软件发布的内容：“public”中没有SHA256SUMS，“404.html”等10个文件都无法认定
          处理办法：只是SHA256SUMS丢失的，把它放回；否则把这些文件全部移走，或用--output指定空文件夹

        """)
    try run("mv ../public/* ..")
    try publisher.rollBack()
    #expect(try scratch.published() == ["a.html": "2", "lists/b.html": "B"])
  }
}
