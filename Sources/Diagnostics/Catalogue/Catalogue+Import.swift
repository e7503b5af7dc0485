/// What is said of a spreadsheet's tables while they are brought in.
extension Catalogue {
  /// As messages call the column of a sheet that names the cycle of results.
  package static let cycleColumn = Wording(en: "Column 年度 (cycle)", zh: "“年度”列")

  // MARK: Sheets and headings

  /// `known`: the kinds of table that can be brought in.
  package static func noTable(known: [Wording]) -> Problem {
    Problem(
      .unrecognisedSheet,
      Wording(
        en: "No row of this sheet names a table's columns, so nothing of it is read", zh: "该工作表没有可识别的列名行，其中内容未读取"),
      solution: tablesKnown(known))
  }

  package static func noTableInFile(known: [Wording]) -> Problem {
    Problem(
      .missingColumn,
      Wording(
        en: "A spreadsheet that is brought in holds a table; none is recognised here", zh: "导入的表格应含有可识别的数据表，此处没有"),
      solution: tablesKnown(known))
  }

  private static func tablesKnown(_ known: [Wording]) -> Wording {
    Wording(
      en:
        "give it the headings of one of: \(known.map(\.english).joined(separator: "; ")); or map its own with --mapping",
      zh: "使用以下之一的列名：\(known.map(\.chinese).joined(separator: "；"))；或用--mapping指定对照表")
  }

  /// The sheet of periods in the register's own workbook.
  package static func derivedSheet() -> Problem {
    Problem(
      .unrecognisedSheet,
      Wording(
        en: "Periods follow from results and revocations, so nothing of this sheet is read",
        zh: "有效期由遴选结果和撤销记录推算得出，该工作表的内容未读取"),
      solution: Wording(en: "leave it as it is, or delete the sheet", zh: "无需处理，也可删除该工作表"))
  }

  /// The sheet of corrections in the register's own workbook.
  package static func correctionsSheet() -> Problem {
    Problem(
      .unrecognisedSheet,
      Wording(
        en: "Corrections are not brought in, so nothing of this sheet is read", zh: "更正不从表格导入，该工作表的内容未读取"),
      solution: Wording(en: "write a correction in corrections.csv itself", zh: "更正请写在corrections.csv"))
  }

  /// The sheet that says what the register's own workbook is.
  package static func aboutSheet() -> Problem {
    Problem(
      .unrecognisedSheet,
      Wording(
        en: "This sheet says what the workbook is, so nothing of it is read", zh: "该工作表是对工作簿的说明，其中内容未读取"),
      solution: Wording(en: "leave it as it is, or delete the sheet", zh: "无需处理，也可删除该工作表"))
  }

  /// Columns of one sheet whose values follow from other records; the first few of many are named.
  package static func derivedColumns(_ headers: [String]) -> Problem {
    let (shown, rest) = (headers.prefix(8).map(clipped), headers.count > 8 ? "…" : "")
    return Problem(
      .derivedColumn,
      Wording(
        en: "\(shown.joined(separator: ", "))\(rest) follow from other records, so nothing of them is brought in",
        zh: "“\(shown.joined(separator: "”“"))”\(rest)由其他记录推算得出，其中内容不导入"),
      solution: Wording(
        en: "leave them as they are; to change one, change the results, revocations, institutions or brands behind it",
        zh: "无需处理；如在此处改过，请改对应的遴选结果、撤销、机构或品牌记录"))
  }

  package static func unmappedColumn(_ header: String, suggestion: String?) -> Problem {
    let solution =
      suggestion.map {
        Wording(en: "if it is \($0), rename it or map it with --mapping", zh: "如果它就是“\($0)”，请改名或用--mapping对照")
      }
      ?? Wording(
        en: "map it with --mapping if it is meant; an empty target leaves it out", zh: "如需导入，用--mapping对照；对照为空表示不导入")
    return Problem(
      .unmappedColumn,
      Wording(
        en: "\(quoted(header)) is no known column, so nothing of it is read", zh: "“\(clipped(header))”不是已知列，其中内容未读取"),
      solution: solution)
  }

  /// A row names the institution or brand beside its code otherwise than it is listed.
  package static func calledOtherwise(_ code: String, known: String, found: String) -> Problem {
    Problem(
      .mismatchedRow,
      Wording(
        en: "\(clipped(code)) is \(quoted(known)); the name here, \(quoted(found)), is another, and is not brought in",
        zh: "\(clipped(code))是“\(clipped(known))”，此处写作“\(clipped(found))”，名称未导入"),
      solution: Wording(
        en: "see that the row has the right code; a name is changed in the table that it belongs to",
        zh: "核对该行的代码是否正确；如需改名，请在其所属的表中修改"))
  }

  /// A column in which records have something.
  package static func columnWithoutHeading() -> Problem {
    Problem(
      .unmappedColumn,
      Wording(en: "This column has no heading, so nothing of it is read", zh: "该列没有列名，其中内容未读取"),
      solution: Wording(en: "write its heading above it if it is meant", zh: "如需导入，请在上方写上列名"))
  }

  package static func unknownMappingTarget(_ name: String, known: [String]) -> Problem {
    Problem(
      .unexpectedValue,
      Wording(
        en: "A mapping leads to a column of the register; \(quoted(name)) is none",
        zh: "对照表应指向名录的列，“\(clipped(name))”不是"),
      solution: choice(NearMiss.of(name, among: known), of: known))
  }

  package static func mappingNeedsTwoColumns() -> Problem {
    Problem(
      .missingColumn,
      Wording(
        en: "A mapping has two columns, 表头 (header) and 列 (column); this file has not", zh: "对照表应有“表头”和“列”两列，该文件没有"),
      solution: Wording(en: "begin it with the line 表头,列", zh: "第一行写“表头,列”"))
  }

  // MARK: Rows

  package static func skippedRow() -> Problem {
    Problem(
      .skippedRow,
      Wording(en: "This row is no record, so it is passed over", zh: "该行不是记录，已跳过"),
      solution: Wording(
        en: "if it is one, fill in its required cells", zh: "如果它是记录，请填写必填的单元格"))
  }

  /// A row that has a code, above the row that was taken for the headings.
  package static func rowAboveHeadings() -> Problem {
    Problem(
      .skippedRow,
      Wording(en: "This row stands above the headings of the table, so it is passed over", zh: "该行位于列名之上，已跳过"),
      solution: Wording(
        en: "if it is a record, give each table a sheet of its own", zh: "如果它是记录，请把每个表放在单独的工作表中"))
  }

  /// The headings of another table, above those of the table that is read.
  package static func tableAbove() -> Problem {
    Problem(
      .skippedRow,
      Wording(
        en: "A table begins here, above the one that is read, so nothing of it is read",
        zh: "此处另有一个表，位于所读取的表之上，其中内容未读取"),
      solution: Wording(en: "give each table a sheet of its own", zh: "把每个表放在单独的工作表中"))
  }

  /// A programme that the register has at another place or in another mode; `fields` are those in which they differ.
  package static func addedBeside(_ key: String, fields: [Wording]) -> Problem {
    let (english, chinese) = (fields.map(\.english), fields.map(\.chinese))
    return Problem(
      .addedBeside,
      Wording(
        en: "\(quoted(key)) is listed already, and \(english.joined(separator: ", ")) differs; this row is added",
        zh: "名录中已有“\(clipped(key))”，\(chinese.joined(separator: "、"))不同，此行作为另一条新增"),
      solution: Wording(
        en: "to put it in the place of the listed one, delete that in programmes.csv; if both are meant, leave them",
        zh: "如需替换原有的一条，请在名录的programmes.csv中删去原有的一行；两条都要的，无需处理"))
  }

  /// `others`: the columns in which two rows with one key differ.
  package static func conflictingRow(_ key: String, fields: [Wording]) -> Problem {
    let (english, chinese) = (fields.map(\.english), fields.map(\.chinese))
    return Problem(
      .conflictingRow,
      Wording(
        en: "\(quoted(key)) is told in one way; here \(english.joined(separator: ", ")) differs",
        zh: "“\(clipped(key))”应前后一致，此处\(chinese.joined(separator: "、"))不同"),
      solution: Wording(en: "correct one of the rows, or delete it", zh: "更正或删除其中一行"))
  }

  /// Two columns of one row that name its district, or its cycle.
  package static func conflictingColumns(_ field: Wording) -> Problem {
    Problem(
      .conflictingRow,
      Wording(
        en: "\(field.english) is told by two columns, which differ in this row",
        zh: "\(field.chinese)由两列写明，此行中二者不一致"),
      solution: Wording(
        en: "correct one of the cells; a column that is not meant is left out with --mapping, with an empty target",
        zh: "更正其中一格；不作此用的列用--mapping对照为空"))
  }

  package static let firstToldHere = Wording(en: "first told here", zh: "前一处在这里")

  package static func keptValue(in field: Wording, value: String) -> Problem {
    Problem(
      .keptValue,
      Wording(
        en: "\(field.english) is empty here; the register's \(quoted(value)) stays",
        zh: "\(field.chinese)此处为空，名录中原有的“\(clipped(value))”保留"),
      solution: Wording(en: "to remove it, empty it in the register's own file", zh: "如需删除，请在名录文件中清空"))
  }

  /// An institution whose name is replaced.
  package static func renamedInstitution(from old: String, to new: String) -> Problem {
    Problem(
      .renamedInstitution,
      Wording(
        en:
          "曾用名 (former_names) keeps a name that changes; here \(quoted(old)) becomes \(quoted(new)), and is not in it",
        zh: "机构更名后，原名称应保留在“曾用名”中；此处由“\(clipped(old))”改为“\(clipped(new))”，“曾用名”中没有原名称"),
      solution: Wording(
        en: "add the old name to 曾用名 (former_names); if it was not renamed, correct the name here",
        zh: "在“曾用名”中补上原名称；并未更名的，更正此处名称"))
  }

  /// A listed brand that gets another name.
  package static func renamedBrand(_ id: String, from old: String, to new: String) -> Problem {
    Problem(
      .mismatchedRow,
      Wording(
        en: "Brand \(clipped(id)) is listed as \(quoted(old)); here it is called \(quoted(new))",
        zh: "名录中品牌\(clipped(id))是“\(clipped(old))”，此处改为“\(clipped(new))”"),
      solution: Wording(
        en: "see that the row has the right id; if the brand was renamed, nothing has to be done",
        zh: "核对该行的品牌编号是否正确；品牌确已改名的，无需处理"))
  }

  /// A listed brand that gets another institution, told by codes.
  package static func movedBrand(_ id: String, from old: String, to new: String) -> Problem {
    Problem(
      .mismatchedRow,
      Wording(
        en: "Brand \(clipped(id)) is listed under \(clipped(old)); here it is given to \(clipped(new))",
        zh: "名录中品牌\(clipped(id))属于\(clipped(old))，此处改属\(clipped(new))"),
      solution: Wording(
        en: "see that the row has the right id and code; if the brand did pass on, nothing has to be done",
        zh: "核对该行的品牌编号和信用代码是否正确；品牌确已转属的，无需处理"))
  }

  // MARK: Cycles

  /// `known`: the cycles' ids.
  package static func unknownResultCycle(_ name: String, known: [String]) -> Problem {
    let near = NearMiss.of(name, among: known)
    return Problem(
      .unexpectedValue,
      Wording(
        en: "A result belongs to a cycle of the register; \(quoted(name)) is none",
        zh: "遴选结果应属于名录中已有的年度，没有“\(clipped(name))”这个年度"),
      solution: Wording(
        en: "\(known.isEmpty ? "" : choice(near, of: known).english + "; or ")make its folder first: minglu new cycle",
        zh: "\(known.isEmpty ? "" : choice(near, of: known).chinese + "；或")先建立该年度：minglu new cycle"))
  }

  package static func cycleDiffers(_ found: String, asked: String) -> Problem {
    Problem(
      .conflictingRow,
      Wording(
        en: "Only results of \(asked) are brought in with --cycle; this one is of \(found)",
        zh: "用--cycle只导入\(asked)年度的结果，此处属于\(found)年度"),
      solution: Wording(
        en: "leave out --cycle: each row goes to the cycle that it names; or correct the row",
        zh: "不用--cycle，各行按所写年度导入；或更正该行"))
  }

  // MARK: Districts

  /// As messages call the column of a sheet that names the district.
  package static let districtColumn = Wording(en: "Column 所在区 (district)", zh: "“所在区”列")

  package static func noDistrict() -> Problem {
    Problem(
      .unknownDistrict,
      Wording(en: "A record belongs to a district; this one names none", zh: "记录应属于某个区，此处未注明"),
      solution: Wording(
        en: "add a column 所在区, or name the district with --district", zh: "增加“所在区”列，或用--district指定"))
  }

  /// `known`: names and codes of the register's districts.
  package static func unknownDistrictName(_ name: String, known: [String]) -> Problem {
    let choice = known.isEmpty ? nil : choice(NearMiss.of(name, among: known), of: known)
    return Problem(
      .unknownDistrict,
      Wording(en: "The register has no district \(quoted(name))", zh: "名录中没有“\(clipped(name))”这个区"),
      solution: orMakingDistrict(choice))
  }

  /// What else is to be done of a district that has no folder; `code` is the district's, where that is known.
  static func orMakingDistrict(_ choice: Wording?, code: String? = nil) -> Wording {
    let command = "minglu new district" + (code.map { " \($0)" } ?? "")
    return Wording(
      en: "\(choice.map { $0.english + "; " } ?? "")a district that has no folder yet is made first: \(command)",
      zh: "\(choice.map { $0.chinese + "；" } ?? "")尚未建立的区，先建立：\(command)")
  }

  package static func districtDiffers(_ found: String, asked: String) -> Problem {
    Problem(
      .unknownDistrict,
      Wording(
        en: "Only records of \(asked) are brought in with --district; this one belongs to \(found)",
        zh: "用--district只导入\(asked)的记录，此处属于\(found)"),
      solution: Wording(en: "leave out --district, or correct the row", zh: "不用--district，或更正该行"))
  }

  /// A record that the register lists in another district.
  package static func otherDistrict(_ key: String, listed: String, found: String) -> Problem {
    Problem(
      .conflictingRow,
      Wording(
        en: "\(quoted(key)) is listed in \(listed); here it belongs to \(found)",
        zh: "“\(clipped(key))”已登记在\(listed)，此处却属于\(found)"),
      solution: Wording(
        en: "correct the row; a move between districts is made in the register's own files",
        zh: "更正该行；跨区变更请直接修改名录文件"))
  }

  /// A brand of an institution, or a programme of a brand, that is listed nowhere and names no district either.
  package static func ownerUnknown(_ key: String, isBrand: Bool) -> Problem {
    Problem(
      isBrand ? .unknownBrand : .unknownInstitution,
      Wording(
        en: "The district of this record follows from \(quoted(key)), which is listed nowhere",
        zh: "该记录的区取决于“\(clipped(key))”，但它尚未登记"),
      solution: Wording(
        en: "bring its table in too, or name the district", zh: "同时导入其所在的表，或注明所在区"))
  }

  package static let standsHere = Wording(en: "it stands here", zh: "名录中的位置")

  // MARK: The run

  /// The register was written as a workbook.
  package static func exported(to path: String, asOf day: String, brands: Int) -> Wording {
    Wording(
      en: "\(path): \(counted(brands, "brand")), as of \(day)", zh: "\(path)：\(brands)个品牌，数据截至\(day)")
  }

  package static let resultsWithoutCycle = Obstacle(
    Wording(en: "there are results to bring in, and nothing says of which cycle", zh: "有遴选结果需要导入，但未说明属于哪个年度"),
    solution: Wording(en: "name the cycle with --cycle, for example --cycle 2026", zh: "用--cycle指定年度，例如--cycle 2026"),
    isWrongUsage: true)

  /// `--cycle` names a cycle that has no folder.
  package static func noSuchCycle(_ id: String) -> Obstacle {
    Obstacle(
      Wording(
        en: "there is no cycle `\(id)`: cycles/\(id)/cycle.yaml is not there",
        zh: "没有“\(id)”这个年度：缺少cycles/\(id)/cycle.yaml"),
      solution: Wording(
        en: "make it with: minglu new cycle \(id), or correct --cycle",
        zh: "先建立该年度：minglu new cycle \(id)，或更正--cycle"),
      isWrongUsage: true)
  }

  /// A file that an argument names is not there.
  package static func noSuchFile(_ path: String) -> Obstacle {
    Obstacle(
      Wording(en: "there is no file `\(path)`", zh: "找不到文件“\(path)”"),
      solution: Wording(en: "check its name and the folder that it is in", zh: "核对文件名和所在文件夹"))
  }

  /// A file of the records would be written elsewhere.
  package static func leadsOutside(_ path: String, of folder: String) -> Obstacle {
    Obstacle(
      Wording(
        en: "only what is in `\(folder)` itself is changed there: `\(path)` leads out of it",
        zh: "只改动“\(folder)”内的文件：“\(path)”指向该文件夹之外"),
      solution: Wording(
        en: "put the file itself in the place of the symbolic link", zh: "把文件本身放到该位置，不用符号链接"))
  }

  /// A file would be written among what a publication is made from.
  package static func fileIsAmongSources(_ path: String, source: String) -> Obstacle {
    Obstacle(
      Wording(
        en: "what is written stands apart from the sources: `\(path)` is in `\(source)`",
        zh: "输出的文件应与源文件分开：“\(path)”位于“\(source)”中"),
      solution: Wording(en: "name a place outside of it", zh: "指定该文件夹以外的位置"))
  }

  /// A file would be written in the place of a folder, a device or a pipe.
  package static func isNoFile(_ path: String, isFolder: Bool) -> Obstacle {
    Obstacle(
      isFolder
        ? Wording(en: "`\(path)` is a folder, no file", zh: "“\(path)”是文件夹，不是文件")
        : Wording(en: "`\(path)` is a device or a pipe, no file", zh: "“\(path)”是设备或管道，不是文件"),
      solution: Wording(en: "name a file", zh: "指定一个文件"))
  }

  /// A file would be written where a link stands that leads to none.
  package static func fileLinkLeadsNowhere(_ path: String) -> Obstacle {
    Obstacle(
      Wording(en: "`\(path)` is a link to a file that is not there", zh: "“\(path)”是链接，所指的文件不存在"),
      solution: Wording(
        en: "make the file that it leads to, or take the link away", zh: "建立链接所指的文件，或删除该链接"))
  }

  /// How many records of a file are added and changed.
  package static func imported(added: Int, changed: Int, path: String) -> Wording {
    Wording(
      en: "\(path): \(added) added, \(changed) changed", zh: "\(path)：新增\(added)条，更改\(changed)条")
  }

  package static func importedUnchanged(_ count: Int) -> Wording {
    Wording(en: "\(count) as they stand in the register", zh: "与名录一致\(count)条")
  }

  package static let importWritten = Wording(en: "Written. The register as it now is:", zh: "已写入。名录现状如下：")
  package static let importOffered = Wording(
    en: "Nothing was written; add --write to write it. The register would then be:",
    zh: "未写入任何文件；加上--write即写入。写入后的名录如下：")
  package static let importRefused = Wording(
    en: "Nothing was written: mend the errors first.", zh: "未写入任何文件：请先更正错误。")
}
