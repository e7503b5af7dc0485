/// How cells are shown, by the number of their style.
struct CellStyles: PartHandler {
  private var codes: [Int: String] = [:]
  private var formats: [NumberFormat] = []
  private var isInCells = false

  /// How a style shows what it formats; General for a style that there is not.
  func format(of style: Int?) -> NumberFormat {
    guard let style, formats.indices.contains(style) else { return NumberFormat() }
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
      formats.append(codes[id].map { NumberFormat(code: $0) } ?? NumberFormat(builtIn: id))
    default: break
    }
  }

  func add(_ text: String) {}

  mutating func end(_ name: Substring) {
    if name == "cellXfs" { isInCells = false }
    if name == "fonts" { isInFonts = false }
  }
}
