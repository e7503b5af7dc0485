import Diagnostics
import Testing

@testable import Templates

@Suite("unknown-file, of templates")
struct StrayTemplateTests {
  private func findings(_ paths: [String: String], pages: Set<String> = ["home", "not-found"]) -> [Diagnostic] {
    var sources = Sources()
    let folder = sources.add(path: "templates/", text: "")
    let files = paths.sorted { $0.key < $1.key }.map { path, text in
      TemplateFile(
        id: sources.add(path: "templates/\(path)", text: text), path: path, text: text,
        isBuiltIn: path.hasPrefix("partials/built-in"))
    }
    let others = [TemplateFile(id: folder, path: "home.html", text: "{{>elsewhere}}")]
    return TemplateLibrary(files, folder: folder, others: others, pages: pages).diagnostics
  }

  @Test("A template that no page is made with and nothing takes in is told, with the page that was probably meant")
  func stray() {
    let found = findings(["home.html": "x", "not_found.html": "x", "Home.html": "x", "frobnicate.xml": "x"])
    #expect(found.allSatisfy { $0.id == .unknownFile && $0.severity == .warning })
    #expect(
      Set(found.map(\.problem.solution.chinese)) == [
        "如应为not-found.html，改名；否则移出模板文件夹", "如应为home.html，改名；否则移出模板文件夹",
        "在其他模板中用{{>文件名}}引入，或将其移出模板文件夹",
      ])
    #expect(found.count == 3)
  }

  @Test("One that is taken in, here or on another site, is none; nor is what the program carries, or no template")
  func takenIn() {
    #expect(
      findings([
        "home.html": "{{>inner}}{{>partials/other}}", "not-found.html": "x", "partials/inner.html": "x",
        "partials/other.html": "x", "partials/elsewhere.html": "x", "partials/built-in.html": "x", "readme.txt": "x",
        "strings.txt": "",
      ]).isEmpty)
  }
}
