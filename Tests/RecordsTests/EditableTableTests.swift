import Diagnostics
import Testing

@testable import Records

@Suite("Adding to a table's file")
struct EditableTableTests {
  private static let header = "品牌编号,品牌名称,统一社会信用代码"

  private func table(_ bytes: [UInt8]) throws -> EditableTable {
    try EditableTable(bytes, kind: .brands, in: FileID(0))
  }

  private func table(_ text: String) throws -> EditableTable { try table(Array(text.utf8)) }

  @Test(
    "A file that is not changed keeps every byte",
    arguments: [
      "\(header)\nA-1,甲,X\n", "\u{FEFF}\(header)\r\nA-1,甲,X", "\(header)\r\r\nA-1,甲,X\r\n", "\(header)\rA-1,甲,X\r",
      "\n\(header)\n\n \"A-1\" ,\"甲\"\"乙\",=\"X\"\n,,\n'A-2,\"一\n二\",X,多余\n",
    ])
  func untouched(text: String) throws {
    #expect(String(decoding: try table(text).bytes, as: UTF8.self) == text)
    #expect(try table(text).changes == [])
    let encoded = GB18030.bytes(of: text.filter { $0 != "\u{FEFF}" })
    #expect(try table(encoded).bytes == encoded)
  }

  @Test("Values are read without quotes, blanks and a spreadsheet's marks")
  func values() throws {
    let table = try table("\(Self.header)\n \"A-1\" ,\"甲\"\"乙\",=\"X\"\n'A-2,一,\"=\"\"Y\"\"\"\nA-3\n")
    #expect(table.rows.map { table.value(0, of: $0) } == ["A-1", "A-2", "A-3"])
    #expect(table.rows.map { table.value(1, of: $0) } == ["甲\"乙", "一", ""])
    #expect(table.rows.map { table.value(2, of: $0) } == ["X", "Y", ""])
    #expect(table.rows.map(\.number) == [2, 3, 4])
  }

  @Test("Only the changed cell is written anew, and the row behind it stays")
  func changedCell() throws {
    var table = try table("备用,\(Self.header)\r\n \"留, 着\" ,A-1,甲,='X'\r\n,A-2,乙,Y\r\n")
    table.set("丙,\"丁\"", 1, of: table.rows[0])
    #expect(
      String(decoding: table.bytes, as: UTF8.self)
        == "备用,\(Self.header)\r\n \"留, 着\" ,A-1,\"丙,\"\"丁\"\"\",='X'\r\n,A-2,乙,Y\r\n")
    #expect(table.changes.map(\.before) == [2..<3])
  }

  @Test(
    "A quote with a combining mark behind it is doubled, and read back as one",
    arguments: ["a\"\u{301}b", "\"\u{20E3}"])
  func combinedQuote(text: String) throws {
    var table = try table("\(Self.header)\nA-1,甲,X\n")
    table.set(text, 1, of: table.rows[0])
    let again = try self.table(table.bytes)
    #expect(again.value(1, of: again.rows[0]) == text)
    #expect(again.value(2, of: again.rows[0]) == "X")
    let plain = try PlainTable(table.bytes, in: FileID(0))
    #expect(plain.rows[1].map(\.text) == ["A-1", text, "X"])
  }

  @Test("A new row goes to the end with the file's own line end, empty under columns that nobody knows")
  func newRow() throws {
    var table = try table("\(Self.header),备用\nA-1,甲,X,y")
    table.append([0: "A-2", 1: "=1+1", 2: "Z"])
    #expect(
      String(decoding: table.bytes, as: UTF8.self) == "\(Self.header),备用\nA-1,甲,X,y\nA-2,'=1+1,Z,\n")
    #expect(table.value(1, of: table.rows[1]) == "=1+1")
    #expect(table.changes.map(\.after) == [3..<4])
  }

  @Test("A column that is missing is added to the header and to every row")
  func newColumn() throws {
    var table = try table("\(Self.header)\nA-1,甲,X\n")
    table.append([0: "A-2", 3: "领域"])
    #expect(
      String(decoding: table.bytes, as: UTF8.self) == "\(Self.header),重点领域\nA-1,甲,X,\nA-2,,,领域\n")
  }

  @Test("GB18030 stays GB18030, rare characters too")
  func encoding() throws {
    var table = try table(GB18030.bytes(of: "\(Self.header)\r\nA-1,甲,X\r\n"))
    table.append([0: "A-2", 1: "𠮷é"])
    #expect(try GB18030.utf8(table.bytes) == Array("\(Self.header)\r\nA-1,甲,X\r\nA-2,𠮷é,\r\n".utf8))
  }

  @Test("A new file has a byte order mark and CRLF")
  func newFile() {
    var table = EditableTable(new: .brands)
    table.append([0: "A-1"])
    #expect(
      String(decoding: table.bytes, as: UTF8.self)
        == "\u{FEFF}品牌编号,品牌名称,统一社会信用代码,重点领域,简介\r\nA-1,,,,\r\n")
  }

  @Test("A file that cannot be taken apart says where", arguments: ["\(header)\n\"A-1,甲,X\n", "甲,乙\n1,2\n", ""])
  func faults(text: String) {
    #expect(throws: TableFault.self) { try table(text) }
  }

  @Test("A file that is larger than a table may be is refused: not all of it was read")
  func largest() {
    let header = Array("\(Self.header)\n".utf8)
    let blank = [UInt8](repeating: UInt8(ascii: "x"), count: 256 << 20 + 1 - header.count)
    do throws(TableFault) {
      _ = try EditableTable(header + blank, kind: .brands, in: FileID(0))
      Issue.record("It is read")
    } catch {
      #expect(error.diagnostic.id == .unreadableFile)
    }
  }

  @Test("The forms of all columns are those that the reader takes")
  func forms() {
    for kind in TableKind.allCases {
      #expect(kind.columns.count > 3)
      #expect(kind.keys.allSatisfy { kind.columns.indices.contains($0) })
    }
  }

  @Test(
    "A value has one spelling",
    arguments: [
      (CellForm.day, "2026年3月1日", "2026-03-01"), (.level, "city", "市级"), (.uscc, "５２x", "52X"), (.ground, "3", "3"),
      (.list, "甲; 乙；", "甲；乙"), (.text, " 甲\n乙 ", "甲 乙"), (.adverseKind, "行政处罚", "行政处罚"),
      (.address, "a.cn", "http://a.cn"), (.number, "１（２）", "1(2)"), (.phone, "＋８６；（２）", "+86；（2）"), (.text, "'甲", "'甲"),
    ])
  func spellings(form: CellForm, text: String, spelling: String) throws {
    let field = Wording(en: "", zh: "")
    #expect(try form.spelling(of: text, in: field) == spelling)
    #expect(try form.spelling(of: spelling, in: field) == spelling)
  }
}
