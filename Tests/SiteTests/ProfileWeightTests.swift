import Diagnostics
import Testing
import Vocabulary

@testable import Registry
@testable import Site

@Suite("What a profile weighs")
struct ProfileWeightTests {
  private static let uscc = "52310107MJ0313161Y"
  private static let address = "上海市普陀区示例路917号"
  private static let days = ["2022-10-18", "2024-10-15", "2026-10-20"].map(SampleRegister.day)

  /// As heavy as any of a random register of 100,000 institutions.
  private static let register: PublishedRegister = {
    var register = SampleRegister.register()
    register.info.title = "随机名录"
    register.info.authority = "示例主管部门"
    register.info.baseURL = "https://register.example/"
    register.info.phone = nil
    register.cycles = days.map { day in
      let year = String(day.iso.prefix(4))
      return Cycle(
        id: year, title: "\(year)年度遴选", opens: nil, closes: nil, announced: day, document: "示人社〔\(year)〕100号",
        results: (0..<3).map {
          CycleResult(
            brand: $0, outcome: day == days[0] ? .recognised : .retained, level: .district,
            previousLevel: day == days[0] ? nil : .district)
        })
    }
    register.districts = [
      District(
        code: "310107", name: "普陀区", bureau: "普陀区示例局", phone: "12333", address: nil, website: nil, introduction: nil)
    ]
    register.institutions = [institution]
    register.brands = (0..<3).map(brand)
    register.revocations = []
    register.announcements = [
      SampleRegister.announcement("results-2026", "2026-10-20", document: "示人社〔2026〕100号")
    ]
    register.pages[0].title = "说明"
    return register
  }()

  private static let institution: Institution = {
    var institution = SampleRegister.institution(uscc, "晨洲枫锡远黄职业技能培训学校", district: 0, brands: [0, 1, 2])
    institution.address = address
    institution.permit = "示民办031316号"
    institution.phone = "021-24238549"
    institution.profile = Article(
      path: "districts/310107/institutions/\(uscc).md", text: text, place: Place(FileID(0), line: 1))
    return institution
  }()

  private static func brand(_ number: Int) -> Brand {
    let levels: [Level] = number == 0 ? [.district, .district, .district] : [.city, .district, .city]
    let periods = days.indices.map { index in
      Period(
        cycle: index, level: levels[index], from: days[index], until: index < 2 ? days[index + 1] : nil,
        endedBy: index < 2 ? .nextCycle : nil)
    }
    var brand = SampleRegister.brand(
      "B-03691\(number + 6)", "晨洲枫锡远黄03691\(number + 6)", institution: 0, district: 0,
      BrandStatus(
        standing: .inForce, reason: nil, since: days[0], level: levels[2], cycle: 2, periods: periods))
    brand.field = "绿色能源"
    brand.summary = "面向企业在岗职工。"
    brand.programmes = ["五级/初级工", "四级/中级工", "三级/高级工"].enumerated().map { index, grade in
      Programme(name: "绿色能源第\(index + 1)期", occupation: "示例工种", grade: grade, mode: "脱产", location: address)
    }
    return brand
  }

  private static let text = """
    **晨洲枫锡远黄职业技能培训学校**的概况。

    设备由企业捐赠，实训场地按真实工位布置，课程与岗位要求同步修订，教学质量每季评议。

    教学质量每季评议，课程与岗位要求同步修订，实训场地按真实工位布置，教师每年到企业实践。

    课程与岗位要求同步修订，教师每年到企业实践，设备由企业捐赠，教学质量每季评议。

    ## 开设方向

    - 数字技术：每期16人
    - 现代物流：每期21人
    - 现代物流：每期40人

    | 项目 | 学时 |
    | --- | ---: |
    | 数字技术 | 182 |

    申请与评估见[说明](../../../pages/about.md)。

    """

  @Test("Three brands of three periods each, nine programmes and a text are at most 12 KB, with nothing left out")
  func heaviest() throws {
    let pages = try renderedPages(of: Self.register)
    let page = try #require(pages["institutions/\(Self.uscc).html"])
    #expect(page.utf8.count <= 12 * 1024)
    // Were it much lighter, it would not be the page that this is about.
    #expect(page.utf8.count > 12 * 1024 - 300)
    for part in ["<tr><td>", "<li class=\"f", "</section>", "<rect", "\"EducationalOccupationalCredential\""] {
      #expect(page.ranges(of: part).count == (part == "</section>" || part.hasPrefix("\"") ? 3 : 9), "\(part)")
    }
  }
}
