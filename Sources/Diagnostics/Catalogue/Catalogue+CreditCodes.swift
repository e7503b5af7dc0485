/// What is said of a 统一社会信用代码 that is not well formed; positions count from 1.
extension Catalogue {
  package static func creditCodeLength(_ code: String, count: Int) -> Problem {
    invalidCreditCode(
      Wording(
        en: "A 统一社会信用代码 (uscc) has 18 characters; \(quoted(code)) has \(count)",
        zh: "统一社会信用代码应为18位，“\(clipped(code))”为\(count)位"))
  }

  package static func creditCodeCharacter(_ code: String, _ character: Unicode.Scalar, position: Int) -> Problem {
    if (3...8).contains(position) {
      return invalidCreditCode(
        Wording(
          en: "A 统一社会信用代码 (uscc) has the six digits of its place from character 3 to 8; "
            + "character \(position) of \(quoted(code)) is \(quoted(String(character)))",
          zh: "统一社会信用代码第3至8位是行政区划代码，只含数字，“\(clipped(code))”的第\(position)位是“\(character)”"))
    }
    return invalidCreditCode(
      Wording(
        en: "A 统一社会信用代码 (uscc) has digits and capital letters other than I, O, S, V and Z; "
          + "character \(position) of \(quoted(code)) is \(quoted(String(character)))",
        zh: "统一社会信用代码只含数字和除I、O、S、V、Z以外的大写字母，“\(clipped(code))”的第\(position)位是“\(character)”"))
  }

  package static func creditCodeCategory(_ code: String, _ category: String) -> Problem {
    invalidCreditCode(
      Wording(
        en: "A 统一社会信用代码 (uscc) begins with a registration authority and a category of it, such as 91 or 52; "
          + "\(quoted(code)) begins with \(category)",
        zh: "统一社会信用代码前两位应为登记管理部门和机构类别代码（如91、52），“\(clipped(code))”的前两位是\(category)"))
  }

  package static func creditCodeOrganisationCheck(
    _ code: String, expected: Unicode.Scalar, found: Unicode.Scalar
  ) -> Problem {
    invalidCreditCode(
      Wording(
        en: "A 统一社会信用代码 (uscc) has an organisation code that checks; in \(quoted(code)) character 17 "
          + "would be \(expected), not \(found)",
        zh: "统一社会信用代码中组织机构代码的校验位应当正确，“\(clipped(code))”的第17位应为\(expected)，此处为\(found)"))
  }

  package static func creditCodeCheck(_ code: String, expected: Unicode.Scalar, found: Unicode.Scalar) -> Problem {
    invalidCreditCode(
      Wording(
        en: "A 统一社会信用代码 (uscc) ends in its check character; in \(quoted(code)) character 18 "
          + "would be \(expected), not \(found)",
        zh: "统一社会信用代码的校验位应当正确，“\(clipped(code))”的第18位应为\(expected)，此处为\(found)"))
  }

  private static func invalidCreditCode(_ message: Wording) -> Problem {
    Problem(
      .invalidUSCC, message,
      solution: Wording(
        en: "copy the code from the licence; if the licence really has this one, give the reason in waivers.csv",
        zh: "按登记证书核对代码；证书确为此码的，在waivers.csv中登记豁免及理由"))
  }
}
