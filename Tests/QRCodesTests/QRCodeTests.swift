import Testing

@testable import QRCodes

@Suite("QR codes")
struct QRCodeTests {
  private let address = "https://minglu.example.org/awards/PD-0001-2026.html"

  @Test("A code has the three finder patterns of the standard, and is light around")
  func finders() throws {
    let code = try #require(QRCode(address))
    #expect(code.side == 37)
    let pattern = ["#######", "#.....#", "#.###.#", "#.###.#", "#.###.#", "#.....#", "#######"]
    for (left, top) in [(0, 0), (code.side - 7, 0), (0, code.side - 7)] {
      let found = (0..<7).map { y in
        (0..<7).map { code.isDark(x: left + $0, y: top + y) ? "#" : "." }.joined()
      }
      #expect(found == pattern)
    }
    #expect(!code.isDark(x: -1, y: 0))
    #expect(!code.isDark(x: code.side, y: 0))
  }

  @Test("The same text gives the same bytes, another text others")
  func deterministic() throws {
    let (code, same) = (try #require(QRCode(address)), try #require(QRCode(address)))
    #expect(code.svg == same.svg)
    #expect(code.png == same.png)
    #expect(try #require(QRCode(address + "?")).png != code.png)
  }

  @Test("The SVG image has its text as title, escaped, and a quiet zone of four modules")
  func svg() throws {
    let svg = try #require(QRCode("https://a.example/?a=1&b=<")).svg
    #expect(svg.contains("<title>https://a.example/?a=1&amp;b=&lt;</title>"))
    #expect(svg.contains("d=\"M4 4h7v1h-7z"))
  }

  @Test("The PNG image is small, of two colours, twelve pixels a module")
  func png() throws {
    let code = try #require(QRCode(address))
    let png = try #require(code.png)
    #expect(png.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]))
    let size = (code.side + 8) * 12
    #expect(
      Array(png[16..<24]) == [0, 0, UInt8(size >> 8), UInt8(size & 255), 0, 0, UInt8(size >> 8), UInt8(size & 255)])
    // Bit depth 1, palette.
    #expect(Array(png[24..<26]) == [1, 3])
    #expect(png.count < 3_000)
  }

  @Test("A text too long for a code, or none, has no code")
  func limits() {
    #expect(QRCode(String(repeating: "a", count: 1663)) != nil)
    #expect(QRCode(String(repeating: "a", count: 1664)) == nil)
    #expect(QRCode("") == nil)
  }
}
