import Diagnostics
import Signatures
import Testing

@testable import TransparencyLog

/// What `Tests/Vectors/transparency_log.py` prints, which has nothing of the product.
private enum Vectors {
  static let roots: [(size: Int, root: String)] = [
    (0, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    (1, "773885a613489e24ce2cf76199d6a423f042e4bbf12d7eecee912ef276c65701"),
    (2, "5a47662fd8a317d96049a3f9f47c55dc67ca66051baa3683dbb19b2fe09a07b0"),
    (3, "94fbd0dd836f50301692e6d0eade728ee19ec52bfff1606ed807c8575d5aaa19"),
    (7, "98c97f0ba3175cd08b031dd084b9dc4e649b64d1a28e6ea694646503173ab587"),
    (8, "b69732ce5c914162ca9accfaf4e95d3f9874d68805437088aaff184a4db96773"),
    (255, "cf66793e6329dff242eb3cee0a6f36ad3e3a196dcc573a1ec775e102be863f1c"),
    (256, "da6596d95369f5fef322ab8e4e0da3b0b50236aa9c8a3b1d246f7411c9e2e32e"),
    (257, "5c1fdfe835358022f2392de478dbe053fc130cfe1d3a082879a90cf6bf14bf7e"),
    (513, "78d674cc3de6985c25d64763bb968acf022d827ebc1158584a6629baebc4c31c"),
    (70000, "a3920fba7f239a071a9bd10721f1341addefbaededb41c7e24437a9d16bdf00a"),
  ]
  /// The digest of the proof's hashes, one after the other.
  static let proofs: [(index: Int, size: Int, digest: String)] = [
    (0, 1, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    (0, 2, "1e30c9fb18f7eb86837f1f1e3762ad7f5bc0b04fdade58504d6b6dd0c72320ae"),
    (2, 3, "47c57cc0bb43c5c49c87a23286cbcd7a354ff39ec1e1c6b79622b3fd90b537f8"),
    (4, 7, "ddb6d26159a9b7511b8ab4b1a3bfa3fa45f93003a5bcdea10395a10ddc8b9ba2"),
    (256, 257, "f01c757ba6dc86839ede8e694a0e86f97ea9ffca04a34404236c7f8cb374794a"),
    (300, 513, "52c232bb3093ebc568455b155dc4e4a14d35163a0125be76f645e3fe2dc68eae"),
  ]

  static func entry(_ number: Int) -> [UInt8] { Array("entry \(number)".utf8) }
  static func leaves(_ count: Int) -> [TreeHash] { (0..<count).map { .leaf(entry($0)) } }
}

private func hexadecimal(_ bytes: [UInt8]) -> String {
  bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
}

@Suite("The tree of RFC 6962")
struct TreeTests {
  @Test("Roots are those that another program makes", arguments: Vectors.roots)
  func roots(size: Int, root: String) {
    #expect(hexadecimal(LogTiles(of: Vectors.leaves(size)).root.bytes) == root)
  }

  @Test("Proofs are those that another program makes, and lead to the root", arguments: Vectors.proofs)
  func proofs(index: Int, size: Int, digest: String) {
    let tiles = LogTiles(of: Vectors.leaves(size))
    let proof = tiles.inclusionProof(of: index)
    #expect(hexadecimal(TreeHash.digest(of: proof.flatMap(\.bytes)).bytes) == digest)
  }

  @Test("Every entry of every small tree is proved by its proof, and by no other")
  func everyProof() {
    for size in 1...40 {
      let tiles = LogTiles(of: Vectors.leaves(size))
      for index in 0..<size {
        let proof = tiles.inclusionProof(of: index)
        func root(_ entry: Int, _ index: Int, _ proof: [TreeHash]) -> TreeHash? {
          InclusionProof.root(from: .leaf(Vectors.entry(entry)), at: index, ofSize: size, proof)
        }
        #expect(root(index, index, proof) == tiles.root)
        #expect(root(index + 1, index, proof) != tiles.root)
        #expect(root(index, index, proof + [.empty]) == nil)
        if !proof.isEmpty { #expect(root(index, index, proof.dropLast()) == nil) }
        if size > 1 { #expect(root(index, (index + 1) % size, proof) != tiles.root) }
        for outside in [-1, size, size + index] { #expect(root(index, outside, proof) == nil) }
      }
    }
  }

  @Test("A tree that grows by any number of entries is the tree that is made at once")
  func growth() throws {
    let all = Vectors.leaves(1_400)
    for (old, new) in [(0, 1), (1, 256), (255, 256), (255, 257), (256, 300), (300, 1_400), (768, 769), (513, 1_024)] {
      let whole = LogTiles(of: Array(all.prefix(old)))
      let tiles = LogTiles.tiles(ofSize: old)
      func hashes(_ level: Int, isWhole: Bool) throws -> [TreeHash] {
        try tiles.filter { $0.level == level && (!isWhole || level > 0) && (level > 0 || $0.count < 256) }.flatMap {
          try #require([TreeHash](bytes: whole.bytes(of: $0) ?? []))
        }
      }
      var grown = LogTiles(
        size: old, tail: try hashes(0, isWhole: false), whole: try hashes(1, isWhole: true))
      #expect(grown.root == whole.root)
      grown.append(Array(all[old..<new]))
      let made = LogTiles(of: Array(all.prefix(new)))
      #expect(grown.root == made.root)
      for tile in LogTiles.tiles(ofSize: new) where tile.level > 0 || tile.index >= old / 256 {
        #expect(grown.bytes(of: tile) == made.bytes(of: tile), "\(old) to \(new): \(tile.path)")
      }
      #expect(made.root(of: old) == whole.root)
    }
  }

  @Test("Tiles stand where C2SP tlog-tiles has them")
  func paths() {
    #expect(TilePath.tile(level: 0, index: 0) == "tile/0/000")
    #expect(TilePath.tile(level: 1, index: 1_234_067, count: 17) == "tile/1/x001/x234/067.p/17")
    #expect(TilePath.entries(index: 1_000) == "tile/entries/x001/000")
    #expect(
      LogTiles.tiles(ofSize: 70_000).suffix(4).map(\.path) == [
        "tile/0/273.p/112", "tile/1/000", "tile/1/001.p/17", "tile/2/000.p/1",
      ])
    #expect(Array(LogTiles.tiles(ofSize: 0)) == [])
    #expect(LogTiles.tiles(ofSize: .max).prefix(2).map(\.path) == ["tile/0/000", "tile/0/001"])
    #expect(LogTiles.tiles(ofSize: 131_072).map(\.path).suffix(3) == ["tile/1/000", "tile/1/001", "tile/2/000.p/2"])
    #expect(LogTiles.tiles(ofSize: 256).map(\.path) == ["tile/0/000", "tile/1/000.p/1"])
  }

  @Test("Entries stand in bundles after their lengths; what does not fit is refused")
  func bundles() {
    var bytes: [UInt8] = []
    let entries: [[UInt8]] = [[1, 2, 3], [], Array(repeating: 7, count: 300)]
    for entry in entries { EntryBundle.append(entry, to: &bytes) }
    #expect(bytes.prefix(7) == [0, 3, 1, 2, 3, 0, 0])
    #expect(EntryBundle.entries(in: bytes)?.map { Array(bytes[$0]) } == entries)
    for count in [1, 4, 6, 100] { #expect(EntryBundle.entries(in: Array(bytes.prefix(count))) == nil) }
    #expect(EntryBundle.entries(in: []) == [])
  }
}

@Suite("Checkpoints and proofs as text")
struct CheckpointTests {
  private static let origin = "register.example/list/log"
  private static let checkpoint = Checkpoint(
    origin: origin, size: 300, root: LogTiles(of: Vectors.leaves(300)).root)

  @Test("A checkpoint is three lines, and read back from its note")
  func text() throws {
    let checkpoint = Self.checkpoint
    #expect(checkpoint.text == "register.example/list/log\n300\n\(Base64.text(of: checkpoint.root.bytes))\n")
    let note = SignedNote(unsigned: checkpoint.text)
    #expect(note.bytes == Array((checkpoint.text + "\n").utf8))
    #expect(SignedNote(note.bytes) == note)
    #expect(Checkpoint(note) == checkpoint)
    for text in [
      "a\n1\n", "\n1\nAAAA\n", "a\n01\n\(Base64.text(of: checkpoint.root.bytes))\n",
      "a\n-1\n\(Base64.text(of: checkpoint.root.bytes))\n", "a\n1\nAAAA\n",
    ] {
      #expect(Checkpoint(SignedNote(unsigned: text)) == nil, "\(text)")
    }
  }

  @Test("A proof is read back as it was written; any byte that differs proves nothing")
  func proof() throws {
    let tiles = LogTiles(of: Vectors.leaves(300))
    let note = SignedNote(unsigned: Self.checkpoint.text)
    let proof = LogProof(of: Vectors.entry(271), at: 271, tiles.inclusionProof(of: 271), checkpoint: note)
    #expect(proof.leadsToRoot)
    let bytes = proof.bytes
    #expect(String(decoding: bytes.prefix(38), as: UTF8.self) == "c2sp.org/tlog-proof@v1\nextra ZW50cnkgM")
    #expect(LogProof(bytes) == proof)
    // The log's name and its size are the signature's affair: the hashes say nothing of them.
    let start = bytes.count - note.bytes.count
    for index in bytes.indices where !(start..<start + Self.origin.utf8.count + 4).contains(index) {
      var other = bytes
      other[index] ^= 1
      #expect(LogProof(other)?.leadsToRoot != true || LogProof(other) == proof, "byte \(index)")
    }
    #expect(LogProof([]) == nil)
  }

  @Test("What is committed to is shown with the salt alone")
  func commitment() {
    let secret = LogSecret("0123456789abcdef0123456789abcdef")
    let salt = secret.salt(of: [1])
    #expect(salt.count == 32 && salt != secret.salt(of: [2]) && salt != LogSecret("another").salt(of: [1]))
    let digest = Commitment.digest(of: [3], salt: salt)
    #expect(digest == Commitment.digest(of: [3], salt: salt))
    #expect(digest != Commitment.digest(of: [3], salt: secret.salt(of: [2])))
    #expect(digest != Commitment.digest(of: [4], salt: salt))
  }
}
