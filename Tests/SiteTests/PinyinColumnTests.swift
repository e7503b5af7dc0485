import Testing

@testable import Registry
@testable import Site

@Suite("The pinyin column, as people write it")
struct PinyinColumnTests {
  @Test(
    "A reading of its own leads the lookup to the name",
    arguments: [
      ("上海大栅栏学校", "shang hai da shi lan xue xiao"), ("上海大栅栏学校", "shanghai dashilan xuexiao"),
      ("上海大栅栏学校", "ShanghaiDashilanXuexiao"), ("上海大栅栏学校", "shàng hǎi dà shí lán xué xiào"),
      ("上海大栅栏学校", "shànghǎi dàshílán xuéxiào"), ("上海大栅栏学校", "shang4 hai3 da4 shi2 lan2 xue2 xiao4"),
      ("上海大栅栏学校", "shang4hai3 da4shi2lan2 xue2xiao4"), ("上海大栅栏学校", "shang hai · da shi lan · xue xiao"),
      ("上海·大栅栏（学校）", "shang'hai da-shi-lan xue xiao"),
      ("上海大栅栏CAD学校", "shang hai da shi lan CAD xue xiao"), ("上海大栅栏CAD学校", "shanghai dashilan cad xuexiao"),
      ("上海大栅栏CAD学校", "shang hai da shi lan C A D xue xiao"), ("上海大栅栏CAD学校", "shang hai da shi lan kaide xue xiao"),
      ("上海大栅栏5中", "shanghai dashilan 5 zhong"), ("大栅栏３Ｄ打印学校", "dashilan3Ddayin xuexiao"),
    ])
  func found(name: String, pinyin: String) throws {
    #expect(try numbers("pdashil", name, pinyin) == [1])
  }

  @Test(
    "One that does not fit the name, or fits it in several ways, gives it none",
    arguments: [
      "shanghai dashilan", "shanghai dashilan xuexiao peixun zhongxin", "beijing", "dashilan dashilan dashilan da",
      "", "· ·", "xuexiao dashilan shanghai",
    ])
  func notFound(pinyin: String) throws {
    #expect(try numbers("pdashil", "上海大栅栏学校", pinyin) == [])
  }

  /// Of an institution whose name the pinyin column reads; the others are not read so.
  private func numbers(_ key: String, _ name: String, _ pinyin: String) throws -> [Int] {
    var register = SampleRegister.register()
    register.institutions[1].name = name
    register.institutions[1].pinyin = pinyin
    return try LookupReader(LookupIndex(register, similar: Namesakes(register.similarInstitutions()))).numbers(key)
  }

  @Test("Where syllables can be told apart in several ways, those count that the characters are known to have")
  func ambiguous() {
    let known = ["西": "xi", "安": "an", "方": "fang", "敢": "gan", "学": "xue", "校": "xiao"]
    func readings(_ name: String, _ pinyin: String) -> [String] {
      PinyinColumn(pinyin).readings(of: LookupFolding.folded(name)) { known[String($0)] == $1 }.map(\.1)
    }
    #expect(readings("西安学校", "xian xuexiao") == ["xi", "an", "xue", "xiao"])
    #expect(readings("方安学校", "fangan xuexiao") == ["fang", "an", "xue", "xiao"])
    #expect(readings("反敢学校", "fangan xuexiao") == ["fan", "gan", "xue", "xiao"])
    #expect(readings("乙乙学校西安", "fangan xuexiao xian") == [])
    #expect(readings("乙乙乙校", "fangan xuexiao") == [])
  }

  @Test("What is too long to be a name is not looked at")
  func endless() {
    let name = [Unicode.Scalar](repeating: "校", count: 5_000)
    #expect(PinyinColumn(String(repeating: "xiao", count: 5_000)).readings(of: name) { _, _ in true }.isEmpty)
    let short = [Unicode.Scalar](repeating: "校", count: 90)
    #expect(PinyinColumn(String(repeating: "xiao", count: 90)).readings(of: short) { $1 == "xiao" }.count == 90)
  }
}
