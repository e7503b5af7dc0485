/// Reads backslash escapes and the entities that stand in addresses: numbers, `&amp;`, `&quot;`, `&lt;`, `&gt;`.
enum Unescaping {
  static func unescaped(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\\"), index + 1 < bytes.endIndex, bytes[index + 1].isASCIIPunctuation {
        result.append(bytes[index + 1])
        index += 2
      } else if byte == UInt8(ascii: "&"), let entity = entity(in: bytes[index...]) {
        result += Array(String(entity.scalar).utf8)
        index = entity.end
      } else {
        result.append(byte)
        index += 1
      }
    }
    return result
  }

  private static func entity(in bytes: ArraySlice<UInt8>) -> (scalar: Unicode.Scalar, end: Int)? {
    guard let end = bytes.prefix(12).firstIndex(of: UInt8(ascii: ";")) else { return nil }
    let name = String(decoding: bytes[(bytes.startIndex + 1)..<end], as: UTF8.self)
    return (Entity.number(name) ?? named[name]).map { ($0, end + 1) }
  }

  private static let named: [String: Unicode.Scalar] = ["amp": "&", "quot": "\"", "lt": "<", "gt": ">"]
}

extension UInt8 {
  fileprivate var isASCIIPunctuation: Bool { (0x21...0x7E).contains(self) && !isASCIILetterOrDigit }
}
