import CommonMark
import Diagnostics

/// Markdown to HTML: the bytes are the text.
enum MarkdownProperties {
  private static let elements: Set<Substring> = [
    "p", "h2", "h3", "h4", "h5", "h6", "blockquote", "ul", "ol", "li", "pre", "code", "hr", "div", "table", "thead",
    "tbody", "tr", "th", "td", "em", "strong", "del", "a", "img", "br",
  ]
  private static let attributes: Set<Substring> = [
    "href", "src", "alt", "title", "id", "class", "start", "scope", "rel", "lang", "role", "tabindex", "aria-label",
    "aria-labelledby", "loading",
  ]
  private static let schemes: Set = ["http", "https", "mailto", "tel"]

  static func check(_ bytes: [UInt8]) throws(BrokenProperty) {
    let text = String(decoding: bytes, as: UTF8.self)
    let widths = Findings.lineWidths(Array(text.utf8))
    var stray: Place?
    func isWithin(_ place: Place) -> Bool {
      let (line, column) = (Int(place.line), Int(place.column))
      return line >= 1 && column >= 1 && line <= widths.count && column <= widths[line - 1] + 1
    }
    let rendered = Markdown.render(text, at: Place(FileID(0)), tableLabel: "表格") { link in
      if !isWithin(link.place) { stray = link.place }
      return link.destination.hasSuffix(".md") ? .broken : .keep
    }
    stray = stray ?? (rendered.findings.dropped + rendered.findings.strayMarks).map(\.place).first { !isWithin($0) }
    if let stray { throw BrokenProperty(description: "\(stray) is no place of the text") }
    let isRefused = !rendered.findings.diagnostics.isEmpty
    try expect(!isRefused || rendered.html.isEmpty && rendered.plainText.isEmpty, "a text that is refused is rendered")
    try checkHTML(rendered.html)
    try expect(
      rendered.html.utf8.count <= 64 * text.utf8.count + 64 * 1024 * 1024, "\(text.utf8.count) bytes become too many")
  }

  /// Its elements and attributes are ours, they nest, and no address runs a script.
  private static func checkHTML(_ html: String) throws(BrokenProperty) {
    var open: [Substring] = []
    for part in html.split(separator: "<" as Unicode.Scalar, in: html).dropFirst() {
      guard let end = part.unicodeScalars.firstIndex(of: ">") else {
        throw BrokenProperty(description: "a tag is open")
      }
      let tag = Substring(part.unicodeScalars[..<end])
      let name = Substring(tag.unicodeScalars.drop { $0 == "/" }.prefix { $0 != " " })
      try expect(elements.contains(name), "an element \(name.debugDescription)")
      if tag.hasPrefix("/") {
        try expect(open.popLast() == name, "\(name) ends where it is not open")
      } else {
        if !["hr", "img", "br"].contains(name) { open.append(name) }
        try checkAttributes(tag.unicodeScalars.dropFirst(name.unicodeScalars.count))
      }
    }
    try expect(open.isEmpty, "\(open) stay open")
  }

  private static func checkAttributes(_ text: Substring.UnicodeScalarView) throws(BrokenProperty) {
    var rest = text
    while let start = rest.firstIndex(where: { $0 != " " }) {
      rest = rest[start...]
      let name = Substring(rest.prefix { $0 != "=" })
      try expect(attributes.contains(name), "an attribute \(name.debugDescription)")
      rest = rest.dropFirst(name.unicodeScalars.count)
      guard rest.starts(with: "=\"".unicodeScalars) else { throw BrokenProperty(description: "\(name) has no quotes") }
      let value = rest.dropFirst(2).prefix { $0 != "\"" }
      rest = rest.dropFirst(3 + value.count)
      guard name == "href" || name == "src" else { continue }
      let scheme = scheme(of: Substring(value))
      if name == "src" {
        try expect(
          scheme == nil && !value.starts(with: "//".unicodeScalars), "an image of another host \(String(value))")
      }
      guard let scheme else { continue }
      try expect(schemes.contains(scheme), "an address \(String(value))")
    }
  }

  /// The scheme as a browser reads it: letters, digits and a few marks before the first colon, a letter first.
  private static func scheme(of address: Substring) -> String? {
    let scheme = address.utf8.prefix { $0 != UInt8(ascii: ":") }
    guard scheme.endIndex < address.utf8.endIndex, let first = scheme.first else { return nil }
    let isScheme = scheme.allSatisfy { isLetter($0) || (0x30...0x39).contains($0) || "+-.".utf8.contains($0) }
    return isLetter(first) && isScheme ? Substring(scheme).lowercased() : nil
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte & 0xDF) }
}

extension String {
  /// The parts between a mark, which counts wherever it stands, with a combining character behind it too.
  fileprivate func split(separator: Unicode.Scalar, in text: String) -> [Substring] {
    text.unicodeScalars.split(separator: separator, omittingEmptySubsequences: false).map(Substring.init)
  }
}
