import Diagnostics
import Records
import Vocabulary

/// Dates: the bytes are a cell's text, and the first four of them a day's number.
enum DayProperties {
  private static let field = Wording(en: "date", zh: "日期")

  static func check(_ bytes: [UInt8]) throws(BrokenProperty) {
    try checkReading(String(decoding: bytes, as: UTF8.self))
    try checkArithmetic(bytes)
  }

  /// A date that is taken is the day that its digits name, and every spelling of that day is taken as the same.
  private static func checkReading(_ typed: String) throws(BrokenProperty) {
    guard let iso = try? TypedValue.day.read(typed, as: field) else { return }
    guard let day = Day(iso: iso), day.iso == iso else { throw BrokenProperty(description: "\(iso) is no day") }
    let (year, month, dayOfMonth) = day.parts
    try expect((1900...2199).contains(year), "the year \(year) is taken")
    let digits = typed.unicodeScalars.compactMap(digit)
    let (long, short) = (numerals(year, month, dayOfMonth, width: 2), numerals(year, month, dayOfMonth, width: 1))
    try expect(
      digits == long || digits == short || digits.count == 7 && digits.starts(with: long.prefix(4)),
      "\(typed.debugDescription) is read as \(iso)")
    let (m, d) = (month < 10 ? "0\(month)" : "\(month)", dayOfMonth < 10 ? "0\(dayOfMonth)" : "\(dayOfMonth)")
    let spellings = [
      iso, "\(year)/\(month)/\(dayOfMonth)", "\(year).\(m).\(d)", "\(year)\(m)\(d)", day.chinese, "\u{3000}\(iso) ",
      String(String.UnicodeScalarView(iso.unicodeScalars.compactMap { Unicode.Scalar($0.value + 0xFEE0) })),
    ]
    for spelling in spellings {
      let again = try? TypedValue.day.read(spelling, as: field)
      try expect(again == iso, "\(spelling) is read as \(again ?? "nothing")")
    }
  }

  private static func digit(_ scalar: Unicode.Scalar) -> UInt32? {
    switch scalar.value {
    case 0x30...0x39: scalar.value - 0x30
    case 0xFF10...0xFF19: scalar.value - 0xFF10
    default: nil
    }
  }

  private static func numerals(_ year: Int, _ month: Int, _ day: Int, width: Int) -> [UInt32] {
    [year, month, day].flatMap { number in
      let digits = String(number).unicodeScalars.compactMap(digit)
      return [UInt32](repeating: 0, count: max(0, width - digits.count)) + digits
    }
  }

  /// Days come one after the other, and years and months are counted as the calendar has them.
  private static func checkArithmetic(_ bytes: [UInt8]) throws(BrokenProperty) {
    let number = bytes.prefix(4).reduce(0) { $0 << 8 | Int($1) } % 3_000_000 - 600_000
    let day = Day(number: 0).adding(days: number)
    let (year, month, dayOfMonth) = day.parts
    try expect(Day(year: year, month: month, day: dayOfMonth) == day, "\(day.iso) is another day")
    try expect(Day(iso: day.iso) == day, "\(day.iso) does not read back")
    let next = day.adding(days: 1)
    try expect(next >= day && next.adding(days: -1) <= day, "the day after \(day.iso) is \(next.iso)")
    let years = Int(bytes.last ?? 0) - 128
    let later = day.adding(years: years)
    guard (1...9999).contains(year + years) else { return }
    try expect(
      later.parts.year == year + years && later.parts.month == month, "\(day.iso), \(years) years: \(later.iso)")
    try expect(
      later.parts.day == dayOfMonth || (month == 2 && dayOfMonth == 29 && later.parts.day == 28),
      "\(day.iso), \(years) years: \(later.iso)")
  }
}
