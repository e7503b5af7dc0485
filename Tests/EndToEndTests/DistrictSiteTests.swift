import Foundation
import Testing

/// The city's site and every district's, built once for all tests of this file.
private let sites = Result {
  let workspace = try Workspace()
  let run = try workspace.run("build", "--content", Command.sample, "--all-districts", "--format", "json")
  return (workspace: workspace, run: run, city: try workspace.site())
}

@Suite("Districts' own sites")
struct DistrictSiteTests {
  private let workspace: Workspace
  private let run: Run
  private let city: PublishedSite
  private let codes: [String]

  init() throws {
    (workspace, run, city) = try sites.get()
    codes = try FileManager.default.contentsOfDirectory(atPath: workspace.url.appending(path: "public-districts").path)
      .filter { !$0.hasPrefix(".") }.sorted()
  }

  private func site(_ code: String) throws -> PublishedSite { try workspace.site("public-districts/\(code)") }

  @Test("One run makes the city's site and those of all sixteen districts")
  func all() throws {
    #expect(run.status == 0)
    #expect(codes.count == 16)
    #expect(run.output.matches(of: /"code": "310[0-9]{3}"/).count == 16)
    #expect(try workspace.run("build", "--content", Command.sample).status == 0)
    #expect(try workspace.site().files == city.files)
  }

  @Test("A district's list holds the brands that the city's has of it, level by level")
  func lists() throws {
    for code in codes {
      let own = try site(code)
      for list in [code, "city"] {
        let rows = marks(on: "lists/\(list).html", of: own)
        let expected = marks(on: "lists/\(list).html", of: city).filter { mark in
          list == code
            || own.files["data/brands.json"].map { String(decoding: $0, as: UTF8.self) }?
              .contains("\"\(mark.brand)\"") == true
        }
        #expect(rows == expected, "\(code) \(list)")
      }
      #expect(own.paths.filter { $0.hasPrefix("lists/310") } == ["lists/\(code).html", "lists/\(code).xlsx"])
    }
  }

  @Test("All parts together have every brand, institution and revocation of the city's, told alike")
  func records() throws {
    let parts = try codes.map(site)
    #expect(try parts.flatMap { try $0.brands() }.sorted { $0.id < $1.id } == city.brands())
    let profiles = parts.flatMap { part in part.paths.filter { $0.hasPrefix("institutions/") && $0.hasSuffix(".json") }
    }
    #expect(profiles.sorted() == city.paths.filter { $0.hasPrefix("institutions/") && $0.hasSuffix(".json") })
    for part in parts {
      for path in part.paths where path.hasPrefix("institutions/") && path.hasSuffix(".json") {
        #expect(part.files[path] == city.files[path], "\(path)")
      }
    }
    let revocations = parts.flatMap { $0.table("data/revocations.csv").compactMap { $0["brand"] } }
    #expect(revocations.sorted() == city.table("data/revocations.csv").compactMap { $0["brand"] }.sorted())
  }

  @Test("Every page names the bureau, and leads to the city's register as the authority, on the city's day")
  func authority() throws {
    let own = try site("310115")
    for page in own.pages {
      let text = own.text(of: page)
      #expect(text.contains("浦东新区人力资源和社会保障局（示例）"), "\(page)")
      #expect(text.contains("https://minglu.example.org/"), "\(page)")
      #expect(text.contains("data-as-of=\"2026-12-01\""), "\(page)")
      #expect(text.contains("示例数据"), "\(page)")
    }
    #expect(own.text(of: "index.html").contains("021-5550 0020"))
  }

  @Test("No page takes the city's address for the site's own: how a copy is checked is told without it")
  func address() throws {
    let own = try site("310115")
    let verify = own.text(of: "verify.html")
    #expect(city.text(of: "verify.html").contains("<pre>wget https://minglu.example.org/SHA256SUMS"))
    #expect(!verify.contains("wget") && !verify.contains("按清单取得"))
    #expect(verify.contains("清单要从本站取得") && verify.contains("<a href=\"SHA256SUMS\">"))
    #expect(verify.contains("<pre>sha256sum --check --strict --quiet SHA256SUMS</pre>"))
    let profile = try #require(own.pages.first { $0.hasPrefix("institutions/") })
    let address = "https://minglu.example.org/\(profile)</p>"
    #expect(own.text(of: profile).contains("<p>全市名录中的同一页：\(address)"))
    #expect(city.text(of: profile).contains("<p>本页网址：\(address)"))
    #expect(own.text(of: "embed/310115.txt").contains(">名录主管部门（示例）发布的名录</a>"))
  }

  @Test("Who recognised a brand and published the results is the city on every district's site (N7)")
  func recognition() throws {
    let authority = "名录主管部门（示例）"
    for code in codes {
      let own = try site(code)
      for page in own.pages where page.hasPrefix("cycles/") || page.hasPrefix("lists/\(code)") {
        #expect(own.text(of: page).contains("<dt>发布单位</dt><dd>\(authority)</dd>"), "\(code) \(page)")
      }
      let source = "<meta name=\"ContentSource\" content=\"\(authority)\">"
      for page in own.pages where page.hasPrefix("awards/") {
        #expect(own.text(of: page).contains(source), "\(code) \(page)")
      }
      for page in own.pages where page.hasPrefix("institutions/") {
        let text = own.text(of: page)
        #expect(
          !text.contains("recognizedBy") || text.contains("\"GovernmentOrganization\",\"name\":\"\(authority)\""),
          "\(code) \(page)")
      }
    }
  }

  @Test("The announcements of the results are on every district's site, whichever brands they name")
  func results() throws {
    for code in codes {
      let own = try site(code)
      for year in ["2022", "2024", "2026"] {
        #expect(own.files["announcements/results-\(year).html"] != nil, "\(code) \(year)")
      }
    }
  }

  @Test("What the district has no page for is a link to the city's")
  func linksHome() throws {
    for code in codes {
      let own = try site(code)
      for page in own.pages {
        for link in own.tags(of: page).compactMap({ $0["href"] ?? $0["src"] }) where !leavesSite(link) {
          let path = URL(string: link, relativeTo: URL(string: "file:///\(page)"))?.path ?? ""
          #expect(own.files[String(path.dropFirst())] != nil, "\(code) \(page): \(link)")
        }
      }
    }
  }

  @Test("What is wrong with a text of the city's is all that is told")
  func cityErrors() throws {
    var register = TinyRegister()
    register.files["pages/about.md"] = "---\ntitle: 关于\n---\n\n[无](nothing.md)\n"
    let visit = "districts/310115/announcements/visit.md"
    register.files[visit] = try #require(register.files[visit]) + "\n\n[结果](../../../announcements/results-2024.md)\n"
    let workspace = try Workspace(register)
    for run in [try workspace.run("build", "--all-districts"), try workspace.run("build", "--district", "310115")] {
      #expect(run.error.contains("“nothing.md” leads to none"))
      #expect(run.error.contains("\n1 error, 0 warnings\n"), "\(run.error)")
    }
  }

  @Test("A profile warns of a name like its own in another district, once that is published (N13)")
  func twins() throws {
    var register = TinyRegister()
    let (path, own, twin) = ("districts/310101/institutions.csv", "示例海港技工学院", "示例海港技工学院有限公司")
    let rows = try #require(register.files[path])
    register.files[path] = rows.replacing("上海甲示例学校", with: twin)
    let workspace = try Workspace(register)
    #expect(try workspace.run("build", "--district", "310115").status == 0)
    let site = try workspace.site("public-districts/310115")
    let address = "https://register.example/list/institutions/\(TinyRegister.first).html"
    let profile = site.text(of: "institutions/\(TinyRegister.third).html")
    #expect(profile.contains(own) && profile.contains("<a href=\"\(address)\">\(twin)</a>（黄浦区，\(TinyRegister.first)）"))
    #expect(site.text(of: "lookup/index.js").contains("\"city\": [\"小名录\", \"https://register.example/list/\"]"))
    // Before it has a brand it stands nowhere, nor does its name.
    register.files["cycles/2024/results.csv"] = "品牌编号,结果,级别\nB-1,新增,区级\nC-1,新增,市级\n"
    register.files["cycles/2026/results.csv"] = "品牌编号,结果,级别\nB-1,不达标,\nC-1,保留,市级\nD-1,新增,区级\n"
    let earlier = try Workspace(register)
    #expect(try earlier.run("build", "--district", "310115").status == 0)
    #expect(try earlier.site("public-districts/310115").places(of: twin) == [])
  }

  @Test("A district's files in templates/districts take the places of the city's, on that district's site alone")
  func overrides() throws {
    let workspace = try Workspace()
    try FileManager.default.copyItem(
      at: URL(filePath: Command.templates), to: workspace.url.appending(path: "templates"))
    try workspace.write(
      "{{<layout}}{{$main}}<h1>{{title}}</h1><p>海纳百川</p>{{/main}}{{/layout}}\n",
      to: "templates/districts/310115/announcement.html")
    try workspace.write("a{color:red}\n", to: "templates/districts/310115/assets/style.css")
    let arguments = ["build", "--content", Command.sample, "--all-districts"]
    #expect(try Command.run(arguments, in: workspace.url).status == 0)
    let (own, other) = (try workspace.site("public-districts/310115"), try workspace.site("public-districts/310116"))
    #expect(own.places(of: "海纳百川").count == own.paths.count { $0.hasPrefix("announcements/") } - 1)
    #expect(own.text(of: "assets/style.css") == "a{color:red}\n")
    #expect(other.places(of: "海纳百川") == [])
    #expect(try workspace.site().files == city.files)

    try workspace.write(
      "{{<layout}}{{$main}}{{titel}}{{/main}}{{/layout}}\n", to: "templates/districts/310115/content.html")
    let refused = try Command.run(arguments, in: workspace.url)
    #expect(refused.status == 1)
    #expect(refused.error.contains("templates/districts/310115/content.html:1:23: error: "))
    #expect(try workspace.site("public-districts/310115").files == own.files)
  }

  @Test("A district's own site goes to a folder of its own, unless another is named")
  func oneDistrict() throws {
    let workspace = try Workspace()
    #expect(try workspace.run("build", "--content", Command.sample, "--district", "310151").status == 0)
    #expect(try workspace.site("public-districts/310151").files == site("310151").files)
    #expect(!FileManager.default.fileExists(atPath: workspace.url.appending(path: "public").path))
    let named = try workspace.run("build", "--content", Command.sample, "--district", "310151", "--output", "own")
    #expect(named.status == 0)
    #expect(try workspace.site("own").files == site("310151").files)
  }

  @Test("A code that no district has, and both options at once, are refused")
  func refusals() throws {
    let workspace = try Workspace()
    let unknown = try workspace.run("build", "--content", Command.sample, "--district", "3101099")
    #expect(unknown.status == 64)
    #expect(
      unknown.error == """
        error: no district has the code `3101099`
          to mend: name a folder of districts/; `310109` is near

        """)
    let chinese = try workspace.run("build", "--content", Command.sample, "--district", "浦东", "--language", "zh")
    #expect(chinese.error == "错误：没有代码为“浦东”的区\n  处理办法：写districts/中的文件夹名\n")
    #expect(try workspace.run("build", "--all-districts", "--district", "310115").status == 64)
  }

  @Test("A preview of what cannot be shown from the start is refused like a build of it, and does not begin")
  func preview() throws {
    let workspace = try Workspace(TinyRegister())
    let preview = "timeout 60 minglu serve --port 0 --templates '\(Command.templates)'"
    let unknown = try workspace.bash("\(preview) --district 310116")
    #expect(
      unknown.error == """
        error: no district has the code `310116`
          to mend: name a folder of districts/; `310115` is near

        """)
    #expect(unknown.output == "")
    #expect(unknown.status == 64)
    let previous = try workspace.bash("\(preview) --previous nowhere")
    #expect(previous.error.hasPrefix("error: there is no folder `nowhere`\n"))
    #expect(previous.status == 2)
  }

  private struct Mark: Hashable {
    var brand: String
    var standing: String?
  }

  private func marks(on page: String, of site: PublishedSite) -> [Mark] {
    site.tags(of: page).compactMap { tag in
      tag["data-brand"].map { Mark(brand: $0, standing: tag["data-standing"]) }
    }
  }

  private func leavesSite(_ link: String) -> Bool {
    link.hasPrefix("#") || link.contains("://") || link.hasPrefix("mailto:") || link.hasPrefix("tel:")
  }
}
