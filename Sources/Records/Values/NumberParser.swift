import Diagnostics

/// Reads whole numbers.
enum NumberParser {
  static func number(in text: ArraySlice<UInt8>, range: ClosedRange<Int>) throws(Refusal) -> Int {
    let value = String(decoding: Cleaning.folded(text), as: UTF8.self)
    let isPlain = value.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-") }
    guard isPlain, let number = Int(value), range.contains(number) else {
      let written = String(decoding: text, as: UTF8.self)
      throw Refusal { Catalogue.badNumber(written, in: $0, range: range) }
    }
    return number
  }
}
