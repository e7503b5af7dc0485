/// What the rules say of who and what is listed: keys given twice, references to nothing, institutions.
extension Catalogue {
  // MARK: Keys given twice

  /// `areApart`: the two rows are of two districts, of which only people can tell which is the institution's.
  package static func duplicateInstitution(uscc: String, areApart: Bool) -> Problem {
    Problem(
      .duplicateInstitution,
      Wording(en: "Institution \(quoted(uscc)) can only be listed once", zh: "机构“\(clipped(uscc))”只能登记一次"),
      solution: areApart
        ? Wording(
          en: "keep the row of the district in which the institution is and delete the other, or correct the "
            + "统一社会信用代码 (uscc) of the wrong one",
          zh: "保留机构所在区的一行，删除另一行；代码写错的，更正其统一社会信用代码")
        : Wording(
          en: "delete this row, or correct its 统一社会信用代码 (uscc)", zh: "删除本行，或更正其统一社会信用代码"))
  }

  package static func duplicateBrand(id: String) -> Problem {
    Problem(
      .duplicateBrand,
      Wording(
        en: "Brand id \(quoted(id)) can only be given once, and is never reused",
        zh: "品牌编号“\(clipped(id))”只能使用一次，品牌终止后也不得再用"),
      solution: Wording(
        en: "give this brand a 品牌编号 (id) of its own, or delete the row", zh: "在“品牌编号”列为该品牌另编新号，或删除本行"))
  }

  package static func brandDiffersInCase(id: String, from first: String) -> Problem {
    Problem(
      .duplicateBrand,
      Wording(
        en: "Brand ids differ in more than capital and small letters; \(quoted(id)) and \(quoted(first)) do not",
        zh: "品牌编号不能只有大小写之分，“\(clipped(id))”与“\(clipped(first))”只差大小写"),
      solution: Wording(en: "give one of the two another id", zh: "其中一个另编新号"))
  }

  package static func duplicateOutcome(brand: String, cycle: String) -> Problem {
    Problem(
      .duplicateOutcome,
      Wording(
        en: "Brand \(quoted(brand)) can only have one outcome in cycle \(quoted(cycle))",
        zh: "品牌“\(clipped(brand))”在遴选年度“\(clipped(cycle))”中只能有一个结果"),
      solution: Wording(
        en: "keep the row whose 结果 (outcome) was decided, delete the other", zh: "保留“结果”与审议决定一致的一行，删除另一行"))
  }

  /// `date` as in the language: `2025-03-01` and `2025年3月1日`.
  package static func duplicateRevocation(brand: String, date: Wording) -> Problem {
    Problem(
      .duplicateRevocation,
      Wording(
        en: "The revocation of brand \(quoted(brand)) on \(date.english) can only be recorded once",
        zh: "品牌“\(clipped(brand))”于\(date.chinese)的撤销只能记录一次"),
      solution: Wording(
        en: "delete this row, or correct its 撤销日期 (date)", zh: "删除本行，或更正其撤销日期"))
  }

  /// The page's address is another file's too.
  package static func duplicateSlug(address: String) -> Problem {
    Problem(
      .duplicateSlug,
      Wording(
        en: "\(quoted(address)) can only be the address of one page", zh: "“\(clipped(address))”只能作为一个页面的地址"),
      solution: Wording(
        en: "rename that of the two files which has not been published yet", zh: "两个文件中还没有发布过的那个，修改文件名"))
  }

  /// The page's address is that of a page which every register has.
  package static func reservedSlug(address: String) -> Problem {
    Problem(
      .duplicateSlug,
      Wording(
        en: "\(quoted(address)) is the address of a page that the register makes itself",
        zh: "“\(clipped(address))”是名录自动生成的页面的地址"),
      solution: Wording(en: "rename this file", zh: "修改本文件的文件名"))
  }

  /// Two pairs of ids spell one address.
  package static func sharedAddress(_ address: String) -> Problem {
    Problem(
      .duplicateSlug,
      Wording(
        en: "\(quoted(address)) can only be the address of one page, and ids with hyphens spell it twice",
        zh: "“\(clipped(address))”只能作为一个页面的地址，含连字符的编号使两个页面的地址相同"),
      solution: Wording(
        en: "give the cycle an id without a hyphen, by renaming its folder", zh: "修改遴选年度文件夹的名称，不用连字符"))
  }

  // MARK: References to nothing

  /// A code that is right, where an institution is listed under one that is not and differs from it by little.
  package static func institutionUnderWrongCode(uscc: String, listed: String) -> Problem {
    Problem(
      .unknownInstitution,
      Wording(
        en: "A brand's 统一社会信用代码 (uscc) is that of a listed institution; \(quoted(uscc)) is not listed, and the check "
          + "digits of \(quoted(listed)), which is, are wrong",
        zh: "品牌的统一社会信用代码应为已登记机构的代码，“\(clipped(uscc))”未登记；与它相近的“\(clipped(listed))”已登记，但校验不符"),
      solution: Wording(
        en: "compare both with the registration certificate: the mistake is probably in institutions.csv",
        zh: "与登记证书核对，可能是institutions.csv中写错"))
  }

  package static func unknownInstitution(uscc: String, suggestion: String?) -> Problem {
    Problem(
      .unknownInstitution,
      Wording(
        en: "A brand's 统一社会信用代码 (uscc) is that of a listed institution; \(quoted(uscc)) is not listed",
        zh: "品牌的统一社会信用代码应为已登记机构的代码，“\(clipped(uscc))”未登记"),
      solution: suggestion.map {
        Wording(
          en: "write \($0) if that is meant; an institution that is not listed yet is listed in the district's "
            + "institutions.csv first",
          zh: "如应为\($0)，请更正；机构尚未登记的，先在本区institutions.csv中登记")
      }
        ?? Wording(
          en: "list the institution in the district's institutions.csv first", zh: "先在本区institutions.csv中登记该机构"))
  }

  /// The institution is listed, but in another district than the brand. Districts as name and code.
  package static func institutionElsewhere(uscc: String, listedIn district: String, code: String) -> Problem {
    Problem(
      .unknownInstitution,
      Wording(
        en: "A brand belongs to its institution's district; \(quoted(uscc)) is listed in \(district) (\(code))",
        zh: "品牌应属于其机构所在的区，“\(clipped(uscc))”登记在\(district)（\(code)）"),
      solution: Wording(
        en: "move this row to districts/\(code)/brands.csv, or correct its 统一社会信用代码 (uscc)",
        zh: "将本行移至districts/\(code)/brands.csv，或更正其统一社会信用代码"))
  }

  package static func profileOfNobody(uscc: String, suggestion: String?) -> Problem {
    Problem(
      .unknownInstitution,
      Wording(
        en: "A profile's file is named after a listed institution; \(quoted(uscc)) is not listed in this district",
        zh: "机构介绍应以本区已登记机构的代码命名，“\(clipped(uscc))”未在本区登记"),
      solution: suggestion.map {
        Wording(
          en: "rename the file to \($0).md if that is meant; an institution that is not listed yet is listed in the "
            + "district's institutions.csv first",
          zh: "如应为\($0)，将文件改名为\($0).md；机构尚未登记的，先在本区institutions.csv中登记")
      }
        ?? Wording(
          en: "list the institution in the district's institutions.csv, or delete the file",
          zh: "在本区institutions.csv中登记该机构，或删除该文件"))
  }

  /// A profile in another district's folder than its institution, listed in that of `code`. `isThere`: there is one there too.
  package static func profileElsewhere(
    uscc: String, listedIn district: String, code: String, isThere: Bool, isShared: Bool
  ) -> Problem {
    let folder = "districts/\(code)/institutions/"
    let move =
      isShared
      ? Wording(
        en: "other districts have a profile of it too: compare them, move one to \(folder) and delete the others",
        zh: "其他区也有该机构的介绍，核对后只将一份移至\(folder)，其余删除")
      : Wording(en: "move the file to \(folder)", zh: "将文件移至\(folder)")
    return Problem(
      .unknownInstitution,
      Wording(
        en: "A profile stands in its institution's district; \(quoted(uscc)) is listed in \(district) (\(code))",
        zh: "机构介绍应放在其机构所在的区，“\(clipped(uscc))”登记在\(district)（\(code)）"),
      solution: isThere
        ? Wording(
          en: "compare it with the profile in \(folder), and delete this file", zh: "与\(folder)中的介绍核对后，删除该文件")
        : move)
  }

  /// `field` names the column or key that holds the id.
  /// `suggestion` is a listed brand's id and name.
  package static func unknownBrand(
    id: String, in field: Wording, suggestion: (id: String, name: String)?
  ) -> Problem {
    Problem(
      .unknownBrand,
      Wording(
        en: "\(field.english) takes the id of a listed brand; \(quoted(id)) is not listed",
        zh: "“\(field.chinese)”应为已登记的品牌编号，“\(clipped(id))”未登记"),
      solution: suggestion.map {
        Wording(
          en: "write \($0.id) if “\(clipped($0.name))” is meant; a brand that is not listed yet is listed in "
            + "its district's brands.csv first",
          zh: "如应为“\(clipped($0.name))”的编号\($0.id)，请更正；品牌尚未登记的，先在所属区的brands.csv中登记")
      }
        ?? Wording(en: "list the brand in its district's brands.csv first", zh: "先在所属区的brands.csv中登记该品牌"))
  }

  /// A programme of a brand of another district. Districts as name and code.
  package static func brandElsewhere(id: String, listedIn district: String, code: String) -> Problem {
    Problem(
      .unknownBrand,
      Wording(
        en: "A programme belongs to a brand of its own district; \(quoted(id)) is listed in \(district) (\(code))",
        zh: "培训项目应属于本区的品牌，“\(clipped(id))”登记在\(district)（\(code)）"),
      solution: Wording(
        en: "move this row to districts/\(code)/programmes.csv, or correct its 品牌编号 (brand)",
        zh: "将本行移至districts/\(code)/programmes.csv，或更正其品牌编号"))
  }

  package static let listedHere = Wording(en: "listed here", zh: "登记在此处")

  /// Districts as code and name: `310101 黄浦区`.
  package static func unknownDistrict(code: String, suggestion: String?, known: [String]) -> Problem {
    let choice =
      suggestion.map { Wording(en: "write \($0) if that is meant", zh: "如应为\($0)，请更正") }
      ?? (known.isEmpty ? nil : choice(nil, of: known))
    return Problem(
      .unknownDistrict,
      Wording(
        en: "核实区 (verified_by) takes the code of a district; there is no folder districts/\(clipped(code))",
        zh: "“核实区”应为区划代码，没有文件夹districts/\(clipped(code))"),
      solution: orMakingDistrict(choice, code: clipped(code)))
  }

  /// An announcement's `cycle` that is no folder of `cycles/`.
  package static func unknownCycle(id: String, suggestion: String?, known: [String]) -> Problem {
    Problem(
      .unexpectedValue,
      Wording(
        en: "`cycle` takes the id of a cycle; there is no folder cycles/\(clipped(id))",
        zh: "“cycle”应为遴选年度的编号，没有文件夹cycles/\(clipped(id))"),
      solution: choice(suggestion, of: known))
  }

  // MARK: Institutions

  /// `mark`: what stands in place of the number; empty where nothing does.
  package static func missingPermit(name: String, mark: String) -> Problem {
    let fault =
      mark.isEmpty
      ? Wording(en: "\(quoted(name)) has none", zh: "“\(clipped(name))”没有填写")
      : Wording(
        en: "\(quoted(mark)), as \(quoted(name)) has it, is none", zh: "“\(clipped(name))”写作“\(clipped(mark))”，不是许可证号")
    return Problem(
      .missingPermit,
      Wording(
        en: "A 民办职业技能培训机构 (private-training) has a 办学许可证号 (permit); \(fault.english)",
        zh: "民办职业技能培训机构应有办学许可证号，\(fault.chinese)"),
      solution: Wording(
        en: "fill in 办学许可证号 (permit), or correct 机构类别 (kind); for good reasons record a waiver in waivers.csv",
        zh: "填写办学许可证号，或更正机构类别；确有特殊情况的，在waivers.csv中登记豁免"))
  }

  /// The names are the same but for width, brackets, blanks and case.
  package static func sameName(_ name: String, as other: String) -> Problem {
    Problem(
      .similarNames,
      Wording(
        en: "Two institutions' names are told apart easily; \(quoted(name)) reads the same as \(quoted(other))",
        zh: "机构名称应易于区分，“\(clipped(name))”与“\(clipped(other))”读来相同"),
      solution: checkNames)
  }

  package static func nearName(_ name: String, to other: String) -> Problem {
    Problem(
      .similarNames,
      Wording(
        en:
          "Two institutions' names are told apart easily; \(quoted(name)) and \(quoted(other)) differ in one character",
        zh: "机构名称应易于区分，“\(clipped(name))”与“\(clipped(other))”只差一个字"),
      solution: checkNames)
  }

  /// The names are the same, or one character apart, but for the city and the form of a company.
  package static func akinName(_ name: String, to other: String) -> Problem {
    Problem(
      .similarNames,
      Wording(
        en: "Two institutions' names are told apart easily; \(quoted(name)) and \(quoted(other)) differ in little but "
          + "the city and the form of a company",
        zh: "机构名称应易于区分，“\(clipped(name))”与“\(clipped(other))”除城市名称和公司形式外几乎相同"),
      solution: checkNames)
  }

  /// The name is a former name of the other institution.
  package static func formerName(_ name: String, of other: String) -> Problem {
    Problem(
      .similarNames,
      Wording(
        en: "Two institutions' names are told apart easily; \(quoted(name)) is also a former name of \(quoted(other))",
        zh: "机构名称应易于区分，“\(clipped(name))”也是“\(clipped(other))”的曾用名"),
      solution: Wording(
        en: "check 机构名称 (name) and 曾用名 (former_names) against the licences; if both are right, nothing has to be done: "
          + "the site warns of confusing the two",
        zh: "按登记证书核对机构名称和曾用名；核对无误的不用处理，网站会提示公众不要混淆这两家"))
  }

  package static let otherInstitutionHere = Wording(en: "the other institution is here", zh: "另一机构在此处")

  package static let otherNameHere = Wording(en: "the other name is here", zh: "另一名称在此处")

  private static let checkNames = Wording(
    en: "check 机构名称 (name) against the licences; if both rows are one institution, keep one",
    zh: "按登记证书核对机构名称；如两行为同一机构，只保留一行")
}
