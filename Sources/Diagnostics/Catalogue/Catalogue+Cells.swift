/// What is said of single cells of a spreadsheet.
extension Catalogue {
  // MARK: Codes

  /// A code that is kept as a number, with all its digits; `value` as it was taken.
  package static func codeAsNumber(_ value: String, in field: Wording) -> Problem {
    Problem(
      .codeAsNumber,
      Wording(
        en: "\(field.english) is kept as a number here, so zeros before \(quoted(value)) would be lost",
        zh: "\(field.chinese)此处存成了数字，“\(clipped(value))”开头如有0已丢失"),
      solution: Wording(
        en: "compare it with the document, and format the column as text", zh: "与原件核对，并将该列设为文本格式"))
  }

  package static func codeAsDate(_ value: String, in field: Wording) -> Problem {
    Problem(
      .mangledCode,
      Wording(
        en: "\(field.english) takes a code; the spreadsheet turned it into the date \(quoted(value))",
        zh: "\(field.chinese)应为代码，已被表格软件变成日期“\(clipped(value))”"),
      solution: Wording(
        en: "format the column as text, then type the code anew", zh: "将该列设为文本格式，再重新输入代码"))
  }

  // MARK: Dates

  package static func serialTaken(_ value: String, day: String, in field: Wording) -> Problem {
    Problem(
      .dateAsNumber,
      Wording(
        en: "\(field.english) shows the bare number \(quoted(value)); it is taken as \(day)",
        zh: "\(field.chinese)显示为数字“\(clipped(value))”，按\(day)导入"),
      solution: Wording(en: "compare it with the document, and format the column as a date", zh: "与原件核对，并将该列设为日期格式"))
  }

  /// A date whose cell does not show its year; `day` as it was taken.
  package static func yearTaken(day: String, in field: Wording) -> Problem {
    Problem(
      .dateAsNumber,
      Wording(
        en: "\(field.english) shows no year here; the spreadsheet keeps one, and it is taken as \(day)",
        zh: "\(field.chinese)此处不显示年份，按表格中保存的\(day)导入"),
      solution: Wording(
        en: "compare the year with the document, and format the column as year, month and day",
        zh: "与原件核对年份，并将该列设为年月日格式"))
  }

  /// A date of which the cell shows no day.
  package static func partOfDate(in field: Wording) -> Problem {
    Problem(
      .invalidDate,
      Wording(
        en: "\(field.english) takes year, month and day; this cell shows only a part of a date, or a time",
        zh: "\(field.chinese)应有年月日，此处只显示其中一部分或只有时刻"),
      solution: Wording(
        en: "format the column as year, month and day, and type the date of the document", zh: "将该列设为年月日格式，按原件填写日期"))
  }

  package static func timeDropped(day: String, in field: Wording) -> Problem {
    Problem(
      .dateAsNumber,
      Wording(
        en: "\(field.english) takes a day; the time of day with \(day) is left out",
        zh: "\(field.chinese)只取日期，\(day)之后的时刻已略去"),
      solution: Wording(en: "compare the day with the document", zh: "与原件核对日期"))
  }

  /// A number that is no date as it stands, and is not taken for a spreadsheet's number of a day.
  package static func numberIsNoDate(_ value: String, in field: Wording) -> Problem {
    Problem(
      .invalidDate,
      Wording(
        en: "\(field.english) takes year, month and day; the number \(quoted(value)) is no date",
        zh: "\(field.chinese)应有年月日，数字“\(clipped(value))”不是日期"),
      solution: Wording(
        en: "type the date of the document, for example 2026-10-20", zh: "按原件填写日期，例如2026-10-20"))
  }

  /// A date in a column of texts; `day` as it was taken.
  package static func dateAsText(day: String, in field: Wording) -> Problem {
    Problem(
      .dateAsNumber,
      Wording(
        en: "\(field.english) takes a text; the date here is taken as \(day)", zh: "\(field.chinese)应为文字，此处的日期按\(day)导入"
      ),
      solution: Wording(
        en: "if no date is meant, format the column as text and type it anew", zh: "如果不是日期，请将该列设为文本格式后重新输入"))
  }

  // MARK: Texts

  /// A text that the spreadsheet keeps as a number, not all of whose digits are there.
  package static func scientificText(_ value: String, in field: Wording) -> Problem {
    Problem(
      .mangledCode,
      Wording(
        en: "\(field.english) takes a text; the spreadsheet turned it into the number \(quoted(value))",
        zh: "\(field.chinese)应为文字，表格软件已将其变成数字“\(clipped(value))”"),
      solution: Wording(
        en: "format the column as text, then type it anew from the document", zh: "将该列设为文本格式，再按原件重新输入"))
  }

  /// A code or a text of which the cell's format shows more than there is; `value` as the workbook has it.
  package static func addedText(_ value: String, in field: Wording) -> Problem {
    Problem(
      .mangledCode,
      Wording(
        en: "\(field.english) shows text that the cell's format adds; the workbook itself has only \(quoted(value))",
        zh: "\(field.chinese)所显示的部分文字由单元格格式加上，工作簿里只有“\(clipped(value))”"),
      solution: Wording(
        en: "note what the cell shows, format the column as text, then type it anew in full",
        zh: "先记下单元格显示的内容，将该列设为文本格式，再按显示的内容完整输入"))
  }

  package static func widthFolded(_ value: String, in field: Wording) -> Problem {
    Problem(
      .fullWidthText,
      Wording(
        en: "\(field.english) is half-width; it is taken as \(quoted(value))",
        zh: "\(field.chinese)应为半角，按“\(clipped(value))”导入"),
      solution: Wording(en: "type it in half-width", zh: "改用半角输入"))
  }

  package static func widthKept(in field: Wording) -> Problem {
    Problem(
      .fullWidthText,
      Wording(
        en: "\(field.english) has full-width digits or letters; it is taken as it is written",
        zh: "\(field.chinese)含全角数字或字母，按原样导入"),
      solution: Wording(en: "compare it with the document", zh: "与原件核对"))
  }

  package static func blankEdges(in field: Wording) -> Problem {
    Problem(
      .blankEdges,
      Wording(
        en: "\(field.english) has blanks or line ends around its text; they are left out",
        zh: "\(field.chinese)首尾有空格或换行，已略去"),
      solution: Wording(en: "delete them in the spreadsheet", zh: "在表格中删除"))
  }

  /// A text of several lines; `value` as it was taken.
  package static func lineEndWithin(_ value: String, in field: Wording) -> Problem {
    Problem(
      .blankEdges,
      Wording(
        en: "\(field.english) has line ends within its text; it is taken as \(quoted(value))",
        zh: "\(field.chinese)内容中有换行，按“\(clipped(value))”导入"),
      solution: Wording(en: "delete them in the spreadsheet", zh: "在表格中删除换行"))
  }

  /// A word or mark that says that there is nothing. `isList`: it may be one of a cell's several values. `count`: such cells of
  /// the column, where they are told together.
  package static func emptyMark(_ value: String, in field: Wording, isList: Bool = false, count: Int = 1) -> Problem {
    let taken =
      isList
      ? Wording(en: "it is left out", zh: "不作为内容采用") : Wording(en: "the cell is taken as empty", zh: "按空单元格处理")
    let others =
      count > 1
      ? Wording(en: "; the column has \(count) such cells", zh: "；该列共有\(count)处") : Wording(en: "", zh: "")
    return Problem(
      .emptyMark,
      Wording(
        en: "\(field.english) has \(quoted(value)), which says that there is nothing; \(taken.english)"
          + others.english,
        zh: "\(field.chinese)写作“\(clipped(value))”，\(taken.chinese)\(others.chinese)"),
      solution: isList
        ? Wording(en: "delete it; leave a cell without a value empty", zh: "将其删去；没有内容的单元格留空")
        : Wording(en: "leave a cell without a value empty", zh: "没有内容的单元格留空"))
  }

  // MARK: How the sheet shows them

  /// `range` as `B4:B9`.
  package static func mergedCells(_ range: String, value: String) -> Problem {
    Problem(
      .mergedCells,
      Wording(
        en: "\(range) is merged; \(quoted(value)) is taken for each of its rows",
        zh: "\(range)为合并单元格，其各行均取“\(clipped(value))”"),
      solution: Wording(en: "see that it holds for every row", zh: "核对是否适用于每一行"))
  }

  /// A merge over several columns.
  package static func mergedAcross(_ range: String, value: String) -> Problem {
    Problem(
      .mergedCells,
      Wording(
        en: "\(range) is merged over several columns; \(quoted(value)) is taken for the first only",
        zh: "\(range)跨列合并，“\(clipped(value))”只作为第一列的值"),
      solution: Wording(en: "undo the merge and fill in every cell", zh: "取消合并，填写每个单元格"))
  }

  package static func hiddenSheet() -> Problem {
    Problem(
      .hiddenCells,
      Wording(en: "This sheet is hidden, so nothing of it is read", zh: "该工作表已隐藏，其中内容未读取"),
      solution: Wording(en: "show it if it is meant, else delete it", zh: "如需导入请取消隐藏，否则删除"))
  }

  package static func hiddenRow() -> Problem {
    Problem(
      .hiddenCells,
      Wording(en: "This row is hidden or filtered out; it is read all the same", zh: "该行已隐藏或被筛选掉，仍予导入"),
      solution: Wording(en: "show it and see whether it is meant, else delete it", zh: "取消隐藏并核对，不需要则删除"))
  }

  package static func struckRow() -> Problem {
    Problem(
      .hiddenCells,
      Wording(
        en: "This row has text that is struck through; it is read all the same", zh: "该行有加了删除线的内容，仍予导入"),
      solution: Wording(
        en: "take off the line if the row is meant, else delete the row", zh: "需要导入的取消删除线，不需要的删除该行"))
  }

  package static func hiddenColumn(_ header: String) -> Problem {
    Problem(
      .hiddenCells,
      Wording(
        en: "Column \(quoted(header)) is hidden; it is read all the same", zh: "“\(clipped(header))”列已隐藏，仍予导入"),
      solution: Wording(en: "show it and see whether it is meant, else delete it", zh: "取消隐藏并核对，不需要则删除"))
  }

  package static func formulaCell(_ value: String, in field: Wording) -> Problem {
    Problem(
      .formulaCell,
      Wording(
        en: "\(field.english) is computed; \(quoted(value)), as last saved, is taken",
        zh: "\(field.chinese)由公式得出，取最后保存的结果“\(clipped(value))”"),
      solution: Wording(en: "paste it as a value, and compare it with the document", zh: "粘贴为数值，并与原件核对"))
  }

  package static func unsavedFormula(in field: Wording) -> Problem {
    Problem(
      .errorValue,
      Wording(
        en: "\(field.english) is computed, and the workbook was saved without the result",
        zh: "\(field.chinese)由公式得出，但工作簿未保存结果"),
      solution: Wording(
        en: "open it in Excel, WPS or LibreOffice, and save it", zh: "用Excel、WPS或LibreOffice打开后保存"))
  }

  package static func errorValue(_ value: String, in field: Wording) -> Problem {
    Problem(
      .errorValue,
      Wording(
        en: "\(field.english) takes a value; here stands the error \(quoted(value))",
        zh: "\(field.chinese)应为有效值，此处为错误值“\(clipped(value))”"),
      solution: mendingError(value))
  }
}
