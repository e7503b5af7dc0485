/// Bytes as hexadecimal digits, two lower-case ones for each.
package enum Hexadecimal {
  /// The bytes of a text; nil where it is anything else.
  package static func bytes(of text: some StringProtocol) -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: text.utf8.count / 2)
    let isRead = Array(text.utf8).withUnsafeBufferPointer { text in
      bytes.withUnsafeMutableBytes { read(text, into: $0) }
    }
    return isRead ? bytes : nil
  }

  /// Reads as many bytes as there is room for; false for a text that is not just their digits.
  static func read(_ text: UnsafeBufferPointer<UInt8>, into bytes: UnsafeMutableRawBufferPointer) -> Bool {
    guard text.count == 2 * bytes.count else { return false }
    return values.withUnsafeBufferPointer { values in
      var found: UInt8 = 0
      for place in bytes.indices {
        let (high, low) = (values[Int(text[2 * place])], values[Int(text[2 * place + 1])])
        found |= high | low
        bytes[place] = high << 4 | low
      }
      return found < 16
    }
  }

  /// Appends the digits of bytes.
  static func append(_ bytes: UnsafeRawBufferPointer, to text: inout [UInt8]) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 2 * bytes.count) { buffer in
      for (index, byte) in bytes.enumerated() {
        buffer[2 * index] = digit(byte >> 4)
        buffer[2 * index + 1] = digit(byte & 15)
      }
      text += buffer
    }
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") - 10 + value
  }

  /// By character; 255 for what is no digit.
  private static let values: [UInt8] = {
    var values = [UInt8](repeating: 255, count: 256)
    for value in 0..<16 as Range<UInt8> { values[Int(digit(value))] = value }
    return values
  }()
}

extension Sequence<UInt8> {
  /// Two lower-case hexadecimal digits for each byte.
  package var hexadecimal: String {
    var text: [UInt8] = []
    Array(self).withUnsafeBytes { Hexadecimal.append($0, to: &text) }
    return String(decoding: text, as: UTF8.self)
  }
}
