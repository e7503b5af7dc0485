import Diagnostics
import Signatures
import Testing

@testable import Registry
@testable import Site

@Suite("The log that stands, as the next publication takes it over")
struct StandingLogTests {
  private static let register = SampleRegister.register()

  private func base(_ logFiles: [String: [UInt8]]) throws -> LogBase {
    let publication = try StandingData.publication(of: Self.register, and: logFiles)
    return try #require(try LogBase(publication, changedBrands: [], kept: []))
  }

  @Test("Hashes that do not lead to the checkpoint's root are not gone on from, be they listed as they are")
  func root() throws {
    var files = try StandingData.logFiles(of: Self.register)
    files["log/tile/0/000.p/9"]?[0] ^= 1
    let base = try base(files)
    #expect(throws: Catalogue.unreadablePublication("public/log/checkpoint")) {
      _ = try PublicLog.make(for: Self.register, extending: base, secret: nil, signedBy: nil)
    }
  }

  @Test(
    "A file of the log of which one byte is not as it is listed is refused",
    arguments: ["log/checkpoint", "log/index/0.json", "log/tile/0/000.p/9", "log/tile/entries/000.p/9"])
  func alteredFiles(path: String) throws {
    var files = StandingData.files(of: Self.register, and: try StandingData.logFiles(of: Self.register))
    #expect(files[path] != nil)
    files[path]?[3] ^= 1
    let there = files
    let reading = PublicationFiles {
      there[$0]
    } parts: { path, take in
      there[path].map(take) != nil
    }
    let publication = try #require(try LastPublication.read(shownAs: "public", reading))
    #expect(throws: Catalogue.unreadablePublication("public/\(path)")) {
      let log = try #require(try StandingLog(of: publication))
      _ = try log.index(of: nil)
      _ = try log.tiles()
      _ = try log.entries(ofBundle: 0)
    }
  }

  /// The checkpoint of the same register's next log.
  private func checkpoint(after files: [String: [UInt8]], signedBy key: SigningKey?) throws -> SignedNote {
    let log = try PublicLog.make(for: Self.register, extending: base(files), secret: nil, signedBy: key)
    let index = try #require(log.paths.firstIndex(of: PublicLog.checkpointPath))
    var bytes: [UInt8] = []
    log.render(index, into: &bytes)
    return try #require(SignedNote(bytes))
  }

  @Test("A checkpoint that says the same is kept, but is signed by a key that has not signed it")
  func signing() throws {
    let (key, other) = (try SigningKeys.first, try SigningKeys.second)
    let name = PublicLog.origin(of: Self.register.info)
    let unsigned = try StandingData.logFiles(of: Self.register)
    let signed = try StandingData.logFiles(of: Self.register, signedBy: other)
    for standing in [unsigned, signed] {
      #expect(try checkpoint(after: standing, signedBy: key).isSigned(by: key.verificationKey, named: name))
      #expect(try checkpoint(after: standing, signedBy: nil).bytes == standing[PublicLog.checkpointPath])
    }
    #expect(try !checkpoint(after: unsigned, signedBy: nil).isSigned)
    #expect(try checkpoint(after: signed, signedBy: other).bytes == signed[PublicLog.checkpointPath])
  }
}
