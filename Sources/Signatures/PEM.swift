import Foundation

/// Bytes in the text form of RFC 7468, as OpenSSL writes keys: base64 between two lines that say what they are.
enum PEM {
  /// The bytes of a text that is one block with this label; nil for any other text. Lines before and after the block and
  /// blanks at the ends of lines are passed over, as OpenSSL does.
  static func bytes(of text: String, label: String) -> [UInt8]? {
    let lines = text.split(whereSeparator: \.isNewline).map { $0.trimmingCharacters(in: .whitespaces) }
    guard let start = lines.firstIndex(of: "-----BEGIN \(label)-----"),
      let end = lines.firstIndex(of: "-----END \(label)-----"), start < end
    else { return nil }
    return Base64.bytes(of: lines[(start + 1)..<end].joined())
  }

  /// The block that holds the bytes, with a line feed at its end.
  static func text(of bytes: [UInt8], label: String) -> String {
    var body = Base64.text(of: bytes)[...]
    var text = "-----BEGIN \(label)-----\n"
    while !body.isEmpty {
      text += body.prefix(lineLength) + "\n"
      body = body.dropFirst(lineLength)
    }
    return text + "-----END \(label)-----\n"
  }

  private static let lineLength = 64
}

/// Base64 with padding, in its one canonical form (RFC 4648, section 4).
package enum Base64 {
  package static func text(of bytes: some Sequence<UInt8>) -> String { Data(bytes).base64EncodedString() }

  /// Nil for a text that `text(of:)` does not make.
  package static func bytes(of text: String) -> [UInt8]? {
    guard let bytes = Data(base64Encoded: text).map(Array.init), Self.text(of: bytes) == text else { return nil }
    return bytes
  }
}
