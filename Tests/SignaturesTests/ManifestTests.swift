import Diagnostics
import Testing

@testable import Signatures

@Suite("The list of a publication's files")
struct ManifestTests {
  private static let digest = ByteDigest(of: [1])
  private static let other = ByteDigest(of: [2])

  private func line(_ digest: ByteDigest, _ path: String) -> String { "\(digest.hexadecimal)  \(path)\n" }

  @Test("Wherever it is cut, it is read", arguments: [1, 3, 64, 65, 66, 67, 70, 1000])
  func cuts(size: Int) {
    let paths = ["a b.html", "data/x.json", "lists/名.html"]
    let text = Array(paths.map { line($0 == paths[1] ? Self.other : Self.digest, $0) }.joined().utf8)
    var reader = Manifest.Reader(expecting: 5)
    for start in stride(from: 0, to: text.count, by: size) {
      reader.take(Array(text[start..<min(start + size, text.count)]))
    }
    let list = reader.finish()
    #expect(Array(list.paths) == paths && list.isInForm && list.ownDigest == ByteDigest(of: text))
    #expect(list.digest(of: "data/x.json") == Self.other && list[2] == Self.digest && list.count == 3)
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

  @Test("Paths that are the same text in other bytes are paths of their own")
  func normalForms() {
    let (composed, decomposed) = ("data/\u{E9}.json", "data/e\u{301}.json")
    for text in [
      line(Self.digest, decomposed) + line(Self.other, composed),
      line(Self.other, composed) + line(Self.digest, decomposed),
    ] {
      let list = Manifest(reading: Array(text.utf8))
      #expect(list.count == 2)
      #expect(list.digest(of: composed) == Self.other && list.digest(of: decomposed) == Self.digest)
      #expect(list.digests(in: "data/").count == 1)
    }
  }
}
