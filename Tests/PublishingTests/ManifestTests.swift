import Diagnostics
import Signatures
import Testing

@testable import Publishing

@Suite("The list of a publication's files")
struct ManifestTests {
  private static let digest = ByteDigest(of: [1])
  private static let other = ByteDigest(of: [2])

  private func line(_ digest: ByteDigest, _ path: String) -> String { "\(digest.hexadecimal)  \(path)\n" }

  @Test("It is written in parts that are its bytes, and digested as they are")
  func parts() {
    // More than one part.
    let paths = PathList((0..<20_000).map { "institutions/\(100_000 + $0).html" })
    let digests = (0..<20_000).map { $0 % 3 == 0 ? Self.digest : Self.other }
    let text = ManifestText(paths: paths, digests: [Array(digests[..<7]), [], Array(digests[7...])])
    let whole = zip(paths, digests).map { line($1, $0) }.joined()
    #expect(text.bytes == Array(whole.utf8))
    #expect(text.digest == ByteDigest(of: Array(whole.utf8)))
    var count = 0
    #expect(
      text.forEachPart { _ in
        count += 1
        return 5
      } == 5)
    #expect(count == 1)
    let read = Manifest(reading: text.bytes)
    #expect(read.paths == paths && read.isInForm && read.digest(of: paths[19_999]) == digests[19_999])
    #expect(ManifestText(paths: [], digests: []).bytes == [])
  }

  @Test("Lines in another order are found all the same; of two with one path the later counts")
  func unsorted() {
    let text = line(Self.digest, "b") + line(Self.digest, "a") + line(Self.other, "b")
    let list = Manifest(reading: Array(text.utf8))
    #expect(list.paths == ["a", "b"] && !list.isInForm)
    #expect(list.digest(of: "a") == Self.digest && list.digest(of: "b") == Self.other && list.digest(of: "c") == nil)
  }

  @Test("What is not just of the form in which it is published is known")
  func forms() {
    let (a, b) = (line(Self.digest, "a"), line(Self.digest, "b"))
    func isInForm(_ text: String) -> Bool { Manifest(reading: Array(text.utf8)).isInForm }
    #expect(isInForm(a + b) && isInForm(""))
    for text in [
      String((a + b).dropLast()), a + "\n" + b, a + b + "\n", a + a, b + a, "no list\n",
      a + Self.digest.hexadecimal + "\n",
      "\(Self.digest.hexadecimal) *a\n", "\(Self.digest.hexadecimal.uppercased())  a\n",
    ] {
      #expect(!isInForm(text), "\(text)")
    }
    #expect(Manifest(reading: Array("no list\n".utf8)).paths == [])
  }
}
