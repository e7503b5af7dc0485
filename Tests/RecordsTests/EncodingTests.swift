import Diagnostics
import Foundation
import Testing

@testable import Records

@Suite("Bytes that say the same")
struct EncodingTests {
  static let plain = """
    品牌编号,品牌名称,统一社会信用代码,重点领域
    PD-0001,浦东（智造）,91310000MA1FL5E93W,先进制造
    PD-0002,镕基學堂,52310115MJXY00449C,

    """

  static let gb18030 = String.Encoding(rawValue: 2_147_485_234)

  static let variants: [(name: String, bytes: [UInt8])] = [
    ("UTF-8", Array(plain.utf8)),
    ("UTF-8 with a byte order mark", [0xEF, 0xBB, 0xBF] + Array(plain.utf8)),
    ("GB18030", Array(plain.data(using: gb18030) ?? Data())),
    ("CR LF", Array(plain.replacing("\n", with: "\r\n").utf8)),
    ("CR alone", Array(plain.replacing("\n", with: "\r").utf8)),
    ("no line end at the end", Array(plain.dropLast().utf8)),
    ("blank lines and rows of empty cells", Array(plain.replacing("\n", with: "\n\n,,,\n \n,　,,\n").utf8)),
    ("cells of a header and its rows that are empty to the right", Array(plain.replacing("\n", with: ",,\n").utf8)),
    (
      "English headers, in another order",
      Array(
        """
        Field, USCC ,name,ID
        先进制造,91310000MA1FL5E93W,浦东（智造）,PD-0001
        ,52310115MJXY00449C,镕基學堂,PD-0002
        """.utf8)
    ),
    (
      "quoted cells, blanks around them and inside",
      Array(
        """
        "品牌编号", "品牌名称" ,"统一社会信用代码","重点领域"
        "　PD-0001 " ,"浦东（智造）\t","91310000MA1FL5E93W"," 先进制造"
        "PD-0002", "镕基學堂","52310115MJXY00449C",""
        """.utf8)
    ),
    (
      "what a spreadsheet puts before and around text",
      Array(
        #"""
        品牌编号,品牌名称,统一社会信用代码,重点领域
        '\#u{FEFF}PD-0001,'浦东（智造）,="91310000MA1FL5E93W",\#u{A0}先进制造\#u{FEFF}
        "=""PD-0002""",镕基學堂,"'52310115MJXY00449C",'
        """#.utf8)
    ),
    (
      "full-width letters and digits, small letters in a code",
      Array(
        """
        品牌编号,品牌名称,统一社会信用代码,重点领域
        ＰＤ－０００１,浦东（智造）,９１３１００００ma1fl5e93w,先进制造
        PD-0002,镕基學堂,52310115MJXY00449c,
        """.utf8)
    ),
  ]

  @Test("Every way of saving a table gives the same rows", arguments: variants.map(\.name))
  func sameRows(_ name: String) throws {
    let bytes = try #require(Self.variants.first { $0.name == name }?.bytes)
    let report = Report(of: ["districts/310115/brands.csv": .bytes(bytes)])
    #expect(report.english == "")
    let brands = try #require(report.records.districts.first?.brands)
    #expect(brands.map(\.id.value) == ["PD-0001", "PD-0002"])
    #expect(brands.map(\.name.value) == ["浦东（智造）", "镕基學堂"])
    #expect(brands.map(\.uscc.value) == ["91310000MA1FL5E93W", "52310115MJXY00449C"])
    #expect(brands.map(\.field) == ["先进制造", nil])
  }

  @Test(
    "UTF-8 with a damaged character is not taken for GB18030, whatever its characters are",
    arguments: [
      "Minglu—the register—of brands, “open” to all", "𠮷野𠮷家𠮷", "名录—the register", "Café — 名录",
    ])
  func damaged(text: String) {
    let bytes = Array(text.utf8) + [0xE2, 0x80, 0x7A]
    #expect(UTF8Scan.isMostlyUTF8(bytes))
    #expect(throws: EncodingFault.self) { try SourceText(decoding: bytes) }
  }

  @Test(
    "GB18030 is recognised in texts of any kind",
    arguments: [
      "上海市浦东新区", "海棠月嫂", "遴选通知", "市级通知", "品牌标准", "食品加工", "id,name,uscc\nPD-1,浦东智造,91310000MA1FL5E93W\n", "小",
      "Minglu——the “register”",
      "統一社會信用代碼", "镕基學堂𠮷", "沪人社职〔2026〕150号", "　关于名录，说明如下：一、认定；二、撤销。",
    ])
  func recognised(text: String) throws {
    let bytes = GB18030.bytes(of: text)
    let isAmbiguous = UTF8Scan.firstInvalidByte(of: bytes) == nil
    #expect(isAmbiguous == (text == "小"))
    if !isAmbiguous { #expect(try SourceText(decoding: bytes).string == text) }
  }

  @Test("The first character that GB18030 leaves open is found wherever it stands")
  func unassigned() throws {
    let open: [UInt8] = [0xFE, 0x39, 0xFE, 0x39]
    let characters = ["a", "品", "𠮷", "—"].map(GB18030.bytes(of:))
    for count in 0..<40 {
      let before = (0..<count).map { characters[$0 * $0 % 4] }
      for rest in [[], characters.flatMap(\.self), open, characters[1] + open] {
        do throws(EncodingFault) {
          _ = try GB18030.utf8(before.flatMap(\.self) + open + rest)
          Issue.record("nothing was found behind \(count)")
        } catch {
          #expect(error.line == 1 && error.column == 1 + count)
        }
      }
    }
  }

  @Test("Characters that only four bytes of GB18030 can say are read")
  func fourBytes() throws {
    let text = Self.plain.replacing("镕基", with: "𠮷㐀")
    let bytes = try #require(text.data(using: Self.gb18030))
    let report = Report(of: ["districts/310115/brands.csv": .bytes(Array(bytes))])
    #expect(report.english == "")
    #expect(report.records.districts.first?.brands.last?.name.value == "𠮷㐀學堂")
  }

  @Test("A place counts characters, in GB18030 as in UTF-8", arguments: ["UTF-8", "GB18030", "CR LF"])
  func places(_ name: String) throws {
    let bytes = try #require(Self.variants.first { $0.name == name }?.bytes)
    let brands = Report(of: ["districts/310115/brands.csv": .bytes(bytes)]).records.districts.first?.brands ?? []
    #expect(brands.map { [$0.id.place.line, $0.name.place.line, $0.uscc.place.line] } == [[2, 2, 2], [3, 3, 3]])
    #expect(
      brands.map { [$0.id.place.column, $0.name.place.column, $0.uscc.place.column] } == [[1, 9, 16], [1, 9, 14]])
  }
}
