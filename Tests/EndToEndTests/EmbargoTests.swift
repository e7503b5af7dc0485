import Foundation
import Testing

@Suite("Nothing dated later shows (N13)")
struct EmbargoTests {
  let workspace: Workspace

  init() throws {
    workspace = try Workspace(TinyRegister())
  }

  @Test("Records dated later change no byte and no path")
  func laterRecordsChangeNothing() throws {
    #expect(try workspace.run("build", "--output", "with").status == 0)
    try workspace.write(.withoutLaterFacts)
    #expect(try workspace.run("build", "--output", "without").status == 0)
    #expect(try workspace.site("with").files == workspace.site("without").files)
  }

  @Test("A revocation shows from its day on, not on the day before")
  func revocation() throws {
    _ = try workspace.run("build", "--as-of", "2026-12-14", "--output", "before")
    _ = try workspace.run("build", "--as-of", "2026-12-15", "--output", "on")
    let (before, on) = (try workspace.site("before"), try workspace.site("on"))
    for token in ["示人社〔2026〕3号", "revocation-2026-3", "2026-12-15", "2026年12月15日", "长期未开班"] {
      #expect(before.places(of: token) == [], "\(token)")
      #expect(on.places(of: token) != [], "\(token)")
    }
    #expect(try before.brands().map(\.standing) == ["in-force", "lapsed", "revoked", "in-force"])
    #expect(try on.brands().map(\.standing) == ["in-force", "lapsed", "revoked", "revoked"])
  }

  @Test("The results of a cycle show from their day on: the new brand's name is nowhere before")
  func results() throws {
    _ = try workspace.run("build", "--as-of", "2026-10-19", "--output", "before")
    _ = try workspace.run("build", "--as-of", "2026-10-20", "--output", "on")
    let (before, on) = (try workspace.site("before"), try workspace.site("on"))
    for token in ["D-1", "海港起重", TinyRegister.third, "示例海港技工学院", "示人社〔2026〕1号", "2026-10-20"] {
      #expect(before.places(of: token) == [], "\(token)")
      #expect(on.places(of: token) != [], "\(token)")
    }
    #expect(try before.brands().map(\.level) == ["district", "district", "city"])
    #expect(try on.brands().map(\.level) == ["city", "district", "city", "district"])
  }

  @Test("The summary says when to build again, and the pages do not")
  func nextChange() throws {
    let run = try workspace.run("build", "--format", "json", "--as-of", "2026-10-19")
    let publication = try JSONDecoder().decode(BuildDocument.self, from: Data(run.output.utf8)).publication
    #expect(publication?.nextChange == "2026-10-20")
    #expect(try workspace.site().places(of: "2026-10-20") == [])
  }
}
