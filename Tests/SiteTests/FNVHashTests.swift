import Testing

@testable import Site

@Suite("FNV-1a")
struct FNVHashTests {
  @Test(
    "It gives the values that its authors give",
    arguments: [
      ("", 0x811C_9DC5, 0xCBF2_9CE4_8422_2325), ("a", 0xE40C_292C, 0xAF63_DC4C_8601_EC8C),
      ("foobar", 0xBF9C_F968, 0x8594_4171_F739_67E8),
    ] as [(String, UInt32, UInt64)])
  func vectors(text: String, short: UInt32, long: UInt64) {
    #expect(FNVHash.short(of: text.utf8.map(UInt32.init)) == short)
    #expect(FNVHash.long(of: Array(text.utf8)) == long)
    var parts = FNVHash.Parts()
    for byte in text.utf8 { parts.add([byte]) }
    #expect(parts.value == long)
  }
}
