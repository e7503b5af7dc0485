import Diagnostics
import Testing

@testable import Records

@Suite("A table that asks too much is refused with a place")
struct LimitTests {
  private static let header = "品牌编号,品牌名称,统一社会信用代码"

  private func report(_ rows: String) -> Report {
    Report(of: ["districts/310115/brands.csv": .text(Self.header + "\n" + rows)])
  }

  @Test("A row of more cells than a spreadsheet has columns, and the rows behind it are read")
  func width() {
    let report = report(
      "PD-0001,浦东,91310000MA1FL5E93W\n" + String(repeating: ",", count: 100_000) + "\nPD-0002,张江,91310000MA1FL5E93W\n")
    #expect(
      report.english == """
        content/districts/310115/brands.csv:3:1: error: A row has at most 16384 cells; this one has more [wrong-field-count]
          3 | ,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,…
            | ^
          to mend: delete the commas behind the last column

        """)
    #expect(
      report.chinese == """
        content/districts/310115/brands.csv:3:1: 错误：每行不得超过16384个单元格，本行超出 [wrong-field-count]
          3 | ,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,…
            | ^
          处理办法：删除最后一列之后多余的逗号

        """)
    #expect(report.records.districts.first?.brands.map(\.id.value) == ["PD-0001", "PD-0002"])
  }

  @Test("Ten thousand findings: the rest is not read, and nothing is said of what is missing in it")
  func findings() throws {
    let report = report(String(repeating: "a\n", count: 10_001))
    let last = try #require(report.result.diagnostics.last)
    #expect(report.result.diagnostics.count == 10_001)
    #expect(last.place.line == 10_002)
    #expect(
      last.problem.message.english
        == "Of a file at most 10000 findings are told; what else may be wrong with this one is not")
    #expect(last.problem.message.chinese == "一个文件最多报告10000处问题，其余部分的问题不再列出")
    #expect(report.records.unreadPaths == ["districts/310115/brands.csv"])
  }

  @Test("More rows than a table may have")
  func rows() throws {
    let source = try SourceText(decoding: Array("\(Self.header)\n\nA-1,一,X\nA-2,二,X\n\nA-3,三,X\n".utf8))
    func read(_ rows: Int) -> Reading<[String]> {
      readTable(source, in: FileID(0), BrandColumn.self, limits: TableLimits(rows: rows)) { $0.id(.id)?.value }
    }
    #expect(read(3).value == ["A-1", "A-2", "A-3"])
    #expect(read(3).diagnostics == [])
    #expect(read(2).value == ["A-1", "A-2"])
    #expect(read(2).diagnostics.map(\.problem.message.english) == ["A table has at most 2 rows; this one goes on"])
    #expect(read(2).diagnostics.map(\.place.line) == [5])
    #expect(!read(2).isWhole)
  }

  @Test("A table that is brought in has as many cells and bytes as a workbook may")
  func plainTable() {
    func refusal(_ bytes: [UInt8]) -> DiagnosticID? {
      do throws(TableFault) {
        _ = try PlainTable(bytes, in: FileID(0))
        return nil
      } catch {
        return error.diagnostic.problem.id
      }
    }
    let row = [UInt8](repeating: UInt8(ascii: ","), count: 16_000) + [0x0A]
    #expect(refusal(Array(repeatElement(row, count: 249).joined())) == nil)
    #expect(refusal(Array(repeatElement(row, count: 251).joined())) == .unreadableWorkbook)
    #expect(refusal([UInt8](repeating: 0x0A, count: 64 << 20 + 1)) == .unreadableFile)
  }

  @Test("A cell in quotes may be as long as one without; a longer one is told of, and the rest is read")
  func quotedCells() {
    func report(_ count: Int, _ unit: String = "名") -> Report {
      self.report("A-1,\"\(String(repeating: unit, count: count))\",91310000MA1FL5E93W\nA-2,二,91310000MA1FL5E93W\n")
    }
    #expect(report(65_536, "a").english == "")
    #expect(report(32_768, "\"\"").english == "")
    #expect(report(65_537, "a").result.diagnostics.map(\.id) == [.invalidValue])
    #expect(report(65_537, "a").records.districts.first?.brands.map(\.id.value) == ["A-2"])
  }

  @Test("Of more repeated keys than are looked for each is told, and how many more there are")
  func repeatedKeys() {
    func report(_ count: Int, _ more: String = "") -> Report {
      let lines = (0..<count).map { "key-\(1000 + $0): 1\n" }.joined()
      return Report(of: ["cycles/2028/cycle.yaml": .text("title: 2028年遴选\n" + lines + lines + more)])
    }
    func places(_ report: Report) -> [Int] {
      report.result.diagnostics.filter { $0.id == .invalidYAML }.map { Int($0.place.line) }
    }
    // Each at its second place, as its first is known.
    #expect(places(report(100)) == Array(102...201))
    let many = report(130)
    #expect(places(many) == Array(2...102))
    #expect(many.result.diagnostics.filter { $0.problem == Catalogue.moreRepeatedKeys(100, more: 30) }.count == 1)
    // The longer the text, the fewer are looked for, as it is composed anew for each: here 13 of 40,000 bytes.
    let filler = (0..<400).map { "filler-\(1000 + $0): \(String(repeating: "a", count: 83))\n" }.joined()
    let long = report(30, filler)
    #expect(places(long) == Array(2...15))
    #expect(long.result.diagnostics.filter { $0.problem == Catalogue.moreRepeatedKeys(13, more: 17) }.count == 1)
    let longest = report(30, String(repeating: filler, count: 20))
    #expect(longest.result.diagnostics.contains { $0.problem == Catalogue.moreRepeatedKeys(1, more: 430) })
    // One in quotes cannot be told from the text that it may be; those before it are told all the same.
    #expect(places(report(3, "\"x\": 1\n\"x\": 2\n")) == [2, 3, 4, 8])
  }

  @Test("Of a text with more unreadable characters than findings that there are more is told")
  func unreadableLines() {
    let lines = String(repeating: "\u{7}\n", count: 10_001)
    let report = Report(of: ["pages/about.md": .text(lines)])
    #expect(report.result.diagnostics.count == 10_001)
    #expect(report.result.diagnostics.last?.problem == Catalogue.tooManyFindings(limit: 10_000))
    #expect(report.result.diagnostics.last?.place.line == 10_001)
  }

  @Test("Of more tags than a file may have findings no more are told, however deep they stand")
  func tags() {
    let (open, close) = (String(repeating: "[", count: 10), String(repeating: "]", count: 10))
    let text = "title: 2028年遴选\nx: \(open)\(String(repeating: "!x a,", count: 12_000))\(close)\n"
    let report = Report(of: ["cycles/2028/cycle.yaml": .text(text)])
    let found = report.result.diagnostics
    #expect(found.count == 10_001)
    #expect(found.first?.problem == Catalogue.yamlTag("!x"))
    #expect(found.last?.problem == Catalogue.tooManyFindings(limit: 10_000))
  }

  @Test("Of more unknown keys than a file may have findings no more are told, and what stands below them is not missed")
  func unknownKeys() {
    let keys = (0..<10_050).map { "key-\(10_000 + $0): 1\n" }.joined()
    let report = Report(of: ["cycles/2028/cycle.yaml": .text(keys + "title: 2028年遴选\n")])
    #expect(report.result.diagnostics.count == 10_001)
    #expect(report.result.diagnostics.first?.id == .unknownKey)
    #expect(report.result.diagnostics.last?.problem == Catalogue.tooManyFindings(limit: 10_000))
    #expect(report.result.diagnostics.last?.place.line == 10_001)
  }

  @Test("Marks without end before a name cost no more than their number", .timeLimit(.minutes(1)))
  func aliasMarks() {
    #expect(YAMLAlias.first(in: "a: " + String(repeating: ":&", count: 400_000) + " *b") == nil)
    #expect(YAMLAlias.first(in: "a: &名 1\nb: *名\nc: &n 2\nd: *n\n")?.name == "n")
  }

  @Test(
    "An alias is found wherever libyaml takes one",
    arguments: ["[?&n 1, *n]", "[&n 1, ?*n]", "[&n 1,*n]", "{?&n a: *n}"])
  func aliases(_ value: String) {
    let report = Report(of: ["cycles/2028/cycle.yaml": "title: 2028年遴选\nx: \(value)\n"])
    #expect(report.result.diagnostics.map(\.id).contains(.invalidYAML))
    #expect(report.english.contains("*n"))
  }
}
