import Diagnostics
import Records
import TestSupport
import Testing

@Suite("Input that nobody would write")
struct RandomInputTests {
  private static let tree: [String: String] = Report.validTree.merging([
    "registry.yaml": """
    title: "名录"
    authority: 主管部门
    base_url: https://minglu.example.org/
    as_of: 2026-12-01
    contact: {phone: 12333, report_url: 'https://example.org/'}
    rules: {term_years: 2}
    """,
    "revocations.csv": "品牌编号,撤销日期,撤销情形,核实区,文号\r\nPD-0001,2025年3月1日,1,310115,沪人社〔2025〕1号\r\n",
    "cycles/2026/cycle.yaml": "title: 2026年遴选\nannounced: 2026-10-20\ndocument: 沪人社示〔2026〕36号\n",
    "cycles/2026/results.csv": "brand,outcome,level,applied\nPD-0001,新增,市级,2026-07-08\nPD-0002,不达标,,\n",
    "districts/310115/brands.csv": #"""
    品牌编号,品牌名称,统一社会信用代码,简介
    PD-0001,"浦东, ""智造""",91310000MA1FL5E93W,"一段
    两行"
    ="PD-0002",'张江芯,５２３１０１１５MJXY00449C,
    """#,
    "announcements/results.md": """
    ---
    title: 公布
    date: 2026-10-20
    counts: {city: 1, district: 0}
    brands:
      - PD-0001
    ---
    正文
    """,
    "districts/310115/institutions/91310000MA1FL5E93W.md": "# 简介\n\n正文。\n",
  ]) { $1 }

  private static let scraps: [[UInt8]] = [
    Array("\"".utf8), Array(",".utf8), Array("\n".utf8), Array("\r".utf8), Array("\r\n".utf8), Array("---\n".utf8),
    Array(": ".utf8), Array("- ".utf8), Array("[".utf8), Array("{".utf8), Array("&a ".utf8), Array("*a ".utf8),
    Array("浦".utf8), Array("　".utf8), Array("\u{FEFF}".utf8), Array("\t".utf8), [0], [0xFF], [0xE6], [0x80],
    Array("'".utf8), Array("=\"".utf8), Array("| ".utf8), Array("> ".utf8), Array("! ".utf8), Array("%".utf8),
    Array("? ".utf8), Array("#".utf8), Array("\u{202E}".utf8), Array("\u{85}".utf8), Array("\u{2028}".utf8),
    Array("title".utf8), Array("\\x00".utf8), Array("9.1E+17".utf8), [0x81, 0x30, 0x81, 0x30], [0xD6, 0xD0],
  ]

  private static func mutated(_ bytes: [UInt8], with numbers: inout SeededNumbers) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...6, using: &numbers) {
      let spot = Int.random(in: 0...bytes.count, using: &numbers)
      let end = min(bytes.count, spot + Int.random(in: 0...8, using: &numbers))
      switch Int.random(in: 0..<5, using: &numbers) {
      case 0: bytes.removeSubrange(spot..<end)
      case 1: bytes.insert(contentsOf: scraps.randomElement(using: &numbers) ?? [], at: spot)
      case 2:
        bytes.replaceSubrange(spot..<end, with: (spot..<end).map { _ in UInt8.random(in: 0...255, using: &numbers) })
      case 3: bytes.insert(contentsOf: bytes[spot..<end], at: Int.random(in: 0...bytes.count, using: &numbers))
      default: bytes.replaceSubrange(spot..<end, with: scraps.randomElement(using: &numbers) ?? [])
      }
    }
    return bytes
  }

  /// Findings whose place is no place of their file.
  private static func misplaced(in result: ReadResult) -> [Place] {
    let lines = result.sources.files.map { file in
      file.text.split(separator: "\n" as Unicode.Scalar, in: file.text)
    }
    return result.diagnostics.flatMap { [$0.place] + $0.notes.map(\.place) }.filter { place in
      let file = Int(place.file.index)
      guard file < lines.count, place.line >= 1, place.column >= 1 else { return true }
      guard !result.sources.files[file].text.isEmpty else { return false }
      return Int(place.line) > lines[file].count || Int(place.column) > lines[file][Int(place.line) - 1] + 1
    }
  }

  @Test("Whatever is done to a tree's bytes, reading ends, in order, with every finding at a place of its file")
  func mutations() {
    var numbers = SeededNumbers(seed: 2026)
    let paths = Self.tree.keys.sorted()
    for round in 0..<4000 {
      var files = Self.tree.mapValues { Array($0.utf8) }
      for _ in 0..<Int.random(in: 1...3, using: &numbers) {
        guard let path = paths.randomElement(using: &numbers), let bytes = files[path] else { continue }
        files[path] = Self.mutated(bytes, with: &numbers)
      }
      let result = RecordsReader.read(files.map { ContentFile(path: $0.key, bytes: $0.value) })
      #expect(result.diagnostics == result.diagnostics.sorted(), "round \(round)")
      #expect(Self.misplaced(in: result) == [], "round \(round)")
      if round % 50 == 0 {
        #expect(
          TextWriter(language: .chinese).text(of: result.diagnostics, in: result.sources).isEmpty
            == result.diagnostics.isEmpty)
      }
    }
  }

  @Test("Bytes at random are read to their end as any kind of file")
  func noise() {
    var numbers = SeededNumbers(seed: 150)
    for round in 0..<1500 {
      let files = Self.tree.keys.sorted().map { path in
        let length = Int.random(in: 0...200, using: &numbers)
        let scraps = (0..<length).flatMap { _ in Self.scraps.randomElement(using: &numbers) ?? [] }
        return ContentFile(path: path, bytes: scraps)
      }
      #expect(Self.misplaced(in: RecordsReader.read(files)) == [], "round \(round)")
    }
  }

  @Test("A table written by RFC 4180 is read back, each value where its first character stands")
  func roundTrip() throws {
    var numbers = SeededNumbers(seed: 4180)
    let alphabet = ["a", "浦", "\"", ",", "\n", " ", "（", "😀", "\r\n", "é", "'x", "="]
    for _ in 0..<1000 {
      var (table, names) = ("品牌编号,品牌名称,统一社会信用代码\n", [String]())
      for row in 0..<Int.random(in: 1...6, using: &numbers) {
        let name =
          "b"
          + (0..<Int.random(in: 0...8, using: &numbers)).map { _ in
            alphabet.randomElement(using: &numbers) ?? ""
          }.joined() + "e"
        names.append(name)
        table +=
          "PD-\(row),\"\(name.replacing("\"", with: "\"\""))\",91310000MA1FL5E93W\(Bool.random(using: &numbers) ? "\r\n" : "\n")"
      }
      let report = Report(of: ["districts/310115/brands.csv": .text(table)])
      let rows = try #require(report.records.districts.first?.brands)
      #expect(report.english == "")
      #expect(rows.map(\.name.value) == names.map(Self.onOneLine))
      let lines = table.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map(Array.init)
      for row in rows {
        for value in [row.id, row.name, row.uscc] {
          #expect(lines[Int(value.place.line) - 1][Int(value.place.column) - 1] == value.value.unicodeScalars.first)
        }
      }
    }
  }

  /// The name as the format has it: line ends and the blanks around them are one blank.
  private static func onOneLine(_ name: String) -> String {
    var (line, blanks) = (String.UnicodeScalarView(), String.UnicodeScalarView())
    for scalar in name.unicodeScalars {
      if scalar == " " || scalar == "\n" || scalar == "\r" {
        blanks.append(scalar)
      } else {
        line += blanks.allSatisfy { $0 == " " } ? blanks : String.UnicodeScalarView([" "])
        blanks = String.UnicodeScalarView()
        line.append(scalar)
      }
    }
    return String(line)
  }
}

extension String {
  /// The number of scalars in each line.
  fileprivate func split(separator: Unicode.Scalar, in text: String) -> [Int] {
    text.unicodeScalars.split(separator: separator, omittingEmptySubsequences: false).map(\.count)
  }
}
