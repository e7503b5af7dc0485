/// Escapes text for HTML: byte by byte, since a mark and what combines with it are one character, and no mark to compare with.
package enum HTMLText {
  /// Appends a text so that it may stand in an element and in a quoted attribute.
  package static func append(_ text: String, to html: inout [UInt8]) {
    for byte in text.utf8 {
      switch byte {
      case 0x00..<0x09, 0x0B, 0x0E..<0x20, 0x7F: html += "\u{FFFD}".utf8
      default: MarkupText.append(byte, to: &html)
      }
    }
  }
}
