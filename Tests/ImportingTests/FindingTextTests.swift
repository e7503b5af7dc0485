import Diagnostics
import Testing

@Suite("What is said of spreadsheets")
struct FindingTextTests {
  private static let field = Wording(en: "Column 联系电话 (phone)", zh: "“联系电话”列")
  private static let sources = Sources([Sources.File(path: "a.xlsx", sheet: "表")])

  /// A finding with its whole text in English and in Chinese.
  struct Case: Sendable {
    var problem: Problem
    var english: String
    var chinese: String
  }

  @Test("Each finding says what is wrong and the way out, in both languages", arguments: cases)
  func texts(example: Case) {
    let finding = Diagnostic(example.problem, at: Place(FileID(0), line: 3, column: 2))
    #expect(TextWriter(language: .english).text(of: finding, in: Self.sources) == example.english + "\n")
    #expect(TextWriter(language: .chinese).text(of: finding, in: Self.sources) == example.chinese + "\n")
  }

  private static let cases = [
    Case(
      problem: Catalogue.damagedWorkbook(),
      english: """
        a.xlsx, 表!B3: error: A workbook can be unpacked and read; this one is damaged [unreadable-workbook]
          to mend: open it in Excel, WPS or LibreOffice and save it anew as .xlsx
        """,
      chinese: """
        a.xlsx, 表!B3: 错误：工作簿应当可以解压和读取，该文件已损坏 [unreadable-workbook]
          处理办法：用Excel、WPS或LibreOffice打开，重新另存为.xlsx
        """),
    Case(
      problem: Catalogue.noTable(known: [Wording(en: "brands (id)", zh: "品牌（品牌编号）")]),
      english: """
        a.xlsx, 表!B3: warning: No row of this sheet names a table's columns, so nothing of it is read [unrecognised-sheet]
          to mend: give it the headings of one of: brands (id); or map its own with --mapping
        """,
      chinese: """
        a.xlsx, 表!B3: 警告：该工作表没有可识别的列名行，其中内容未读取 [unrecognised-sheet]
          处理办法：使用以下之一的列名：品牌（品牌编号）；或用--mapping指定对照表
        """),
    Case(
      problem: Catalogue.unmappedColumn("街镇", suggestion: nil),
      english: """
        a.xlsx, 表!B3: warning: “街镇” is no known column, so nothing of it is read [unmapped-column]
          to mend: map it with --mapping if it is meant; an empty target leaves it out
        """,
      chinese: """
        a.xlsx, 表!B3: 警告：“街镇”不是已知列，其中内容未读取 [unmapped-column]
          处理办法：如需导入，用--mapping对照；对照为空表示不导入
        """),
    Case(
      problem: Catalogue.derivedColumns(["级别", "状态"]),
      english: """
        a.xlsx, 表!B3: warning: 级别, 状态 follow from other records, so nothing of them is brought in [derived-column]
          to mend: leave them as they are; to change one, change the results, revocations, institutions or brands behind it
        """,
      chinese: """
        a.xlsx, 表!B3: 警告：“级别”“状态”由其他记录推算得出，其中内容不导入 [derived-column]
          处理办法：无需处理；如在此处改过，请改对应的遴选结果、撤销、机构或品牌记录
        """),
    Case(
      problem: Catalogue.skippedRow(),
      english: """
        a.xlsx, 表!B3: warning: This row is no record, so it is passed over [skipped-row]
          to mend: if it is one, fill in its required cells
        """,
      chinese: """
        a.xlsx, 表!B3: 警告：该行不是记录，已跳过 [skipped-row]
          处理办法：如果它是记录，请填写必填的单元格
        """),
    Case(
      problem: Catalogue.codeAsNumber("21", in: field),
      english: """
        a.xlsx, 表!B3: warning: Column 联系电话 (phone) is kept as a number here, so zeros before “21” would be lost [code-as-number]
          to mend: compare it with the document, and format the column as text
        """,
      chinese: """
        a.xlsx, 表!B3: 警告：“联系电话”列此处存成了数字，“21”开头如有0已丢失 [code-as-number]
          处理办法：与原件核对，并将该列设为文本格式
        """),
    Case(
      problem: Catalogue.serialTaken("46315", day: "2026-10-20", in: field),
      english: """
        a.xlsx, 表!B3: warning: Column 联系电话 (phone) shows the bare number “46315”; it is taken as 2026-10-20 [date-as-number]
          to mend: compare it with the document, and format the column as a date
        """,
      chinese: """
        a.xlsx, 表!B3: 警告：“联系电话”列显示为数字“46315”，按2026-10-20导入 [date-as-number]
          处理办法：与原件核对，并将该列设为日期格式
        """),
    Case(
      problem: Catalogue.widthFolded("021", in: field),
      english: """
        a.xlsx, 表!B3: warning: Column 联系电话 (phone) is half-width; it is taken as “021” [full-width-text]
          to mend: type it in half-width
        """,
      chinese: """
        a.xlsx, 表!B3: 警告：“联系电话”列应为半角，按“021”导入 [full-width-text]
          处理办法：改用半角输入
        """),
    Case(
      problem: Catalogue.blankEdges(in: field),
      english: """
        a.xlsx, 表!B3: warning: Column 联系电话 (phone) has blanks or line ends around its text; they are left out [blank-edges]
          to mend: delete them in the spreadsheet
        """,
      chinese: """
        a.xlsx, 表!B3: 警告：“联系电话”列首尾有空格或换行，已略去 [blank-edges]
          处理办法：在表格中删除
        """),
    Case(
      problem: Catalogue.lineEndWithin("甲 乙", in: field),
      english: """
        a.xlsx, 表!B3: warning: Column 联系电话 (phone) has line ends within its text; it is taken as “甲 乙” [blank-edges]
          to mend: delete them in the spreadsheet
        """,
      chinese: """
        a.xlsx, 表!B3: 警告：“联系电话”列内容中有换行，按“甲 乙”导入 [blank-edges]
          处理办法：在表格中删除换行
        """),
    Case(
      problem: Catalogue.emptyMark("无", in: field),
      english: """
        a.xlsx, 表!B3: warning: Column 联系电话 (phone) has “无”, which says that there is nothing; the cell is taken as empty [empty-mark]
          to mend: leave a cell without a value empty
        """,
      chinese: """
        a.xlsx, 表!B3: 警告：“联系电话”列写作“无”，按空单元格处理 [empty-mark]
          处理办法：没有内容的单元格留空
        """),
    Case(
      problem: Catalogue.calledOtherwise("A-1", known: "晨光", found: "夜色"),
      english: """
        a.xlsx, 表!B3: warning: A-1 is “晨光”; the name here, “夜色”, is another, and is not brought in [mismatched-row]
          to mend: see that the row has the right code; a name is changed in the table that it belongs to
        """,
      chinese: """
        a.xlsx, 表!B3: 警告：A-1是“晨光”，此处写作“夜色”，名称未导入 [mismatched-row]
          处理办法：核对该行的代码是否正确；如需改名，请在其所属的表中修改
        """),
    Case(
      problem: Catalogue.renamedBrand("A-1", from: "晨光", to: "夜色"),
      english: """
        a.xlsx, 表!B3: warning: Brand A-1 is listed as “晨光”; here it is called “夜色” [mismatched-row]
          to mend: see that the row has the right id; if the brand was renamed, nothing has to be done
        """,
      chinese: """
        a.xlsx, 表!B3: 警告：名录中品牌A-1是“晨光”，此处改为“夜色” [mismatched-row]
          处理办法：核对该行的品牌编号是否正确；品牌确已改名的，无需处理
        """),
    Case(
      problem: Catalogue.movedBrand("A-1", from: "UA", to: "UB"),
      english: """
        a.xlsx, 表!B3: warning: Brand A-1 is listed under UA; here it is given to UB [mismatched-row]
          to mend: see that the row has the right id and code; if the brand did pass on, nothing has to be done
        """,
      chinese: """
        a.xlsx, 表!B3: 警告：名录中品牌A-1属于UA，此处改属UB [mismatched-row]
          处理办法：核对该行的品牌编号和信用代码是否正确；品牌确已转属的，无需处理
        """),
    Case(
      problem: Catalogue.mergedCells("B3:B4", value: "甲"),
      english: """
        a.xlsx, 表!B3: warning: B3:B4 is merged; “甲” is taken for each of its rows [merged-cells]
          to mend: see that it holds for every row
        """,
      chinese: """
        a.xlsx, 表!B3: 警告：B3:B4为合并单元格，其各行均取“甲” [merged-cells]
          处理办法：核对是否适用于每一行
        """),
    Case(
      problem: Catalogue.hiddenRow(),
      english: """
        a.xlsx, 表!B3: warning: This row is hidden or filtered out; it is read all the same [hidden-cells]
          to mend: show it and see whether it is meant, else delete it
        """,
      chinese: """
        a.xlsx, 表!B3: 警告：该行已隐藏或被筛选掉，仍予导入 [hidden-cells]
          处理办法：取消隐藏并核对，不需要则删除
        """),
    Case(
      problem: Catalogue.formulaCell("021", in: field),
      english: """
        a.xlsx, 表!B3: warning: Column 联系电话 (phone) is computed; “021”, as last saved, is taken [formula-cell]
          to mend: paste it as a value, and compare it with the document
        """,
      chinese: """
        a.xlsx, 表!B3: 警告：“联系电话”列由公式得出，取最后保存的结果“021” [formula-cell]
          处理办法：粘贴为数值，并与原件核对
        """),
    Case(
      problem: Catalogue.errorValue("#N/A", in: field),
      english: """
        a.xlsx, 表!B3: error: Column 联系电话 (phone) takes a value; here stands the error “#N/A” [error-value]
          to mend: correct the formula, or type the value
        """,
      chinese: """
        a.xlsx, 表!B3: 错误：“联系电话”列应为有效值，此处为错误值“#N/A” [error-value]
          处理办法：更正公式，或直接填写
        """),
    Case(
      problem: Catalogue.errorValue("####", in: field),
      english: """
        a.xlsx, 表!B3: error: Column 联系电话 (phone) takes a value; here stands the error “####” [error-value]
          to mend: widen the column and export the table again, or type the value
        """,
      chinese: """
        a.xlsx, 表!B3: 错误：“联系电话”列应为有效值，此处为错误值“####” [error-value]
          处理办法：列太窄，拉宽后重新导出，或直接填写
        """),
    Case(
      problem: Catalogue.partOfDate(in: field),
      english: """
        a.xlsx, 表!B3: error: Column 联系电话 (phone) takes year, month and day; this cell shows only a part of a date, or a time [invalid-date]
          to mend: format the column as year, month and day, and type the date of the document
        """,
      chinese: """
        a.xlsx, 表!B3: 错误：“联系电话”列应有年月日，此处只显示其中一部分或只有时刻 [invalid-date]
          处理办法：将该列设为年月日格式，按原件填写日期
        """),
    Case(
      problem: Catalogue.yearTaken(day: "2026-10-20", in: field),
      english: """
        a.xlsx, 表!B3: warning: Column 联系电话 (phone) shows no year here; the spreadsheet keeps one, and it is taken as 2026-10-20 [date-as-number]
          to mend: compare the year with the document, and format the column as year, month and day
        """,
      chinese: """
        a.xlsx, 表!B3: 警告：“联系电话”列此处不显示年份，按表格中保存的2026-10-20导入 [date-as-number]
          处理办法：与原件核对年份，并将该列设为年月日格式
        """),
    Case(
      problem: Catalogue.keptValue(in: field, value: "021"),
      english: """
        a.xlsx, 表!B3: warning: Column 联系电话 (phone) is empty here; the register's “021” stays [kept-value]
          to mend: to remove it, empty it in the register's own file
        """,
      chinese: """
        a.xlsx, 表!B3: 警告：“联系电话”列此处为空，名录中原有的“021”保留 [kept-value]
          处理办法：如需删除，请在名录文件中清空
        """),
    Case(
      problem: Catalogue.renamedInstitution(from: "甲校", to: "甲学院"),
      english: """
        a.xlsx, 表!B3: warning: 曾用名 (former_names) keeps a name that changes; here “甲校” becomes “甲学院”, and is not in it [renamed-institution]
          to mend: add the old name to 曾用名 (former_names); if it was not renamed, correct the name here
        """,
      chinese: """
        a.xlsx, 表!B3: 警告：机构更名后，原名称应保留在“曾用名”中；此处由“甲校”改为“甲学院”，“曾用名”中没有原名称 [renamed-institution]
          处理办法：在“曾用名”中补上原名称；并未更名的，更正此处名称
        """),
    Case(
      problem: Catalogue.derivedSheet(),
      english: """
        a.xlsx, 表!B3: warning: Periods follow from results and revocations, so nothing of this sheet is read [unrecognised-sheet]
          to mend: leave it as it is, or delete the sheet
        """,
      chinese: """
        a.xlsx, 表!B3: 警告：有效期由遴选结果和撤销记录推算得出，该工作表的内容未读取 [unrecognised-sheet]
          处理办法：无需处理，也可删除该工作表
        """),
    Case(
      problem: Catalogue.unknownResultCycle("2025", known: ["2024", "2026"]),
      english: """
        a.xlsx, 表!B3: error: A result belongs to a cycle of the register; “2025” is none [unexpected-value]
          to mend: use one of: 2024, 2026; or make its folder first: minglu new cycle
        """,
      chinese: """
        a.xlsx, 表!B3: 错误：遴选结果应属于名录中已有的年度，没有“2025”这个年度 [unexpected-value]
          处理办法：可用：2024、2026；或先建立该年度：minglu new cycle
        """),
    Case(
      problem: Catalogue.cycleDiffers("2024", asked: "2026"),
      english: """
        a.xlsx, 表!B3: error: Only results of 2026 are brought in with --cycle; this one is of 2024 [conflicting-row]
          to mend: leave out --cycle: each row goes to the cycle that it names; or correct the row
        """,
      chinese: """
        a.xlsx, 表!B3: 错误：用--cycle只导入2026年度的结果，此处属于2024年度 [conflicting-row]
          处理办法：不用--cycle，各行按所写年度导入；或更正该行
        """),
    Case(
      problem: Catalogue.conflictingRow("A-1", fields: [field]),
      english: """
        a.xlsx, 表!B3: error: “A-1” is told in one way; here Column 联系电话 (phone) differs [conflicting-row]
          to mend: correct one of the rows, or delete it
        """,
      chinese: """
        a.xlsx, 表!B3: 错误：“A-1”应前后一致，此处“联系电话”列不同 [conflicting-row]
          处理办法：更正或删除其中一行
        """),
  ]
}
