import Diagnostics
import Records
import Testing

@testable import Registry

@Suite("unused-waiver")
struct WaiversTests {
  @Test("A waiver that sets nothing aside")
  func unused() {
    let tree = SampleTree.flawless
      .writing("检查项,对象,理由,依据\nmissing-permit,52310115MJ00000262,历史遗留,会议纪要1号\n", to: "waivers.csv")
    #expect(
      tree.report(.english) == """
        waivers.csv:2:16: warning: A waiver sets a finding aside; nothing is found as missing-permit for “52310115MJ00000262” [unused-waiver]
          2 | missing-permit,52310115MJ00000262,历史遗留,会议纪要1号
            |                ^
          to mend: delete the row, or correct 对象 (subject)

        """)
    #expect(
      tree.report(.chinese) == """
        waivers.csv:2:16: 警告：豁免应对应一项检查结果，“52310115MJ00000262”没有missing-permit问题 [unused-waiver]
          2 | missing-permit,52310115MJ00000262,历史遗留,会议纪要1号
            |                ^
          处理办法：删除本行，或更正对象

        """)
  }

  @Test("A waiver names the institution or the file, and sets aside its own id only")
  func subjects() {
    #expect(
      SampleTree.flawless
        .replacing("路3,乙1", with: "路3,", in: "districts/310115/institutions.csv")
        .writing("检查项,对象,理由,依据\nmissing-permit,52310115MJ00000262,历史遗留,会议纪要1号\n", to: "waivers.csv")
        .findings() == [])
    #expect(
      SampleTree.flawless
        .replacing("路3,乙1", with: "路3,", in: "districts/310115/institutions.csv")
        .writing("检查项,对象,理由,依据\nmissing-permit,districts/310115/institutions.csv,历史遗留,会议纪要1号\n", to: "waivers.csv")
        .findings() == [])
    #expect(
      SampleTree.flawless
        .replacing("路3,乙1", with: "路3,", in: "districts/310115/institutions.csv")
        .writing("检查项,对象,理由,依据\ninvalid-uscc,52310115MJ00000262,历史遗留,会议纪要1号\n", to: "waivers.csv")
        .findings() == ["missing-permit districts/310115/institutions.csv:2:41", "unused-waiver waivers.csv:2:14"])
    #expect(
      SampleTree.flawless
        .replacing("310104", with: "310115", in: "revocations.csv")
        .writing("检查项,对象,理由,依据\nwrong-district,XH-2,历史遗留,会议纪要1号\n", to: "waivers.csv")
        .findings() == [])
    #expect(
      SampleTree.flawless
        .writing("统一社会信用代码,日期,类型,依据\n91310104MA1FL5E93U,2024-01-05,行政处罚,示例文书\n", to: "adverse-records.csv")
        .writing("检查项,对象,理由,依据\ndisqualified,XH-1,历史遗留,会议纪要1号\n", to: "waivers.csv")
        .findings() == [])
    #expect(
      SampleTree.flawless
        .writing("统一社会信用代码,日期,类型,依据\n91310104MA1FL5E93U,2024-01-05,行政处罚,示例文书\n", to: "adverse-records.csv")
        .writing("检查项,对象,理由,依据\ndisqualified,2024,历史遗留,会议纪要1号\n", to: "waivers.csv")
        .findings() == [])
    #expect(
      SampleTree.flawless
        .writing("统一社会信用代码,日期,类型,依据\n91310104MA1FL5E93U,2024-01-05,行政处罚,示例文书\n", to: "adverse-records.csv")
        .writing("检查项,对象,理由,依据\ndisqualified,cycles/2024/results.csv,历史遗留,会议纪要1号\n", to: "waivers.csv")
        .findings() == [])
    #expect(
      SampleTree.flawless
        .writing("统一社会信用代码,日期,类型,依据\n91310104MA1FL5E93U,2024-01-05,行政处罚,示例文书\n", to: "adverse-records.csv")
        .writing("检查项,对象,理由,依据\ndisqualified,cycles/2022/results.csv,历史遗留,会议纪要1号\n", to: "waivers.csv")
        .findings() == ["disqualified cycles/2024/results.csv:2:1", "unused-waiver waivers.csv:2:14"])
    #expect(
      SampleTree.flawless
        .replacing("91310104MA1FL5E93U", with: "91310104MA1FL5E93T", in: "districts/310104/institutions.csv")
        .replacing("91310104MA1FL5E93U", with: "91310104MA1FL5E93T", in: "districts/310104/brands.csv")
        .writing("检查项,对象,理由,依据\ninvalid-uscc,91310104MA1FL5E93T,证书如此,证书影印件\n", to: "waivers.csv")
        .findings() == [])
  }

  @Test("Only a finding that may be waived is set aside")
  func notWaivable() {
    let place = Place(FileID(0))
    let finding = Diagnostic(
      Catalogue.missingOutcome(brand: "XH-1", cycle: "2024"), at: place, subjects: ["XH-1", "2024"])
    let waiver = WaiverRow(
      diagnostic: Located(.missingOutcome, at: place), subject: Located("XH-1", at: place),
      reason: Located("历史遗留", at: place), document: Located("会议纪要1号", at: place))
    #expect(Waivers.apply([waiver], to: [finding], areAllFound: true).map(\.id) == [.missingOutcome, .unusedWaiver])
  }

  @Test("Whatever can be waived can be waived by the path of its file")
  func paths() {
    let tree = SampleTree.flawless
      .replacing("路3,乙1", with: "路3,", in: "districts/310115/institutions.csv")
      .replacing("91310115MA00000312", with: "91310115MA00000313", in: "districts/310115/institutions.csv")
      .replacing("91310115MA00000312", with: "91310115MA00000313", in: "districts/310115/brands.csv")
      .replacing("310104", with: "310115", in: "revocations.csv")
      .writing("统一社会信用代码,日期,类型,依据\n91310104MA1FL5E93U,2024-01-05,行政处罚,示例文书\n", to: "adverse-records.csv")
    let paths = [
      DiagnosticID.invalidUSCC: "districts/310115/institutions.csv",
      .missingPermit: "districts/310115/institutions.csv", .disqualified: "cycles/2024/results.csv",
      .wrongDistrict: "revocations.csv",
    ]
    #expect(Set(paths.keys) == Set(DiagnosticID.allCases.filter(\.isWaivable)))
    #expect(Set(tree.findings().map { $0.prefix { $0 != " " } }) == Set(paths.keys.map { Substring($0.rawValue) }))
    let waivers = paths.map { "\($0.key.rawValue),\($0.value),历史遗留,会议纪要1号\n" }.joined()
    #expect(tree.writing("检查项,对象,理由,依据\n" + waivers, to: "waivers.csv").findings() == [])
  }

  @Test("It is not told while what the waiver is for may stand in what is told to be wrong")
  func besideErrors() {
    let disqualified = SampleTree.flawless
      .writing("统一社会信用代码,日期,类型,依据\n91310104MA1FL5E93U,2024-01-05,行政处罚,示例文书\n", to: "adverse-records.csv")
      .writing("检查项,对象,理由,依据\ndisqualified,XH-1,历史遗留,会议纪要1号\n", to: "waivers.csv")
    #expect(disqualified.findings() == [])
    for subject in ["XH-1", "XH-1-2024", "91310104MA1FL5E93U", "2024", "cycles/2024/results.csv"] {
      let tree = disqualified.replacing("disqualified,XH-1", with: "disqualified,\(subject)", in: "waivers.csv")
      #expect(
        tree.replacing("XH-1,保留,市级,", with: "XH-1,保流,市级,", in: "cycles/2024/results.csv").findings()
          == ["unexpected-value cycles/2024/results.csv:2:6"])
    }
    #expect(
      disqualified.replacing("XH-1,保留,市级,", with: "XH-1,保留,市级,2024-07-99", in: "cycles/2024/results.csv").findings()
        == ["invalid-date cycles/2024/results.csv:2:12"])
    #expect(
      SampleTree.flawless
        .replacing("路3,乙1", with: "路3,", in: "districts/310115/institutions.csv")
        .replacing("青竹培训学校,民办职业技能培训机构", with: "青竹培训学校,民办", in: "districts/310115/institutions.csv")
        .writing("检查项,对象,理由,依据\nmissing-permit,52310115MJ00000262,历史遗留,会议纪要1号\n", to: "waivers.csv")
        .findings() == ["unexpected-value districts/310115/institutions.csv:2:27"])
    let wrongDistrict = SampleTree.flawless
      .replacing("310104", with: "310115", in: "revocations.csv")
      .writing("检查项,对象,理由,依据\nwrong-district,XH-2,历史遗留,会议纪要1号\n", to: "waivers.csv")
    #expect(
      wrongDistrict.replacing("2025-03-01", with: "2025-03-41", in: "revocations.csv").findings()
        == ["invalid-date revocations.csv:2:6"])
    #expect(
      wrongDistrict.replacing("310115", with: "310199", in: "revocations.csv").findings()
        == ["unknown-district revocations.csv:2:19"])
  }
}
