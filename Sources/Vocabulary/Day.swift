/// A calendar day in the Gregorian calendar, without time or zone; the register's days are Asia/Shanghai's.
///
/// Stored as a count of days, so comparing and hashing cost as much as an integer's.
package struct Day: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01.
  package let number: Int32

  package init(number: Int32) {
    self.number = number
  }

  /// The day of that year, month and day of month; nil if the calendar has no such day or the year is not 1–9999.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1, day <= Self.length(of: month, in: year)
    else { return nil }
    self.init(number: Self.count(year, month, day))
  }

  /// The day written exactly as `2026-10-20`; nil for any other text.
  package init?(iso text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      let year = Self.decimal(bytes[0..<4]), let month = Self.decimal(bytes[5..<7]),
      let day = Self.decimal(bytes[8..<10])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  package static func < (first: Day, second: Day) -> Bool { first.number < second.number }

  /// Year, month and day of month.
  package var parts: (year: Int, month: Int, day: Int) {
    // Howard Hinnant's civil-from-days: the year is made to begin in March, so that the leap day is its last.
    let shifted = Int(number) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * marchMonth + 2) / 5 + 1)
  }

  /// The same day of another year; 29 February becomes 28 February where that year has none (rule N10).
  package func adding(years: Int) -> Day { adding(months: 12 * min(max(years, -9999), 9999)) }

  /// The same day of another month, or that month's last day where it is shorter; kept within the years 1–9999.
  package func adding(months: Int) -> Day {
    let (year, month, day) = parts
    let months = min(max(months, -12 * 9999), 12 * 9999)
    let index = min(max(year * 12 + month - 1 + months, 12), 9999 * 12 + 11)
    let (newYear, newMonth) = (index / 12, index % 12 + 1)
    return Day(number: Self.count(newYear, newMonth, min(day, Self.length(of: newMonth, in: newYear))))
  }

  /// The day so many days later; kept within the years 1–9999.
  package func adding(days: Int) -> Day {
    let (sum, overflow) = Int(number).addingReportingOverflow(days)
    guard !overflow else { return days < 0 ? Self.first : Self.last }
    return Day(number: min(max(Int32(clamping: sum), Self.first.number), Self.last.number))
  }

  /// The first and the last day that there are: of the year 1, and of the year 9999.
  private static let (first, last) = (Day(number: count(1, 1, 1)), Day(number: count(9999, 12, 31)))

  /// As in tables and data: `2026-10-20`.
  package var iso: String {
    let (year, month, day) = parts
    // Written digit by digit: a large register writes millions of them.
    return String(unsafeUninitializedCapacity: 10) { bytes in
      Self.write(year, into: bytes, from: 0, to: 4)
      bytes[4] = UInt8(ascii: "-")
      Self.write(month, into: bytes, from: 5, to: 7)
      bytes[7] = UInt8(ascii: "-")
      Self.write(day, into: bytes, from: 8, to: 10)
      return 10
    }
  }

  /// As in Chinese text: `2026年10月20日`.
  package var chinese: String {
    let (year, month, day) = parts
    return "\(year)年\(month)月\(day)日"
  }

  /// Writes a number in just as many digits as there is room for.
  private static func write(_ value: Int, into bytes: UnsafeMutableBufferPointer<UInt8>, from start: Int, to end: Int) {
    var (rest, index) = (value, end)
    while index > start {
      index -= 1
      bytes[index] = UInt8(ascii: "0") + UInt8(abs(rest % 10))
      rest /= 10
    }
  }

  private static func decimal(_ bytes: ArraySlice<UInt8>) -> Int? {
    var value = 0
    for byte in bytes {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return value
  }

  /// The number of days of a month (1–12) of a year.
  package static func length(of month: Int, in year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func count(_ year: Int, _ month: Int, _ day: Int) -> Int32 {
    let marchYear = month <= 2 ? year - 1 : year
    let era = marchYear / 400
    let yearOfEra = marchYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return Int32(era * 146_097 + dayOfEra - 719_468)
  }
}
