/// A register of two districts, three institutions and four brands that meets every fate within a page of text.
///
/// As of 2026-12-01: A-1 was promoted, B-1 has lapsed, C-1 is revoked, D-1 is new. Dated later: D-1's revocation and its
/// announcement, of 2026-12-15.
struct TinyRegister {
  /// Path within the content tree → text.
  var files: [String: String]

  static let first = uscc(1, district: "310101")
  static let second = uscc(2, district: "310115")
  static let third = uscc(3, district: "310115")

  init() {
    files = [
      "registry.yaml": """
      title: 小名录
      authority: 示例主管部门
      base_url: https://register.example/list/
      as_of: 2026-12-01

      """,
      "cycles/2024/cycle.yaml": "title: 2024年度遴选\nannounced: 2024-10-15\ndocument: 示人社〔2024〕1号\n",
      "cycles/2024/results.csv": "品牌编号,结果,级别\nA-1,新增,区级\nB-1,新增,区级\nC-1,新增,市级\n",
      "cycles/2026/cycle.yaml": "title: 2026年度遴选\nannounced: 2026-10-20\ndocument: 示人社〔2026〕1号\n",
      "cycles/2026/results.csv": "品牌编号,结果,级别\nA-1,保留,市级\nB-1,不达标,\nC-1,保留,市级\nD-1,新增,区级\n",
      "announcements/results-2024.md": Self.announcement("2024-10-15", "示人社〔2024〕1号"),
      "announcements/results-2026.md": Self.announcement("2026-10-20", "示人社〔2026〕1号"),
      "announcements/revocation-2026-2.md": Self.announcement("2026-11-10", "示人社〔2026〕2号"),
      "pages/about.md": "---\ntitle: 关于\norder: 1\nnav: true\n---\n\n本名录为测试用例。\n",
      "districts/310101/district.yaml": "name: 黄浦区\nbureau: 黄浦区示例局\n",
      "districts/310115/district.yaml": "name: 浦东新区\nbureau: 浦东新区示例局\n",
      "districts/310101/institutions.csv": Self.institutions([(Self.first, "上海甲示例学校")]),
      "districts/310101/brands.csv": "品牌编号,品牌名称,统一社会信用代码\nA-1,晨光焊接,\(Self.first)\n",
      "districts/310101/institutions/\(Self.first).md": "创办多年，以**焊接**见长。见[关于](../../../pages/about.md)。\n",
      "districts/310115/institutions.csv": Self.institutions([
        (Self.second, "浦东乙丙示例职业培训中心"), (Self.third, "示例海港技工学院"),
      ]),
      "districts/310115/brands.csv": """
      品牌编号,品牌名称,统一社会信用代码
      B-1,远山数控,\(Self.second)
      C-1,长河烹饪,\(Self.second)
      D-1,海港起重,\(Self.third)

      """,
      "districts/310115/announcements/visit.md": "---\ntitle: 开放日\ndate: 2026-11-20\n---\n\n欢迎参观。\n",
    ]
    setRevocations(isLaterIncluded: false)
    addLaterFacts()
  }

  /// The same register without what is dated after its as_of.
  static var withoutLaterFacts: TinyRegister {
    var register = TinyRegister()
    register.setRevocations(isLaterIncluded: false)
    register.files["announcements/revocation-2026-3.md"] = nil
    return register
  }

  private mutating func addLaterFacts() {
    setRevocations(isLaterIncluded: true)
    files["announcements/revocation-2026-3.md"] = Self.announcement("2026-12-15", "示人社〔2026〕3号")
  }

  private mutating func setRevocations(isLaterIncluded: Bool) {
    files["revocations.csv"] = """
      品牌编号,撤销日期,撤销情形,核实区,文号,说明
      C-1,2026-11-10,2,310115,示人社〔2026〕2号,经核实骗取补贴。
      \(isLaterIncluded ? "D-1,2026-12-15,4,310115,示人社〔2026〕3号,长期未开班。\n" : "")
      """
  }

  /// Adds institutions with a brand each, new in 2026, to make a run last.
  mutating func grow(by count: Int) {
    let numbers = 1...count
    let path = "districts/310101"
    files["\(path)/institutions.csv", default: ""] += Self.rows(numbers) {
      "\(Self.uscc(1000 + $0, district: "310101")),\(Self.spelled($0))示例学校,职业院校,示例路\($0)号\n"
    }
    files["\(path)/brands.csv", default: ""] += Self.rows(numbers) {
      "E-\($0),\(Self.spelled($0))班,\(Self.uscc(1000 + $0, district: "310101"))\n"
    }
    files["cycles/2026/results.csv", default: ""] += Self.rows(numbers) { "E-\($0),新增,区级\n" }
  }

  private static func rows(_ numbers: ClosedRange<Int>, _ row: (Int) -> String) -> String {
    numbers.map(row).joined()
  }

  private static func announcement(_ date: String, _ document: String) -> String {
    "---\ntitle: 公告\(document)\ndate: \(date)\ndocument: \(document)\n---\n\n\(document)全文。\n"
  }

  private static func institutions(_ rows: [(uscc: String, name: String)]) -> String {
    rows.reduce("统一社会信用代码,机构名称,机构类别,办学地址\n") { $0 + "\($1.uscc),\($1.name),职业院校,示例路1号\n" }
  }

  /// A number in words of which any two differ in at least three places: the digits, each in another alphabet, and two
  /// sums over them.
  private static func spelled(_ number: Int) -> String {
    let digits = [number % 11, number / 11 % 11, number / 121 % 11, number / 1331 % 11]
    let sums = [digits.reduce(0, +) % 11, zip(digits, 1...).reduce(0) { $0 + $1.0 * $1.1 } % 11]
    let alphabets = ["春夏秋冬晨昏朝夕昼夜岁", "江河湖海溪泉潭池渊涧泽", "松柏梅兰竹菊荷桂榆柳枫", "金银铜铁锡铝铅锌镍钨钛", "东南西北中上下左右前后", "红橙黄绿青蓝紫黑白灰褐"]
    return zip(digits + sums, alphabets).map { String(Array($1)[$0]) }.joined()
  }

  /// A valid code (GB 32100, GB 11714) for a serial number.
  static func uscc(_ serial: Int, district: String) -> String {
    let body = "MJ" + String(repeating: "0", count: 6 - String(serial).count) + String(serial)
    let organisationWeights = [3, 7, 9, 10, 5, 8, 4, 2]
    let organisationSum = zip(body, organisationWeights).reduce(0) { $0 + value(of: $1.0, base: 36) * $1.1 }
    let check = 11 - organisationSum % 11
    let head = "52" + district + body + (check == 10 ? "X" : check == 11 ? "0" : String(check))
    let weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
    let sum = zip(head, weights).reduce(0) { $0 + value(of: $1.0, base: 31) * $1.1 }
    return head + String(Array(alphabet)[(31 - sum % 31) % 31])
  }

  private static let alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY"

  private static func value(of character: Character, base: Int) -> Int {
    let digits = base == 36 ? "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ" : alphabet
    return Array(digits).firstIndex(of: character) ?? 0
  }
}
