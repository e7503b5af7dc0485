/// What is said of workbooks as files.
extension Catalogue {
  /// `bytes` that a workbook may have.
  package static func workbookTooLarge(bytes: Int) -> Problem {
    let size = bytes >> 20
    return Problem(
      .unreadableWorkbook,
      Wording(en: "A workbook may have \(size) MiB; this one is larger", zh: "工作簿不得超过\(size) MiB"),
      solution: Wording(en: "take out pictures and sheets that are no records", zh: "删除图片和与记录无关的工作表"))
  }

  package static func workbookUnpacksTooLarge() -> Problem {
    Problem(
      .unreadableWorkbook,
      Wording(en: "A workbook unpacks to a usual size; this one becomes far larger", zh: "工作簿解压后应大小正常，该文件解压后异常巨大"),
      solution: resave)
  }

  package static func tooManyCells() -> Problem {
    Problem(
      .unreadableWorkbook,
      Wording(en: "A workbook may have four million filled cells; this one has more", zh: "工作簿不得超过四百万个单元格"),
      solution: resave)
  }

  package static func tooManySheets(limit: Int) -> Problem {
    Problem(
      .unreadableWorkbook,
      Wording(en: "A workbook may have \(limit) sheets; this one has more", zh: "工作簿不得超过\(limit)个工作表"),
      solution: resave)
  }

  /// Of one sheet.
  package static func tooManyMerges(limit: Int) -> Problem {
    Problem(
      .unreadableWorkbook,
      Wording(en: "A sheet may have \(limit) merged ranges; one here has more", zh: "一个工作表不得超过\(limit)处合并单元格"),
      solution: resave)
  }

  package static func damagedWorkbook() -> Problem {
    Problem(
      .unreadableWorkbook,
      Wording(en: "A workbook can be unpacked and read; this one is damaged", zh: "工作簿应当可以解压和读取，该文件已损坏"),
      solution: Wording(
        en: "open it in Excel, WPS or LibreOffice and save it anew as .xlsx",
        zh: "用Excel、WPS或LibreOffice打开，重新另存为.xlsx"))
  }

  package static func lockedWorkbook() -> Problem {
    Problem(
      .unreadableWorkbook,
      Wording(en: "A workbook that is brought in has no password; this one has", zh: "导入的工作簿不应加密，该文件已加密"),
      solution: Wording(en: "save it without a password", zh: "取消密码后另存"))
  }

  /// The container of .xls, and of .xlsx with a password.
  package static func oldWorkbook() -> Problem {
    Problem(
      .unreadableWorkbook,
      Wording(
        en: "A workbook that is brought in is an .xlsx without a password; this one is an .xls, or has a password",
        zh: "导入的工作簿应为未加密的.xlsx，该文件是.xls或已加密"),
      solution: Wording(en: "save it as .xlsx without a password", zh: "不设密码，另存为.xlsx"))
  }

  /// A web page or XML that calls itself a workbook, as many systems export it.
  package static func markupWorkbook() -> Problem {
    Problem(
      .unreadableWorkbook,
      Wording(
        en: "What is brought in is an .xlsx workbook or CSV; this file is a table as a web page or as XML",
        zh: "导入的文件应为.xlsx工作簿或CSV，该文件是网页或XML格式的表格"),
      solution: Wording(
        en: "open it in Excel, WPS or LibreOffice and save it as .xlsx", zh: "用Excel、WPS或LibreOffice打开，另存为.xlsx"))
  }

  package static func notAWorkbook() -> Problem {
    Problem(
      .unreadableWorkbook,
      Wording(
        en: "What is brought in is an .xlsx workbook or CSV; this file is neither", zh: "导入的文件应为.xlsx工作簿或CSV，该文件都不是"),
      solution: Wording(en: "save it as .xlsx", zh: "另存为.xlsx"))
  }

  private static let resave = Wording(
    en: "copy the records to a new workbook and save that", zh: "将记录复制到新工作簿后保存")
}
