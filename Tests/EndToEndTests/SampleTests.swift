import Foundation
import Testing

@Suite("The sample register")
struct SampleTests {
  @Test("What is committed in public is what the records and templates make")
  func isCommitted() throws {
    let site = try BuiltRegister.sample.publication.site
    let committed = try PublishedSite(Command.repository.appending(path: "public"))
    #expect(committed.paths == site.paths)
    #expect(committed.paths.filter { committed.files[$0] != site.files[$0] } == [])
  }
}

@Suite("What every publication is like: the sample's, and that of a random register of 10,000 institutions")
struct EveryPublicationTests {
  @Test("Its records have no finding", arguments: BuiltRegister.allCases)
  func isClean(register: BuiltRegister) throws {
    let run = try register.publication.run
    #expect(run.error == "")
    #expect(run.status == 0)
  }

  @Test("Each brand has the same standing in HTML, JSON and CSV", arguments: BuiltRegister.allCases)
  func sameStandingEverywhere(register: BuiltRegister) throws {
    let site = try register.publication.site
    let brands = try site.brands()
    #expect(brands.count > 50)
    #expect(brands.map(\.id) == brands.map(\.id).sorted())
    let rows = site.table("data/brands.csv")
    #expect(rows.map { $0["id"] } == brands.map(\.id))
    #expect(rows.map { $0["standing"] } == brands.map(\.standing))
    #expect(rows.map { $0["since"] } == brands.map(\.since))
    #expect(rows.map { $0["level"] } == brands.map(\.level))
    #expect(rows.map { $0["reason"] } == brands.map { $0.reason ?? "" })
    let marks = Dictionary(uniqueKeysWithValues: site.pages.map { ($0, site.marks(of: $0)) })
    let standings = Dictionary(grouping: marks.values.joined(), by: \.brand).mapValues { Set($0.map(\.standing)) }
    #expect(standings == Dictionary(uniqueKeysWithValues: brands.map { ($0.id, [$0.standing]) }))
    for (uscc, own) in Dictionary(grouping: brands, by: \.institution.uscc) {
      let page = marks["institutions/\(uscc).html"] ?? []
      #expect(page == own.map { Mark(brand: $0.id, standing: $0.standing) }, "\(uscc)")
      let institution = try site.json(PublishedInstitution.self, at: "institutions/\(uscc).json")
      #expect(institution.brands == own, "\(uscc)")
    }
  }

  @Test(
    "The lists hold exactly the brands in force, 200 a page: the city's its own, each district all of its",
    arguments: BuiltRegister.allCases)
  func listsHoldWhatIsInForce(register: BuiltRegister) throws {
    let site = try register.publication.site
    let inForce = try site.brands().filter { $0.standing == "in-force" }
    try expect(site, list: "city", toHold: inForce.filter { $0.level == "city" })
    for district in Set(try site.brands().map(\.district)) {
      try expect(site, list: district, toHold: inForce.filter { $0.district == district })
    }
  }

  @Test(
    "Every award has a page, which says how its brand stands, and there is no other", arguments: BuiltRegister.allCases)
  func everyAwardHasItsPage(register: BuiltRegister) throws {
    let site = try register.publication.site
    let brands = try site.brands()
    let base = try #require(site.values(of: "href", on: "404.html").first { $0.hasSuffix("/lookup.html") })
    let address = base.dropLast("lookup.html".count)
    var expected: Set<String> = []
    for brand in brands {
      for cycle in Set(brand.periods.map(\.cycle)) {
        let page = "awards/\(brand.id)-\(cycle).html"
        expected.insert(page)
        #expect(site.marks(of: page) == [Mark(brand: brand.id, standing: brand.standing)], "\(page)")
        #expect(site.values(of: "href", on: page).contains("../institutions/\(brand.institution.uscc).html"), "\(page)")
        #expect(site.text(of: page).contains("\(address)\(page)"), "\(page)")
      }
    }
    #expect(expected.count > 100)
    #expect(Set(site.paths.filter { $0.hasPrefix("awards/") }) == expected)
  }

  private func expect(_ site: PublishedSite, list: String, toHold brands: [PublishedBrand]) throws {
    let count = max(1, (brands.count + 199) / 200)
    let pages = (1...count).map { "lists/\(list)\($0 == 1 ? "" : "-\($0)").html" }
    #expect(Set(site.pages.filter { $0.hasPrefix("lists/\(list)") }) == Set(pages))
    let held = pages.map { site.marks(of: $0).map(\.brand) }
    #expect(held.dropLast().allSatisfy { $0.count == 200 }, "\(list)")
    #expect(held.joined().sorted() == brands.map(\.id).sorted(), "\(list)")
  }

  @Test(
    "Every link and every file that a page needs leads to something within the site", arguments: BuiltRegister.allCases)
  func linksLeadSomewhere(register: BuiltRegister) throws {
    let site = try register.publication.site
    var broken: [String] = []
    // Of a large register's pages every tenth: they are of few kinds, and many.
    for (number, page) in site.pages.enumerated() where register == .sample || number.isMultiple(of: 10) {
      let links = Set(["href", "src", "action"].flatMap { site.values(of: $0, on: page) })
      for link in links where !Self.isAbsolute(link) {
        let target = Self.resolve(link, from: page)
        let isThere = site.files[target.path] != nil
        let isAnchored = target.fragment.map { site.values(of: "id", on: target.path).contains($0) } ?? true
        if !isThere || !isAnchored { broken.append("\(page): \(link)") }
      }
    }
    #expect(broken.sorted() == [])
  }

  @Test(
    "Nothing dated after as_of is in any byte or path, though the records hold such facts",
    arguments: BuiltRegister.allCases)
  func embargo(register: BuiltRegister) throws {
    let publication = try register.publication
    let facts = try LaterFacts(in: publication.content, after: BuiltRegister.day)
    // At random, a later day may be that on which an earlier bar ends, which is shown.
    let tokens = register == .sample ? facts.tokens : facts.tokens.filter { $0.contains("〔") }
    #expect(tokens.count > 10)
    for token in Set(tokens) {
      #expect(publication.site.places(of: token) == [], "\(token)")
    }
  }

  @Test("The open data have the members of the contract, in its order", arguments: BuiltRegister.allCases)
  func members(register: BuiltRegister) throws {
    let site = try register.publication.site
    #expect(site.members(of: "data/brands.json").prefix(3) == ["as_of", "cycle", "brands"])
    #expect(
      site.members(of: "data/brands.json").dropFirst(3).prefix { $0 != "cycle" }.elementsEqual([
        "id", "name", "institution", "uscc", "name", "district", "level", "standing", "reason", "since",
      ]))
    #expect(
      site.members(of: "data/revocations.json").prefix(12) == [
        "as_of", "revocations", "brand", "uscc", "district", "level", "date", "ground", "document", "verified_by",
        "barred_until", "set_aside_on",
      ])
  }

  // MARK: Reading the pages

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

/// A brand on a page, and how the page says that it stands.
struct Mark: Hashable {
  var brand: String
  var standing: String
}

extension PublishedSite {
  /// The elements of a page that stand for a brand, in their order.
  func marks(of page: String) -> [Mark] {
    zip(values(of: "data-brand", on: page), values(of: "data-standing", on: page)).map(Mark.init)
  }

  /// The values of an attribute on a page, in their order: found plainly, since a large register has many pages.
  func values(of attribute: String, on page: String) -> [String] {
    text(of: page).components(separatedBy: " \(attribute)=\"").dropFirst().map { rest in
      let value = String(rest.utf8.prefix { $0 != UInt8(ascii: "\"") }) ?? ""
      return value.utf8.contains(UInt8(ascii: "&")) ? value.replacingOccurrences(of: "&amp;", with: "&") : value
    }
  }

  /// The names of the members of a JSON file of the open data, in the order in which they are written.
  func members(of path: String) -> [String] {
    text(of: path).components(separatedBy: "\": ").dropLast().map { part in
      String(part.suffix(from: part.lastIndex(of: "\"").map(part.index(after:)) ?? part.startIndex))
    }
  }
}
