import Diagnostics
import Foundation
import Testing

@testable import Records

@Suite("A row added to a table that stands")
struct TableAdditionTests {
  private let values = [("统一社会信用代码", "52310115MJXY004570"), ("机构名称", "甲\"乙\""), ("机构类别", "职业院校"), ("办学地址", "某路1号, 2楼")]

  private func added(to table: [UInt8]) throws -> [UInt8] {
    try TableAddition.institution(values.map { (column: $0.0, value: $0.1) }, addedTo: table)
  }

  @Test("It stands under the table's own columns, in their order, and everything else stays")
  func columns() throws {
    let table = "机构名称,kind,统一社会信用代码,网址,办学地址\r\n乙,职业院校,91310000MA1FL5E93W,,路\r\n"
    #expect(
      String(decoding: try added(to: Array(table.utf8)), as: UTF8.self)
        == table + "\"甲\"\"乙\"\"\",职业院校,52310115MJXY004570,,\"某路1号, 2楼\"\r\n")
  }

  @Test("A last line without an end gets one")
  func lineEnd() throws {
    let table = "统一社会信用代码,机构名称,机构类别,办学地址"
    let text = String(decoding: try added(to: Array(table.utf8)), as: UTF8.self)
    #expect(text == table + "\r\n52310115MJXY004570,\"甲\"\"乙\"\"\",职业院校,\"某路1号, 2楼\"\r\n")
  }

  @Test("A table in GB18030 stays in it")
  func encoding() throws {
    let table = GB18030.bytes(of: "统一社会信用代码,机构名称,机构类别,办学地址\r\n")
    #expect(UTF8Scan.firstInvalidByte(of: table) != nil)
    let bytes = try added(to: table)
    #expect(bytes.starts(with: table))
    let text = String(decoding: try GB18030.utf8(bytes), as: UTF8.self)
    #expect(text.hasSuffix("\r\n52310115MJXY004570,\"甲\"\"乙\"\"\",职业院校,\"某路1号, 2楼\"\r\n"))
  }

  @Test("A table that has no column for a value is refused, and so is one that cannot be read")
  func refusals() {
    func problem(_ table: [UInt8]) -> DiagnosticID? {
      do throws(TableAddition.Fault) {
        _ = try TableAddition.institution(
          values.map { (column: $0.0, value: $0.1) } + [("联系电话", "12333")], addedTo: table)
        return nil
      } catch {
        return error.problem.id
      }
    }
    #expect(problem(Array("统一社会信用代码,机构名称,机构类别,办学地址\n".utf8)) == .missingColumn)
    #expect(problem(Array("甲,乙\n".utf8)) == .missingColumn)
    #expect(problem([]) == .missingColumn)
    #expect(problem([0x50, 0x4B, 0x03, 0x04]) == .invalidEncoding)
  }
}

@Suite("A value as somebody types it")
struct TypedValueTests {
  private static let field = Wording(en: "Value", zh: "值")

  @Test(
    "It is taken as files hold it",
    arguments: [
      (TypedValue.text, "　甲 乙 ", "甲 乙"), (.day, "2026年7月1日", "2026-07-01"), (.id, "ＰＤ-1", "PD-1"),
      (.district, "３１０１１５", "310115"), (.uscc, "52310115mjxy004570", "52310115MJXY004570"), (.slug, "a-1", "a-1"),
      (.number, "021-1", "021-1"), (.phone, "０２１－1；2", "021-1；2"),
      (.webAddress, "www.example.com", "http://www.example.com"),
      (.siteAddress, "https://a.example/b", "https://a.example/b/"), (.institutionKind, "职业院校", "vocational-school"),
      (.announcementKind, "results", "results"), (.cycle, "２０２８", "2028"), (.slug, "notice-2028.md", "notice-2028"),
    ])
  func taken(kind: TypedValue, typed: String, value: String) throws {
    #expect(try kind.read(typed, as: Self.field) == value)
    #expect(try kind.read(" 　", as: Self.field) == nil)
  }

  @Test(
    "What a file could not hold is refused",
    arguments: [
      (TypedValue.text, "a\u{202E}b", DiagnosticID.invalidValue), (.text, "a\u{0}b", .invalidValue),
      (.number, "1\u{17}2", .invalidValue), (.day, "2026-02-30", .invalidDate),
      (.id, "a b", .invalidValue), (.district, "31", .invalidValue), (.uscc, "5.2E+17", .mangledCode),
      (.slug, "A", .invalidValue), (.siteAddress, "register.example", .invalidValue),
      (.webAddress, "javascript:alert(1)", .invalidValue), (.webAddress, "www..cn", .invalidValue),
      (.webAddress, "example.", .invalidValue), (.webAddress, "-a.cn", .invalidValue),
      (.webAddress, "\u{5BF}.", .invalidValue), (.webAddress, "https://\u{5BF}a.cn/", .invalidValue),
      (.institutionKind, "学校", .unexpectedValue), (.cycle, "二〇二八", .invalidValue), (.slug, ".md", .invalidValue),
      (.slug, String(repeating: "a", count: 201), .invalidValue),
    ])
  func refused(kind: TypedValue, typed: String, id: DiagnosticID) {
    #expect {
      try kind.read(typed, as: Self.field)
    } throws: { ($0 as? TypedValue.Fault)?.problem.id == id }
  }

  @Test("An address that lacks only https:// is told with it")
  func scheme() {
    let told = #expect(throws: TypedValue.Fault.self) { try TypedValue.siteAddress.read("a.example/b", as: Self.field) }
    #expect(told?.problem.message.chinese == "值应以https://开头，“a.example/b”没有写")
    #expect(told?.problem.solution.english == "write https://a.example/b")
    let other = #expect(throws: TypedValue.Fault.self) { try TypedValue.siteAddress.read("a b", as: Self.field) }
    #expect(other?.problem.message.chinese == "值应为网站自身的网址，“a b”不是")
  }

  @Test("A cycle's id is refused with a year as the example")
  func cycle() {
    let told = #expect(throws: TypedValue.Fault.self) { try TypedValue.cycle.read("a b", as: Self.field) }
    #expect(told?.problem.solution.chinese == "写年份，例如2028")
  }
}
