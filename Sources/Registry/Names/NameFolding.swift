/// What is set aside when names are compared: width, case, brackets and blanks.
enum NameFolding {
  /// The ASCII scalar for a full-width one, with capitals made small.
  static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    let narrow = narrowed(scalar)
    guard ("A"..."Z").contains(narrow) else { return narrow }
    return Unicode.Scalar(narrow.value + 32) ?? narrow
  }

  /// The ASCII scalar for a full-width one, any other as it is.
  static func narrowed(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard (0xFF01...0xFF5E).contains(scalar.value) else { return scalar }
    return Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
  }

  /// True for blanks and brackets of all kinds, in their narrow form.
  static func isIgnored(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20, 0x09, 0xA0, 0x2000...0x200D, 0x202F, 0x205F, 0x3000, 0xFEFF: true
    case 0x28, 0x29, 0x5B, 0x5D, 0x7B, 0x7D, 0x3C, 0x3E: true
    case 0x3008...0x3011, 0x3014...0x301B, 0xFE59...0xFE5E, 0x2039, 0x203A: true
    default: false
    }
  }

  /// True for digits and the Chinese numerals: names that differ in one of them are a series, not a slip.
  static func isNumeral(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "0"..."9", "〇", "零", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "百", "千", "两": true
    default: false
    }
  }
}
