import Foundation
import Testing

@Suite("What both READMEs and the sample say of the program")
struct ReadmeTests {
  private static let readmes = ["README.md", "README.zh-CN.md"]

  private static func text(_ path: String) throws -> String {
    try String(contentsOf: Command.repository.appending(path: path), encoding: .utf8)
  }

  /// The lines of a page's examples, without what is said of them.
  private func commands(of readme: String) throws -> [String] {
    let blocks = try Self.text(readme).matches(of: /```(?:sh|csv)\n([^`]*)```/).map { String($0.1) }
    let lines = blocks.joined().split(separator: "\n").map { $0.replacing(/[ ]*#.*/, with: "") }
    let words = [("主机名", "HOST"), ("主机", "HOST"), ("路径", "PATH")]
    return lines.filter { !$0.isEmpty }.map { line in
      words.reduce(String(line)) { $0.replacing($1.0, with: $1.1) }
    }
  }

  @Test("They have the same examples")
  func examples() throws {
    let (english, chinese) = (try commands(of: Self.readmes[0]), try commands(of: Self.readmes[1]))
    #expect(english == chinese)
    // How many folders a mirror's address has, only who types it knows.
    #expect(english.contains { $0.hasSuffix(" --cut-dirs=N --base=https://HOST/PATH/ -i -") })
  }

  @Test("Every link leads to a file", arguments: readmes)
  func links(readme: String) throws {
    for link in try Self.text(readme).matches(of: /\]\(([^)#]+)\)/) where !link.1.hasPrefix("http") {
      let target = Command.repository.appending(path: String(link.1))
      #expect(FileManager.default.fileExists(atPath: target.path), "\(link.1)")
    }
  }

  @Test("They list every text and template that names the scheme, for whoever has another", arguments: readmes)
  func schemeNames(readme: String) throws {
    let readme = try Self.text(readme)
    var key = ""
    for line in try Self.text("templates/strings.txt").split(separator: "\n") {
      if !line.hasPrefix(" ") { key = String(line) }
      guard ["优质品牌", "人力资源", "对培训质量"].contains(where: { line.contains($0) }) else { continue }
      #expect(readme.contains("`\(key)`"), "\(key)")
    }
    let folder = Command.repository.appending(path: "templates")
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) where name.hasSuffix(".html") {
      guard try Self.text("templates/\(name)").contains("职业技能培训优质品牌") else { continue }
      #expect(readme.contains("`\(name)`"), "\(name)")
    }
  }

  @Test("The sample's page on open data names every data file, and what every code means")
  func openData() throws {
    let page = try Self.text("content/pages/open-data.md")
    let package = try JSONSerialization.jsonObject(with: Data(Self.text("public/data/datapackage.json").utf8))
    let resources = try #require((package as? [String: Any])?["resources"] as? [[String: Any]])
    for path in resources.compactMap({ $0["path"] as? String }) { #expect(page.contains("`data/\(path)`"), "\(path)") }
    let codes = Self.codes(in: resources)
    #expect(codes.count > 20)
    for code in codes where !code.hasPrefix("ground-") { #expect(page.contains("`\(code)` "), "\(code)") }
  }

  /// All texts of all lists of codes.
  private static func codes(in value: Any) -> [String] {
    if let items = value as? [Any] { return items.flatMap(codes) }
    guard let members = value as? [String: Any] else { return [] }
    return members.values.flatMap(codes) + (members["enum"] as? [Any] ?? []).compactMap { $0 as? String }
  }
}
