/// What HTML and XML have in common of how text is written.
@usableFromInline
package enum MarkupText {
  /// What is written in the place of a mark that would begin a tag or a reference, or end a quoted attribute; nil for all
  /// else.
  @inlinable
  package static func reference(for byte: UInt8) -> StaticString? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    default: nil
    }
  }

  /// Appends a byte of a text as it may stand in an element and in a quoted attribute.
  @inlinable
  package static func append(_ byte: UInt8, to markup: inout [UInt8]) {
    guard let reference = reference(for: byte) else { return markup.append(byte) }
    reference.withUTF8Buffer { markup += $0 }
  }
}
