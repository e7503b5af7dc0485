internal import Diagnostics

/// Reads web addresses: http and https and nothing else, so that no `javascript:` ever reaches a page.
enum WebAddress {
  /// An absolute address. With `acceptsBareHost`, `www.example.com/path` is taken too, and gets `http://` before it.
  static func address(in text: ArraySlice<UInt8>, acceptsBareHost: Bool = false) throws(Refusal) -> String {
    let value = String(decoding: text, as: UTF8.self)
    let isAbsolute = schemeLength(of: text) != nil
    let address = isAbsolute || !acceptsBareHost ? value : "http://" + value
    guard isAddress(Array(address.utf8)[...], needsDot: !isAbsolute) else {
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

  private static func schemeLength(of text: ArraySlice<UInt8>) -> Int? {
    let start = text.prefix(8).map { $0 | 0x20 }
    if start.starts(with: "https://".utf8.map { $0 | 0x20 }) { return 8 }
    return start.starts(with: "http://".utf8.map { $0 | 0x20 }) ? 7 : nil
  }

  private static func isAddress(_ text: ArraySlice<UInt8>, needsDot: Bool) -> Bool {
    guard let length = schemeLength(of: text), text.allSatisfy(isAllowed) else { return false }
    let authority = text.dropFirst(length).prefix { $0 != 0x2F && $0 != 0x3F && $0 != 0x23 }
    let host = authority.prefix { $0 != UInt8(ascii: ":") }
    let port = authority.dropFirst(host.count).dropFirst()
    return !host.isEmpty && host.allSatisfy(isHostByte) && host.first != UInt8(ascii: ".")
      && (!needsDot || host.contains(UInt8(ascii: ".")))
      && port.count <= 5 && port.allSatisfy { (0x30...0x39).contains($0) }
      && (authority.count == host.count || !port.isEmpty)
  }

  private static func isHostByte(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte == 0x2D || byte == 0x2E || CodeParser.isID(CollectionOfOne(byte))
  }

  /// No blanks, no quotes, brackets or backslashes, which no address has unescaped.
  private static func isAllowed(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte != 0x7F && !"\"<>\\^`{|}'".utf8.contains(byte)
  }
}
