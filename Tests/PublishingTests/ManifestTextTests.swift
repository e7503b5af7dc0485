import Diagnostics
import Signatures
import Testing

@testable import Publishing

@Suite("The list of a publication that is being made")
struct ManifestTextTests {
  private static let digest = ByteDigest(of: [1])
  private static let other = ByteDigest(of: [2])

  private func line(_ digest: ByteDigest, _ path: String) -> String { "\(digest.hexadecimal)  \(path)\n" }

  @Test("It is written in parts that are its bytes, and digested as they are")
  func parts() {
    // More than one part.
    let paths = PathList((0..<20_000).map { "institutions/\(100_000 + $0).html" })
    let digests = (0..<20_000).map { $0 % 3 == 0 ? Self.digest : Self.other }
    let chunks = stride(from: 7, to: 20_000, by: 128).map { Array(digests[$0..<min($0 + 128, 20_000)]) }
    let text = ManifestText(paths: paths, digests: [Array(digests[..<7]), []] + chunks)
    let whole = zip(paths, digests).map { line($1, $0) }.joined()
    #expect(text.bytes == Array(whole.utf8))
    #expect(text.digest == ByteDigest(of: Array(whole.utf8)))
    var count = 0
    #expect(throws: SystemError(code: 5)) {
      try text.forEachPart { _ throws(SystemError) in
        count += 1
        throw SystemError(code: 5)
      }
    }
    #expect(count == 1)
    let read = text.manifest
    #expect(read.paths == paths && read.isInForm && read.digest(of: paths[19_999]) == digests[19_999])
    #expect(read.ownDigest == text.digest)
    #expect(ManifestText(paths: [], digests: []).bytes == [])
    #expect(ManifestText(paths: ["a"], digests: [[], [Self.digest], []]).bytes == Array(line(Self.digest, "a").utf8))
  }
}
