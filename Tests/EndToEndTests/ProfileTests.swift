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

  @Test("A profile is at most 12 KB, in a register of thousands as in the sample", arguments: BuiltRegister.allCases)
  func weight(of register: BuiltRegister) throws {
    let profiles = try register.publication.site.files.filter {
      $0.key.hasPrefix("institutions/") && $0.key.hasSuffix(".html")
    }
    #expect(profiles.count > 50)
    let heaviest = try #require(profiles.max { $0.value.count < $1.value.count })
    #expect(heaviest.value.count <= 12 * 1024, "\(heaviest.key)")
  }

  @Test("Of hundreds of programmes none is left out, and each costs what it says and 40 bytes")
  func completeness() throws {
    var register = TinyRegister()
    let names = (1...300).map { "焊接技能提升班第\($0)期" }
    register.files["districts/310101/programmes.csv"] =
      "品牌编号,培训项目,职业工种,等级,培训方式,培训地点\n" + names.map { "A-1,\($0),焊工,四级/中级工,线下,示例路1号\n" }.joined()
    let workspace = try Workspace(register)
    #expect(try workspace.run("build").status == 0)
    let page = try workspace.site().text(of: "institutions/\(first).html")
    let rows = page.components(separatedBy: "\n").filter { $0.hasPrefix("<li><b>焊接") }
    #expect(rows.count == 300)
    for (name, row) in zip(names, rows) {
      #expect(row.contains("<b>\(name)</b>"))
      #expect(row.contains("地点：同办学地址"))
      #expect(row.utf8.count <= name.utf8.count + "工种：焊工四级/中级工线下地点：同办学地址".utf8.count + 40)
    }
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
