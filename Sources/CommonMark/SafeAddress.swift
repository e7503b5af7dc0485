/// Which addresses may stand in the HTML, and how they are written there.
package enum SafeAddress {
  /// True for a relative address and for the few schemes that only lead somewhere.
  ///
  /// What browsers skip in an address (blanks, tabs, line ends, control characters) is skipped here before the scheme is
  /// read, so that `java&#10;script:` is seen for what it is.
  static func isSafe(_ destination: String, inImage: Bool) -> Bool {
    guard let scheme = scheme(of: destination) else { return true }
    return scheme == "http" || scheme == "https" || (!inImage && (scheme == "mailto" || scheme == "tel"))
  }

  /// True for an address that is not within the site: `https:…`, `mailto:…` and `//host`. A colon behind `/`, `?` or `#`
  /// ends no scheme.
  package static func leavesSite(_ destination: String) -> Bool {
    destination.utf8.starts(with: "//".utf8) || scheme(of: destination) != nil
  }

  /// What stands before the colon of an address that is not relative, in small letters.
  static func scheme(of destination: String) -> String? {
    var scheme = ""
    for scalar in destination.unicodeScalars {
      switch scalar {
      case ":": return scheme.lowercased()
      case "/", "?", "#", "\\": return nil
      default: if !isSkipped(scalar) { scheme.unicodeScalars.append(scalar) }
      }
    }
    return nil
  }

  private static func isSkipped(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value <= 0x20 || scalar.properties.isWhitespace || scalar.properties.isDefaultIgnorableCodePoint
      || scalar.properties.generalCategory == .control
  }

  /// Appends an address as the value of an attribute: what an address may not hold is percent-encoded.
  static func append(_ destination: String, to html: inout [UInt8]) {
    let bytes = Array(destination.utf8)
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "&"): html += "&amp;".utf8
      case UInt8(ascii: "%") where !isEncoded(bytes[index...]): html += "%25".utf8
      case UInt8(ascii: "%"): html.append(byte)
      case _ where byte.isASCIILetterOrDigit || allowed.contains(byte): html.append(byte)
      default: html += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
  }

  private static func isEncoded(_ bytes: ArraySlice<UInt8>) -> Bool {
    let hex = bytes.dropFirst().prefix(2)
    return hex.count == 2 && hex.allSatisfy { $0.isASCIILetterOrDigit && $0 | 0x20 <= UInt8(ascii: "f") }
  }

  private static let allowed = Set("-_.~!*();:@=+$,/?#".utf8)
  private static let digits = Array("0123456789ABCDEF".utf8)
}
