extension [UInt8] {
  /// Appends a text as UTF-8.
  @usableFromInline
  mutating func append(text: String) {
    if text.utf8.withContiguousStorageIfAvailable({ append(contentsOf: $0) }) == nil {
      append(contentsOf: text.utf8)
    }
  }

  /// Appends a text as UTF-8, fit for HTML and XML content and for quoted attributes: `&`, `<`, `>`, `"` and `'` become
  /// character references.
  @usableFromInline
  mutating func append(escaping text: String) {
    let isDone: Void? = text.utf8.withContiguousStorageIfAvailable { append(escaping: $0) }
    if isDone == nil { Array(text.utf8).withUnsafeBufferPointer { append(escaping: $0) } }
  }

  private mutating func append(escaping bytes: UnsafeBufferPointer<UInt8>) {
    var start = 0
    // Above `>` there is nothing to escape.
    for index in bytes.indices where bytes[index] <= UInt8(ascii: ">") {
      guard let reference = Self.reference(for: bytes[index]) else { continue }
      append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<index]))
      reference.withUTF8Buffer { append(contentsOf: $0) }
      start = index + 1
    }
    append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...]))
  }

  @inline(__always)
  private static func reference(for byte: UInt8) -> StaticString? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    default: nil
    }
  }
}
