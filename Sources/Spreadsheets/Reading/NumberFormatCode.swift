/// What a format code makes of a number (ECMA-376 part 1, 18.8.30 and 18.8.31).
enum NumberFormatCode {
  /// Digits up to which zeros are put before a number: no code is longer, and a format of thousands of zeros would make thousands
  /// of each of its cells.
  private static let longestPadding = 32

  /// The formats that have a number and no code: 27 to 58 as Chinese versions have them, 71 to 81 as Thai ones.
  static func builtIn(_ id: Int) -> CellNumber.Format {
    switch id {
    case 14, 15, 22, 30, 31, 71, 72, 77, 81: .date
    case 16, 28, 29, 51, 53, 54, 58, 73: .dateWithoutYear
    case 17...21, 27, 32...36, 45...47, 50, 52, 55...57, 74...76, 78...80: .partOfDate
    default: .general
    }
  }

  static func format(_ code: String) -> CellNumber.Format {
    let section = FormatSection(code).plain
    if section.starts(with: "general".unicodeScalars) || section.starts(with: "g/".unicodeScalars) { return .general }
    if 2...longestPadding ~= section.count, section.allSatisfy({ $0 == "0" }) { return .padded(section.count) }
    let units = Self.units(of: section)
    if units.isEmpty { return .general }
    guard units.contains(.day), units.contains(.month) else { return .partOfDate }
    return units.contains(.year) ? .date : .dateWithoutYear
  }

  private enum Unit {
    case year, month, day, weekday, hour, minute, second
  }

  /// What a section shows of a date or a time, in its order.
  private static func units(of section: [Unicode.Scalar]) -> [Unit] {
    var units: [Unit] = []
    // The marks of the halves of a day have the letters of units.
    let halves = ["am/pm", "a/p"].map { Array($0.unicodeScalars) }
    var rest = halves.reduce(section) { $0.replacing($1, with: []) }[...]
    while let letter = rest.first {
      let run = rest.prefix { $0 == letter }
      rest = rest.dropFirst(run.count)
      switch letter {
      case "y": units.append(.year)
      // A lone e is a year; E+ and E- make a power of ten.
      case "e" where rest.first != "+" && rest.first != "-": units.append(.year)
      case "d": units.append(run.count < 3 ? .day : .weekday)
      case "h": units.append(.hour)
      case "s":
        // An m before the seconds, as after the hours, is minutes.
        if units.last == .month { units[units.count - 1] = .minute }
        units.append(.second)
      case "m": units.append(units.last == .hour ? .minute : .month)
      default: break
      }
    }
    return units
  }
}
