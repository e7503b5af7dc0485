import Testing

@testable import Signatures

@Suite("Bytes in hexadecimal digits")
struct HexadecimalTests {
  @Test("What is written is read")
  func roundTrip() {
    let bytes = (0...255 as ClosedRange<UInt8>).map { $0 }
    #expect([0x00, 0x0F, 0xA9, 0xFF].hexadecimal == "000fa9ff")
    #expect(Hexadecimal.bytes(of: bytes.hexadecimal) == bytes)
    #expect([UInt8]().hexadecimal == "" && Hexadecimal.bytes(of: "") == [])
  }

  @Test("Whatever else is there is not read", arguments: ["0", "0g", "0G", "AB", " 0", "0x", "é", "００", "000"])
  func otherTexts(text: String) {
    #expect(Hexadecimal.bytes(of: text) == nil)
  }

  @Test("A digest is read from just its own digits")
  func digests() {
    let digest = ByteDigest(of: [1])
    #expect(ByteDigest(hexadecimal: digest.hexadecimal.utf8) == digest)
    #expect(digest.hexadecimal == digest.bytes.hexadecimal)
    #expect(ByteDigest(hexadecimal: digest.hexadecimal.uppercased().utf8) == nil)
    #expect(ByteDigest(hexadecimal: digest.hexadecimal.dropLast(2).utf8) == nil)
  }
}
