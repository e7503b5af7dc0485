/// A run of `~` or of `*` in a text, with what stands beside it.
struct InlineMark {
  let byte: UInt8
  let range: Range<Int>
  /// Nil at the edge of the text.
  private let before: Unicode.Scalar?
  private let after: Unicode.Scalar?

  /// The run that begins at an index of a text in UTF-8.
  init(in bytes: UnsafeBufferPointer<UInt8>, at start: Int) {
    byte = bytes[start]
    var end = start + 1
    while end < bytes.count, bytes[end] == byte { end += 1 }
    range = start..<end
    // No character has more than four bytes.
    before = String(decoding: bytes[..<start].suffix(4), as: UTF8.self).unicodeScalars.last
    after = String(decoding: bytes[end...].prefix(4), as: UTF8.self).unicodeScalars.first
  }

  /// True for one `~`.
  var isLoneTilde: Bool { byte == UInt8(ascii: "~") && range.count == 1 }

  /// True for one `*` between two digits: `6*8`.
  var isBetweenDigits: Bool {
    guard byte == UInt8(ascii: "*"), range.count == 1, let before, let after else { return false }
    return before.isDigit && after.isDigit
  }

  /// True for `**` that has a punctuation mark on one side and a letter on the other, so that it does not close what the one
  /// ends, or open what the other begins (CommonMark, 6.2): `**（一）总则。**本办法`.
  var isShut: Bool {
    guard byte == UInt8(ascii: "*"), range.count == 2, let before, let after else { return false }
    return before.isPunctuation && after.isLetter || before.isLetter && after.isPunctuation
  }

  /// True for a mark of which `StrayMarks` may tell.
  var isDoubtful: Bool { isLoneTilde || isBetweenDigits || isShut }

  /// True if a text may have something of which `StrayMarks` tells: one lone tilde strikes nothing out.
  static func mayMislead(in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var hasTilde = false
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "~"), UInt8(ascii: "*"):
        let mark = InlineMark(in: bytes, at: index)
        if mark.isDoubtful, hasTilde || !mark.isLoneTilde { return true }
        hasTilde = hasTilde || mark.isLoneTilde
        index = mark.range.upperBound
      default: index += 1
      }
    }
    return false
  }
}

extension Unicode.Scalar {
  var isDigit: Bool { properties.numericType == .decimal }

  /// Neither punctuation nor a blank.
  fileprivate var isLetter: Bool {
    !isPunctuation && !properties.isWhitespace && properties.generalCategory != .control
  }

  /// As cmark-gfm has it: of ASCII the symbols too.
  fileprivate var isPunctuation: Bool {
    switch properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
      .finalPunctuation, .otherPunctuation:
      true
    case .mathSymbol, .currencySymbol, .modifierSymbol: isASCII
    default: false
    }
  }
}
