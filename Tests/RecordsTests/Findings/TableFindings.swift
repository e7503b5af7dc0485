import Records
import Testing

@Suite("What is said of a table's form")
struct TableFindings {
  @Test("A quote that never closes is reported where it opens, and the next line is read again")
  func unterminatedQuote() {
    let report = Report(of: [
      "districts/310115/brands.csv": """
      品牌编号,品牌名称,统一社会信用代码
      PD-0001,"浦东智造,91310000MA1FL5E93W
      PD-0002,,91310000MA1FL5E93W

      """
    ])
    #expect(
      report.english == """
        content/districts/310115/brands.csv:2:9: error: A quoted cell ends with a quote; the one that opens \
        here does not [unterminated-quote]
          2 | PD-0001,"浦东智造,91310000MA1FL5E93W
            |         ^
          to mend: close the quote, and double every quote within the cell

        content/districts/310115/brands.csv:3:9: error: Column 品牌名称 (name) is required, and it is empty here \
        [missing-value]
          3 | PD-0002,,91310000MA1FL5E93W
            |         ^
          to mend: fill it in

        """)
    #expect(
      report.chinese == """
        content/districts/310115/brands.csv:2:9: 错误：带引号的单元格应以引号结束，此处开始的没有结束 [unterminated-quote]
          2 | PD-0001,"浦东智造,91310000MA1FL5E93W
            |         ^
          处理办法：补上结束引号；单元格内的引号应写成两个

        content/districts/310115/brands.csv:3:9: 错误：“品牌名称”列必填，此处为空 [missing-value]
          3 | PD-0002,,91310000MA1FL5E93W
            |         ^
          处理办法：填写该项

        """)
  }

  @Test("A quote that closes only where the next one opens is reported where it opens")
  func quoteClosedLater() {
    let report = Report(of: [
      "districts/310115/brands.csv": """
      品牌编号,品牌名称,统一社会信用代码
      PD-0001,"浦东智造,91310000MA1FL5E93W
      PD-0002,"张江芯",91310000MA1FL5E93W

      """
    ])
    #expect(
      report.english == """
        content/districts/310115/brands.csv:2:9: error: A quoted cell ends with a quote; the one that opens \
        here does not [unterminated-quote]
          2 | PD-0001,"浦东智造,91310000MA1FL5E93W
            |         ^
          to mend: close the quote, and double every quote within the cell

        """)
    #expect(
      report.chinese == """
        content/districts/310115/brands.csv:2:9: 错误：带引号的单元格应以引号结束，此处开始的没有结束 [unterminated-quote]
          2 | PD-0001,"浦东智造,91310000MA1FL5E93W
            |         ^
          处理办法：补上结束引号；单元格内的引号应写成两个

        """)
  }

  @Test("Text behind a closing quote names both places")
  func textAfterQuote() {
    let report = Report(of: [
      "districts/310115/brands.csv": """
      品牌编号,品牌名称,统一社会信用代码
      PD-0001,"浦东"智造",91310000MA1FL5E93W

      """
    ])
    #expect(
      report.english == """
        content/districts/310115/brands.csv:2:13: error: After a cell's closing quote comes a comma or the \
        line's end; here comes text [unterminated-quote]
          2 | PD-0001,"浦东"智造",91310000MA1FL5E93W
            |               ^
        content/districts/310115/brands.csv:2:9: note: the cell opens here
          2 | PD-0001,"浦东"智造",91310000MA1FL5E93W
            |         ^
          to mend: double every quote within the cell

        """)
    #expect(
      report.chinese == """
        content/districts/310115/brands.csv:2:13: 错误：单元格结束引号之后应为逗号或行尾，此处却是其他文字 [unterminated-quote]
          2 | PD-0001,"浦东"智造",91310000MA1FL5E93W
            |               ^
        content/districts/310115/brands.csv:2:9: 说明：单元格从此处开始
          2 | PD-0001,"浦东"智造",91310000MA1FL5E93W
            |         ^
          处理办法：单元格内的引号应写成两个

        """)
  }

  @Test("A row with too few cells is reported at its end")
  func tooFewFields() {
    let report = Report(of: [
      "districts/310115/brands.csv": """
      品牌编号,品牌名称,统一社会信用代码
      PD-0001,浦东智造

      """
    ])
    #expect(
      report.english == """
        content/districts/310115/brands.csv:2:13: error: A row has as many cells as the header, 3; this one has \
        2 [wrong-field-count]
          2 | PD-0001,浦东智造
            |                 ^
          to mend: add the missing commas, or export the sheet again

        """)
    #expect(
      report.chinese == """
        content/districts/310115/brands.csv:2:13: 错误：每行应与表头一样有3个单元格，本行有2个 [wrong-field-count]
          2 | PD-0001,浦东智造
            |                 ^
          处理办法：补上缺少的逗号，或重新导出表格

        """)
  }

  @Test("A row with too many cells is reported at the first extra one")
  func tooManyFields() {
    let report = Report(of: [
      "districts/310115/brands.csv": """
      品牌编号,品牌名称,统一社会信用代码
      PD-0001,浦东,智造,91310000MA1FL5E93W

      """
    ])
    #expect(
      report.english == """
        content/districts/310115/brands.csv:2:15: error: A row has as many cells as the header, 3; this one has \
        4 [wrong-field-count]
          2 | PD-0001,浦东,智造,91310000MA1FL5E93W
            |                   ^
          to mend: put a cell that holds a comma between quotes, or delete the extra cells

        """)
    #expect(
      report.chinese == """
        content/districts/310115/brands.csv:2:15: 错误：每行应与表头一样有3个单元格，本行有4个 [wrong-field-count]
          2 | PD-0001,浦东,智造,91310000MA1FL5E93W
            |                   ^
          处理办法：含逗号的单元格应加引号，或删除多余的单元格

        """)
  }

  @Test("A misspelt column gets the name that was meant")
  func unknownColumn() {
    let report = Report(of: [
      "districts/310115/brands.csv": """
      品牌编码,品牌名称,统一社会信用代码,sumary,联系人

      """
    ])
    #expect(
      report.english == """
        content/districts/310115/brands.csv:1:1: error: This file has no column “品牌编码” [unknown-column]
          1 | 品牌编码,品牌名称,统一社会信用代码,sumary,联系人
            | ^
          to mend: write 品牌编号

        content/districts/310115/brands.csv:1:20: error: This file has no column “sumary” [unknown-column]
          1 | 品牌编码,品牌名称,统一社会信用代码,sumary,联系人
            |                                    ^
          to mend: write summary

        content/districts/310115/brands.csv:1:27: error: This file has no column “联系人” [unknown-column]
          1 | 品牌编码,品牌名称,统一社会信用代码,sumary,联系人
            |                                           ^
          to mend: use one of: 品牌编号, 品牌名称, 统一社会信用代码, 重点领域, 简介

        """)
    #expect(
      report.chinese == """
        content/districts/310115/brands.csv:1:1: 错误：该文件没有“品牌编码”列 [unknown-column]
          1 | 品牌编码,品牌名称,统一社会信用代码,sumary,联系人
            | ^
          处理办法：改为品牌编号

        content/districts/310115/brands.csv:1:20: 错误：该文件没有“sumary”列 [unknown-column]
          1 | 品牌编码,品牌名称,统一社会信用代码,sumary,联系人
            |                                    ^
          处理办法：改为summary

        content/districts/310115/brands.csv:1:27: 错误：该文件没有“联系人”列 [unknown-column]
          1 | 品牌编码,品牌名称,统一社会信用代码,sumary,联系人
            |                                           ^
          处理办法：可用：品牌编号、品牌名称、统一社会信用代码、重点领域、简介

        """)
  }

  @Test("A column that is given twice names the first")
  func repeatedColumn() {
    let report = Report(of: [
      "districts/310115/brands.csv": """
      品牌编号,品牌名称,统一社会信用代码,name

      """
    ])
    #expect(
      report.english == """
        content/districts/310115/brands.csv:1:20: error: Column name can only be given once [unknown-column]
          1 | 品牌编号,品牌名称,统一社会信用代码,name
            |                                    ^
        content/districts/310115/brands.csv:1:6: note: first given here
          1 | 品牌编号,品牌名称,统一社会信用代码,name
            |          ^
          to mend: delete one of the two columns

        """)
    #expect(
      report.chinese == """
        content/districts/310115/brands.csv:1:20: 错误：“name”列只能出现一次 [unknown-column]
          1 | 品牌编号,品牌名称,统一社会信用代码,name
            |                                    ^
        content/districts/310115/brands.csv:1:6: 说明：首次出现在此处
          1 | 品牌编号,品牌名称,统一社会信用代码,name
            |          ^
          处理办法：删除其中一列

        """)
  }

  @Test("A required column is named in both languages")
  func missingColumn() {
    let report = Report(of: [
      "districts/310115/brands.csv": """
      品牌编号,品牌名称
      PD-0001,浦东智造

      """
    ])
    #expect(
      report.english == """
        content/districts/310115/brands.csv:1:1: error: Column 统一社会信用代码 (uscc) is required, and the header does \
        not name it [missing-column]
          1 | 品牌编号,品牌名称
            | ^
          to mend: add the column

        """)
    #expect(
      report.chinese == """
        content/districts/310115/brands.csv:1:1: 错误：“统一社会信用代码”列必需，表头中没有 [missing-column]
          1 | 品牌编号,品牌名称
            | ^
          处理办法：补上该列

        """)
  }

  @Test("A table without a header is told its header")
  func missingHeader() {
    let report = Report(of: [
      "districts/310115/brands.csv": """
      PD-0001,浦东智造,91310000MA1FL5E93W

      """
    ])
    #expect(
      report.english == """
        content/districts/310115/brands.csv:1:1: error: The first line names the columns; this file's names none of \
        them [missing-column]
          1 | PD-0001,浦东智造,91310000MA1FL5E93W
            | ^
          to mend: put a line of names before a first line that is a record, or correct the names that stand there; for \
        each column one of 品牌编号,品牌名称,统一社会信用代码,重点领域,简介

        """)
    #expect(
      report.chinese == """
        content/districts/310115/brands.csv:1:1: 错误：第一行应为列名，该文件的第一行没有一个规定的列名 [missing-column]
          1 | PD-0001,浦东智造,91310000MA1FL5E93W
            | ^
          处理办法：第一行是数据的，在它前面加一行列名；是其他写法的列名的，改为规定的列名；每列写一个：品牌编号,品牌名称,统一社会信用代码,重点领域,简介

        """)
  }

  @Test("A table of tabs or Chinese commas is told to use commas")
  func otherSeparator() {
    let report = Report(of: [
      "districts/310115/brands.csv": """
      品牌编号\t品牌名称\t统一社会信用代码
      PD-0001\t浦东\t91310000MA1FL5E93W

      """,
      "waivers.csv": """
      检查项，对象，理由，依据

      """,
    ])
    #expect(
      report.english == """
        content/districts/310115/brands.csv:1:1: error: Cells stand between commas; in this file another mark \
        is between them [missing-column]
          1 | 品牌编号 品牌名称 统一社会信用代码
            | ^
          to mend: save it as “CSV UTF-8 (comma delimited)” in the spreadsheet

        content/waivers.csv:1:1: error: Cells stand between commas; in this file another mark is between them \
        [missing-column]
          1 | 检查项，对象，理由，依据
            | ^
          to mend: save it as “CSV UTF-8 (comma delimited)” in the spreadsheet

        """)
    #expect(
      report.chinese == """
        content/districts/310115/brands.csv:1:1: 错误：单元格之间应以英文逗号分隔，该文件用的是其他符号 [missing-column]
          1 | 品牌编号 品牌名称 统一社会信用代码
            | ^
          处理办法：在表格软件中另存为“CSV UTF-8（逗号分隔）”

        content/waivers.csv:1:1: 错误：单元格之间应以英文逗号分隔，该文件用的是其他符号 [missing-column]
          1 | 检查项，对象，理由，依据
            | ^
          处理办法：在表格软件中另存为“CSV UTF-8（逗号分隔）”

        """)
  }

  @Test("One other mark between two headings is told where it stands, and the rows are not held against the header")
  func otherSeparatorOnce() {
    let report = Report(of: [
      "districts/310115/brands.csv": "品牌编号,品牌名称，统一社会信用代码,简介\nPD-0001,浦东智造,91310000MA1FL5E93W,甲\n乙,,,\n"
    ])
    #expect(
      report.english == """
        content/districts/310115/brands.csv:1:6: error: Cells stand between commas; in “品牌名称，统一社会信用代码” another \
        mark is between the names [missing-column]
          1 | 品牌编号,品牌名称，统一社会信用代码,简介
            |          ^
          to mend: put a comma (,) in its place, in the rows below too

        """)
    #expect(
      report.chinese == """
        content/districts/310115/brands.csv:1:6: 错误：单元格之间应以英文逗号分隔，“品牌名称，统一社会信用代码”中用的是其他符号 [missing-column]
          1 | 品牌编号,品牌名称，统一社会信用代码,简介
            |          ^
          处理办法：改为英文逗号“,”，以下各行有同样情况的一并改正

        """)
    #expect(report.records.unreadPaths == ["districts/310115/brands.csv"])
  }

  @Test("A file of which a column is not understood is not read as a whole", arguments: ["简解", "联系人", "name"])
  func notUnderstood(heading: String) {
    let report = Report(of: [
      "districts/310115/brands.csv": "品牌编号,品牌名称,统一社会信用代码,\(heading)\nPD-0001,浦东智造,91310000MA1FL5E93W,甲\n"
    ])
    #expect(report.records.unreadPaths == ["districts/310115/brands.csv"])
    #expect(report.records.districts.first?.brands.count == 1)
  }

  @Test("An empty file has no header")
  func emptyTable() {
    let report = Report(of: [
      "districts/310115/brands.csv": """

      ,,

      """
    ])
    #expect(
      report.english == """
        content/districts/310115/brands.csv:1:1: error: The first line names the columns; this file has no such \
        line [missing-column]
          to mend: begin the file with the line: 品牌编号,品牌名称,统一社会信用代码,重点领域,简介

        """)
    #expect(
      report.chinese == """
        content/districts/310115/brands.csv:1:1: 错误：第一行应为列名，该文件没有表头 [missing-column]
          处理办法：在文件开头加一行：品牌编号,品牌名称,统一社会信用代码,重点领域,简介

        """)
  }

  @Test("A filled cell stands under a header")
  func noHeaderCell() {
    let report = Report(of: [
      "districts/310115/brands.csv": """
      品牌编号,,品牌名称,统一社会信用代码
      PD-0001,见备注,浦东智造,91310000MA1FL5E93W

      """
    ])
    #expect(
      report.english == """
        content/districts/310115/brands.csv:2:9: error: A filled cell stands under a header; this column has \
        none [unknown-column]
          2 | PD-0001,见备注,浦东智造,91310000MA1FL5E93W
            |         ^
          to mend: name the column in the first line, or empty the cell

        """)
    #expect(
      report.chinese == """
        content/districts/310115/brands.csv:2:9: 错误：有内容的单元格应有列名，该列没有列名 [unknown-column]
          2 | PD-0001,见备注,浦东智造,91310000MA1FL5E93W
            |         ^
          处理办法：在第一行写上列名，或清空该单元格

        """)
  }

  @Test("A title above the header: the line of the header is told")
  func title() {
    let report = Report(of: [
      "districts/310115/brands.csv": "浦东新区品牌登记表,,\n\n品牌编号,品牌名称,统一社会信用代码\n"
    ]).chinese
    #expect(
      report.contains(
        "content/districts/310115/brands.csv:1:1: 错误：第一行应为列名，该文件的列名在第3行 [missing-column]"), "\(report)")
    #expect(report.contains("处理办法：删去第3行以上的内容"))
  }
}
