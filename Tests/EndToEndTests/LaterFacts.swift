import Foundation

/// What the sample's records say that is dated after a day, found by reading them plainly: none of it may be published.
struct LaterFacts {
  private(set) var tokens: [String] = []

  init(in content: URL, after day: String) throws {
    for row in CSVCells.table(in: try Self.text("revocations.csv", of: content)) {
      if let date = Self.iso(row["撤销日期"]), date > day {
        add(date, and: [row["文号"], row["说明"]])
      }
      if let date = Self.iso(row["恢复日期"]), date > day { add(date, and: [row["恢复文号"]]) }
    }
    let announcements = content.appending(path: "announcements")
    for name in try FileManager.default.contentsOfDirectory(atPath: announcements.path).sorted() {
      try addAnnouncement(name, text: Self.text(name, of: announcements), after: day)
    }
  }

  /// An announcement's address, title, document and how each longer paragraph ends (its beginning may be a mere name).
  private mutating func addAnnouncement(_ name: String, text: String, after day: String) throws {
    let lines = text.split(whereSeparator: \.isNewline).map(String.init)
    func value(_ key: String) -> String? {
      lines.first { $0.hasPrefix("\(key): ") }.map { String($0.dropFirst(key.count + 2)) }
    }
    guard let date = Self.iso(value("date")), date > day else { return }
    let stem = String(name.prefix { $0 != "." })
    let sentences = lines.dropFirst(2).filter { $0.count >= 20 && !$0.contains("](") }.map { String($0.suffix(20)) }
    add(date, and: [stem, value("title"), value("document")] + sentences)
  }

  private mutating func add(_ date: String, and texts: [String?]) {
    let numbers = date.split(separator: "-").compactMap { Int($0) }
    tokens += [date, "\(numbers[0])年\(numbers[1])月\(numbers[2])日"]
    tokens += texts.compactMap { $0 }.filter { !$0.isEmpty }
  }

  private static func text(_ name: String, of folder: URL) throws -> String {
    try String(contentsOf: folder.appending(path: name), encoding: .utf8)
  }

  /// Any spelling of a date as `2026-12-15`.
  private static func iso(_ text: String?) -> String? {
    let numbers = (text ?? "").split { !$0.isNumber }.compactMap { Int($0) }
    guard numbers.count == 3 else { return nil }
    return String(format: "%04d-%02d-%02d", numbers[0], numbers[1], numbers[2])
  }
}
