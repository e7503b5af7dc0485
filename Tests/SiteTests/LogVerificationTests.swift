import Diagnostics
import Signatures
import Testing
import TransparencyLog
import Vocabulary

@testable import Registry
@testable import Site

/// A publication of which one thing at a time is altered, the list of digests aside.
@Suite("What checking a publication's log finds")
struct LogVerificationTests {
  private static let register = SampleRegister.register()
  private static let tile = "log/tile/0/000.p/9"
  private static let bundle = "log/tile/entries/000.p/9"

  private let key: SigningKey
  private let files: [String: [UInt8]]
  private let checkpoint: Checkpoint
  private let entries: [[UInt8]]

  init() throws {
    key = try SigningKeys.first
    files = try Self.files(of: Self.register, signedBy: key)
    let note = try #require(files[PublicLog.checkpointPath].flatMap { SignedNote($0) })
    checkpoint = try #require(Checkpoint(note))
    let bytes = try #require(files[Self.bundle])
    entries = try #require(EntryBundle.entries(in: bytes)).map { Array(bytes[$0]) }
  }

  private static func files(
    of register: PublishedRegister, signedBy key: SigningKey?
  ) throws -> [String: [UInt8]] {
    StandingData.files(of: register, and: try StandingData.logFiles(of: register, signedBy: key))
  }

  private func verification(
    since kept: SignedNote? = nil, by key: VerificationKey? = nil, change: (inout [String: [UInt8]]) -> Void = { _ in }
  ) throws -> LogVerification {
    var changed = files
    change(&changed)
    let there = changed
    return try #require(
      LogVerification(
        shownAs: "public", key: key ?? self.key.verificationKey, since: kept.map { ("kept", $0.bytes) },
        file: { there[$0] }))
  }

  /// What is found where a data file is that of another register.
  private func faults(with file: DataFile, of change: (inout PublishedRegister) -> Void) throws -> [Wording] {
    var other = Self.register
    change(&other)
    let bytes = StandingData.bytes(of: file, of: other)
    #expect(bytes != files[file.path])
    return try verification { $0[file.path] = bytes }.faults
  }

  private func note(_ checkpoint: Checkpoint) throws -> SignedNote {
    try SignedNote(checkpoint.text, signedBy: key, named: checkpoint.origin)
  }

  @Test("Nothing is wrong with what was published")
  func whole() throws {
    let whole = try verification()
    #expect(whole.size == 9 && whole.since == nil)
    #expect(whole.faults == [] && whole.warnings == [])
  }

  @Test("A checkpoint is signed by the key that is given, under the log's name")
  func signature() throws {
    let fault = [Catalogue.checkpointIsNotSigned("public/log/checkpoint")]
    let unsigned = SignedNote(unsigned: checkpoint.text).bytes
    #expect(try verification { $0[PublicLog.checkpointPath] = unsigned }.faults == fault)
    #expect(try verification(by: SigningKeys.second.verificationKey).faults == fault)
    let misnamed = try SignedNote(checkpoint.text, signedBy: key, named: "other.example/log").bytes
    #expect(try verification { $0[PublicLog.checkpointPath] = misnamed }.faults == fault)
    var files = files
    files[PublicLog.checkpointPath] = unsigned
    let there = files
    #expect(LogVerification(shownAs: "public", key: nil, since: nil, file: { there[$0] })?.faults == [])
  }

  @Test("The entries come to the checkpoint's root")
  func root() throws {
    var other = checkpoint
    other.root = .empty
    let bytes = try note(other).bytes
    let found = try verification { $0[PublicLog.checkpointPath] = bytes }
    #expect(found.faults == [Catalogue.logIsNotAsItsCheckpoint("public/log")])
  }

  @Test("Tiles and index are what the entries come to", arguments: [tile, "log/index/0.json"])
  func alteredFiles(path: String) throws {
    #expect(files[path] != nil)
    let fault = [Catalogue.logFileIsWrong("public/\(path)")]
    #expect(try verification { $0[path]?[3] ^= 1 }.faults == fault)
  }

  @Test("A file that cannot be read is told", arguments: [tile, bundle, "data/brands.json", "data/revocations.json"])
  func absentFiles(path: String) throws {
    #expect(files[path] != nil)
    #expect(try verification { $0[path] = nil }.faults == [Catalogue.logFileIsWrong("public/\(path)")])
  }

  @Test("What is no entry is told, be the tree as its checkpoint says")
  func malformedEntry() throws {
    var entries = entries
    entries[4] = Array("{}".utf8)
    var bundle: [UInt8] = []
    for entry in entries { EntryBundle.append(entry, to: &bundle) }
    let tiles = LogTiles(of: entries.map { .leaf($0) })
    let bytes = try note(Checkpoint(origin: checkpoint.origin, size: 9, root: tiles.root)).bytes
    let found = try verification {
      $0[PublicLog.checkpointPath] = bytes
      $0[Self.bundle] = bundle
      $0[Self.tile] = LogTiles.tiles(ofSize: 9).first { _ in true }.flatMap { tiles.bytes(of: $0) }
    }
    #expect(found.faults == [Catalogue.logEntryIsWrong("public/log", index: 4)])
  }

  @Test("An earlier checkpoint is of this log, of no more entries, and these are its first")
  func since() throws {
    let first = entries.prefix(3).map { TreeHash.leaf($0) }
    let earlier = Checkpoint(origin: checkpoint.origin, size: 3, root: LogTiles(of: first).root)
    let kept = try verification(since: note(earlier))
    #expect(kept.since == 3)
    #expect(kept.faults == [] && kept.warnings == [])
    func expect(_ fault: Wording, change: (inout Checkpoint) -> Void) throws {
      var other = earlier
      change(&other)
      let found = try verification(since: note(other))
      #expect(found.faults == [fault])
      #expect(found.since == nil && found.warnings == [])
    }
    try expect(Catalogue.checkpointIsOfAnotherLog("kept", origin: "other.example/log")) {
      $0.origin = "other.example/log"
    }
    try expect(Catalogue.logIsOlder(than: "kept", size: 9, oldSize: 10)) { $0.size = 10 }
    try expect(Catalogue.logIsNoExtension(of: "kept", size: 3)) { $0.root = .empty }
    try expect(Catalogue.logIsNoExtension(of: "kept", size: 4)) { $0.size = 4 }
    try expect(Catalogue.noCheckpoint("kept")) { $0.size = -1 }
    // Who signed it says nothing of the log, but of what was kept.
    let unsigned = try verification(since: SignedNote(unsigned: earlier.text))
    #expect(unsigned.warnings == [Catalogue.checkpointIsNotSigned("kept")])
    #expect(unsigned.faults == [] && unsigned.since == 3)
  }

  @Test("A brand's standing, level and cycle are the log's, and each brand is in both")
  func brands() throws {
    func expect(_ brand: String, change: (inout PublishedRegister) -> Void) throws {
      let found = try faults(with: .brands, of: change)
      #expect(found == [Catalogue.logTellsOtherwise(brand: brand)])
    }
    try expect("B-1") { $0.brands[0].status.standing = .lapsed }
    try expect("B-1") { $0.brands[0].status.level = .district }
    try expect("B-1") { $0.brands[0].status.cycle = 0 }
    try expect("B-3") { $0.brands.remove(at: 2) }
    try expect("B-5") { register in
      var brand = register.brands[0]
      brand.id = "B-5"
      register.brands.append(brand)
    }
  }

  @Test("A revocation's day, ground, document and setting aside are the log's, and each is in both")
  func revocations() throws {
    func expect(_ brand: String, change: (inout PublishedRegister) -> Void) throws {
      let found = try faults(with: .revocations, of: change)
      #expect(found == [Catalogue.logTellsOtherwise(brand: brand)])
    }
    try expect("B-2") { $0.revocations[0].date = SampleRegister.day("2026-11-17") }
    try expect("B-2") { $0.revocations[0].ground = .noTraining }
    try expect("B-2") { $0.revocations[0].document = "示〔2026〕10号" }
    try expect("B-2") { $0.revocations[0].setAsideOn = SampleRegister.day("2026-11-30") }
    try expect("B-2") { $0.revocations.remove(at: 0) }
    try expect("B-4") { $0.revocations[1].setAsideOn = nil }
    try expect("B-4") { $0.revocations[1].setAsideOn = SampleRegister.day("2026-11-02") }
  }

  @Test("A document's number is in the log up to 8,192 bytes, and one that is longer is not missed there")
  func longDocument() throws {
    for longest in [String(repeating: "x", count: 8_192), String(repeating: "号", count: 2_730)] {
      #expect(LogFacts.told(longest) == longest)
      #expect(LogFacts.told(longest + "号") == nil)
    }
    for count in [2_730, 2_731] {
      var register = Self.register
      register.revocations[0].document = String(repeating: "号", count: count)
      let files = try Self.files(of: register, signedBy: key)
      let found = try #require(
        LogVerification(shownAs: "public", key: key.verificationKey, since: nil, file: { files[$0] }))
      #expect(found.size == 9 && found.faults == [])
    }
  }

  @Test("Without a log there is nothing to check, unless an earlier checkpoint asks for one")
  func noLog() throws {
    let none = LogVerification(shownAs: "public", key: key.verificationKey, since: nil, file: { _ in nil })
    #expect(none == nil)
    let found = try verification(since: note(checkpoint)) { $0[PublicLog.checkpointPath] = nil }
    #expect(found.faults == [Catalogue.noLog("public")])
  }
}
