import Foundation
import Testing

@Suite("Profiles that explain")
struct ProfileTests {
  private let first = TinyRegister.first
  private let fourth = TinyRegister.uscc(4, district: "310101")

  /// The tiny register with an institution whose name is one character off the first one's, listed from 2026 on.
  private func workspace() throws -> Workspace {
    var register = TinyRegister()
    register.files["districts/310101/institutions.csv", default: ""] += "\(fourth),上海申示例学校,职业院校,示例路2号\n"
    register.files["districts/310101/brands.csv", default: ""] += "Z-1,申字班,\(fourth)\n"
    register.files["cycles/2026/results.csv", default: ""] += "Z-1,新增,区级\n"
    return try Workspace(register)
  }

  @Test("Institutions whose names are alike warn of each other, with their codes")
  func similarNames() throws {
    let workspace = try workspace()
    #expect(try workspace.run("build").status == 0)
    let site = try workspace.site()
    let own = site.text(of: "institutions/\(first).html")
    #expect(own.contains("不要混淆"))
    #expect(own.contains("<a href=\"\(fourth).html\">上海申示例学校</a>（黄浦区，\(fourth)）"))
    #expect(site.text(of: "institutions/\(fourth).html").contains("<a href=\"\(first).html\">上海甲示例学校</a>"))
    #expect(!site.text(of: "institutions/\(TinyRegister.third).html").contains("不要混淆"))
  }

  @Test("One that is not listed yet is not warned of")
  func embargo() throws {
    let workspace = try workspace()
    #expect(try workspace.run("build", "--as-of", "2026-10-19").status == 0)
    let site = try workspace.site()
    #expect(!site.text(of: "institutions/\(first).html").contains("不要混淆"))
    #expect(site.places(of: fourth) == [])
  }

  @Test("An award's page stays when the award ends, and says so from that day on")
  func awardStays() throws {
    let workspace = try Workspace(TinyRegister())
    _ = try workspace.run("build", "--as-of", "2026-10-19", "--output", "before")
    _ = try workspace.run("build", "--as-of", "2026-10-20", "--output", "on")
    let (before, on) = (try workspace.site("before"), try workspace.site("on"))
    let page = "awards/A-1-2024.html"
    #expect(before.text(of: page).contains("data-standing=\"in-force\""))
    #expect(!before.text(of: page).contains("认定已结束"))
    #expect(on.text(of: page).contains("认定已结束"))
    #expect(on.text(of: page).contains("该品牌保留并升为市级，此后以新的市级认定为准"))
    #expect(on.text(of: page).contains("A-1-2026.html"))
    #expect(on.text(of: page).contains("data-standing=\"in-force\""))
    #expect(before.files["awards/A-1-2026.html"] == nil)
    #expect(on.text(of: "awards/B-1-2024.html").contains("data-standing=\"lapsed\""))
  }
}
