import Foundation
import Testing

/// A comparison where a brand has several revocations on record.
extension DiffTests {
  private static let first = "C-1,2026-11-02,5,310115,示人社〔2026〕4号,,2026-11-05,示人社〔2026〕5号\n"

  /// C-1 revoked by each of the rows.
  private func write(_ rows: String) throws {
    var register = TinyRegister()
    register.files["revocations.csv"] = "品牌编号,撤销日期,撤销情形,核实区,文号,说明,恢复日期,恢复文号\n" + rows
    try workspace.write(register)
  }

  @Test("Of two revocations of a brand each is told by its day, with its ground, its documents and its explanation")
  func revokedAgain() throws {
    try write(Self.first + "C-1,2026-11-10,3,310115,示人社〔2026〕2号,停业整顿。,,\n")
    let text = try workspace.run("diff", "--language", "zh").output
    #expect(
      text.contains(
        """

        撤销的品牌（1）
          C-1  长河烹饪  浦东乙丙示例职业培训中心  浦东新区
              状态：在有效期内 → 已撤销
              原因：第3种情形
              状态自：2024年10月15日 → 2026年11月10日
              撤销日期：2026年11月2日
              情形：5
              文号：示人社〔2026〕4号
              恢复日期：2026年11月5日
              恢复文号：示人社〔2026〕5号
              撤销日期：2026年11月10日
              情形：3
              文号：示人社〔2026〕2号
              说明：停业整顿。


        """))
  }

  @Test("What changes of one that stands, beside another, is told with its day")
  func oneOfTwo() throws {
    try write(Self.first)
    #expect(try workspace.run("build", "--as-of", "2026-11-04", "--yes").status == 0)
    try write(Self.first + "C-1,2026-11-10,3,310115,示人社〔2026〕2号,停业整顿。,,\n")
    let both = try workspace.run("diff", "--language", "zh").output
    #expect(
      both.contains(
        """
              撤销日期：2026年11月2日
              恢复日期：2026年11月5日
              恢复文号：示人社〔2026〕5号
              撤销日期：2026年11月10日
              情形：3
              文号：示人社〔2026〕2号
              说明：停业整顿。

        """))
    #expect(try workspace.run("build", "--yes").status == 0)
    try write(Self.first + "C-1,2026-11-10,3,310115,示人社〔2026〕2号,停业整顿三个月。,,\n")
    let note = try workspace.run("diff", "--language", "zh").output
    #expect(
      note.contains(
        """
          C-1  长河烹饪  浦东乙丙示例职业培训中心  浦东新区
              撤销日期：2026年11月10日
              说明：停业整顿。 → 停业整顿三个月。

        """))
  }
}
