import Testing

@testable import Registry
@testable import Site

@Suite("Admitted corrections")
struct CorrectionTests {
  private func composer(_ corrections: [(subject: String, date: String)]) -> Composer {
    composer(
      of: corrections.map {
        Correction(subject: $0.subject, date: SampleRegister.day($0.date), reason: "误", document: "示〔2026〕9号")
      })
  }

  private func composer(of corrections: [Correction]) -> Composer {
    var register = SampleRegister.register()
    register.corrections = corrections
    var edition = Edition(register)
    edition.announcementBodies = [RenderedArticle(html: "", plainText: "撤销。")]
    return Composer(edition)
  }

  @Test(
    "What was corrected is named and linked, whatever it is",
    arguments: [
      ("B-1", "晨曦（B-1）", "institutions/A.html"), ("C", "秋实,学校（C）", "institutions/C.html"),
      ("2026", "2026年度遴选（2026）", "cycles/2026.html"),
      ("revocation", "撤销<公告>（revocation）", "announcements/revocation.html"), ("about", "关于（about）", "about.html"),
      ("B-9", "B-9", nil),
    ])
  func subjects(subject: String, name: String, href: String?) {
    let view = composer([(subject, "2026-11-01")]).correction(0, root: "")
    #expect(view.subject == name)
    #expect(view.href == href)
    #expect(view.document.href == "announcements/revocation.html")
  }

  @Test("Each has an anchor of its own, safe in an address")
  func anchors() {
    let composer = composer([("B-1", "2026-11-01"), ("B-1-2", "2026-11-01"), ("关于/x", "2026-11-01")])
    #expect(
      (0..<3).map { composer.correction($0, root: "").anchor } == [
        "2026-11-01-B-1-7d31cc4b", "2026-11-01-B-1-2-7d31cc4b", "2026-11-01-_5173_4e8e_2fx-7d31cc4b",
      ])
    #expect(composer.address(ofCorrection: 0) == "corrections.html#2026-11-01-B-1-7d31cc4b")
  }

  @Test("Its anchor and what the feed calls it stay when others of the same subject and day are published beside it")
  func lastingAnchors() {
    let rows = [("示更〔2025〕9号", "甲"), ("示更〔2025〕10号", "乙"), ("示更〔2025〕9号", "丙"), ("示更〔2025〕9号甲", "")].map {
      Correction(subject: "B-1", date: SampleRegister.day("2025-01-01"), reason: $0.1, document: $0.0)
    }
    let alone = rows.map { composer(of: [$0]).correction(0, root: "").anchor }
    #expect(alone.first == "2025-01-01-B-1-2361a877")
    #expect(Set(alone).count == rows.count)
    let together = composer(of: rows.reversed())
    #expect(rows.indices.reversed().map { together.correction($0, root: "").anchor } == alone)
    var buffer: [UInt8] = []
    Feed(composer: together).write(into: &buffer)
    let feed = String(decoding: buffer, as: UTF8.self)
    let base = SampleRegister.info.baseURL
    #expect(alone.allSatisfy { feed.contains("<id>\(base)corrections.html#\($0)</id>") })
  }

  @Test("The feed tells them among the announcements, by date")
  func feed() {
    var buffer: [UInt8] = []
    Feed(composer: composer([("B-1", "2026-11-20"), ("C", "2026-11-16"), ("2026", "2026-11-02")])).write(into: &buffer)
    let titles = String(decoding: buffer, as: UTF8.self).split(separator: "<title>").dropFirst(2)
      .map { String($0.prefix { $0 != "<" }) }
    #expect(titles == ["更正：晨曦（B-1）", "撤销&lt;公告&gt;", "更正：秋实,学校（C）", "更正：2026年度遴选（2026）"])
  }

  @Test("The feed leaves none of them out, as it does old announcements")
  func wholeFeed() {
    var buffer: [UInt8] = []
    Feed(composer: composer((1...201).map { ("X-\($0)", "2023-01-01") })).write(into: &buffer)
    let feed = String(decoding: buffer, as: UTF8.self)
    #expect((1...201).allSatisfy { feed.contains("<title>更正：X-\($0)</title>") })
    // It keeps its id when newer ones move it to another page.
    let base = SampleRegister.info.baseURL
    #expect(feed.contains("<id>\(base)corrections.html#2023-01-01-X-201-7d31cc4b</id>"))
    #expect(feed.contains("href=\"\(base)corrections-2.html#2023-01-01-X-201-7d31cc4b\""))
  }

  @Test("An empty list says why it is empty; a long one has pages")
  func list() {
    #expect(composer([]).correctionList(page: 1).emptyReason == "截至2026年12月1日，没有更正过已公布的内容。")
    let many = composer((1...201).map { ("X-\($0)", "2026-11-01") })
    #expect(many.correctionList(page: 2).rows.count == 1)
    #expect(many.address(ofCorrection: 200) == "corrections-2.html#2026-11-01-X-201-7d31cc4b")
    #expect(PageList(many.edition, assets: []).paths.filter { $0.hasPrefix("corrections") }.count == 2)
  }
}
