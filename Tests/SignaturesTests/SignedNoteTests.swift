import Testing

@testable import Signatures

@Suite("Notes with signatures")
struct SignedNoteTests {
  private static let name = "register.example/list/log"

  @Test("A note has no control characters but its line feeds", arguments: ["\r", "\t", "\u{0}", "\u{1B}", "\u{1F}"])
  func controlCharacters(character: String) {
    #expect(SignedNote(Array("a b\n\n".utf8))?.text == "a b\n")
    #expect(SignedNote(Array("a\(character)b\n\n".utf8)) == nil)
    #expect(SignedNote(Array("a\nb\(character)c\n\n".utf8)) == nil)
  }

  @Test("A signature is a key's under its name and with its id alone")
  func keyID() throws {
    let key = try TestKey.signing()
    let note = try SignedNote("a\n", signedBy: key, named: Self.name)
    #expect(note.isSigned(by: key.verificationKey, named: Self.name))
    #expect(SignedNote(note.bytes) == note)
    #expect(!note.isSigned(by: key.verificationKey, named: "other.example/log"))

    let text = String(decoding: note.bytes, as: UTF8.self)
    let line = try #require(text.split(separator: "\n").last)
    let signature = try #require(Base64.bytes(of: String(line.split(separator: " ")[2])))
    #expect(signature.count == 4 + 64)
    for index in [0, 3, 4, 67] {
      var other = signature
      other[index] ^= 1
      let altered = text.replacing(Base64.text(of: signature), with: Base64.text(of: other))
      let read = try #require(SignedNote(Array(altered.utf8)))
      #expect(read.isSigned && read.text == note.text)
      #expect(!read.isSigned(by: key.verificationKey, named: Self.name), "byte \(index)")
    }
  }
}
