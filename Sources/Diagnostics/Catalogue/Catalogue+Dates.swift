/// What is said of a text that should be a date.
extension Catalogue {
  package static func notADate(_ value: String, in field: Wording) -> Problem {
    Problem(
      .invalidDate,
      Wording(
        en: "\(field.english) takes a date; \(quoted(value)) is not written as one",
        zh: "\(field.chinese)应为日期，“\(clipped(value))”不是日期的写法"),
      solution: Wording(
        en: "write it as 2026-10-20, 2026/10/20, 2026.10.20, 2026年10月20日 or 20261020",
        zh: "写成2026-10-20、2026/10/20、2026.10.20、2026年10月20日或20261020"))
  }

  package static func noSuchMonth(_ month: Int, in field: Wording) -> Problem {
    Problem(
      .invalidDate,
      Wording(
        en: "\(field.english) takes a day of the calendar; there is no month \(month)",
        zh: "\(field.chinese)应为日历上存在的一天，没有\(month)月"),
      solution: correctDate)
  }

  package static func noSuchDay(_ day: Int, year: Int, month: Int, length: Int, in field: Wording) -> Problem {
    let name = englishMonths[month - 1]
    return Problem(
      .invalidDate,
      Wording(
        en: "\(field.english) takes a day of the calendar; \(name) \(year) has \(length) days and no day \(day)",
        zh: "\(field.chinese)应为日历上存在的一天，\(year)年\(month)月有\(length)天，没有\(day)日"),
      solution: correctDate)
  }

  package static func yearOutOfRange(_ year: Int, range: ClosedRange<Int>, in field: Wording) -> Problem {
    let (low, high) = (range.lowerBound, range.upperBound)
    return Problem(
      .invalidDate,
      Wording(
        en: "\(field.english) takes a day of the years \(low) to \(high); \(year) is outside",
        zh: "\(field.chinese)应为\(low)年至\(high)年的日期，\(year)年不在其中"),
      solution: correctDate)
  }

  package static func yearComesFirst(_ value: String, in field: Wording) -> Problem {
    Problem(
      .invalidDate,
      Wording(
        en: "\(field.english) takes a date that begins with its year in four digits; \(quoted(value)) does not",
        zh: "\(field.chinese)的日期应以四位年份开头，“\(clipped(value))”不是"),
      solution: Wording(en: "write it as 2026-10-20", zh: "写成2026-10-20"))
  }

  package static func timeOfDay(_ value: String, in field: Wording) -> Problem {
    Problem(
      .invalidDate,
      Wording(
        en: "\(field.english) takes a date alone; \(quoted(value)) names a time too",
        zh: "\(field.chinese)只应有日期，“\(clipped(value))”还带有时间"),
      solution: Wording(en: "write it as 2026-10-20, without a time", zh: "写成2026-10-20，不带时间"))
  }

  /// `day`: the date that the serial number stands for in a workbook with the usual 1900 date system.
  package static func serialNumber(_ value: String, day: String, in field: Wording) -> Problem {
    Problem(
      .invalidDate,
      Wording(
        en: "\(field.english) takes a date; \(quoted(value)) is a spreadsheet's day number, perhaps \(day)",
        zh: "\(field.chinese)应为日期，“\(clipped(value))”是表格软件的日期序号，可能是\(day)"),
      solution: Wording(
        en: "type the date of the document, for example 2026-10-20", zh: "按原件重新输入日期，例如2026-10-20"))
  }

  private static let correctDate = Wording(en: "correct the date", zh: "更正日期")

  private static let englishMonths = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]
}
