/// What is said while files are read.
extension Catalogue {
  // MARK: Files

  package static func missingFile(_ path: String) -> Problem {
    Problem(
      .unreadableFile,
      Wording(en: "\(path) is required, and it is not there", zh: "缺少必需的文件\(path)"),
      solution: Wording(en: "add the file", zh: "补上该文件"))
  }

  package static func unreadableFile() -> Problem {
    Problem(
      .unreadableFile,
      Wording(en: "This file cannot be read from the disk", zh: "无法从磁盘读取该文件"),
      solution: Wording(
        en: "check that it is a file, that you may read it and that no other program holds it",
        zh: "确认它是普通文件、有读取权限且未被其他程序占用"))
  }

  /// `linkedLimit` files are reached through symbolic links at most.
  package static func unreadableFolder(linkedLimit: Int) -> Problem {
    Problem(
      .unreadableFile,
      Wording(
        en: "This folder cannot be read, and what is in it would be missing", zh: "无法读取该文件夹，其中的记录会缺失"),
      solution: Wording(
        en:
          "check that it is a folder, that you may list it, and that symbolic links neither lead back to where they are"
          + " nor reach more than \(linkedLimit) files; or take it out of the content tree",
        zh: "确认它是文件夹、有读取权限，且符号链接不绕回自身所在的文件夹、经其到达的文件不超过\(linkedLimit)个；或将其移出内容文件夹"))
  }

  /// `limit` in bytes.
  package static func fileTooLarge(limit: Int) -> Problem {
    let size = limit >> 20
    return Problem(
      .unreadableFile,
      Wording(en: "A file of this kind may have \(size) MiB; this one is larger", zh: "此类文件不得超过\(size) MiB"),
      solution: Wording(en: "check what it holds and shorten it", zh: "检查文件内容并缩减"))
  }

  /// `suggestion`: the path that was probably meant; `isTaken` if another file has it, `isShared` if another is meant to be it.
  package static func unknownFile(suggestion: String?, isTaken: Bool = false, isShared: Bool = false) -> Problem {
    guard let path = suggestion else {
      return unknownFile(solution: Wording(en: "move it out of the content folder", zh: "将其移出内容目录"))
    }
    if isTaken {
      return unknownFile(
        solution: Wording(
          en: "there is a \(path) already: compare the two, then move this one out of the content folder",
          zh: "已有\(path)，核对两者内容后，将本文件移出内容目录"))
    }
    return unknownFile(
      solution: isShared
        ? Wording(
          en: "other files look like \(path) too: compare them, keep one under that name and move the others out of "
            + "the content folder",
          zh: "另有文件也像是\(path)，核对后只留一份改为此名，其余移出内容目录")
        : Wording(en: "rename it to \(path)", zh: "改名为\(path)"))
  }

  package static func workbookAmongRecords() -> Problem {
    unknownFile(
      solution: Wording(
        en: "move it out of the content folder; bring its records in with minglu import (saved as .xlsx), or save its "
          + "sheet as CSV",
        zh: "将其移出内容目录；其中的记录用minglu import导入（不是.xlsx的先另存为.xlsx），或将工作表另存为CSV"))
  }

  private static func unknownFile(solution: Wording) -> Problem {
    Problem(
      .unknownFile,
      Wording(
        en: "This file is not part of the content tree, so nothing in it is published", zh: "该文件不属于内容目录的规定结构，其中内容不会发布"),
      solution: solution)
  }

  /// A folder of `districts/` or `cycles/` whose name cannot be a code or an id.
  package static func badFolder(_ name: String, isDistrict: Bool) -> Problem {
    let rule =
      isDistrict
      ? Wording(en: "A district's folder is named by its six-digit code", zh: "区文件夹应以六位区划代码命名")
      : Wording(en: "A cycle's folder is named by 1 to 32 letters, digits or hyphens", zh: "遴选年度文件夹应以1至32个字母、数字或连字符命名")
    return Problem(
      .unknownFile,
      Wording(
        en: "\(rule.english); \(quoted(name)) is not, so nothing in it is published",
        zh: "\(rule.chinese)，“\(clipped(name))”不符合，其中内容不会发布"),
      solution: Wording(en: "rename the folder", zh: "修改文件夹名称"))
  }

  package static func lockFile() -> Problem {
    Problem(
      .unknownFile,
      Wording(en: "This is the mark of a workbook that is open in Excel or WPS", zh: "这是Excel或WPS打开工作簿时留下的临时文件"),
      solution: Wording(en: "close the workbook, then delete this file if it stays", zh: "关闭工作簿；如仍存在，删除该文件"))
  }

  // MARK: Encoding

  package static func invalidByte(_ byte: UInt8, in encoding: String) -> Problem {
    Problem(
      .invalidEncoding,
      Wording(
        en: "A file is UTF-8 or GB18030; byte \(hexadecimal(UInt32(byte), digits: 2)) here is not \(encoding)",
        zh: "文件应为UTF-8或GB18030编码，此处字节\(hexadecimal(UInt32(byte), digits: 2))不是\(encoding)"),
      solution: saveAsUTF8)
  }

  package static func workbook() -> Problem {
    Problem(
      .invalidEncoding,
      Wording(
        en: "Records and texts are kept as plain text; this file is a workbook or a document, as of Excel or Word",
        zh: "记录和正文应以纯文本保存，该文件是Excel工作簿或Word文档"),
      solution: Wording(
        en: "save a table as “CSV UTF-8”; copy a document's text into a text editor and save it as UTF-8",
        zh: "表格另存为“CSV UTF-8（逗号分隔）”；文档把文字复制到文本编辑器中，以UTF-8编码保存"))
  }

  package static func utf16() -> Problem {
    Problem(
      .invalidEncoding,
      Wording(en: "A file is UTF-8 or GB18030; this one is UTF-16", zh: "文件应为UTF-8或GB18030编码，该文件为UTF-16"),
      solution: saveAsUTF8)
  }

  private static let saveAsUTF8 = Wording(
    en: "save it as “CSV UTF-8” in the spreadsheet, or as UTF-8 in the text editor",
    zh: "在表格软件中另存为“CSV UTF-8（逗号分隔）”，文本文件则以UTF-8编码保存")

  /// A control, an invisible or a private-use character: none of them can be read by a person.
  package static func unreadableCharacter(_ scalar: Unicode.Scalar) -> Problem {
    let code = "U+" + hexadecimal(scalar.value, digits: 4).dropFirst(2)
    return Problem(
      .invalidValue,
      Wording(
        en: "A text has only characters that can be seen; \(code) here cannot", zh: "文本应只含可见字符，此处的\(code)不可见"),
      solution: Wording(en: "delete the character and type the text anew", zh: "删除该字符，重新输入文字"))
  }

  // MARK: Tables

  package static func unterminatedQuote() -> Problem {
    Problem(
      .unterminatedQuote,
      Wording(en: "A quoted cell ends with a quote; the one that opens here does not", zh: "带引号的单元格应以引号结束，此处开始的没有结束"),
      solution: Wording(
        en: "close the quote, and double every quote within the cell", zh: "补上结束引号；单元格内的引号应写成两个"))
  }

  package static func textAfterQuote() -> Problem {
    Problem(
      .unterminatedQuote,
      Wording(
        en: "After a cell's closing quote comes a comma or the line's end; here comes text",
        zh: "单元格结束引号之后应为逗号或行尾，此处却是其他文字"),
      solution: Wording(en: "double every quote within the cell", zh: "单元格内的引号应写成两个"))
  }

  package static let quoteOpened = Wording(en: "the cell opens here", zh: "单元格从此处开始")

  package static func wrongFieldCount(_ count: Int, header: Int) -> Problem {
    let solution =
      count > header
      ? Wording(
        en: "put a cell that holds a comma between quotes, or delete the extra cells", zh: "含逗号的单元格应加引号，或删除多余的单元格")
      : Wording(en: "add the missing commas, or export the sheet again", zh: "补上缺少的逗号，或重新导出表格")
    return Problem(
      .wrongFieldCount,
      Wording(
        en: "A row has as many cells as the header, \(header); this one has \(count)",
        zh: "每行应与表头一样有\(header)个单元格，本行有\(count)个"),
      solution: solution)
  }

  package static func rowTooWide(limit: Int) -> Problem {
    Problem(
      .wrongFieldCount,
      Wording(en: "A row has at most \(limit) cells; this one has more", zh: "每行不得超过\(limit)个单元格，本行超出"),
      solution: Wording(en: "delete the commas behind the last column", zh: "删除最后一列之后多余的逗号"))
  }

  package static func tooManyRows(limit: Int) -> Problem {
    Problem(
      .unreadableFile,
      Wording(en: "A table has at most \(limit) rows; this one goes on", zh: "表格不得超过\(limit)行，本表超出"),
      solution: Wording(en: "check what it holds and shorten it", zh: "检查文件内容并缩减"))
  }

  /// `limit` findings of the file stand before.
  package static func tooManyFindings(limit: Int) -> Problem {
    Problem(
      .unreadableFile,
      Wording(
        en: "Of a file at most \(limit) findings are told; what else may be wrong with this one is not",
        zh: "一个文件最多报告\(limit)处问题，其余部分的问题不再列出"),
      solution: Wording(en: "mend these first, or replace the file", zh: "先处理已列出的问题，或更换文件"))
  }

  /// A filled cell under an empty header.
  package static func cellWithoutHeader() -> Problem {
    Problem(
      .unknownColumn,
      Wording(en: "A filled cell stands under a header; this column has none", zh: "有内容的单元格应有列名，该列没有列名"),
      solution: Wording(en: "name the column in the first line, or empty the cell", zh: "在第一行写上列名，或清空该单元格"))
  }

  package static func unknownColumn(_ header: String, suggestion: String?, known: [String]) -> Problem {
    Problem(
      .unknownColumn,
      Wording(en: "This file has no column \(quoted(header))", zh: "该文件没有“\(clipped(header))”列"),
      solution: choice(suggestion, of: known))
  }

  package static func repeatedColumn(_ header: String) -> Problem {
    Problem(
      .unknownColumn,
      Wording(en: "Column \(clipped(header)) can only be given once", zh: "“\(clipped(header))”列只能出现一次"),
      solution: Wording(en: "delete one of the two columns", zh: "删除其中一列"))
  }

  package static func missingColumn(_ column: Wording) -> Problem {
    Problem(
      .missingColumn,
      Wording(en: "\(column.english) is required, and the header does not name it", zh: "\(column.chinese)必需，表头中没有"),
      solution: Wording(en: "add the column", zh: "补上该列"))
  }

  /// The first line names no column of this file at all, or there is none.
  package static func missingHeader(known: [String]) -> Problem {
    Problem(
      .missingColumn,
      Wording(en: "The first line names the columns; this file has no such line", zh: "第一行应为列名，该文件没有表头"),
      solution: Wording(
        en: "begin the file with the line: \(known.joined(separator: ","))",
        zh: "在文件开头加一行：\(known.joined(separator: ","))"))
  }

  /// The first line is a record, or names the columns otherwise.
  package static func unknownHeader(known: [String]) -> Problem {
    Problem(
      .missingColumn,
      Wording(
        en: "The first line names the columns; this file's names none of them", zh: "第一行应为列名，该文件的第一行没有一个规定的列名"),
      solution: Wording(
        en: "put a line of names before a first line that is a record, or correct the names that stand "
          + "there; for each column one of \(known.joined(separator: ","))",
        zh: "第一行是数据的，在它前面加一行列名；是其他写法的列名的，改为规定的列名；每列写一个：\(known.joined(separator: ","))"))
  }

  /// The columns are named, but not in the first line.
  package static func headerBelow(line: Int) -> Problem {
    Problem(
      .missingColumn,
      Wording(
        en: "The first line names the columns; in this file line \(line) does", zh: "第一行应为列名，该文件的列名在第\(line)行"),
      solution: Wording(en: "delete what stands above line \(line)", zh: "删去第\(line)行以上的内容"))
  }

  /// A header whose names stand between tabs, semicolons or Chinese commas.
  package static func otherSeparator() -> Problem {
    Problem(
      .missingColumn,
      Wording(
        en: "Cells stand between commas; in this file another mark is between them", zh: "单元格之间应以英文逗号分隔，该文件用的是其他符号"),
      solution: Wording(
        en: "save it as “CSV UTF-8 (comma delimited)” in the spreadsheet", zh: "在表格软件中另存为“CSV UTF-8（逗号分隔）”"))
  }

  /// A cell of the header that holds the names of several columns.
  package static func otherSeparator(within header: String) -> Problem {
    Problem(
      .missingColumn,
      Wording(
        en: "Cells stand between commas; in \(quoted(header)) another mark is between the names",
        zh: "单元格之间应以英文逗号分隔，“\(clipped(header))”中用的是其他符号"),
      solution: Wording(
        en: "put a comma (,) in its place, in the rows below too", zh: "改为英文逗号“,”，以下各行有同样情况的一并改正"))
  }

  // MARK: Values

  package static func missingValue(in field: Wording) -> Problem {
    Problem(
      .missingValue,
      Wording(en: "\(field.english) is required, and it is empty here", zh: "\(field.chinese)必填，此处为空"),
      solution: Wording(en: "fill it in", zh: "填写该项"))
  }

  /// A required cell that says that there is nothing; `mark` as written.
  package static func missingValue(in field: Wording, mark: String) -> Problem {
    Problem(
      .missingValue,
      Wording(
        en: "\(field.english) is required; \(quoted(mark)) says that there is nothing",
        zh: "\(field.chinese)必填，写作“\(clipped(mark))”等于没有填写"),
      solution: Wording(en: "fill it in", zh: "填写该项"))
  }

  /// What a spreadsheet wrote in place of a value.
  package static func errorText(_ value: String, in field: Wording) -> Problem {
    Problem(
      .invalidValue,
      Wording(
        en: "\(field.english) takes a value; here stands the spreadsheet's error \(quoted(value))",
        zh: "\(field.chinese)应为有效值，此处为表格软件的错误值“\(clipped(value))”"),
      solution: mendingError(value))
  }

  /// How what a spreadsheet shows in place of a value is mended: a column that is too narrow shows nothing but `#`.
  static func mendingError(_ value: String) -> Wording {
    value.utf8.allSatisfy { $0 == UInt8(ascii: "#") }
      ? Wording(en: "widen the column and export the table again, or type the value", zh: "列太窄，拉宽后重新导出，或直接填写")
      : Wording(en: "correct the formula, or type the value", zh: "更正公式，或直接填写")
  }

  /// `known` as they are to be typed; `suggestion` is one of them.
  package static func unexpectedValue(
    _ value: String, in field: Wording, suggestion: String?, known: [String]
  ) -> Problem {
    Problem(
      .unexpectedValue,
      Wording(
        en: "\(field.english) takes one of its listed values; \(quoted(value)) is none",
        zh: "\(field.chinese)应为规定的取值，“\(clipped(value))”不在其中"),
      solution: choice(suggestion, of: known))
  }

  /// A word of the notice for what records call otherwise.
  package static func noticeWord(_ value: String, meaning term: String, in field: Wording) -> Problem {
    var problem = unexpectedValue(value, in: field, suggestion: nil, known: [])
    problem.solution = Wording(
      en: "if \(quoted(value)) is what was decided, write \(term)", zh: "决定确为“\(clipped(value))”的，写作“\(term)”")
    return problem
  }

  /// `mark`: what stands in place of the level, as written.
  package static func missingLevel(outcome: String, mark: String = "") -> Problem {
    let gap =
      mark.isEmpty
      ? Wording(en: "it is empty here", zh: "此处为空")
      : Wording(en: "\(quoted(mark)) says that there is nothing", zh: "写作“\(clipped(mark))”等于没有填写")
    return Problem(
      .missingValue,
      Wording(
        en: "A brand whose outcome is \(outcome) has a level; \(gap.english)",
        zh: "结果为“\(outcome)”的品牌应有级别，\(gap.chinese)"),
      solution: Wording(en: "enter 市级 (city) or 区级 (district)", zh: "填写市级或区级"))
  }

  /// A table with awards, whose header does not name the column of their levels.
  package static func missingLevels() -> Problem {
    Problem(
      .missingColumn,
      Wording(
        en: "Column 级别 (level) is required where brands are 新增 or 保留, and the header does not name it",
        zh: "有结果为“新增”或“保留”的品牌时，“级别”列必需，表头中没有"),
      solution: Wording(en: "add the column", zh: "补上该列"))
  }

  package static func needlessLevel(outcome: String) -> Problem {
    Problem(
      .unexpectedValue,
      Wording(en: "A brand whose outcome is \(outcome) has no level", zh: "结果为“\(outcome)”的品牌不应有级别"),
      solution: Wording(en: "empty the cell, or correct the outcome", zh: "清空该单元格，或更正结果"))
  }

  package static func notWaivable(_ id: DiagnosticID) -> Problem {
    let known = DiagnosticID.allCases.filter(\.isWaivable).map(\.rawValue)
    return Problem(
      .unexpectedValue,
      Wording(en: "\(id.rawValue) cannot be waived", zh: "检查项\(id.rawValue)不可豁免"),
      solution: Wording(
        en: "mend the record; only \(known.joined(separator: ", ")) can be waived",
        zh: "更正记录；只有\(known.joined(separator: "、"))可以豁免"))
  }

  package static func badID(_ value: String, in field: Wording) -> Problem {
    Problem(
      .invalidValue,
      Wording(
        en: "\(field.english) takes 1 to 32 letters, digits or hyphens; \(quoted(value)) is not that",
        zh: "\(field.chinese)应为1至32个字母、数字或连字符，“\(clipped(value))”不符合"),
      solution: Wording(en: "correct the id, for example PD-0001", zh: "更正编号，例如PD-0001"))
  }

  package static func badUSCC(_ value: String, in field: Wording) -> Problem {
    Problem(
      .invalidValue,
      Wording(
        en: "\(field.english) takes letters and digits only; \(quoted(value)) is not that",
        zh: "\(field.chinese)只能含字母和数字，“\(clipped(value))”不符合"),
      solution: Wording(en: "copy the 18 characters from the licence", zh: "按登记证书照抄18位代码"))
  }

  package static func badDistrictCode(_ value: String, in field: Wording) -> Problem {
    Problem(
      .invalidValue,
      Wording(
        en: "\(field.english) takes a district's six-digit code; \(quoted(value)) is none",
        zh: "\(field.chinese)应为六位区划代码，“\(clipped(value))”不符合"),
      solution: Wording(en: "enter the code, for example 310115", zh: "填写代码，例如310115"))
  }

  package static func badSlug(_ slug: String) -> Problem {
    Problem(
      .invalidValue,
      Wording(
        en: "A page's file name has only small letters, digits and hyphens; \(quoted(slug)) has others",
        zh: "页面文件名只能含小写字母、数字和连字符，“\(clipped(slug))”不符合"),
      solution: Wording(en: "rename the file, for example results-2026.md", zh: "修改文件名，例如results-2026.md"))
  }

  package static func slugTooLong(limit: Int) -> Problem {
    Problem(
      .invalidValue,
      Wording(
        en: "A page's file name has at most \(limit) characters before `.md`, as it becomes an address",
        zh: "页面文件名（不含.md）将成为网址，不得超过\(limit)个字符"),
      solution: Wording(en: "rename the file, for example results-2026.md", zh: "修改文件名，例如results-2026.md"))
  }

  package static func badSiteIDCode(_ value: String, in field: Wording) -> Problem {
    Problem(
      .invalidValue,
      Wording(
        en: "\(field.english) takes 10 letters or digits; \(quoted(value)) is not that",
        zh: "\(field.chinese)应为10位字母或数字，“\(clipped(value))”不符合"),
      solution: Wording(en: "copy the site's identification code", zh: "照抄网站标识码"))
  }

  package static func badAddress(_ value: String, in field: Wording) -> Problem {
    Problem(
      .invalidValue,
      Wording(
        en: "\(field.english) takes a web address; \(quoted(value)) is none",
        zh: "\(field.chinese)应为网址，“\(clipped(value))”不是"),
      solution: Wording(
        en: "enter an address that begins with https:// or http://, without blanks", zh: "填写以https://或http://开头、不含空格的网址"
      ))
  }

  package static func badBaseAddress(_ value: String, in field: Wording) -> Problem {
    Problem(
      .invalidValue,
      Wording(
        en: "\(field.english) takes the site's own address; \(quoted(value)) is none",
        zh: "\(field.chinese)应为网站自身的网址，“\(clipped(value))”不是"),
      solution: Wording(
        en: "enter it as https://host/path/, in ASCII, without ? and #", zh: "按https://主机/路径/填写，只用ASCII字符，不含“?”和“#”"))
  }

  package static func badDomain(_ value: String, in field: Wording) -> Problem {
    Problem(
      .invalidValue,
      Wording(
        en: "\(field.english) takes a domain name; \(quoted(value)) is none",
        zh: "\(field.chinese)应为域名，“\(clipped(value))”不是"),
      solution: Wording(en: "enter the host alone, such as www.example.org", zh: "只填写主机名，例如www.example.org"))
  }

  /// `range` of the numbers that are taken.
  package static func badNumber(_ value: String, in field: Wording, range: ClosedRange<Int>) -> Problem {
    let (low, high) = (range.lowerBound, range.upperBound)
    return Problem(
      .invalidValue,
      Wording(
        en: "\(field.english) takes a whole number from \(low) to \(high); \(quoted(value)) is not that",
        zh: "\(field.chinese)应为\(low)至\(high)的整数，“\(clipped(value))”不符合"),
      solution: Wording(en: "enter the number in digits", zh: "用数字填写"))
  }

  /// `limit` in bytes of UTF-8.
  package static func textTooLong(in field: Wording, limit: Int) -> Problem {
    Problem(
      .invalidValue,
      Wording(
        en: "\(field.english) takes a text of at most \(limit) bytes; this one is longer",
        zh: "\(field.chinese)不得超过\(limit)字节，此处超长"),
      solution: Wording(en: "shorten the text", zh: "缩短文字"))
  }

  // MARK: Codes that a spreadsheet took for numbers

  package static func scientificCode(_ value: String, in field: Wording) -> Problem {
    Problem(
      .mangledCode,
      Wording(
        en: "\(field.english) takes a code; the spreadsheet turned it into the number \(quoted(value))",
        zh: "\(field.chinese)应为代码，表格软件已将其变成数字“\(clipped(value))”"),
      solution: keepAsText)
  }

  package static func zeroedCode(_ value: String, in field: Wording) -> Problem {
    Problem(
      .mangledCode,
      Wording(
        en: "\(field.english) takes a code; in \(quoted(value)) the spreadsheet put zeros for the digits past the 15th",
        zh: "\(field.chinese)应为代码，“\(clipped(value))”第15位以后的数字已被表格软件变成0"),
      solution: keepAsText)
  }

  private static let keepAsText = Wording(
    en: "format the column as text (Format Cells, Number, Text), then type the code anew from the document",
    zh: "将该列设为文本格式（设置单元格格式—数字—文本），再按证书重新输入代码")

  static func choice(_ suggestion: String?, of known: [String]) -> Wording {
    if let suggestion { return Wording(en: "write \(suggestion)", zh: "改为\(suggestion)") }
    return Wording(en: "use one of: \(known.joined(separator: ", "))", zh: "可用：\(known.joined(separator: "、"))")
  }

  static func quoted(_ value: String) -> String { "“\(clipped(value))”" }

  /// A value as a message shows it: on one line and at most 40 characters.
  static func clipped(_ value: String) -> String {
    let scalars = value.unicodeScalars
    let shown = String(String.UnicodeScalarView(scalars.prefix(40).map(Visible.scalar)))
    return scalars.dropFirst(40).isEmpty ? shown : shown + "…"
  }

  private static func hexadecimal(_ value: UInt32, digits: Int) -> String {
    let text = String(value, radix: 16, uppercase: true)
    return "0x" + String(repeating: "0", count: max(0, digits - text.count)) + text
  }
}
