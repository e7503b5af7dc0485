import Diagnostics
import Testing

@testable import Importing

@Suite("Marks between the cells of a text")
struct SeparatorTests {
  private static let commas = "品牌编号,品牌名称,统一社会信用代码,简介\nA-1,晨光,UA,\"甲,乙;丙\"\nA-2,夜色,UA,\n"
  private static let added = [
    "districts/310101/brands.csv: 品牌编号,品牌名称,统一社会信用代码,简介", "districts/310101/brands.csv: A-1,晨光,UA,\"甲,乙;丙\"",
    "districts/310101/brands.csv: A-2,夜色,UA,",
  ]

  private func text(_ mark: String) -> String {
    "品牌一览\n品牌编号,品牌名称,统一社会信用代码,简介\nA-1,晨光,UA,".replacing(",", with: mark) + "\"甲,乙;丙\""
      + "\nA-2,夜色,UA,\n".replacing(",", with: mark)
  }

  @Test("Tabs and semicolons are taken where they make the headings", arguments: [",", "\t", ";"])
  func marks(mark: String) throws {
    let result = try Bringing().bring(text(mark))
    #expect(result.findings == [])
    #expect(result.added == Self.added)
  }

  @Test("A text in UTF-16 is read, as Excel saves it", arguments: [true, false])
  func utf16(isBigEndian: Bool) throws {
    let units = "\u{FEFF}\(text("\t"))".utf16.flatMap { unit in
      let bytes = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      return isBigEndian ? bytes : bytes.reversed()
    }
    let result = try Bringing().bring([units])
    #expect(result.findings == [])
    #expect(result.added == Self.added)
    #expect(try Bringing().bring([units + [0x41]]).findings == ["invalid-encoding 0.csv:1:1"])
    #expect(try Bringing().bring([Array(units.prefix(2)) + [0xD8, 0xD8]]).findings == ["invalid-encoding 0.csv:1:1"])
  }

  @Test("A cell stands where a reader sees it, and a mapping may have tabs too")
  func places() throws {
    var bringing = Bringing()
    bringing.mapping = "表头\t列\n牌子\t品牌名称\n内部编号\t品牌编号\n"
    let result = try bringing.bring("内部编号;牌子;代码一\nA-1;晨光;UA\n")
    #expect(result.findings == ["missing-column 0.csv:1:1", "unmapped-column 0.csv:1:9"])
    let bad = try bringing.bring("内部编号\t牌子\t统一社会信用代码\nA-1\t\tUA\n")
    #expect(bad.findings == ["missing-value 0.csv:2:5"])
  }

  @Test("Lists within cells divide nothing")
  func lists() throws {
    let result = try Bringing().bring("品牌编号,品牌名称,统一社会信用代码,简介\nA-1,晨光,UA,电话;地址;网址;领域;等级\n")
    #expect(result.findings == [])
    #expect(result.added.last == "districts/310101/brands.csv: A-1,晨光,UA,电话;地址;网址;领域;等级")
  }
}
