import Diagnostics
import Foundation
import Testing

@testable import Publishing

@Suite("Where an output folder may be, and what takes its place")
struct OutputFolderTests {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private func make(_ folder: String) throws {
    try FileManager.default.createDirectory(
      atPath: scratch.path + "/" + folder, withIntermediateDirectories: true)
  }

  private func folder(_ path: String, apartFrom sources: [String] = []) throws -> OutputFolder {
    try OutputFolder(path, apartFrom: sources)
  }

  @Test(
    "Nothing is put into a work folder, whatever is below it",
    arguments: [
      (".public.minglu", ".public.minglu"), (".public.minglu/previous", ".public.minglu"),
      (".public.minglu/previous/lists/new", ".public.minglu"), ("public/.minglu/next", ".minglu"),
    ])
  func workFolders(path: String, work: String) throws {
    for folder in [".public.minglu/previous/lists", "public/.minglu"] { try make(folder) }
    let output = scratch.path + "/" + path
    #expect(throws: Catalogue.outputIsInWorkFolder(output, work: work)) { try folder(output) }
  }

  @Test("Names that are only like a work folder's are as good as any", arguments: ["public.minglu", ".minglu-site"])
  func otherNames(name: String) throws {
    #expect(try folder(scratch.path + "/" + name).exists == false)
  }

  @Test("A source that is not there yet is none to publish to; a folder that could hold it is")
  func missingSource() throws {
    try make("site")
    let (site, source) = (scratch.path + "/site", scratch.path + "/site/templates")
    for output in [source, source + "/"] {
      #expect(throws: Catalogue.outputHoldsSources(output, source: source)) {
        try folder(output, apartFrom: [source])
      }
    }
    #expect(try folder(site, apartFrom: [source, scratch.path + "/none/templates"]).exists)
  }

  @Test("The root holds every source")
  func root() throws {
    #expect(throws: Catalogue.outputHoldsSources("/", source: scratch.path)) {
      try folder("/", apartFrom: [scratch.path])
    }
  }

  @Test("What has no name, no place or leads nowhere is told as that")
  func nowhere() throws {
    #expect(throws: Catalogue.outputIsNoFolder("")) { try folder("") }
    let inner = scratch.path + "/none/public"
    #expect(throws: Catalogue.outputHasNoPlace(inner, in: scratch.path + "/none")) { try folder(inner) }
    try FileManager.default.createSymbolicLink(atPath: scratch.output, withDestinationPath: "none")
    for output in [scratch.output, scratch.output + "/"] {
      #expect(throws: Catalogue.outputLinkLeadsNowhere(output)) { try folder(output) }
    }
  }

  @Test("A file is no output folder, nor is a link to one")
  func file() throws {
    try scratch.write("x", to: "file")
    try FileManager.default.createSymbolicLink(atPath: scratch.output, withDestinationPath: "file")
    for output in [scratch.path + "/file", scratch.path + "/file/", scratch.output] {
      #expect(throws: Catalogue.outputIsNoFolder(output)) { try folder(output) }
      #expect(throws: Catalogue.outputIsNoFolder(output)) {
        try FileSet([("x.txt", [1])]).write(to: output, apartFrom: [])
      }
    }
  }

  @Test("Where nothing was published there is nothing to return to")
  func unpublished() throws {
    try make("public")
    #expect(throws: Catalogue.noPublication(scratch.output)) { try rollBack() }
  }

  @Test("Files are not written into a publication, however deep")
  func publications() throws {
    try scratch.publish(["data/datapackage.json": "{}", "lists/a.html": "A"])
    let publication = URL(filePath: scratch.output).resolvingSymlinksInPath().path
    for place in ["lists", "lists/new", "new"] {
      let path = scratch.output + "/" + place
      #expect(throws: Catalogue.placeIsInPublication(path, publication: publication)) {
        try FileSet([("x.txt", [1])]).write(to: path, apartFrom: [])
      }
    }
    for place in ["lists/a.html", "new/deeper/x.txt", "lists/../x.txt"] {
      let path = scratch.output + "/" + place
      #expect(throws: Catalogue.placeIsInPublication(path, publication: publication)) {
        try FileSet.refusePublication(around: path)
      }
    }
    #expect(throws: Catalogue.outputIsPublication(scratch.output)) {
      try FileSet([("x.txt", [1])]).write(to: scratch.output, apartFrom: [])
    }
    try FileSet.refusePublication(around: scratch.path + "/beside.txt")
    try FileSet.refusePublication(around: "never/beside.txt")
    #expect(try scratch.names(in: "public") == ["SHA256SUMS", "data", "lists"])
    #expect(try scratch.names(in: "public/lists") == ["a.html"])
  }

  private func rollBack() throws -> RollbackOutcome {
    try Publisher(output: scratch.output, apartFrom: [], threads: 1).rollBack()
  }

  @Test("The publication that is kept takes the place of one that is gone, once")
  func lostPublication() throws {
    try scratch.publish(["a.html": "1"])
    try scratch.publish(["a.html": "2"])
    try FileManager.default.removeItem(atPath: scratch.output)
    #expect(try !Publisher.isPutBack(scratch.output))
    #expect(try rollBack() == RollbackOutcome(wasGone: true))
    #expect(try scratch.published() == ["a.html": "1"])
    #expect(try Publisher.isPutBack(scratch.output))
    #expect(throws: Catalogue.nothingToRollBackTo(scratch.output)) { try rollBack() }
    try FileManager.default.removeItem(atPath: scratch.output)
    #expect(throws: Catalogue.nothingToPutBack(scratch.output)) { try rollBack() }
    try scratch.publish(["a.html": "3"])
    try scratch.publish(["a.html": "4"])
    #expect(try rollBack() == RollbackOutcome())
    #expect(try scratch.published() == ["a.html": "3"])
  }

  @Test("One that is kept, but not as it was published, takes no place")
  func damagedPublication() throws {
    try scratch.publish(["a.html": "1"])
    try scratch.publish(["a.html": "2"])
    try FileManager.default.removeItem(atPath: scratch.output)
    try scratch.write("X", to: ".public.minglu/previous/a.html")
    #expect(throws: Catalogue.previousIsDamaged(scratch.output, file: "a.html")) { try rollBack() }
    #expect(try scratch.names(in: ".") == [".public.minglu"])
  }
}
