/// How numbers are shown, by the number of a cell's style.
struct CellStyles: PartHandler {
  private var codes: [Int: String] = [:]
  private var formats: [CellNumber.Format] = []
  private var isInCells = false

  /// General for a style that there is not.
  func format(of style: Int?) -> CellNumber.Format {
    guard let style, formats.indices.contains(style) else { return .general }
    return formats[style]
  }

  mutating func begin(_ name: Substring, _ attributes: [String: String]) {
    switch name {
    case "numFmt":
      guard let id = attributes["numFmtId"].flatMap(Int.init), let code = attributes["formatCode"] else { return }
      codes[id] = code
    case "cellXfs": isInCells = true
    case "xf" where isInCells:
      let id = attributes["numFmtId"].flatMap(Int.init) ?? 0
      formats.append(codes[id].map(NumberFormatCode.format) ?? NumberFormatCode.builtIn(id))
    default: break
    }
  }

  func add(_ text: String) {}

  mutating func end(_ name: Substring) {
    if name == "cellXfs" { isInCells = false }
  }
}

/// What a format code makes of a number (ECMA-376 part 1, 18.8.30 and 18.8.31).
enum NumberFormatCode {
  /// Digits up to which zeros are put before a number: no code is longer, and a format of thousands of zeros would make thousands
  /// of each of its cells.
  private static let longestPadding = 32

  /// The formats that have a number and no code, those of Chinese, Japanese, Korean and Thai versions among them.
  static func builtIn(_ id: Int) -> CellNumber.Format {
    switch id {
    case 14...22, 27...36, 45...47, 50...58, 71...81: .date
    default: .general
    }
  }

  static func format(_ code: String) -> CellNumber.Format {
    let section = plain(code)
    if section.starts(with: "general".unicodeScalars) || section.starts(with: "g/".unicodeScalars) { return .general }
    if 2...longestPadding ~= section.count, section.allSatisfy({ $0 == "0" }) { return .padded(section.count) }
    if section.contains(where: { "ymdhs".unicodeScalars.contains($0) }) { return .date }
    // A lone e is a year; E+ and E- make a power of ten.
    let isYear = zip(section, section.dropFirst() + [" "]).contains { $0 == "e" && $1 != "+" && $1 != "-" }
    return isYear ? .date : .general
  }

  /// The first section in small letters, without what is shown as it stands and without conditions and colours.
  private static func plain(_ code: String) -> [Unicode.Scalar] {
    var plain: [Unicode.Scalar] = []
    var scalars = code.lowercased().unicodeScalars[...]
    while let scalar = scalars.popFirst(), scalar != ";" {
      switch scalar {
      case "\"": skip(past: "\"", in: &scalars)
      case "\\", "_", "*": scalars = scalars.dropFirst()
      case "[":
        // A time that runs past its unit: [h]:mm, [mm]:ss.
        let unit = scalars.prefix { $0 != "]" }
        if let first = unit.first, unit.allSatisfy({ $0 == first }), "hms".unicodeScalars.contains(first) {
          plain.append(first)
        }
        skip(past: "]", in: &scalars)
      default: plain.append(scalar)
      }
    }
    return plain
  }

  private static func skip(past mark: Unicode.Scalar, in scalars: inout Substring.UnicodeScalarView) {
    while let scalar = scalars.popFirst(), scalar != mark {}
  }
}
