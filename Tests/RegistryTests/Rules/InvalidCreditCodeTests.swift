import Diagnostics
import Testing

@Suite("invalid-uscc")
struct InvalidCreditCodeTests {
  @Test("A code of 17 characters")
  func length() {
    let tree = SampleTree.flawless
      .replacing("91310104MA1FL5E93U", with: "91310104MA1FL5E93", in: "districts/310104/institutions.csv")
      .replacing("91310104MA1FL5E93U", with: "91310104MA1FL5E93", in: "districts/310104/brands.csv")
    #expect(
      tree.report(.english) == """
        districts/310104/institutions.csv:2:1: error: A 统一社会信用代码 (uscc) has 18 characters; “91310104MA1FL5E93” has 17 [invalid-uscc]
          2 | 91310104MA1FL5E93,海棠人力资源服务有限公司,人力资源服务机构,路1,
            | ^
          to mend: copy the code from the licence; if the licence really has this one, give the reason in waivers.csv

        """)
    #expect(
      tree.report(.chinese) == """
        districts/310104/institutions.csv:2:1: 错误：统一社会信用代码应为18位，“91310104MA1FL5E93”为17位 [invalid-uscc]
          2 | 91310104MA1FL5E93,海棠人力资源服务有限公司,人力资源服务机构,路1,
            | ^
          处理办法：按登记证书核对代码；证书确为此码的，在waivers.csv中登记豁免及理由

        """)
  }

  @Test("A letter that codes do not use")
  func character() {
    let tree = SampleTree.flawless
      .replacing("91310104MA1FL5E93U", with: "91310104MA1FL5E9OU", in: "districts/310104/institutions.csv")
      .replacing("91310104MA1FL5E93U", with: "91310104MA1FL5E9OU", in: "districts/310104/brands.csv")
    #expect(
      tree.report(.english) == """
        districts/310104/institutions.csv:2:1: error: A 统一社会信用代码 (uscc) has digits and capital letters other than I, O, S, V and Z; character 17 of “91310104MA1FL5E9OU” is “O” [invalid-uscc]
          2 | 91310104MA1FL5E9OU,海棠人力资源服务有限公司,人力资源服务机构,路1,
            | ^
          to mend: copy the code from the licence; if the licence really has this one, give the reason in waivers.csv

        """)
    #expect(
      tree.report(.chinese) == """
        districts/310104/institutions.csv:2:1: 错误：统一社会信用代码只含数字和除I、O、S、V、Z以外的大写字母，“91310104MA1FL5E9OU”的第17位是“O” [invalid-uscc]
          2 | 91310104MA1FL5E9OU,海棠人力资源服务有限公司,人力资源服务机构,路1,
            | ^
          处理办法：按登记证书核对代码；证书确为此码的，在waivers.csv中登记豁免及理由

        """)
  }

  @Test("A letter among the digits of the place, of which codes use A but not O", arguments: ["A", "O"])
  func place(letter: String) {
    let code = "913101\(letter)4MA1FL5E93U"
    let tree = SampleTree.flawless
      .replacing("91310104MA1FL5E93U", with: code, in: "districts/310104/institutions.csv")
      .replacing("91310104MA1FL5E93U", with: code, in: "districts/310104/brands.csv")
    #expect(
      tree.report(.english) == """
        districts/310104/institutions.csv:2:1: error: A 统一社会信用代码 (uscc) has the six digits of its place from character 3 to 8; character 7 of “\(code)” is “\(letter)” [invalid-uscc]
          2 | \(code),海棠人力资源服务有限公司,人力资源服务机构,路1,
            | ^
          to mend: copy the code from the licence; if the licence really has this one, give the reason in waivers.csv

        """)
    #expect(
      tree.report(.chinese) == """
        districts/310104/institutions.csv:2:1: 错误：统一社会信用代码第3至8位是行政区划代码，只含数字，“\(code)”的第7位是“\(letter)” [invalid-uscc]
          2 | \(code),海棠人力资源服务有限公司,人力资源服务机构,路1,
            | ^
          处理办法：按登记证书核对代码；证书确为此码的，在waivers.csv中登记豁免及理由

        """)
  }

  @Test("A registration authority that there is not")
  func category() {
    let tree = SampleTree.flawless
      .replacing("91310104MA1FL5E93U", with: "99310104MA1FL5E93U", in: "districts/310104/institutions.csv")
      .replacing("91310104MA1FL5E93U", with: "99310104MA1FL5E93U", in: "districts/310104/brands.csv")
    #expect(
      tree.report(.english) == """
        districts/310104/institutions.csv:2:1: error: A 统一社会信用代码 (uscc) begins with a registration authority and a category of it, such as 91 or 52; “99310104MA1FL5E93U” begins with 99 [invalid-uscc]
          2 | 99310104MA1FL5E93U,海棠人力资源服务有限公司,人力资源服务机构,路1,
            | ^
          to mend: copy the code from the licence; if the licence really has this one, give the reason in waivers.csv

        """)
    #expect(
      tree.report(.chinese) == """
        districts/310104/institutions.csv:2:1: 错误：统一社会信用代码前两位应为登记管理部门和机构类别代码（如91、52），“99310104MA1FL5E93U”的前两位是99 [invalid-uscc]
          2 | 99310104MA1FL5E93U,海棠人力资源服务有限公司,人力资源服务机构,路1,
            | ^
          处理办法：按登记证书核对代码；证书确为此码的，在waivers.csv中登记豁免及理由

        """)
  }

  @Test("An organisation code that does not check")
  func organisation() {
    let tree = SampleTree.flawless
      .replacing("91310104MA1FL5E93U", with: "91310104MA1FL5E94U", in: "districts/310104/institutions.csv")
      .replacing("91310104MA1FL5E93U", with: "91310104MA1FL5E94U", in: "districts/310104/brands.csv")
    #expect(
      tree.report(.english) == """
        districts/310104/institutions.csv:2:1: error: A 统一社会信用代码 (uscc) has an organisation code that checks; in “91310104MA1FL5E94U” character 17 would be 3, not 4 [invalid-uscc]
          2 | 91310104MA1FL5E94U,海棠人力资源服务有限公司,人力资源服务机构,路1,
            | ^
          to mend: copy the code from the licence; if the licence really has this one, give the reason in waivers.csv

        """)
    #expect(
      tree.report(.chinese) == """
        districts/310104/institutions.csv:2:1: 错误：统一社会信用代码中组织机构代码的校验位应当正确，“91310104MA1FL5E94U”的第17位应为3，此处为4 [invalid-uscc]
          2 | 91310104MA1FL5E94U,海棠人力资源服务有限公司,人力资源服务机构,路1,
            | ^
          处理办法：按登记证书核对代码；证书确为此码的，在waivers.csv中登记豁免及理由

        """)
  }

  @Test("A last character that does not check")
  func check() {
    let tree = SampleTree.flawless
      .replacing("91310104MA1FL5E93U", with: "91310104MA1FL5E93T", in: "districts/310104/institutions.csv")
      .replacing("91310104MA1FL5E93U", with: "91310104MA1FL5E93T", in: "districts/310104/brands.csv")
    #expect(
      tree.report(.english) == """
        districts/310104/institutions.csv:2:1: error: A 统一社会信用代码 (uscc) ends in its check character; in “91310104MA1FL5E93T” character 18 would be U, not T [invalid-uscc]
          2 | 91310104MA1FL5E93T,海棠人力资源服务有限公司,人力资源服务机构,路1,
            | ^
          to mend: copy the code from the licence; if the licence really has this one, give the reason in waivers.csv

        """)
    #expect(
      tree.report(.chinese) == """
        districts/310104/institutions.csv:2:1: 错误：统一社会信用代码的校验位应当正确，“91310104MA1FL5E93T”的第18位应为U，此处为T [invalid-uscc]
          2 | 91310104MA1FL5E93T,海棠人力资源服务有限公司,人力资源服务机构,路1,
            | ^
          处理办法：按登记证书核对代码；证书确为此码的，在waivers.csv中登记豁免及理由

        """)
  }

  @Test(
    "The codes that are known to be wrong are refused",
    arguments: ["91350100M000100Y4Z", "362322198709086409", "000000000000000000", "91350203M0001QKT19"])
  func knownToBeWrong(code: String) {
    let tree = SampleTree.flawless
      .replacing("91310104MA1FL5E93U", with: code, in: "districts/310104/institutions.csv")
      .replacing("91310104MA1FL5E93U", with: code, in: "districts/310104/brands.csv")
    #expect(tree.findings() == ["invalid-uscc districts/310104/institutions.csv:2:1"])
  }

  @Test(
    "The codes that are known to be right pass",
    arguments: ["91350100M000100Y43", "91440300708461136T", "91310000MA1FL5E93W", "12440600MB2C07549J"])
  func knownToBeRight(code: String) {
    let tree = SampleTree.flawless
      .replacing("91310104MA1FL5E93U", with: code, in: "districts/310104/institutions.csv")
      .replacing("91310104MA1FL5E93U", with: code, in: "districts/310104/brands.csv")
    #expect(tree.findings() == [])
  }

  @Test("An adverse record about nobody listed has a code that checks")
  func adverse() {
    let tree = SampleTree.flawless
      .writing(
        "统一社会信用代码,日期,类型,依据\n91310104MA1FL5E93T,2020-01-01,行政处罚,示例文书\n91440300708461136T,2020-01-01,行政处罚,示例文书\n",
        to: "adverse-records.csv")
    #expect(
      tree.report(.english) == """
        adverse-records.csv:2:1: error: A 统一社会信用代码 (uscc) ends in its check character; in “91310104MA1FL5E93T” character 18 would be U, not T [invalid-uscc]
          2 | 91310104MA1FL5E93T,2020-01-01,行政处罚,示例文书
            | ^
          to mend: copy the code from the licence; if the licence really has this one, give the reason in waivers.csv

        """)
    #expect(
      tree.report(.chinese) == """
        adverse-records.csv:2:1: 错误：统一社会信用代码的校验位应当正确，“91310104MA1FL5E93T”的第18位应为U，此处为T [invalid-uscc]
          2 | 91310104MA1FL5E93T,2020-01-01,行政处罚,示例文书
            | ^
          处理办法：按登记证书核对代码；证书确为此码的，在waivers.csv中登记豁免及理由

        """)
  }
}
