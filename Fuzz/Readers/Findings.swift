import Diagnostics

/// What holds of every list of findings.
enum Findings {
  /// They come in order, each at a place of its file, and are written in both languages.
  static func check(_ diagnostics: [Diagnostic], in sources: Sources) throws(BrokenProperty) {
    try expect(diagnostics == diagnostics.sorted(), "findings are out of order")
    let widths = sources.files.map(\.utf8).map(lineWidths)
    for place in diagnostics.flatMap({ [$0.place] + $0.notes.map(\.place) }) {
      try expect(isPlace(place, within: widths), "\(place) is no place of its file")
    }
    for language in Language.allCases {
      let text = TextWriter(language: language).text(of: diagnostics, in: sources)
      try expect(text.isEmpty == diagnostics.isEmpty, "findings are not told in \(language)")
    }
  }

  /// The number of characters in each line.
  static func lineWidths(_ utf8: [UInt8]) -> [Int] {
    utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { line in
      line.count { $0 & 0xC0 != 0x80 }
    }
  }

  private static func isPlace(_ place: Place, within widths: [[Int]]) -> Bool {
    let file = Int(place.file.index)
    guard file < widths.count, place.line >= 1, place.column >= 1 else { return false }
    guard widths[file] != [0] else { return true }
    return place.line <= widths[file].count && Int(place.column) <= widths[file][Int(place.line) - 1] + 1
  }
}
