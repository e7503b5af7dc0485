import Diagnostics
import Vocabulary

/// Reads a date in the spellings of format.md.
enum DayParser {
  /// Years that a record may name; others are slips of the hand.
  static let years = 1900...2199

  static func day(in text: ArraySlice<UInt8>) throws(Refusal) -> Day {
    let text = Cleaning.folded(text)
    guard let (year, month, day) = numbers(of: text) else { throw refusal(of: String(decoding: text, as: UTF8.self)) }
    guard years.contains(year) else {
      throw Refusal { Catalogue.yearOutOfRange(year, range: years, in: $0) }
    }
    guard (1...12).contains(month) else { throw Refusal { Catalogue.noSuchMonth(month, in: $0) } }
    guard let date = Day(year: year, month: month, day: day) else {
      let length = Day.length(of: month, in: year)
      throw Refusal { Catalogue.noSuchDay(day, year: year, month: month, length: length, in: $0) }
    }
    return date
  }

  private static func numbers(of text: ArraySlice<UInt8>) -> (year: Int, month: Int, day: Int)? {
    var rest = text
    guard let year = number(4...4, from: &rest) else { return nil }
    if rest.count == 4, let month = number(2...2, from: &rest), let day = number(2...2, from: &rest) {
      return (year, month, day)
    }
    guard let separators = separators(after: year, in: &rest), let month = number(1...2, from: &rest),
      take(separators.second, from: &rest), let day = number(1...2, from: &rest), take(separators.last, from: &rest),
      rest.isEmpty
    else { return nil }
    return (year, month, day)
  }

  /// Takes what stands behind the year, and says what must stand behind the month and the day then.
  private static func separators(after year: Int, in rest: inout ArraySlice<UInt8>) -> (second: String, last: String)? {
    for mark in ["-", "/", "."] where take(mark, from: &rest) { return (mark, "") }
    return take("年", from: &rest) ? ("月", "日") : nil
  }

  private static func take(_ mark: String, from rest: inout ArraySlice<UInt8>) -> Bool {
    guard rest.starts(with: mark.utf8) else { return false }
    rest = rest.dropFirst(mark.utf8.count)
    return true
  }

  /// Takes a number of so many digits, as many as there are.
  private static func number(_ digits: ClosedRange<Int>, from rest: inout ArraySlice<UInt8>) -> Int? {
    var (value, count) = (0, 0)
    while count < digits.upperBound, let byte = rest.first, (0x30...0x39).contains(byte) {
      value = value * 10 + Int(byte - 0x30)
      count += 1
      rest.removeFirst()
    }
    return count >= digits.lowerBound ? value : nil
  }

  /// What is wrong with a text that is no spelling of a date, as precisely as can be said.
  private static func refusal(of text: String) -> Refusal {
    if let serial = Int(text), text.utf8.count == 5, (10_000...99_999).contains(serial) {
      // Day 1 is 1900-01-01, and the day count holds a 29 February 1900 that there never was.
      let day = Day(number: -25_569).adding(days: serial).iso
      return Refusal { Catalogue.serialNumber(text, day: day, in: $0) }
    }
    if text.contains(":") { return Refusal { Catalogue.timeOfDay(text, in: $0) } }
    let parts = text.split { !("0"..."9").contains($0) }
    if parts.count == 3, parts[0].count < 4 { return Refusal { Catalogue.yearComesFirst(text, in: $0) } }
    return Refusal { Catalogue.notADate(text, in: $0) }
  }
}
