import Testing
import Vocabulary

@Suite("Days")
struct DayTests {
  /// A calendar that counts day by day, with nothing to get wrong.
  private struct NaiveCalendar {
    var (year, month, day) = (1900, 1, 1)
    /// 1900-01-01 in days since 1970-01-01: 70 years, 17 of them leap years.
    var number: Int32 = -(70 * 365 + 17)

    var isLeapYear: Bool { year % 400 == 0 || (year % 4 == 0 && year % 100 != 0) }
    var monthLength: Int { [31, isLeapYear ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] }

    mutating func advance() {
      number += 1
      day += 1
      if day > monthLength { (month, day) = (month + 1, 1) }
      if month > 12 { (year, month) = (year + 1, 1) }
    }
  }

  @Test("Every day from 1900 to 2100 has its number, its parts and its text")
  func everyDay() throws {
    var calendar = NaiveCalendar()
    while calendar.year <= 2100 {
      let (year, month, day) = (calendar.year, calendar.month, calendar.day)
      let date = try #require(Day(year: year, month: month, day: day))
      let iso = "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
      guard date.number == calendar.number, date.parts == (year, month, day), date.iso == iso, Day(iso: iso) == date
      else {
        Issue.record("\(iso) is \(date.iso), number \(date.number) for \(calendar.number)")
        return
      }
      if day == calendar.monthLength, Day(year: year, month: month, day: day + 1) != nil {
        Issue.record("\(year)-\(month) has a day \(day + 1)")
      }
      calendar.advance()
    }
    #expect(calendar.number == Day(year: 2101, month: 1, day: 1)?.number)
  }

  @Test("Known days have known numbers")
  func knownDays() {
    #expect(Day(iso: "1970-01-01")?.number == 0)
    #expect(Day(iso: "2000-03-01")?.number == 11_017)
    #expect(Day(iso: "2026-10-20")?.number == 20_746)
    #expect(Day(iso: "0001-01-01")?.number == -719_162)
    #expect(Day(iso: "9999-12-31")?.number == 2_932_896)
  }

  @Test(
    "There is no such day",
    arguments: [
      (2025, 2, 29), (1900, 2, 29), (2100, 2, 29), (2026, 0, 1), (2026, 13, 1), (2026, 4, 31), (2026, 1, 0),
      (2026, 1, 32), (0, 1, 1), (10_000, 1, 1), (-1, 1, 1), (2026, 1, -1), (2026, 1, Int.max),
    ])
  func noSuchDay(_ year: Int, _ month: Int, _ day: Int) {
    #expect(Day(year: year, month: month, day: day) == nil)
  }

  @Test(
    "Only the exact form is read as ISO",
    arguments: [
      "2026-1-01", "2026/01/01", "20260101", " 2026-01-01", "2026-01-01 ", "2026-01-0１", "+026-01-01", "2026-01-1a",
      "", "２０２６-01-01", "2026-01-01\n", "-026-01-01",
    ])
  func iso(_ text: String) {
    #expect(Day(iso: text) == nil)
  }

  @Test("A day is written for tables and for Chinese text")
  func text() throws {
    let day = try #require(Day(year: 2026, month: 6, day: 9))
    #expect(day.iso == "2026-06-09")
    #expect(day.chinese == "2026年6月9日")
    #expect(Day(year: 33, month: 1, day: 1)?.iso == "0033-01-01")
  }

  @Test(
    "Adding years keeps the day, and 29 February becomes 28 February (N10)",
    arguments: [
      ("2024-02-29", 2, "2026-02-28"), ("2024-02-29", 4, "2028-02-29"), ("2023-02-28", 1, "2024-02-28"),
      ("2026-10-20", 2, "2028-10-20"), ("2026-12-31", -1, "2025-12-31"), ("2096-02-29", 4, "2100-02-28"),
    ])
  func addingYears(_ start: String, _ years: Int, _ end: String) {
    #expect(Day(iso: start)?.adding(years: years).iso == end)
  }

  @Test(
    "Adding months ends in the month's last day where it is shorter",
    arguments: [
      ("2026-01-31", 1, "2026-02-28"), ("2024-01-31", 1, "2024-02-29"), ("2026-10-20", 18, "2028-04-20"),
      ("2026-10-20", 30, "2029-04-20"), ("2026-03-31", -1, "2026-02-28"), ("2026-01-15", -1, "2025-12-15"),
      ("2026-12-15", 1, "2027-01-15"), ("2026-05-31", 0, "2026-05-31"), ("9999-12-31", 1, "9999-12-31"),
      ("0001-01-31", -1, "0001-01-31"),
    ])
  func addingMonths(_ start: String, _ months: Int, _ end: String) {
    #expect(Day(iso: start)?.adding(months: months).iso == end)
  }

  @Test("Adding days crosses months and leap days")
  func addingDays() {
    #expect(Day(iso: "2024-02-28")?.adding(days: 1).iso == "2024-02-29")
    #expect(Day(iso: "2025-02-28")?.adding(days: 1).iso == "2025-03-01")
    #expect(Day(iso: "2026-01-01")?.adding(days: -1).iso == "2025-12-31")
    #expect(Day(iso: "2026-01-01")?.adding(days: 365).iso == "2027-01-01")
  }

  @Test("No count of days, months or years is too large", arguments: [Int.max, Int.min])
  func extremes(_ count: Int) {
    let day = Day(number: 0)
    let (first, last) = (Day(iso: "0001-01-01"), Day(iso: "9999-12-31"))
    for end in [day.adding(days: count), day.adding(months: count), day.adding(years: count)] {
      #expect(first.map { $0 <= end } == true && last.map { $0 >= end } == true)
      #expect(Day(iso: end.iso) == end)
    }
  }

  @Test("Days are in the order of the calendar")
  func order() throws {
    let days = try ["2024-02-29", "2024-03-01", "2025-01-01"].map { try #require(Day(iso: $0)) }
    #expect(days.reversed().sorted() == days)
  }
}
