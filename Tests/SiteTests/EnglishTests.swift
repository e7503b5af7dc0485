import CommonMark
import Templates
import Testing
import Vocabulary

@testable import Registry
@testable import Site

@Suite("English beside Chinese")
struct EnglishTests {
  private static func register(hasEnglish: Bool = true) -> PublishedRegister {
    var register = SampleRegister.register()
    register.info.hasEnglish = hasEnglish
    return register
  }

  @Test("Every page but 404 and those for frames is there in English too; no other file is")
  func paths() {
    let plain = PageList(Edition(Self.register(hasEnglish: false)), assets: [])
    let both = PageList(Edition(Self.register()), assets: [])
    let english = both.paths.filter { $0.hasPrefix("en/") }
    let pages = plain.paths.filter { $0.hasSuffix(".html") && $0 != "404.html" && !$0.hasPrefix("embed/") }
    #expect(english == pages.map { "en/\($0)" })
    #expect(both.paths.filter { !$0.hasPrefix("en/") } == Array(plain.paths))
    #expect(Array(both.paths) == both.paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    for (path, language) in zip(both.paths, both.languages) {
      #expect((language == .english) == path.hasPrefix("en/"), "\(path)")
    }
    #expect(both.addresses.count == plain.addresses.count + english.count)
  }

  @Test("A page leads to the same page in the other language, and to files that both share")
  func frame() {
    let chinese = FrameMaker(Self.register())
      .frame(path: "lists/city.html", title: "市级", description: "", section: .lists)
    #expect(chinese.versions.map(\.href) == ["../lists/city.html", "../en/lists/city.html"])
    #expect(chinese.versions.map(\.language) == [.chinese, .english])
    let english = FrameMaker(Self.register(), in: Strings(.english))
      .frame(path: "lists/city.html", title: "City", description: "", section: .lists)
    #expect(english.root == "../")
    #expect(english.top == "../../")
    #expect(english.assets == "../../assets/")
    #expect(english.canonical == "https://register.example.org/a/en/lists/city.html")
    #expect(english.versions.map(\.href) == ["../../en/lists/city.html", "../../lists/city.html"])
    #expect(english.navigation.prefix(2).map(\.link.title) == ["Home", "Look up"])
    #expect(english.navigation.filter(\.link.isChinese).map(\.link.title) == ["关于"])
  }

  @Test("What is in Chinese alone leads to the English home page")
  func untranslated() {
    let frame = FrameMaker(Self.register())
      .frame(path: "embed/index.html", title: "", description: "", section: .elsewhere)
    #expect(frame.versions.last?.href == "../en/index.html")
  }

  @Test("Without English there is no other language to lead to")
  func single() {
    let frame = FrameMaker(Self.register(hasEnglish: false))
      .frame(path: "index.html", title: "", description: "", section: .home, kind: .home)
    #expect(frame.versions.isEmpty)
  }

  @Test("A day, a level, a standing and a ground are said in English")
  func words() {
    let strings = Strings(.english)
    #expect(strings.day(SampleRegister.day("2026-03-09")) == "9 March 2026")
    #expect(strings.level(.city) == "City level")
    #expect(Standing.allCases.map(strings.standing) == ["In force", "Revoked", "Lapsed"])
    #expect(strings.ground(.noTraining).hasPrefix("(4) no fixed premises"))
    #expect(Set(InstitutionKind.allCases.map(strings.kind)).count == InstitutionKind.allCases.count)
  }

  @Test("An institution has its English name where it has given one, and is never translated")
  func names() {
    var institution = SampleRegister.register().institutions[0]
    #expect(Strings(.english).name(of: institution) == institution.name)
    institution.englishName = "Sample School"
    #expect(Strings(.english).name(of: institution) == "Sample School")
    #expect(Strings.chinese.name(of: institution) == institution.name)
  }

  @Test("A link of a Chinese text leads from an English page to English pages and to shared files")
  func links() {
    let register = Self.register()
    let list = PageList(Edition(register), assets: [])
    let links = ContentLinks(register, pages: list)
    func target(_ link: String) -> String? {
      let resolution = links.resolution(
        of: link, in: "pages/about.md", shownOn: "announcements/a.html", in: .english)
      guard case .replace(let target) = resolution else { return nil }
      return target
    }
    #expect(target("../pages/about.md") == "../about.html")
    #expect(target("/data/brands.json") == "../../data/brands.json")
  }
}
