import Foundation
import Testing

/// A district's site shows a part of the register: what leaves the part is told in the city's still, and has not vanished.
@Suite("What districts published is guarded by what the city tells")
struct DistrictGuardTests {
  let workspace: Workspace

  init() throws {
    workspace = try Workspace(TinyRegister())
    try buildAll()
  }

  private func buildAll() throws {
    let run = try workspace.run("build", "--all-districts", "--yes")
    #expect(run.status == 0, "\(run.error)")
  }

  private func corrections(_ rows: String) throws {
    try workspace.write("对象,日期,理由,文号\n\(rows)", to: "content/corrections.csv")
  }

  @Test("An institution that moves to another district stands there, and vanishes nowhere")
  func move() throws {
    let row = "\(TinyRegister.first),上海甲示例学校,职业院校,示例路1号\n"
    try workspace.change("districts/310101/institutions.csv", row, to: "")
    try workspace.change("districts/310115/institutions.csv", "办学地址\n", to: "办学地址\n\(row)")
    try workspace.change("districts/310101/brands.csv", "A-1,晨光焊接,\(TinyRegister.first)\n", to: "")
    try workspace.change(
      "districts/310115/brands.csv", "统一社会信用代码\n", to: "统一社会信用代码\nA-1,晨光焊接,\(TinyRegister.first)\n")
    #expect(
      try workspace.bash(
        "cd content/districts; mkdir -p 310115/institutions; mv 310101/institutions/* 310115/institutions/"
      ).status == 0)
    try buildAll()
    #expect(try workspace.site("public-districts/310115").text(of: "data/brands.json").contains("\"A-1\""))
    #expect(try !workspace.site("public-districts/310101").text(of: "data/brands.json").contains("\"A-1\""))
  }

  @Test("An announcement that comes to concern one district only has not vanished from the others")
  func announcement() throws {
    try workspace.change("announcements/revocation-2026-2.md", "document:", to: "brands: [C-1]\ndocument:")
    try buildAll()
    #expect(
      try workspace.site("public-districts/310101").files["announcements/revocation-2026-2.html"] == nil)
  }

  @Test("A published correction stays in every district, whatever becomes of the name that it has")
  func correction() throws {
    try FileManager.default.removeItem(at: workspace.url.appending(path: "content/announcements/results-2024.md"))
    try corrections("results-2024,2026-12-01,误发,示人社〔2026〕8号\n")
    try buildAll()
    try workspace.write(
      "---\ntitle: 说明\ndate: 2026-11-30\n---\n\n正文。\n", to: "content/districts/310101/announcements/results-2024.md")
    try buildAll()
  }

  @Test("What is rewritten is told on the district's own site too")
  func rewritten() throws {
    let district = ["build", "--templates", Command.templates, "--yes", "--district", "310115"]
    try workspace.change("cycles/2024/results.csv", "B-1,新增,区级", to: "B-1,新增,市级")
    let run = try Command.run(district, in: workspace.url)
    #expect(run.status == 1)
    #expect(run.error.contains("[history-rewritten]"), "\(run.error)")
    try corrections("B-1,2026-12-01,录入有误,示人社〔2026〕8号\n")
    #expect(try Command.run(district, in: workspace.url).status == 0)
  }

  @Test("A brand that is put into published results is told where a district is published by itself")
  func inserted() throws {
    try workspace.change(
      "districts/310115/brands.csv", "统一社会信用代码\n", to: "统一社会信用代码\nE-1,补记品牌,\(TinyRegister.third)\n")
    try workspace.change("cycles/2024/results.csv", "级别\n", to: "级别\nE-1,新增,区级\n")
    try workspace.change("cycles/2026/results.csv", "级别\n", to: "级别\nE-1,不达标,\n")
    let run = try workspace.run("build", "--district", "310115")
    #expect(run.status == 1)
    #expect(run.error.contains("[history-rewritten]"), "\(run.error)")
    #expect(try workspace.run("build", "--all-districts").error.contains("[history-rewritten]"))
    #expect(try workspace.run("check", "--district", "310101").status == 0)
  }

  @Test("A row of corrections for a name that two districts have is a row of both")
  func ambiguousName() throws {
    for code in ["310101", "310115"] {
      try workspace.write(
        "---\ntitle: 开放日\ndate: 2026-11-20\n---\n\n欢迎。\n", to: "content/districts/\(code)/announcements/open.md")
    }
    try corrections("open,2026-12-01,改过正文,示人社〔2026〕8号\n")
    try buildAll()
    try FileManager.default.removeItem(
      at: workspace.url.appending(path: "content/districts/310115/announcements/open.md"))
    #expect(try workspace.run("check", "--district", "310115").error.contains("[record-vanished]"))
  }

  @Test("An institution with a new code is told as such in its district too; that its brands are another's is told")
  func code() throws {
    let district = ["build", "--templates", Command.templates, "--yes", "--district", "310115"]
    var register = TinyRegister()
    let code = TinyRegister.uscc(9, district: "310115")
    register.files = register.files.mapValues { $0.replacing(TinyRegister.second, with: code) }
    register.files["corrections.csv"] = "对象,日期,理由,文号\n\(TinyRegister.second),2026-12-01,录入有误,示人社〔2026〕8号\n"
    let corrected = register
    // To another district's institution, of which this one's site has shown nothing.
    for brand in ["B-1,远山数控", "C-1,长河烹饪"] {
      register.files["districts/310115/brands.csv"]?.replace("\(brand),\(code)\n", with: "")
      register.files["districts/310101/brands.csv"]? += "\(brand),\(TinyRegister.first)\n"
    }
    try workspace.write(register)
    let run = try Command.run(district, in: workspace.url)
    #expect(run.error.contains("the institution of brand “B-1” was"), "\(run.error)")
    #expect(run.error.contains("2 errors"), "\(run.error)")
    #expect(run.status == 1)
    try workspace.write(corrected)
    #expect(try Command.run(district, in: workspace.url).status == 0)
    try buildAll()
  }
}
