/// The order of names that hold numbers: runs of digits compare as numbers, everything else byte by byte.
enum NaturalOrder {
  /// True if `first` comes before `second`: `2024` before `2026`, `round-9` before `round-10`. A total order.
  static func precedes(_ first: String, _ second: String) -> Bool {
    var (left, right) = (Array(first.utf8)[...], Array(second.utf8)[...])
    while let one = left.first, let other = right.first {
      let (digits, otherDigits) = (left.prefix(while: isDigit), right.prefix(while: isDigit))
      if !digits.isEmpty, !otherDigits.isEmpty {
        let (number, otherNumber) = (digits.drop { $0 == zero }, otherDigits.drop { $0 == zero })
        if number.count != otherNumber.count { return number.count < otherNumber.count }
        if !number.elementsEqual(otherNumber) { return number.lexicographicallyPrecedes(otherNumber) }
        left = left.dropFirst(digits.count)
        right = right.dropFirst(otherDigits.count)
      } else {
        if one != other { return one < other }
        left = left.dropFirst()
        right = right.dropFirst()
      }
    }
    if left.isEmpty != right.isEmpty { return left.isEmpty }
    return first.utf8.lexicographicallyPrecedes(second.utf8)
  }

  private static let zero = UInt8(ascii: "0")

  private static func isDigit(_ byte: UInt8) -> Bool { (zero...UInt8(ascii: "9")).contains(byte) }
}
