import Diagnostics
import Foundation
import Signatures
import Testing

@testable import Publishing

@Suite("Signing what is published, and checking copies of it")
struct SigningTests {
  private let scratch: Scratch
  private let key: SigningKey
  private static let files = [
    "a.html": "A", "data/b.json": "{\"b\": 1}\n", "lists/c.html": "", "lists/d/e.html": "E\n",
  ]

  init() throws {
    scratch = try Scratch()
    key = try SigningKeys.first
  }

  @discardableResult
  private func publish(
    _ files: [String: String] = Self.files, with key: SigningKey?, filewise: Bool = false
  ) throws
    -> PublishingOutcome
  {
    let paths = files.keys.sorted()
    let texts = paths.map { files[$0] ?? "" }
    var publication = Publication(paths: PathList(paths)) { $1 += texts[$0].utf8 }
    publication.key = key
    if filewise {
      return try FilewisePublishing(output: OutputFolder(scratch.output, apartFrom: []), threads: 2).publish(
        publication)
    }
    return try Publisher(output: scratch.output, apartFrom: [], threads: 2).publish(publication)
  }

  private func copy(_ key: SigningKey?) throws -> SignedCopy {
    try SignedCopy(in: scratch.output, key: key?.verificationKey, threads: 2)
  }

  private func bytes(_ file: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(filePath: scratch.output + "/" + file)))
  }

  private func write(_ bytes: [UInt8], to file: String) throws {
    try Data(bytes).write(to: URL(filePath: scratch.output + "/" + file))
  }

  @Test("The signature is 64 bytes over the list, and counts as a file")
  func signed() throws {
    #expect(try publish(with: key) == .init(written: 6, leftAlone: 0, removed: 0, isSigned: true))
    #expect(key.verificationKey.accepts(try bytes("SHA256SUMS.sig"), of: try bytes("SHA256SUMS")))
    #expect(try bytes("SHA256SUMS.sig").count == 64)
    #expect(try publish(with: key) == .init(written: 0, leftAlone: 6, removed: 0, isSigned: true))
    let copy = try copy(key)
    #expect(copy.seal == .valid && copy.isWhole && copy.count == 4)
  }

  @Test(
    "What differs only in its signature is signed anew; without a key the signature goes with its list",
    arguments: [false, true])
  func resigned(filewise: Bool) throws {
    let other = try SigningKeys.second
    try publish(with: nil, filewise: filewise)
    #expect(try publish(with: key, filewise: filewise).written == 1)
    #expect(try copy(key).isWhole)
    #expect(try publish(with: other, filewise: filewise).written == 1)
    #expect(try copy(other).isWhole)
    #expect(try copy(key).seal == .invalid)
    // Without a key the signature of the very same list stays, also where a file had to be mended.
    #expect(try publish(with: nil, filewise: filewise).written == 0)
    try write([], to: "a.html")
    #expect(try publish(with: nil, filewise: filewise).written == 1)
    #expect(try copy(other).isWhole)
    let unsigned = try publish(["a.html": "B"], with: nil, filewise: filewise)
    #expect(unsigned.isSignatureGone && unsigned.removed == 4 && unsigned.written == 2)
    #expect(try copy(key).seal == .missing)
    #expect(try copy(key).differences.missing == ["SHA256SUMS.sig"])
    #expect(try copy(nil).isWhole)
  }

  @Test("Whatever is signed, the publication before stays the one to go back to")
  func previous() throws {
    try publish(["a.html": "old"], with: nil)
    try publish(with: nil)
    try Publisher(output: scratch.output, apartFrom: [], threads: 1).sign(with: key)
    #expect(try copy(key).isWhole)
    try Publisher(output: scratch.output, apartFrom: [], threads: 1).sign(with: try SigningKeys.second)
    try publish(with: key)
    #expect(try copy(key).isWhole)
    try Publisher(output: scratch.output, apartFrom: [], threads: 1).rollBack()
    #expect(try scratch.published() == ["a.html": "old"])
    try Publisher(output: scratch.output, apartFrom: [], threads: 1).rollBack()
    #expect(try copy(key).isWhole)
  }

  @Test("What is not as it was published is not signed")
  func refused() throws {
    let publisher = try Publisher(output: scratch.output, apartFrom: [], threads: 1)
    #expect(throws: Catalogue.noPublication(scratch.output)) { try publisher.sign(with: key) }
    try publish(with: nil)
    let list = try bytes("SHA256SUMS")
    func refusal(_ change: () throws -> Void) throws -> Obstacle? {
      try change()
      let obstacle = #expect(throws: Obstacle.self) {
        try Publisher(output: scratch.output, apartFrom: [], threads: 1).sign(with: key)
      }
      try FileManager.default.removeItem(atPath: scratch.output)
      try publish(with: nil)
      return obstacle
    }
    #expect(try refusal { try write([], to: "a.html") } == Catalogue.notAsPublished(scratch.output, file: "a.html"))
    #expect(
      try refusal { try FileManager.default.removeItem(atPath: scratch.output + "/data/b.json") }
        == Catalogue.notAsPublished(scratch.output, file: "data/b.json"))
    #expect(
      try refusal { try write(list + [0x0A], to: "SHA256SUMS") }
        == Catalogue.notAsPublished(scratch.output, file: "SHA256SUMS"))
    #expect(try refusal { try write([1], to: ".x") } == Catalogue.outputIsForeign(scratch.output, file: ".x"))
    #expect(try copy(key).seal == .missing)
  }

  @Test("Any single byte that is flipped is found, in its file")
  func flipped() throws {
    try publish(with: key)
    for file in Self.files.keys.sorted() + ["SHA256SUMS", "SHA256SUMS.sig"] {
      let whole = try bytes(file)
      for index in whole.indices {
        var changed = whole
        changed[index] ^= 1 << UInt8(index % 8)
        try write(changed, to: file)
        let copy = try copy(key)
        let isNamed = file.hasPrefix("SHA256SUMS") ? copy.seal == .invalid : copy.differences.changed == [file]
        #expect(isNamed && !copy.isWhole, "\(file), byte \(index)")
      }
      try write(whole, to: file)
    }
    #expect(try copy(key).isWhole)
  }

  @Test("Every line of the list that is dropped, doubled or moved is found")
  func reordered() throws {
    try publish(with: key)
    let lines = try bytes("SHA256SUMS").split(separator: 0x0A).map { Array($0) + [0x0A] }
    func check(_ changed: [[UInt8]]) throws {
      try write(Array(changed.joined()), to: "SHA256SUMS")
      #expect(try copy(key).seal == .invalid)
      // Without a key the form alone tells of it, unless a file is not told of at all.
      let unchecked = try copy(nil)
      #expect(unchecked.differences.changed == ["SHA256SUMS"] || !unchecked.differences.foreign.isEmpty)
    }
    for index in lines.indices {
      var dropped = lines
      dropped.remove(at: index)
      try check(dropped)
      try check(lines + [lines[index]])
      guard index > 0 else { continue }
      var swapped = lines
      swapped.swapAt(index, index - 1)
      try check(swapped)
    }
  }

  @Test("What is missing or added is named, whatever it is")
  func strays() throws {
    try publish(with: key)
    let manager = FileManager.default
    try manager.removeItem(atPath: scratch.output + "/lists/d/e.html")
    try write([], to: ".hidden")
    try write([], to: "SHA256SUMS.asc")
    try write([], to: "data/planted.html")
    try manager.createSymbolicLink(atPath: scratch.output + "/lists/link", withDestinationPath: "/etc")
    try manager.createDirectory(atPath: scratch.output + "/empty/inner", withIntermediateDirectories: true)
    #expect(mkfifo(scratch.output + "/pipe", 0o600) == 0)
    let copy = try copy(key)
    #expect(copy.differences.missing == ["lists/d/e.html"])
    #expect(
      copy.differences.foreign == [
        ".hidden", "SHA256SUMS.asc", "data/planted.html", "empty/", "empty/inner/", "lists/link", "pipe",
      ])
    #expect(copy.seal == .valid && !copy.isWhole)
  }

  @Test("A file that a link or a folder has taken the place of is missing")
  func replaced() throws {
    try publish(with: key)
    let manager = FileManager.default
    try manager.moveItem(atPath: scratch.output + "/a.html", toPath: scratch.path + "/a.html")
    try manager.createSymbolicLink(atPath: scratch.output + "/a.html", withDestinationPath: "../a.html")
    #expect(try copy(key).differences.missing == ["a.html"])
    #expect(try copy(key).differences.foreign == ["a.html"])
    try manager.removeItem(atPath: scratch.output + "/a.html")
    try manager.createDirectory(atPath: scratch.output + "/a.html", withIntermediateDirectories: false)
    #expect(try copy(key).differences.missing == ["a.html"])
    #expect(try copy(key).differences.foreign == ["a.html/"])
  }
}

/// Key pairs of these tests, in the form that OpenSSL gives them.
private enum SigningKeys {
  static var first: SigningKey {
    get throws { try key("TM0Imyj/ltqdtsNG7BFOD1uKMZ81q6Yk2oz27U+4pvs=") }
  }
  static var second: SigningKey {
    get throws { try key("nWGxne/9WmC6hEr0kuwsxERJxWl7MmkZcDusAxrnf2A=") }
  }

  /// The key of 32 bytes, in base64.
  private static func key(_ raw: String) throws -> SigningKey {
    let der =
      Data([0x30, 0x2E, 2, 1, 0, 0x30, 5, 6, 3, 0x2B, 0x65, 0x70, 4, 0x22, 4, 0x20])
      + (Data(base64Encoded: raw) ?? Data())
    let pem = "-----BEGIN PRIVATE KEY-----\n\(der.base64EncodedString())\n-----END PRIVATE KEY-----\n"
    return try SigningKey(pem: Array(pem.utf8), shownAs: "key.pem")
  }
}
