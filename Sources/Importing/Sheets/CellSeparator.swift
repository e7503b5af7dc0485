import Records

/// The mark that stands between the cells of a table that is text.
enum CellSeparator {
  /// Bytes and lines in which the headings are looked for.
  private static let (longest, lines) = (1 << 16, 60)

  /// That of a text in UTF-8: the comma, unless a tab or a semicolon makes two headings of a line and more than commas do.
  static func of(_ text: [UInt8], _ mapping: ColumnMapping) -> UInt8 {
    let lines = text.prefix(longest).split(separator: 0x0A).prefix(lines)
    var best = (mark: PlainTable.comma, headings: 1)
    for mark in [PlainTable.comma, UInt8(ascii: "\t"), UInt8(ascii: ";")] {
      let headings = lines.map { line in line.split(separator: mark).count { isHeading($0, mapping) } }.max() ?? 0
      if headings > best.headings { best = (mark, headings) }
    }
    return best.mark
  }

  private static func isHeading(_ cell: ArraySlice<UInt8>, _ mapping: ColumnMapping) -> Bool {
    let heading = HeadingName(CellForm.trimmed(String(decoding: cell, as: UTF8.self)))
    if heading.isEmpty { return false }
    guard let name = mapping.name(of: heading), name == heading else { return true }
    return !HeadingMeaning.all(of: name).isEmpty || name.isOne(of: ColumnMapping.headings)
  }
}
