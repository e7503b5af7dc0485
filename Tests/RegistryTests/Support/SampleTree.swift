import Diagnostics
import Records
import Testing
import Vocabulary

@testable import Registry

/// A small content tree of real bytes that no rule complains of; tests change one thing in it and look at what is said.
struct SampleTree {
  private var files: [String: String]

  static let flawless = SampleTree(files: flawlessFiles)

  /// With rows at a file's end, each a line.
  func adding(_ rows: String..., to path: String) -> SampleTree {
    writing((files[path] ?? "") + rows.map { "\($0)\n" }.joined(), to: path)
  }

  /// With a text in place of another, at every occurrence in a file; there has to be one.
  func replacing(_ old: String, with new: String, in path: String) -> SampleTree {
    let parts = (files[path] ?? "").split(separator: old, omittingEmptySubsequences: false)
    if parts.count < 2 { Issue.record("“\(old)” is not in \(path)") }
    return writing(parts.joined(separator: new), to: path)
  }

  func writing(_ text: String, to path: String) -> SampleTree {
    var tree = self
    tree.files[path] = text
    return tree
  }

  func removing(_ path: String) -> SampleTree {
    var tree = self
    tree.files[path] = nil
    return tree
  }

  /// What reading and checking find, as it is printed.
  func report(_ language: Language, asOf date: String = "2026-09-01") -> String {
    let reading = read()
    return TextWriter(language: language).text(of: diagnostics(of: reading, asOf: date), in: reading.sources)
  }

  /// What they find, in short: `missing-permit districts/310104/institutions.csv:3:4`.
  func findings(asOf date: String = "2026-09-01") -> [String] {
    let reading = read()
    return diagnostics(of: reading, asOf: date).map { finding in
      let place = finding.place
      return "\(finding.id.rawValue) \(reading.sources.path(of: place.file)):\(place.line):\(place.column)"
    }
  }

  var register: Register? { RegisterCheck.check(read().records, asOf: day("2026-09-01")).register }

  func read() -> ReadResult {
    RecordsReader.read(files.map { ContentFile(path: $0.key, bytes: Array($0.value.utf8)) })
  }

  private func diagnostics(of reading: ReadResult, asOf date: String) -> [Diagnostic] {
    (reading.diagnostics + RegisterCheck.check(reading.records, asOf: day(date)).diagnostics).sorted()
  }
}

private let flawlessFiles = [
  "registry.yaml": """
  title: 名录
  authority: 主管部门
  base_url: https://example.org/

  """,
  "cycles/2022/cycle.yaml": """
  title: 2022年度遴选
  applications: {opens: 2022-07-01, closes: 2022-08-31}
  announced: 2022-10-18
  document: 沪人社职〔2022〕10号

  """,
  "cycles/2022/results.csv": """
  品牌编号,结果,级别,申报日期
  XH-1,新增,市级,2022-07-20
  PD-1,新增,区级,

  """,
  "cycles/2024/cycle.yaml": """
  title: 2024年度遴选
  applications: {opens: 2024-07-01, closes: 2024-08-31}
  announced: 2024-10-15
  document: 沪人社职〔2024〕20号

  """,
  "cycles/2024/results.csv": """
  品牌编号,结果,级别,申报日期
  XH-1,保留,市级,
  PD-1,不达标,,
  XH-2,新增,区级,2024-08-31

  """,
  "cycles/2026/cycle.yaml": """
  title: 2026年度遴选
  applications: {opens: 2026-07-01, closes: 2026-08-31}

  """,
  "revocations.csv": """
  品牌编号,撤销日期,撤销情形,核实区,文号,说明,恢复日期,恢复文号
  XH-2,2025-03-01,3,310104,沪人社职撤〔2025〕1号,,,

  """,
  "announcements/results-2022.md": """
  ---
  title: 2022年度遴选结果
  date: 2022-10-18
  kind: results
  document: 沪人社职〔2022〕10号
  cycle: 2022
  counts: {city: 1, district: 1}
  ---

  """,
  "announcements/results-2024.md": """
  ---
  title: 2024年度遴选结果
  date: 2024-10-15
  kind: results
  document: 沪人社职〔2024〕20号
  cycle: 2024
  counts: {city: 1, district: 1}
  ---

  """,
  "announcements/revocation-2025.md": """
  ---
  title: 撤销品牌认定的决定
  date: 2025-03-03
  kind: revocation
  document: 沪人社职撤〔2025〕1号
  brands: [XH-2]
  ---

  """,
  "pages/about.md": """
  ---
  title: 关于名录
  ---

  """,
  "districts/310104/district.yaml": """
  name: 徐汇区
  bureau: 徐汇区人力资源和社会保障局

  """,
  "districts/310104/institutions.csv": """
  统一社会信用代码,机构名称,机构类别,办学地址,办学许可证号
  91310104MA1FL5E93U,海棠人力资源服务有限公司,人力资源服务机构,路1,
  523101045000000155,上海白鹭培训学校,民办职业技能培训机构,路2,甲1

  """,
  "districts/310104/brands.csv": """
  品牌编号,品牌名称,统一社会信用代码
  XH-1,海棠月嫂,91310104MA1FL5E93U
  XH-2,白鹭焊接,523101045000000155

  """,
  "districts/310115/district.yaml": """
  name: 浦东新区
  bureau: 浦东新区人力资源和社会保障局

  """,
  "districts/310115/institutions.csv": """
  统一社会信用代码,机构名称,机构类别,办学地址,办学许可证号
  52310115MJ00000262,青竹培训学校,民办职业技能培训机构,路3,乙1
  91310115MA00000312,远帆高技能人才培训中心,企业类高技能人才培养基地内设培训中心,路4,

  """,
  "districts/310115/brands.csv": """
  品牌编号,品牌名称,统一社会信用代码
  PD-1,青竹面点,52310115MJ00000262
  PD-2,远帆数控,91310115MA00000312

  """,
]
