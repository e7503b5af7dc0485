extension QRCode {
  /// The code as an SVG image for print: dark modules as one path on white, a unit a module, the quiet zone included.
  package var svg: String {
    let size = side + 2 * Self.quietZone
    return """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(size) \(size)" shape-rendering="crispEdges">\
      <title>\(Self.escaped(text))</title><path fill="#fff" d="M0 0h\(size)v\(size)H0z"/><path d="\(outline)"/></svg>

      """
  }

  /// A rectangle for each run of dark modules.
  private var outline: String {
    var path = ""
    for y in 0..<side {
      var x = 0
      while x < side {
        guard isDark(x: x, y: y) else { x += 1; continue }
        let start = x
        while isDark(x: x, y: y) { x += 1 }
        path += "M\(start + Self.quietZone) \(y + Self.quietZone)h\(x - start)v1h-\(x - start)z"
      }
    }
    return path
  }

  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
