import CQREncode

/// A QR code (ISO/IEC 18004) of a text, as its modules: the only caller of libqrencode.
///
/// A quarter of it may be scratched or dirty (error correction level Q) before it cannot be read: it is made for plaques.
package struct QRCode: Hashable, Sendable {
  /// Modules on a side, without the quiet zone: 21 to 177.
  package let side: Int
  /// Row by row; true where the module is dark.
  let modules: [Bool]
  /// What the code reads as.
  package let text: String

  /// Light modules that the standard wants around a code.
  static let quietZone = 4

  /// Nil where the text is too long for a code, more than 1,663 bytes, or empty.
  package init?(_ text: String) {
    guard let code = QRcode_encodeString8bit(text, 0, QR_ECLEVEL_Q) else { return nil }
    defer { QRcode_free(code) }
    guard let data = code.pointee.data else { return nil }
    side = Int(code.pointee.width)
    // The lowest bit is the colour, the others say what a module is for.
    modules = UnsafeBufferPointer(start: data, count: side * side).map { $0 & 1 == 1 }
    self.text = text
  }

  /// True where the module is dark; the quiet zone begins at -4.
  func isDark(x: Int, y: Int) -> Bool {
    guard (0..<side).contains(x), (0..<side).contains(y) else { return false }
    return modules[y * side + x]
  }
}
