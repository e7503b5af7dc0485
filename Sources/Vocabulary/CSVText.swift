/// Cells of tables as RFC 4180 writes them, in the records and in the open data.
package enum CSVText {
  /// Appends a cell, quoted where it must be. A text that a spreadsheet would run as a formula, or whose first mark a reader of
  /// records would take off, gets a `'` before it, which such a reader takes off.
  package static func append(_ cell: String, to buffer: inout [UInt8]) {
    // Bytes count, not characters: a quote with a combining mark behind it is one too.
    let (quote, bytes) = (UInt8(ascii: "\""), cell.utf8)
    let isMarked = bytes.first.map { "=+-@'\t\r".utf8.contains($0) } ?? false
    let isQuoted = bytes.contains { $0 == quote || $0 == UInt8(ascii: ",") || $0 == 0x0A || $0 == 0x0D }
    if isQuoted { buffer.append(quote) }
    if isMarked { buffer.append(UInt8(ascii: "'")) }
    if isQuoted {
      for byte in bytes {
        if byte == quote { buffer.append(byte) }
        buffer.append(byte)
      }
      buffer.append(quote)
    } else {
      buffer += bytes
    }
  }
}
