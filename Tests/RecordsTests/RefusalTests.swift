import Diagnostics
import Records
import Testing
import Vocabulary

@Suite("What cannot be read, and what it leaves behind")
struct RefusalTests {
  private static let cycle: Content = "title: 2026年遴选\nannounced: 2026-10-20\ndocument: 沪人社示〔2026〕36号\n"

  @Test("A row with a bad value is left out, its key is kept, and the rows around it stand")
  func refusedRow() {
    let report = Report(of: [
      "districts/310115/brands.csv": """
      品牌编号,品牌名称,统一社会信用代码
      PD-0001,浦东,91310000MA1FL5E93W
      ＰＤ-0002,,91310000MA1FL5E93W
      PD-0003,张江,91310000MA1FL5E93W
      """,
      "districts/310115/institutions.csv": """
      统一社会信用代码,机构名称,机构类别,办学地址
      91310000ma1fl5e93w,示例学校,学校,拟新路1号
      """,
    ])
    #expect(report.records.districts.first?.brands.map(\.id.value) == ["PD-0001", "PD-0003"])
    #expect(report.records.refusedKeys == ["PD-0002", "91310000MA1FL5E93W"])
    #expect(report.records.unreadPaths == [])
  }

  @Test("Every problem of a row is reported, not the first alone")
  func allOfARow() {
    let report = Report(of: ["revocations.csv": "品牌编号,撤销日期,撤销情形,核实区,文号\nP D,2025-13-01,9,浦东,\n"])
    #expect(
      report.result.diagnostics.map(\.id.rawValue) == [
        "invalid-value", "invalid-date", "unexpected-value", "invalid-value", "missing-value",
      ])
  }

  @Test(
    "A misspelt key of a cycle is reported once, and not as the key that is missing",
    arguments: ["anounced", "documnet"])
  func misspeltKeyOfCycle(key: String) {
    var text = "title: 2026年遴选\nannounced: 2026-10-20\ndocument: 沪人社示〔2026〕36号\n"
    text.replace(key == "anounced" ? "announced" : "document", with: key)
    let report = Report(of: ["cycles/2026/cycle.yaml": .text(text), "cycles/2026/results.csv": "品牌编号,结果,级别\n"])
    #expect(report.result.diagnostics.map(\.id.rawValue) == ["unknown-key"])
    #expect(report.records.cycles.map(\.id.value) == (key == "anounced" ? [] : ["2026"]))
  }

  @Test("A misspelt column of levels is reported once, not again for every award without a level")
  func misspeltLevel() {
    let report = Report(of: [
      "cycles/2026/cycle.yaml": Self.cycle,
      "cycles/2026/results.csv": "品牌编号,结果,级另\nPD-0001,新增,市级\nPD-0002,不达标,\n",
    ])
    #expect(report.result.diagnostics.map(\.id.rawValue) == ["unknown-column"])
    #expect(report.records.refusedKeys == ["2026", "PD-0001"])
  }

  @Test("Rows of a table that lacks a required column are refused, and their keys kept")
  func missingColumn() {
    let report = Report(of: ["districts/310115/brands.csv": "品牌编号,品牌名称\nPD-0001,浦东\n"])
    #expect(report.result.diagnostics.map(\.id.rawValue) == ["missing-column"])
    #expect(report.records.refusedKeys == ["PD-0001"])
  }

  @Test("A file that could not be read as a whole is remembered, and the cycle whose results it holds")
  func unreadFiles() {
    let report = Report(of: [
      "cycles/2026/cycle.yaml": Self.cycle, "cycles/2026/results.csv": .bytes([0xFF, 0xFE]),
      "districts/310115/brands.csv": "品牌编号,品牌名称,统一社会信用代码\nPD-0001,\"浦东,91310000MA1FL5E93W\n",
    ])
    #expect(report.records.unreadPaths == ["cycles/2026/results.csv", "districts/310115/brands.csv"])
    #expect(report.records.refusedKeys == ["2026"])
    #expect(report.records.cycles.map(\.id.value) == ["2026"])
  }

  @Test("A cycle whose title cannot be read keeps its dates; one whose publication date cannot be read is left out")
  func refusedCycle() {
    let report = Report(of: [
      "cycles/2024/cycle.yaml": "announced: 2024-10-15\ndocument: 沪人社示〔2024〕36号\n",
      "cycles/2024/results.csv": "品牌编号,结果\n",
      "cycles/2026/cycle.yaml": "title: 2026年遴选\nannounced: 2026-10-32\ndocument: 沪人社示〔2026〕36号\n",
    ])
    #expect(report.result.diagnostics.map(\.id.rawValue) == ["missing-key", "invalid-date"])
    #expect(report.records.cycles.map(\.id.value) == ["2024"])
    #expect(report.records.refusedKeys == ["2024", "2026"])
  }

  @Test("A district whose own file cannot be read keeps its rows")
  func refusedDistrict() {
    let report = Report(of: [
      "districts/310115/district.yaml": "- x\n",
      "districts/310115/brands.csv": "品牌编号,品牌名称,统一社会信用代码\nPD-0001,浦东,91310000MA1FL5E93W\n",
    ])
    #expect(report.records.districts.map(\.name.value) == ["310115"])
    #expect(report.records.districts.first?.brands.count == 1)
  }

  @Test("A Markdown file has at most 4 MiB, YAML at most 1 MiB")
  func largeFiles() {
    let report = Report(of: [
      "pages/about.md": .text("---\ntitle: 关于\n---\n" + String(repeating: "a", count: 4 << 20)),
      "registry.yaml": .text("title: " + String(repeating: "a", count: 1 << 20)),
    ])
    #expect(
      report.english == """
        content/pages/about.md:1:1: error: A file of this kind may have 4 MiB; this one is larger [unreadable-file]
          to mend: check what it holds and shorten it

        content/registry.yaml:1:1: error: A file of this kind may have 1 MiB; this one is larger [unreadable-file]
          1 | title: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa…
            | ^
          to mend: check what it holds and shorten it

        """)
    #expect(
      report.chinese == """
        content/pages/about.md:1:1: 错误：此类文件不得超过4 MiB [unreadable-file]
          处理办法：检查文件内容并缩减

        content/registry.yaml:1:1: 错误：此类文件不得超过1 MiB [unreadable-file]
          1 | title: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa…
            | ^
          处理办法：检查文件内容并缩减

        """)
  }

  @Test("Files whose names begin with a dot are passed over in silence")
  func hiddenFiles() {
    let report = Report(of: [
      ".DS_Store": "x", "districts/.git/config": "x", ".gitignore": "x", "districts/310115/.~lock.brands.csv#": "x",
    ])
    #expect(report.english == "")
  }

  @Test("The problems of all files come in one run, in the order of the files and their lines")
  func order() {
    let report = Report(of: [
      "waivers.csv": "检查项,对象\n", "registry.yaml": "title: 名录\nnope: 1\n", "notes.txt": "",
      "districts/310115/brands.csv": "品牌编号,品牌名称,统一社会信用代码\nPD_1,浦东,9\nPD-2,,9\n",
    ])
    let found = report.result.diagnostics.map { finding in
      "\(report.result.sources.path(of: finding.place.file)):\(finding.place.line) \(finding.id.rawValue)"
    }
    #expect(
      found == [
        "content/districts/310115/brands.csv:2 invalid-value", "content/districts/310115/brands.csv:3 missing-value",
        "content/notes.txt:1 unknown-file", "content/registry.yaml:1 missing-key",
        "content/registry.yaml:1 missing-key",
        "content/registry.yaml:2 unknown-key", "content/waivers.csv:1 missing-column",
        "content/waivers.csv:1 missing-column",
      ])
  }

  @Test("A tree without anything is told what it needs")
  func emptyTree() {
    let result = RecordsReader.read([])
    #expect(result.diagnostics.map(\.id.rawValue) == ["unreadable-file", "unreadable-file"])
    #expect(result.sources.files.map(\.path) == ["registry.yaml", "revocations.csv"])
  }
}
