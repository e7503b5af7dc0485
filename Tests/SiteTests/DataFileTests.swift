import Foundation
import Testing

@testable import Registry
@testable import Site

@Suite("The open data files")
struct DataFileTests {
  private let register = SampleRegister.register()

  private func text(_ write: (inout [UInt8]) -> Void) -> String {
    var buffer: [UInt8] = []
    write(&buffer)
    return String(decoding: buffer, as: UTF8.self)
  }

  @Test("brands.json has every listed brand with its periods")
  func brands() {
    let json = text(DataFiles(register: register).parts(of: .brands).renderAll)
    #expect(
      json.hasPrefix(
        """
        {"as_of": "2026-12-01", "cycle": "2026", "brands": [
        {"id": "B-1", "name": "晨曦", "institution": {"uscc": "A", "name": "晨曦学校"}, "district": "310105", \
        "level": "city", "standing": "in-force", "reason": null, "since": "2024-10-15", "cycle": "2026", \
        "periods": [{"cycle": "2024", "level": "district", "from": "2024-10-15", "until": "2026-10-20", \
        "ended_by": "next-cycle"}, {"cycle": "2026", "level": "city", "from": "2026-10-20", "until": null, \
        "ended_by": null}]},
        {"id": "B-2",
        """))
    #expect(json.hasSuffix("}]}\n]}\n"))
    #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(json.utf8)) }
  }

  @Test("revocations.json names the bar's end, and none once it is set aside")
  func revocations() {
    #expect(
      text(DataFiles(register: register).parts(of: .revocations).renderAll) == """
        {"as_of": "2026-12-01", "revocations": [
        {"brand": "B-2", "uscc": "B", "district": "310105", "level": "district", "date": "2026-11-16", "ground": 3, \
        "document": "示〔2026〕9号", "verified_by": "310105", "barred_until": "2028-11-16", "set_aside_on": null},
        {"brand": "B-4", "uscc": "C", "district": "310115", "level": "district", "date": "2025-03-01", "ground": 3, \
        "document": "示〔2025〕3号", "verified_by": "310105", "barred_until": null, "set_aside_on": "2026-11-01"}
        ]}

        """)
  }

  @Test("An institution's JSON has its brands alone, and what is said of them")
  func institution() throws {
    var register = register
    register.brands[3].field = "雪地作业"
    register.brands[3].summary = "冬季开班。"
    let json = text { DataFiles(register: register).institution(2, into: &$0) }
    let object = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    #expect(object["kind"] as? String == "private-training")
    #expect((object["brands"] as? [[String: Any]])?.map { $0["id"] as? String } == ["B-3", "B-4"])
    let descriptions = try #require(object["descriptions"] as? [[String: Any]])
    #expect(descriptions.map { $0["brand"] as? String } == ["B-3", "B-4"])
    #expect(descriptions.map { $0["field"] as? String } == [nil, "雪地作业"])
    #expect(descriptions.map { $0["summary"] as? String } == [nil, "冬季开班。"])
  }

  @Test("CSV has a byte order mark and CRLF, quotes what must be, and disarms formulas")
  func table() {
    let csv = text(Tables(register: register).parts(of: .brands).renderAll)
    #expect(csv.unicodeScalars.first == "\u{FEFF}")
    let lines = csv.unicodeScalars.dropFirst().split(separator: "\r\n".unicodeScalars.first ?? "\r").map {
      String(String.UnicodeScalarView($0))
    }
    #expect(lines.first == "id,name,uscc,institution,district,level,standing,reason,since,cycle")
    #expect(lines[3] == "\nB-3,'=秋实,C,\"秋实,学校\",310115,district,lapsed,not-met,2026-10-20,2024")
  }

  private func resources() throws -> [[String: Any]] {
    let json = text(DataPackage(register: register).write)
    let object = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    return try #require(object["resources"] as? [[String: Any]])
  }

  @Test("datapackage.json describes every column of the tables, with the codes that it may have")
  func dataPackage() throws {
    let resources = try resources()
    #expect(
      resources.compactMap { $0["path"] as? String } == [
        "brands.csv", "revocations.csv", "brands.json", "revocations.json", "cycles.json",
        "announcements.json", "corrections.json", "revocation-notes.json",
      ])
    let tables = Tables(register: register)
    for (resource, table) in zip(resources, DataTable.allCases) {
      let schema = try #require(resource["schema"] as? [String: Any])
      let fields = try #require(schema["fields"] as? [[String: Any]])
      let header = text(tables.parts(of: table).renderAll).dropFirst().prefix { $0 != "\r\n" }
      #expect(fields.compactMap { $0["name"] as? String }.joined(separator: ",") == header)
    }
    let fields = try #require((resources[0]["schema"] as? [String: Any])?["fields"] as? [[String: Any]])
    let standing = try #require(fields.first { $0["name"] as? String == "standing" })
    #expect(
      standing["description"] as? String == "数据截至日的状态。in-force：在有效期内；revoked：已撤销；lapsed：已终止")
    #expect((standing["constraints"] as? [String: [String]]) == ["enum": ["in-force", "revoked", "lapsed"]])
  }

  @Test("datapackage.json has the number of dated facts: results, revocations and settings aside")
  func number() {
    var bytes: [UInt8] = []
    DataPackage(register: register).write(into: &bytes)
    #expect(PublicationLabel(read: bytes)?.number == 6 + 2 + 1)
  }

  @Test("The end of a bar is described as that of the one revocation: pages tell the latest of the institution's")
  func barOfOneRevocation() throws {
    let fields = try #require((resources()[1]["schema"] as? [String: Any])?["fields"] as? [[String: Any]])
    let end = try #require(fields.first { $0["name"] as? String == "barred_until" })
    #expect(end["title"] as? String == "可重新申报日期")
    #expect(
      end["description"] as? String
        == "自当日起该机构可以重新申报，仅就这一次撤销而言，该机构另有其他撤销的，以最晚的日期为准；撤销决定已撤回的为空")
  }

  @Test("datapackage.json describes every member of the JSON files, with the codes that it may have")
  func memberDescriptions() throws {
    let files = DataFiles(register: register)
    let described = try resources().filter { $0["format"] as? String == "json" }
    #expect(described.count == DataFile.allCases.count)
    for (resource, file) in zip(described, DataFile.allCases) {
      let value = try JSONSerialization.jsonObject(with: Data(text(files.parts(of: file).renderAll).utf8))
      let schema = try #require(resource["jsonSchema"] as? [String: Any])
      #expect(Self.mismatches(of: value, with: schema, at: "") == [], "\(resource["path"] ?? "")")
    }
  }

  /// The paths of what a value has and its description has not, or the other way round.
  private static func mismatches(of value: Any, with schema: [String: Any], at path: String) -> [String] {
    if let members = value as? [String: Any] {
      let described = schema["properties"] as? [String: [String: Any]] ?? [:]
      return Set(members.keys).symmetricDifference(described.keys).sorted().map { "\(path)/\($0)" }
        + members.sorted { $0.key < $1.key }.flatMap { name, value in
          described[name].map { mismatches(of: value, with: $0, at: "\(path)/\(name)") } ?? []
        }
    }
    if let items = value as? [Any] {
      guard let item = schema["items"] as? [String: Any] else { return [path] }
      return items.flatMap { mismatches(of: $0, with: item, at: path) }
    }
    let types = schema["type"] as? [String] ?? [schema["type"] as? String ?? ""]
    if value is NSNull { return types.contains("null") ? [] : [path] }
    guard let codes = schema["enum"] as? [AnyHashable] else { return [] }
    return (value as? AnyHashable).map { codes.contains($0) } == true ? [] : [path]
  }

  @Test("The feed is dated by what is on record and escapes its text")
  func feed() {
    var edition = Edition(register)
    edition.announcementBodies = [RenderedArticle(html: "", plainText: "A & B")]
    let xml = text(Feed(composer: Composer(edition)).write)
    #expect(xml.contains("<updated>2026-11-16T00:00:00+08:00</updated>\n<link"))
    #expect(xml.contains("<title>撤销&lt;公告&gt;</title>"))
    #expect(xml.contains("<summary>A &amp; B</summary>"))
    #expect(xml.contains("<id>https://register.example.org/a/announcements/revocation.html</id>"))
  }

  @Test("In XML no mark ends an attribute or a text")
  func xmlMarks() {
    let xml = text { buffer in
      var xml = XMLOutput(taking: &buffer, isContinued: true)
      xml.empty("link", [("href", "a\"b&c")])
      xml.element("title", "<a>\"&amp;")
      xml.finish(into: &buffer)
    }
    #expect(xml == "<link href=\"a&quot;b&amp;c\"/>\n<title>&lt;a&gt;&quot;&amp;amp;</title>\n")
  }

  @Test("The sitemap names every page but 404 and those for frames of other websites")
  func sitemap() {
    let list = PageList(Edition(register), assets: [])
    let xml = text(Sitemap(baseURL: register.info.baseURL, list: list).whole.renderAll)
    #expect(xml.contains("<loc>https://register.example.org/a/institutions/A.html</loc>"))
    #expect(!xml.contains("404"))
    #expect(!xml.contains("embed/institution"))
    #expect(!xml.contains(".json"))
    #expect(list.addresses.count == 24)
  }

  /// The sitemap files of a register with so many pages that search engines should know, by path.
  private func sitemaps(ofAddresses count: Int) -> [String: String] {
    var register = register
    let others = PageList(Edition(register), assets: []).addresses.count
    register.pages += (others..<count).map { number in
      let slug = "page-\(number)"
      return ContentPage(
        slug: slug, title: slug, isInNavigation: false, body: SampleRegister.article("pages/\(slug).md", ""))
    }
    let list = PageList(Edition(register), assets: [])
    let sitemap = Sitemap(baseURL: register.info.baseURL, list: list)
    var files: [String: String] = [:]
    for (path, page) in zip(list.paths, list.pages) {
      switch page {
      case .sitemap: files[path] = text(sitemap.whole.renderAll)
      case .sitemapPart(let number): files[path] = text(sitemap.part(number).renderAll)
      default: break
      }
    }
    return files
  }

  @Test("A sitemap of 50,000 addresses is one file; past that it is split, and an index names the parts")
  func longSitemap() {
    func count(_ tag: String, in text: String?) -> Int { (text ?? "").components(separatedBy: tag).count - 1 }
    let whole = sitemaps(ofAddresses: 50_000)
    #expect(whole.keys.sorted() == ["sitemap.xml"])
    #expect(count("<loc>", in: whole["sitemap.xml"]) == 50_000)
    let split = sitemaps(ofAddresses: 50_001)
    #expect(split.keys.sorted() == ["sitemap-1.xml", "sitemap-2.xml", "sitemap.xml"])
    #expect(
      split["sitemap.xml"] == """
        <?xml version="1.0" encoding="UTF-8"?>
        <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
        <sitemap>
        <loc>https://register.example.org/a/sitemap-1.xml</loc>
        </sitemap>
        <sitemap>
        <loc>https://register.example.org/a/sitemap-2.xml</loc>
        </sitemap>
        </sitemapindex>

        """)
    #expect(count("<loc>", in: split["sitemap-1.xml"]) == 50_000)
    #expect(count("<loc>", in: split["sitemap-2.xml"]) == 1)
    #expect(split["sitemap-2.xml"]?.contains("<urlset xmlns=") == true)
  }
}
