import Foundation

/// Numbers as a spreadsheet shows them in a cell without a format of its own.
enum RoundedNumber {
  /// With at most 15 digits, the point as `.` whatever the locale.
  static func text(of value: Double) -> String { String(format: "%.15g", value) }
}
