import Diagnostics
import Testing

@Suite("unknown-district")
struct UnknownDistrictTests {
  @Test("The verifying district has a folder")
  func suggestion() {
    let tree = SampleTree.flawless
      .replacing("310104", with: "310105", in: "revocations.csv")
    #expect(
      tree.report(.english) == """
        revocations.csv:2:19: error: 核实区 (verified_by) takes the code of a district; there is no folder districts/310105 [unknown-district]
          2 | XH-2,2025-03-01,3,310105,沪人社职撤〔2025〕1号,,,
            |                   ^
          to mend: use one of: 310104 徐汇区, 310115 浦东新区; a district that has no folder yet is made first: minglu new district 310105

        """)
    #expect(
      tree.report(.chinese) == """
        revocations.csv:2:19: 错误：“核实区”应为区划代码，没有文件夹districts/310105 [unknown-district]
          2 | XH-2,2025-03-01,3,310105,沪人社职撤〔2025〕1号,,,
            |                   ^
          处理办法：可用：310104 徐汇区、310115 浦东新区；尚未建立的区，先建立：minglu new district 310105

        """)
  }

  @Test("Where none is near, all are named")
  func known() {
    let tree = SampleTree.flawless
      .replacing("310104", with: "440300", in: "revocations.csv")
    #expect(
      tree.report(.english) == """
        revocations.csv:2:19: error: 核实区 (verified_by) takes the code of a district; there is no folder districts/440300 [unknown-district]
          2 | XH-2,2025-03-01,3,440300,沪人社职撤〔2025〕1号,,,
            |                   ^
          to mend: use one of: 310104 徐汇区, 310115 浦东新区; a district that has no folder yet is made first: minglu new district 440300

        """)
    #expect(
      tree.report(.chinese) == """
        revocations.csv:2:19: 错误：“核实区”应为区划代码，没有文件夹districts/440300 [unknown-district]
          2 | XH-2,2025-03-01,3,440300,沪人社职撤〔2025〕1号,,,
            |                   ^
          处理办法：可用：310104 徐汇区、310115 浦东新区；尚未建立的区，先建立：minglu new district 440300

        """)
  }
}
