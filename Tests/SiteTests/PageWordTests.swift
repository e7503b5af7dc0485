import Templates
import Testing
import Vocabulary

@testable import Registry
@testable import Site

@Suite("What pages say in words, in both languages")
struct PageWordTests {
  /// The pages of the sample register, in both languages, after a change.
  private func pages(_ change: (inout PublishedRegister) -> Void = { _ in }) throws -> [String: String] {
    var register = SampleRegister.register()
    register.info.hasEnglish = true
    change(&register)
    return try renderedPages(of: register)
  }

  @Test("An empty list of the city says that brands of the districts may be in force")
  func noCityBrand() throws {
    let pages = try pages { $0.brands[0].status.level = .district }
    #expect(pages["lists/city.html"]?.contains("截至2026年12月1日，没有在有效期内的市级品牌；区级品牌见各区名录。") == true)
    #expect(pages["lists/city.html"]?.contains("示例名录没有在有效期内的品牌") == false)
    #expect(pages["en/lists/city.html"]?.contains("no city-level brand is in force; those of district level") == true)
    #expect(pages["lists/310115.html"]?.contains("截至2026年12月1日，浦东新区没有在有效期内的品牌。") == true)
    #expect(pages["lists/310105.html"]?.contains("没有在有效期内的") == false)
  }

  @Test("Since when a brand is in force does not pass for since when it is at its level")
  func levelSince() throws {
    let pages = try pages()
    #expect(pages["institutions/A.html"]?.contains("市级品牌，自2024年10月15日起连续在有效期内（2026年10月20日起为市级）。") == true)
    #expect(
      pages["en/institutions/A.html"]?.contains(
        "City level, in force without a break since 15 October 2024 (at this level since 20 October 2026).") == true)
    #expect(pages["institutions/A.html"]?.contains("\"validFrom\":\"2026-10-20\"") == true)
    #expect(pages["lists/city.html"]?.contains(">连续有效自</th>") == true)
    #expect(pages["en/lists/city.html"]?.contains(">In force since</th>") == true)
    let steady = try self.pages { $0.brands[0].status.periods[0].level = .city }
    #expect(steady["institutions/A.html"]?.contains("市级品牌，自2024年10月15日起连续在有效期内。") == true)
    #expect(steady["en/institutions/A.html"]?.contains("without a break since 15 October 2024.") == true)
    #expect(steady["institutions/A.html"]?.contains("\"validFrom\":\"2024-10-15\"") == true)
  }

  @Test("A profile says each brand's field, its awards say that and its description, in Chinese on either page")
  func description() throws {
    let pages = try pages { register in
      register.brands[2].field = "园艺<甲>"
      register.brands[3].summary = "冬季开班。"
    }
    let profile = try #require(pages["institutions/C.html"]).split(separator: "</section>")
    #expect(profile[0].contains("<p>重点领域：园艺&lt;甲&gt;</p>") && !profile[1].contains("重点领域"))
    #expect(pages["en/institutions/C.html"]?.contains("<p>Field: <span lang=\"zh-CN\">园艺&lt;甲&gt;</span></p>") == true)
    let award = try #require(pages["awards/B-3-2024.html"])
    #expect(award.contains("<dt>重点领域</dt><dd>园艺&lt;甲&gt;</dd>") && !award.contains("<dt>简介"))
    let other = try #require(pages["awards/B-4-2024.html"])
    #expect(other.contains("<dt>简介</dt><dd>冬季开班。</dd>") && !other.contains("<dt>重点领域"))
    #expect(pages["en/awards/B-3-2024.html"]?.contains("<dt>Field</dt><dd lang=\"zh-CN\">园艺&lt;甲&gt;</dd>") == true)
    #expect(pages["en/awards/B-4-2024.html"]?.contains("<dt>Description</dt><dd lang=\"zh-CN\">冬季开班。</dd>") == true)
  }

  @Test("On a district's own site it speaks of the district")
  func noCityBrandOfDistrict() throws {
    let part = try #require(SampleRegister.register().extract(ofDistrict: "310115", titled: \.name))
    let list = Composer(Edition(part)).cityList(page: 1)
    #expect(list.emptyReason == "截至2026年12月1日，本区没有在有效期内的市级品牌；区级品牌见本区名录。")
  }

  @Test("On a district's own site the city's list is called that of the district wherever it is named")
  func cityListOfDistrict() throws {
    var register = SampleRegister.register()
    register.info.hasEnglish = true
    let pages = try renderedPages(of: #require(register.extract(ofDistrict: "310105", titled: \.name)))
    #expect(pages["lists/city.html"]?.contains("<h1>长宁区的市级品牌名录</h1>") == true)
    #expect(pages["lists/city.html"]?.contains("<title>长宁区的市级品牌名录 - ") == true)
    #expect(pages["en/lists/city.html"]?.contains("<h1>City-level brands of 长宁区</h1>") == true)
    for path in ["lookup.html", "sitemap.html"] {
      #expect(pages[path]?.contains("<a href=\"lists/city.html\">本区的市级品牌名录</a>") == true, "\(path)")
      #expect(
        pages["en/" + path]?.contains("<a href=\"lists/city.html\">City-level brands of the district</a>") == true,
        "\(path)")
    }
    #expect(pages["lists/index.html"]?.contains("下载本区的市级品牌名录的电子表格（XLSX）</a>；本区名录的电子表格") == true)
    for path in ["lists/index.html", "lookup.html"] {
      #expect(pages[path]?.contains("<h2 id=\"districts\">本区名录</h2>") == true, "\(path)")
      #expect(pages[path]?.contains("各区名录") == false, "\(path)")
    }
    let city = try renderedPages(of: SampleRegister.register())
    #expect(city["lists/city.html"]?.contains("<h1>市级品牌名录</h1>") == true)
    #expect(city["lookup.html"]?.contains("<a href=\"lists/city.html\">市级品牌名录</a>") == true)
    #expect(city["lists/index.html"]?.contains("<h2 id=\"districts\">各区名录</h2>") == true)
  }

  @Test("In the record a revocation that is set aside bars nothing, whatever else bars its institution")
  func setAsideRow() throws {
    let pages = try pages { register in
      register.brands[2].revocations = [register.revocations.count]
      register.revocations.append(SampleRegister.revocation(2, "2025-12-02", document: "示〔2025〕6号"))
    }
    let lines = try #require(pages["revocations.html"]).split(separator: "\n")
    let rows = lines.filter { $0.hasPrefix("<tr role=\"row\" id") }
    #expect(rows.map { $0.contains("不因此受限") } == [false, true, false])
    #expect(rows.map { $0.contains("<time>2027-12-02</time>") } == [false, false, true])
  }

  @Test("Of several brands' revocations each names its brand; a sentence about it ends before the next begins")
  func revocationOfOneOfSeveral() throws {
    let open = try pages { $0.revocations[1].summary = "经查属实" }
    #expect(open["institutions/C.html"]?.contains("撤销“冬至”的区级品牌认定，情形为") == true)
    #expect(open["institutions/C.html"]?.contains("核实。经查属实。本次撤销决定已于2026年11月1日撤回") == true)
    #expect(open["institutions/B.html"]?.contains("撤销区级品牌认定，情形为") == true)
    let english = "Recognition of “<span lang=\"zh-CN\">冬至</span>” (District level) revoked"
    #expect(open["en/institutions/C.html"]?.contains(english) == true)
    #expect(open["en/institutions/B.html"]?.contains("Recognition (District level) revoked") == true)
    let closed = try pages { $0.revocations[1].summary = "经查属实。" }
    #expect(closed["institutions/C.html"] == open["institutions/C.html"])
  }

  @Test(
    "A sentence ends with its stop, be it before what closes",
    arguments: [
      ("经查属实", false), ("经查属实。", true), ("称“属实。”", true), ("（见附件）", false), ("见附件（略。）", true), ("Yes.", true),
      ("", false),
    ])
  func sentenceEnd(text: String, isEnd: Bool) {
    #expect(Strings.endsSentence(text) == isEnd)
  }

  @Test("A cycle's page says that names and districts are those of today; an award's page has former names")
  func names() throws {
    let pages = try pages { $0.institutions[0].formerNames = ["旧名学校"] }
    #expect(pages["cycles/2024.html"]?.contains("<p class=\"note\">这是公布时的名单，不随后来的撤销改动；机构和品牌名称、所在区为现在的，") == true)
    #expect(
      pages["en/cycles/2024.html"]?.contains("Names of institutions and brands, and districts, are those of today.")
        == true)
    #expect(
      pages["awards/B-1-2024.html"]?.contains("<dt>曾用名</dt><dd><span class=\"sub\">旧名学校</span></dd>") == true)
    #expect(pages["en/awards/B-1-2024.html"]?.contains("<span class=\"sub\" lang=\"zh-CN\">旧名学校</span>") == true)
    #expect(pages["awards/B-2-2026.html"]?.contains("曾用名") == false)
  }

  @Test("Results without a brand say so, and claim no list as it was published")
  func noResult() throws {
    let pages = try pages { $0.cycles[1].results = [] }
    let page = try #require(pages["cycles/2026.html"])
    #expect(page.contains("<p class=\"note\">本轮没有认定、保留或者退出的品牌。</p>"))
    #expect(!page.contains("这是公布时的名单"))
    let english = "<p class=\"note\">In these results no brand is recognised, retained or left out.</p>"
    #expect(pages["en/cycles/2026.html"]?.contains(english) == true)
    #expect(pages["cycles/2024.html"]?.contains("本轮没有") == false)
  }

  @Test("On a district's own site a list of results is of the institutions that the district has now")
  func resultsOfDistrict() throws {
    func pages(_ code: String) throws -> [String: String] {
      var register = SampleRegister.register()
      register.info.hasEnglish = true
      register.cycles[0].results.removeAll { $0.brand == 0 }
      return try renderedPages(of: #require(register.extract(ofDistrict: code, titled: \.name)))
    }
    let pudong = try pages("310115")
    #expect(pudong["cycles/2024.html"]?.contains("这是公布时的名单中本区现有机构的部分，不随后来的撤销改动；") == true)
    #expect(
      pudong["en/cycles/2024.html"]?.contains(
        "This is the list as it was published, of the institutions that the district has now; later") == true)
    let changning = try pages("310105")
    #expect(changning["cycles/2024.html"]?.contains("<p class=\"note\">本轮结果中没有本区现有机构的品牌。</p>") == true)
    #expect(changning["cycles/2024.html"]?.contains("这是公布时的名单") == false)
    #expect(
      changning["en/cycles/2024.html"]?.contains(
        "These results name no brand of the institutions that the district has now.") == true)
  }

  @Test("The home page names the document that the scheme rests on, and leads to it where its address is given")
  func basis() throws {
    let without = try pages()
    #expect(without["index.html"]?.contains("<dt>依据</dt>") == false)
    let named = try pages { $0.info.basisDocument = "沪〔2026〕150号" }
    #expect(named["index.html"]?.contains("<dt>依据</dt><dd>沪〔2026〕150号</dd>") == true)
    let linked = try pages {
      $0.info.basisDocument = "沪〔2026〕150号"
      $0.info.basisURL = "https://example.org/150"
    }
    let link = "<a href=\"https://example.org/150\">沪〔2026〕150号</a></dd>"
    #expect(linked["index.html"]?.contains("<dt>依据</dt><dd>\(link)") == true)
    #expect(linked["en/index.html"]?.contains("<dt>Basis</dt><dd lang=\"zh-CN\">\(link)") == true)
  }

  @Test("How often brands are selected follows from the rules")
  func howOften() throws {
    let usual = try pages()
    #expect(usual["index.html"]?.contains("每两年遴选一次") == true)
    #expect(usual["en/index.html"]?.contains("They are selected every two years.") == true)
    let other = try pages { $0.info.termYears = 3 }
    #expect(other["index.html"]?.contains("每三年遴选一次") == true)
    #expect(other["en/index.html"]?.contains("They are selected every three years.") == true)
    #expect([1, 2, 10, 11].map(Strings.chinese.everyYears) == ["每年", "每两年", "每十年", "每11年"])
    #expect(
      [1, 2, 10, 11].map(Strings(.english).everyYears) == [
        "every year", "every two years", "every ten years", "every 11 years",
      ])
  }
}

@Suite("Who recognises on a district's own site")
struct DistrictAuthorityTests {
  private let part: PublishedRegister
  private let composer: Composer

  init() throws {
    part = try #require(SampleRegister.register().extract(ofDistrict: "310105", titled: \.name))
    composer = Composer(Edition(part))
  }

  @Test("Results, lists and awards are the city's (N7); the site itself is the bureau's")
  func publisher() throws {
    #expect(part.cityAuthority == "市局" && SampleRegister.register().cityAuthority == "市局")
    #expect(composer.cyclePage(1, page: 1).publisher == "市局")
    #expect(composer.districtList(0, page: 1).publisher == "市局")
    #expect(composer.cityList(page: 1).publisher == "市局")
    let award = try #require(composer.award(of: 0, in: 1))
    #expect(award.frame.tags.last?.content == "市局")
    #expect(composer.frames.site.info.authority == "长宁区局")
  }

  @Test("The city's announcements, and what a profile says to programs, are the city's too")
  func sources() throws {
    let announcement = try #require(part.announcements.first { $0.district == nil })
    #expect(composer.source(of: announcement) == "市局")
    let data = LinkedData(register: part).text(of: part.institutions[0])
    #expect(data.contains("\"GovernmentOrganization\",\"name\":\"市局\""))
    #expect(!data.contains("长宁区局"))
  }
}
