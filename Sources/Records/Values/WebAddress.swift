import Diagnostics

/// Reads web addresses: http and https and nothing else, so that no `javascript:` ever reaches a page.
enum WebAddress {
  /// An absolute address. With `acceptsBareHost`, `www.example.com/path` is taken too, and gets `http://` before it.
  static func address(in text: ArraySlice<UInt8>, acceptsBareHost: Bool = false) throws(Refusal) -> String {
    let value = String(decoding: text, as: UTF8.self)
    let isAbsolute = schemeLength(of: text) != nil
    let address = isAbsolute || !acceptsBareHost ? value : "http://" + value
    guard isAddress(isAbsolute ? text : Array(address.utf8)[...], needsDot: !isAbsolute) else {
      throw Refusal { Catalogue.badAddress(value, in: $0) }
    }
    return address
  }

  /// The address under which the site is published: in ASCII, without query and fragment, ending in a slash.
  static func base(in text: ArraySlice<UInt8>) throws(Refusal) -> String {
    let value = String(decoding: text, as: UTF8.self)
    guard isAddress(text, needsDot: false), text.allSatisfy({ $0 < 0x80 && $0 != 0x3F && $0 != 0x23 }) else {
      throw Refusal { Catalogue.badBaseAddress(value, in: $0) }
    }
    return value.hasSuffix("/") ? value : value + "/"
  }

  /// A site's domain, which has no scheme: one that is written as an address is taken without it and the slash at its end.
  static func domain(in text: ArraySlice<UInt8>) throws(Refusal) -> String {
    var host = text.dropFirst(schemeLength(of: text) ?? 0)
    if host.last == UInt8(ascii: "/") { host = host.dropLast() }
    guard host.allSatisfy(isAllowed), isHost(host) else {
      let value = String(decoding: text, as: UTF8.self)
      throw Refusal { Catalogue.badDomain(value, in: $0) }
    }
    return String(decoding: host, as: UTF8.self)
  }

  /// The bytes of `https://` or `http://` at the start, in any case; nil for any other start.
  private static func schemeLength(of text: ArraySlice<UInt8>) -> Int? {
    schemes.first { scheme in
      text.count >= scheme.count && zip(text, scheme).allSatisfy { $0 == $1 || ($0 | 0x20 == $1 && $0 >= 0x41) }
    }?.count
  }

  private static let schemes = [Array("https://".utf8), Array("http://".utf8)]

  private static func isAddress(_ text: ArraySlice<UInt8>, needsDot: Bool) -> Bool {
    guard let length = schemeLength(of: text), text.allSatisfy(isAllowed) else { return false }
    let authority = text.dropFirst(length).prefix { $0 != 0x2F && $0 != 0x3F && $0 != 0x23 }
    let host = authority.prefix { $0 != UInt8(ascii: ":") }
    let port = authority.dropFirst(host.count).dropFirst()
    return isHost(host) && (!needsDot || host.contains(UInt8(ascii: ".")))
      && port.count <= 5 && port.allSatisfy { (0x30...0x39).contains($0) }
      && (authority.count == host.count || !port.isEmpty)
  }

  /// Names between dots, each of which begins with a letter or a digit.
  private static func isHost(_ host: ArraySlice<UInt8>) -> Bool {
    host.allSatisfy(isHostByte)
      && host.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).allSatisfy { name in
        String(decoding: name, as: UTF8.self).unicodeScalars.first.map(isLetterOrDigit) ?? false
      }
  }

  private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber: true
    default: false
    }
  }

  private static func isHostByte(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte == UInt8(ascii: ".") || CodeParser.isIDByte(byte)
  }

  /// No blanks, and none of the quotes, brackets and backslashes that an address has only escaped.
  private static func isAllowed(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...0x20, 0x7F: false
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\\"),
      UInt8(ascii: "^"), UInt8(ascii: "`"), UInt8(ascii: "{"), UInt8(ascii: "|"), UInt8(ascii: "}"):
      false
    default: true
    }
  }
}
