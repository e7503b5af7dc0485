import Testing

@Suite("What is said of a date")
struct DateFindings {
  @Test("30 February is no day")
  func noSuchDay() {
    let report = Report(of: [
      "revocations.csv": """
      品牌编号,撤销日期,撤销情形,核实区,文号,恢复日期
      PD-0001,2025年2月30日,1,310115,沪人社〔2025〕1号,

      """
    ])
    #expect(
      report.english == """
        content/revocations.csv:2:9: error: Column 撤销日期 (date) takes a day of the calendar; February 2025 has \
        28 days and no day 30 [invalid-date]
          2 | PD-0001,2025年2月30日,1,310115,沪人社〔2025〕1号,
            |         ^
          to mend: correct the date

        """)
    #expect(
      report.chinese == """
        content/revocations.csv:2:9: 错误：“撤销日期”列应为日历上存在的一天，2025年2月有28天，没有30日 [invalid-date]
          2 | PD-0001,2025年2月30日,1,310115,沪人社〔2025〕1号,
            |         ^
          处理办法：更正日期

        """)
  }

  @Test("29 February is a day of leap years only")
  func noLeapDay() {
    let report = Report(of: [
      "revocations.csv": """
      品牌编号,撤销日期,撤销情形,核实区,文号,恢复日期
      PD-0001,2025-02-29,1,310115,沪人社〔2025〕1号,

      """
    ])
    #expect(
      report.english == """
        content/revocations.csv:2:9: error: Column 撤销日期 (date) takes a day of the calendar; February 2025 has \
        28 days and no day 29 [invalid-date]
          2 | PD-0001,2025-02-29,1,310115,沪人社〔2025〕1号,
            |         ^
          to mend: correct the date

        """)
    #expect(
      report.chinese == """
        content/revocations.csv:2:9: 错误：“撤销日期”列应为日历上存在的一天，2025年2月有28天，没有29日 [invalid-date]
          2 | PD-0001,2025-02-29,1,310115,沪人社〔2025〕1号,
            |         ^
          处理办法：更正日期

        """)
  }

  @Test("There is no thirteenth month")
  func noSuchMonth() {
    let report = Report(of: [
      "revocations.csv": """
      品牌编号,撤销日期,撤销情形,核实区,文号,恢复日期
      PD-0001,2025/13/1,1,310115,沪人社〔2025〕1号,

      """
    ])
    #expect(
      report.english == """
        content/revocations.csv:2:9: error: Column 撤销日期 (date) takes a day of the calendar; there is no month \
        13 [invalid-date]
          2 | PD-0001,2025/13/1,1,310115,沪人社〔2025〕1号,
            |         ^
          to mend: correct the date

        """)
    #expect(
      report.chinese == """
        content/revocations.csv:2:9: 错误：“撤销日期”列应为日历上存在的一天，没有13月 [invalid-date]
          2 | PD-0001,2025/13/1,1,310115,沪人社〔2025〕1号,
            |         ^
          处理办法：更正日期

        """)
  }

  @Test("A year is one that the register can mean")
  func noSuchYear() {
    let report = Report(of: [
      "revocations.csv": """
      品牌编号,撤销日期,撤销情形,核实区,文号,恢复日期
      PD-0001,0205-03-01,1,310115,沪人社〔2025〕1号,

      """
    ])
    #expect(
      report.english == """
        content/revocations.csv:2:9: error: Column 撤销日期 (date) takes a day of the years 1900 to 2199; 205 is \
        outside [invalid-date]
          2 | PD-0001,0205-03-01,1,310115,沪人社〔2025〕1号,
            |         ^
          to mend: correct the date

        """)
    #expect(
      report.chinese == """
        content/revocations.csv:2:9: 错误：“撤销日期”列应为1900年至2199年的日期，205年不在其中 [invalid-date]
          2 | PD-0001,0205-03-01,1,310115,沪人社〔2025〕1号,
            |         ^
          处理办法：更正日期

        """)
  }

  @Test("A spreadsheet's day number is refused with the day it stands for")
  func serialNumber() {
    let report = Report(of: [
      "revocations.csv": """
      品牌编号,撤销日期,撤销情形,核实区,文号,恢复日期
      PD-0001,46315,1,310115,沪人社〔2025〕1号,

      """
    ])
    #expect(
      report.english == """
        content/revocations.csv:2:9: error: Column 撤销日期 (date) takes a date; “46315” is a spreadsheet's day \
        number, perhaps 2026-10-20 [invalid-date]
          2 | PD-0001,46315,1,310115,沪人社〔2025〕1号,
            |         ^
          to mend: type the date of the document, for example 2026-10-20

        """)
    #expect(
      report.chinese == """
        content/revocations.csv:2:9: 错误：“撤销日期”列应为日期，“46315”是表格软件的日期序号，可能是2026-10-20 [invalid-date]
          2 | PD-0001,46315,1,310115,沪人社〔2025〕1号,
            |         ^
          处理办法：按原件重新输入日期，例如2026-10-20

        """)
  }

  @Test("A date has no time")
  func timeOfDay() {
    let report = Report(of: [
      "revocations.csv": """
      品牌编号,撤销日期,撤销情形,核实区,文号,恢复日期
      PD-0001,2025-03-01 00:00,1,310115,沪人社〔2025〕1号,

      """
    ])
    #expect(
      report.english == """
        content/revocations.csv:2:9: error: Column 撤销日期 (date) takes a date alone; “2025-03-01 00:00” names a \
        time too [invalid-date]
          2 | PD-0001,2025-03-01 00:00,1,310115,沪人社〔2025〕1号,
            |         ^
          to mend: write it as 2026-10-20, without a time

        """)
    #expect(
      report.chinese == """
        content/revocations.csv:2:9: 错误：“撤销日期”列只应有日期，“2025-03-01 00:00”还带有时间 [invalid-date]
          2 | PD-0001,2025-03-01 00:00,1,310115,沪人社〔2025〕1号,
            |         ^
          处理办法：写成2026-10-20，不带时间

        """)
  }

  @Test("A date begins with its year")
  func yearLast() {
    let report = Report(of: [
      "revocations.csv": """
      品牌编号,撤销日期,撤销情形,核实区,文号,恢复日期
      PD-0001,1/3/2025,1,310115,沪人社〔2025〕1号,

      """
    ])
    #expect(
      report.english == """
        content/revocations.csv:2:9: error: Column 撤销日期 (date) takes a date that begins with its year in four \
        digits; “1/3/2025” does not [invalid-date]
          2 | PD-0001,1/3/2025,1,310115,沪人社〔2025〕1号,
            |         ^
          to mend: write it as 2026-10-20

        """)
    #expect(
      report.chinese == """
        content/revocations.csv:2:9: 错误：“撤销日期”列的日期应以四位年份开头，“1/3/2025”不是 [invalid-date]
          2 | PD-0001,1/3/2025,1,310115,沪人社〔2025〕1号,
            |         ^
          处理办法：写成2026-10-20

        """)
  }

  @Test("Any other text is told the spellings")
  func noDate() {
    let report = Report(of: [
      "revocations.csv": """
      品牌编号,撤销日期,撤销情形,核实区,文号,恢复日期
      PD-0001,去年三月,1,310115,沪人社〔2025〕1号,

      """
    ])
    #expect(
      report.english == """
        content/revocations.csv:2:9: error: Column 撤销日期 (date) takes a date; “去年三月” is not written as one \
        [invalid-date]
          2 | PD-0001,去年三月,1,310115,沪人社〔2025〕1号,
            |         ^
          to mend: write it as 2026-10-20, 2026/10/20, 2026.10.20, 2026年10月20日 or 20261020

        """)
    #expect(
      report.chinese == """
        content/revocations.csv:2:9: 错误：“撤销日期”列应为日期，“去年三月”不是日期的写法 [invalid-date]
          2 | PD-0001,去年三月,1,310115,沪人社〔2025〕1号,
            |         ^
          处理办法：写成2026-10-20、2026/10/20、2026.10.20、2026年10月20日或20261020

        """)
  }
}
