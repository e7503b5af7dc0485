import Foundation
import Testing

@Suite("Where the register stands")
struct StatusTests {
  @Test("People read it at a glance")
  func text() throws {
    let workspace = try Workspace(TinyRegister())
    try workspace.write(
      "title: 下一轮\napplications: {opens: 2028-07-01, closes: 2028-08-01}\n", to: "content/cycles/2028/cycle.yaml")
    try workspace.write("---\ntitle: 程序\n---\n\n【待填写：程序】\n", to: "content/pages/procedure.md")
    let run = try workspace.run("status")
    #expect(run.error == "")
    #expect(run.status == 0)
    #expect(
      run.output == """
        小名录
        as of 2026-12-01

        Cycles
          2026  results published 2026-10-20
          2028  applications from 2028-07-01; 0 of 2 brands in force have an outcome

        What changes next
          2026-12-15  announcement: 公告示人社〔2026〕3号
          2026-12-15  revocation of D-1
          2028-07-01  applications open for 2028
          2028-08-01  last day for applications for 2028
          2028-10-20  the term of 2026 has passed in principle
          2028-11-10  浦东乙丙示例职业培训中心 may apply again
          2028-12-15  示例海港技工学院 may apply again

        May not apply until
          2028-11-10  浦东乙丙示例职业培训中心

        Brands in force
          黄浦区    city    1  district    0
          浦东新区  city    0  district    1
          all       city    1  district    1

        To be done
          content/pages/procedure.md:5: still to be written: 【待填写：程序】

        """)
  }

  @Test("Of a line all is told that must still be written")
  func placeholdersOfOneLine() throws {
    let workspace = try Workspace(TinyRegister())
    try workspace.write(
      "---\ntitle: 联系\n---\n\n电话【待填写：电话】，地址【待填写：地址】。另【待填写\n", to: "content/pages/contact.md")
    let listed = ["【待填写：电话】", "【待填写：地址】", "【待填写"]
    let run = try workspace.run("status")
    let told = run.output.split(separator: "\n").filter { $0.contains("still to be written") }
    #expect(told.map(String.init) == listed.map { "  content/pages/contact.md:5: still to be written: \($0)" })
    let json = try workspace.run("status", "--format", "json").output
    let document = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    let unwritten = try #require(document["to_be_written"] as? [[String: String]])
    #expect(unwritten.map { $0["text"] } == listed)
  }

  @Test("Programs get the same as JSON", arguments: ["2028-07-01", "2028-08-01", "2028-08-02"])
  func json(day: String) throws {
    let workspace = try Workspace(TinyRegister())
    try workspace.write(
      "title: 下一轮\napplications: {opens: 2028-07-01, closes: 2028-08-01}\n", to: "content/cycles/2028/cycle.yaml")
    try workspace.write("品牌编号,结果,级别\nA-1,保留,市级\n", to: "content/cycles/2028/results.csv")
    let run = try workspace.run("status", "--format", "json", "--as-of", day)
    let document = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    let cycles = try #require(document["cycles"] as? [[String: Any]])
    #expect(cycles.map { $0["phase"] as? String } == ["published", day == "2028-08-02" ? "assessing" : "open"])
    #expect(cycles.last?["outcomes_due"] as? Int == 1)
    #expect(cycles.last?["outcomes_done"] as? Int == 1)
    #expect(document["errors"] as? Int == 0)
    let changes = try #require(document["changes"] as? [[String: String]])
    #expect(changes.allSatisfy { ($0["date"] ?? "") > day })
  }

  @Test("Records that make no register are reported instead")
  func broken() throws {
    var register = TinyRegister()
    register.files["registry.yaml"] = "title: 小名录\n"
    let workspace = try Workspace(register)
    let run = try workspace.run("status")
    #expect(run.status == 1)
    #expect(run.error.contains("[missing-key]"))
  }

  @Test("What a file is called does nothing to the terminal")
  func escapes() throws {
    let workspace = try Workspace(TinyRegister())
    try workspace.write("---\ntitle: 程序\n---\n\n【待填写：程序】\n", to: "content/pages/a\u{1B}]0;owned\u{7}.md")
    let run = try workspace.run("status")
    #expect(run.output.contains("content/pages/a\u{FFFD}]0;owned\u{FFFD}.md:5"))
    #expect(!run.output.contains("\u{1B}"))
  }
}
