/// Gives the headings of a text ids that stay the same as long as the headings do, each once.
struct HeadingIDs {
  private var taken: Set<String> = []
  private var count = 0
  /// The number of the last copy of each id, so that a text of many equal headings does not try all numbers for each.
  private var copies: [String: Int] = [:]
  /// How many ids were tried: not many more than were given, whatever the headings are.
  private(set) var tries = 0

  /// `h_` and the words of an ASCII heading (`h_how-to-apply`), or else the heading's number in the text (`h_3`). No brand's
  /// id, which may be an anchor on the same page, has an underscore.
  mutating func id(for heading: String) -> String {
    count += 1
    let slug = Self.slug(of: heading) ?? String(count)
    var id = "h_\(slug)"
    var copy = copies[slug] ?? 1
    tries += 1
    if copy > 1 { id = "h_\(slug)-\(copy)" }
    while !taken.insert(id).inserted {
      tries += 1
      copy += 1
      id = "h_\(slug)-\(copy)"
    }
    copies[slug] = copy
    return id
  }

  private static func slug(of heading: String) -> String? {
    guard heading.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
    let words = heading.lowercased().utf8.split { !$0.isASCIILetterOrDigit }
    return words.isEmpty ? nil : words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "-")
  }
}
