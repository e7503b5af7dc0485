import Site
import Testing
import Vocabulary

@testable import Preview

@Suite("What the preview answers")
struct PreviewHandlerTests {
  private let fixture = PreviewFixture()

  private func get(
    _ path: String, _ query: [String: String] = [:], method: String = "GET", host: String? = nil, tag: String? = nil,
    isLocal: Bool = true
  ) async -> PreviewResponse {
    await PreviewHandler(store: fixture.store, isLocal: isLocal).response(
      to: PreviewRequest(method: method, path: path, query: query, host: host, ifNoneMatch: tag))
  }

  @Test("Every page is marked, and has the script that shows changes", arguments: ["/", "/about.html", "/lists/"])
  func marks(path: String) async {
    let response = await get(path)
    #expect(response.status == 200)
    #expect(response.header("Content-Type") == "text/html; charset=utf-8")
    #expect(response.text.contains("<strong>预览，未发布</strong>"))
    #expect(response.text.contains("<title>【预览】"))
    #expect(response.text.contains("src=\"/.preview/preview.js\" data-version="))
    #expect(response.header("X-Robots-Tag") == "noindex")
  }

  @Test("Other files are as they would be published")
  func data() async {
    let response = await get("/data/brands.json")
    #expect(response.header("Content-Type") == "application/json; charset=utf-8")
    #expect(response.text.hasPrefix("{\"as_of\": \"\(PreviewFixture.early.iso)\""))
    #expect(await get("/assets/style.css").header("Content-Type") == "text/css; charset=utf-8")
  }

  @Test("A day in the path shows what holds then, and no other path shows it")
  func days() async {
    #expect(await get("/announcements/notice.html").status == 404)
    #expect(await !get("/announcements/").text.contains("后来的公告"))
    let late = await get("/@\(PreviewFixture.late.iso)/announcements/notice.html")
    #expect(late.status == 200)
    #expect(late.text.contains("后来的公告"))
    #expect(late.text.contains("value=\"\(PreviewFixture.late.iso)\""))
    #expect(await get("/").text.contains("href=\"/@\(PreviewFixture.late.iso)/\""))
  }

  @Test("Choosing a day leads to the same page on it, and never to another site")
  func choice() async {
    func location(_ day: String, _ path: String) async -> String? {
      await get("/.preview/day", ["as_of": day, "path": path]).header("Location")
    }
    #expect(await location("2026-12-01", "lists/city.html") == "/@2026-12-01/lists/city.html")
    #expect(await location("", "lists/city.html") == "/lists/city.html")
    #expect(await location("", "//evil.example") == "/evil.example")
    #expect(await location("", "/\\evil.example") == nil)
    #expect(await location("", "a\r\nSet-Cookie: a") == nil)
    #expect(await get("/.preview/day", ["as_of": "2026-02-30"]).status == 400)
  }

  @Test(
    "What is not there is not found, whatever the path",
    arguments: [
      "/nothing.html", "/../content/registry.yaml", "/..%2fcontent", "//etc/passwd", "/lists/../../x", "/.preview/x",
      "/@2026-02-30/", "/@/", "/@2026-12-01", "", "about.html", "/assets/", "/\0", "/index.html/",
      "/@2026-12-01//evil.example",
    ])
  func notFound(path: String) async {
    let response = await get(path)
    #expect(response.status == (path == "/@2026-12-01" ? 200 : 404))
  }

  @Test(
    "A path is none whose link back would lead to another site",
    arguments: ["//evil.example", "/@2026-12-01//a", "/a//b"])
  func noPath(path: String) {
    #expect(PreviewPath(path) == nil)
  }

  @Test("The page for what is not there leads back into the preview")
  func notFoundPage() async {
    let response = await get("/@\(PreviewFixture.late.iso)/deep/nothing.html")
    #expect(response.status == 404)
    #expect(!response.text.contains("href=\"https://register.example/a/index.html"))
    #expect(response.text.contains("href=\"/@\(PreviewFixture.late.iso)/index.html"))
    #expect(response.text.contains("<base href=\"/@\(PreviewFixture.late.iso)/\">"))
    // Or the browser would not follow it, and have neither style nor script.
    #expect(response.header("Content-Security-Policy")?.contains("base-uri 'self'") == true)
    let home = await get("/")
    #expect(home.header("Content-Security-Policy")?.contains("base-uri 'none'") == true)
  }

  @Test(
    "A path that is not there stays text, whatever combines with its marks", arguments: ["", "\u{301}", "\u{200D}"])
  func marksInPath(combining: String) async {
    let response = await get("/@2026-12-01/x\"\(combining) autofocus onfocus=alert(1) <\(combining)b>")
    #expect(response.status == 404)
    #expect(response.text.contains("x&quot;\(combining) autofocus"))
    #expect(response.text.contains("&lt;\(combining)b"))
    #expect(response.header("Content-Security-Policy")?.contains("script-src 'self'") == true)
  }

  @Test("A folder without its slash is led to the one with it")
  func folder() async {
    let response = await get("/lists")
    #expect(response.status == 308)
    #expect(response.header("Location") == "/lists/")
  }

  @Test("Only reading is allowed")
  func methods() async {
    #expect(await get("/", method: "HEAD").status == 200)
    let post = await get("/", method: "POST")
    #expect(post.status == 405)
    #expect(post.header("Allow") == "GET, HEAD")
  }

  @Test("A browser that has the bytes is told so")
  func conditional() async throws {
    let tag = try #require(await get("/about.html").header("ETag"))
    let again = await get("/about.html", tag: tag)
    #expect(again.status == 304)
    #expect(again.body.isEmpty)
    #expect(await get("/about.html", tag: "\"other\", W/\(tag)").status == 304)
    #expect(await get("/index.html", tag: tag).status == 200)
  }

  @Test("A name that leads here from elsewhere is refused, unless the network was asked for")
  func hosts() async {
    for host in ["localhost:8000", "127.0.0.1", "127.0.0.2:80", "[::1]:8000", "LOCALHOST"] {
      #expect(await get("/", host: host).status == 200, "\(host)")
    }
    for host in ["evil.example", "127.evil.example:8000", "[::2]", "localhost.evil.example", ""] {
      #expect(await get("/", host: host).status == 421, "\(host)")
    }
    #expect(await get("/", host: "intranet.example", isLocal: false).status == 200)
  }

  @Test("Errors of the records stand in the place of every page, and go with their cause")
  func errors() async {
    let store = fixture.store
    let handler = PreviewHandler(store: store, isLocal: true)
    fixture.write("name: <上城区>\n", to: "districts/330102/district.yaml")
    await store.refresh()
    let broken = await handler.response(to: PreviewRequest(path: "/about.html"))
    #expect(broken.status == 503)
    #expect(broken.text.contains("data-diagnostic=\"missing-key\""))
    #expect(broken.text.contains("<code>content/districts/330102/district.yaml</code>"))
    #expect(broken.text.contains("&lt;上城区&gt;"))
    #expect(broken.text.contains("预览，未发布"))
    fixture.write("name: 上城区\nbureau: 乙局\n", to: "districts/330102/district.yaml")
    await store.refresh()
    #expect(await handler.response(to: PreviewRequest(path: "/about.html")).status == 200)
  }

  @Test("Records that cannot be read at all are an obstacle that the page tells")
  func obstacle() async {
    let store = fixture.store
    for path in ["registry.yaml"] { fixture.write(nil, to: path) }
    await store.refresh()
    let response = await PreviewHandler(store: store, isLocal: true).response(to: PreviewRequest(path: "/"))
    #expect(response.status == 503)
    #expect(response.text.contains("缺少必需的文件registry.yaml"))
  }
}

@Suite("What the preview keeps")
struct PreviewStoreTests {
  @Test("Whoever waits hears of a change at once, and of none where the bytes are the same")
  func waiting() async {
    let fixture = PreviewFixture()
    let store = fixture.store
    let version = await store.version
    await store.refresh()
    #expect(await store.version == version)
    #expect(await !store.isChanged(since: version, patience: .zero))
    async let change = store.isChanged(since: version, patience: .seconds(3_600))
    fixture.write("---\ntitle: 新页\n---\n\n新。\n", to: "pages/new.md")
    await store.refresh()
    #expect(await change)
    #expect(await store.isChanged(since: version, patience: .zero))
  }

  @Test("Whoever waits in vain waits by the clock that was given, and no longer")
  func patience() async {
    let clock = ManualClock()
    let store = PreviewFixture().store(clock: clock)
    let version = await store.version
    async let change = store.isChanged(since: version, patience: .seconds(3_600))
    await clock.untilWaited(bySleepers: 1)
    clock.advance(by: .seconds(3_600))
    #expect(await !change)
  }

  @Test("A day that was looked at is made anew after a change")
  func editions() async throws {
    let fixture = PreviewFixture()
    let store = fixture.store
    #expect(try await store.edition(on: PreviewFixture.late).get().site?.paths.contains("new.html") == false)
    fixture.write("---\ntitle: 新页\n---\n\n新。\n", to: "pages/new.md")
    await store.refresh()
    #expect(try await store.edition(on: PreviewFixture.late).get().site?.paths.contains("new.html") == true)
  }
}
