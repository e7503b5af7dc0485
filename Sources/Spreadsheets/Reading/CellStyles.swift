/// How cells are shown, by the number of their style.
struct CellStyles: PartHandler {
  /// Of a format's code, as spreadsheets have it; a longer one is none.
  private static let longestCode = 255

  /// By the number of their code: many styles may share a code, and each is read once.
  private var coded: [Int: NumberFormat] = [:]
  private var formats: [NumberFormat] = []
  private var isInCells = false
  /// Of each font whether it draws a line through the text, and of each style its font.
  private var struckFonts: [Bool] = []
  private var fonts: [Int] = []
  private var isInFonts = false

  /// How a style shows what it formats; General for a style that there is not.
  func format(of style: Int?) -> NumberFormat {
    guard let style, formats.indices.contains(style) else { return NumberFormat() }
    return formats[style]
  }

  /// True for a style whose font draws a line through the text.
  func isStruckThrough(_ style: Int?) -> Bool {
    guard let style, fonts.indices.contains(style), struckFonts.indices.contains(fonts[style]) else { return false }
    return struckFonts[fonts[style]]
  }

  mutating func begin(_ name: Substring, _ attributes: [String: String]) {
    switch name {
    case "numFmt":
      guard let id = attributes["numFmtId"].flatMap(Int.init), let code = attributes["formatCode"] else { return }
      coded[id] = code.utf16.count > Self.longestCode ? NumberFormat() : NumberFormat(code: code)
    case "cellXfs": isInCells = true
    case "fonts": isInFonts = true
    case "font" where isInFonts: struckFonts.append(false)
    case "strike" where isInFonts:
      guard let last = struckFonts.indices.last else { return }
      struckFonts[last] = attributes["val"].map { XMLFlag.isSet($0) } ?? true
    case "xf" where isInCells:
      let id = attributes["numFmtId"].flatMap(Int.init) ?? 0
      fonts.append(attributes["fontId"].flatMap(Int.init) ?? 0)
      formats.append(coded[id] ?? NumberFormat(builtIn: id))
    default: break
    }
  }

  func add(_ text: String) {}

  mutating func end(_ name: Substring) {
    if name == "cellXfs" { isInCells = false }
    if name == "fonts" { isInFonts = false }
  }
}
