import Foundation
import Testing

/// The sample register, built once for all tests of this file.
private let sample = Result {
  let workspace = try Workspace()
  let run = try Command.run(
    ["build", "--content", Command.sample, "--templates", Command.templates], in: workspace.url)
  return try withExtendedLifetime(workspace) { (run: run, site: try workspace.site()) }
}

@Suite("The sample register")
struct SampleTests {
  let run: Run
  let site: PublishedSite

  init() throws {
    (run, site) = try sample.get()
  }

  @Test("It has no finding")
  func isClean() {
    #expect(run.error == "")
    #expect(run.status == 0)
  }

  @Test("What is committed in public is what the records and templates make")
  func isCommitted() throws {
    let committed = try PublishedSite(Command.repository.appending(path: "public"))
    #expect(committed.paths == site.paths)
    #expect(committed.paths.filter { committed.files[$0] != site.files[$0] } == [])
  }

  @Test("Each brand has the same standing in HTML, JSON and CSV")
  func sameStandingEverywhere() throws {
    let brands = try site.brands()
    #expect(brands.count > 50)
    #expect(brands.map(\.id) == brands.map(\.id).sorted())
    let rows = site.table("data/brands.csv")
    #expect(rows.map { $0["id"] } == brands.map(\.id))
    #expect(rows.map { $0["standing"] } == brands.map(\.standing))
    #expect(rows.map { $0["since"] } == brands.map(\.since))
    #expect(rows.map { $0["level"] } == brands.map(\.level))
    #expect(rows.map { $0["reason"] } == brands.map { $0.reason ?? "" })
    let marks = marksByPage()
    for brand in brands {
      let profile = "institutions/\(brand.institution.uscc)"
      let standings = Set(marks.values.joined().filter { $0.brand == brand.id }.map(\.standing))
      #expect(standings == [brand.standing], "\(brand.id)")
      #expect(marks["\(profile).html"]?.contains { $0.brand == brand.id } == true, "\(brand.id)")
      let institution = try site.json(PublishedInstitution.self, at: "\(profile).json")
      #expect(institution.brands.filter { $0.id == brand.id } == [brand])
    }
  }

  @Test("The lists hold exactly the brands in force: the city's its own, each district all of its")
  func listsHoldWhatIsInForce() throws {
    let inForce = try site.brands().filter { $0.standing == "in-force" }
    #expect(Set(marks(onList: "city")) == Set(inForce.filter { $0.level == "city" }.map(\.id)))
    for district in Set(try site.brands().map(\.district)) {
      #expect(Set(marks(onList: district)) == Set(inForce.filter { $0.district == district }.map(\.id)), "\(district)")
    }
  }

  @Test("Every award has a page, which says how its brand stands, and there is no other")
  func everyAwardHasItsPage() throws {
    let brands = try site.brands()
    let marks = marksByPage()
    var expected: Set<String> = []
    for brand in brands {
      for cycle in Set(brand.periods.map(\.cycle)) {
        let page = "awards/\(brand.id)-\(cycle).html"
        expected.insert(page)
        #expect(marks[page] == [Mark(brand: brand.id, standing: brand.standing)], "\(page)")
        #expect(site.text(of: page).contains("../institutions/\(brand.institution.uscc).html"), "\(page)")
        #expect(site.text(of: page).contains("https://minglu.example.org/\(page)"), "\(page)")
      }
    }
    #expect(expected.count > 100)
    #expect(Set(site.paths.filter { $0.hasPrefix("awards/") }) == expected)
  }

  @Test("Every link and every file that a page needs leads to something within the site")
  func linksLeadSomewhere() {
    var broken: [String] = []
    var anchors: [String: Set<String>] = [:]
    for page in site.pages { anchors[page] = Set(site.tags(of: page).compactMap { $0["id"] }) }
    for page in site.pages {
      for tag in site.tags(of: page) {
        for link in [tag["href"], tag["src"], tag["action"]].compactMap({ $0 }) where !Self.isAbsolute(link) {
          let target = Self.resolve(link, from: page)
          let isThere = site.files[target.path] != nil
          let isAnchored = target.fragment.map { anchors[target.path]?.contains($0) == true } ?? true
          if !isThere || !isAnchored { broken.append("\(page): \(link)") }
        }
      }
    }
    #expect(broken == [])
  }

  @Test("Nothing dated after as_of is in any byte or path, though the records hold such facts")
  func embargo() throws {
    let tokens = try LaterFacts(in: URL(filePath: Command.sample), after: "2026-12-01").tokens
    #expect(tokens.count > 10)
    for token in tokens {
      #expect(site.places(of: token) == [], "\(token)")
    }
  }

  // MARK: Reading the pages

  private struct Mark: Hashable {
    var brand: String
    var standing: String
  }

  private func marks(of page: String) -> [Mark] {
    site.tags(of: page).compactMap { tag in
      tag["data-brand"].map { Mark(brand: $0, standing: tag["data-standing"] ?? "none") }
    }
  }

  private func marksByPage() -> [String: [Mark]] {
    Dictionary(uniqueKeysWithValues: site.pages.map { ($0, marks(of: $0)) })
  }

  /// The brands on all pages of a list.
  private func marks(onList name: String) -> [String] {
    site.pages.filter { $0 == "lists/\(name).html" || $0.hasPrefix("lists/\(name)-") }
      .flatMap { marks(of: $0).map(\.brand) }
  }

  private static func isAbsolute(_ link: String) -> Bool {
    ["http://", "https://", "tel:", "mailto:"].contains { link.hasPrefix($0) }
  }

  /// The path that a relative link leads to from a page; `/x` leads out of a sub-path, so it stays what it is.
  private static func resolve(_ link: String, from page: String) -> (path: String, fragment: String?) {
    let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let fragment = parts.count > 1 ? String(parts[1]) : nil
    let reference = parts[0].prefix { $0 != "?" }
    guard !reference.isEmpty else { return (page, fragment) }
    var folders = page.split(separator: "/").dropLast()
    for part in reference.split(separator: "/", omittingEmptySubsequences: false) {
      switch part {
      case "..": folders = folders.dropLast()
      case ".": break
      default: folders.append(part)
      }
    }
    return (folders.joined(separator: "/"), fragment?.removingPercentEncoding)
  }
}
