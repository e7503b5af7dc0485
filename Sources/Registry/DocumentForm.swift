/// A number in the form of official documents, however it is written: letters, a year in brackets, a number and 号, as
/// 沪人社职〔2026〕150号 or 沪人社职【2026】第0150号.
struct DocumentForm {
  /// As official documents write it (GB/T 9704): the year in 〔〕 and the bare number.
  let written: String
  /// The brackets around the year where they are others, e.g. 【】.
  let oddBrackets: String?
  /// 第 stands before the number.
  let hasOrdinal: Bool
  /// Zeros stand before the number.
  let isPadded: Bool

  var isOdd: Bool { oddBrackets != nil || hasOrdinal || isPadded }

  private static let opening: Set<Unicode.Scalar> = ["〔", "【", "[", "［", "(", "（", "〖"]
  private static let closing: Set<Unicode.Scalar> = ["〕", "】", "]", "］", ")", "）", "〗"]

  /// Nil for what has another form: a judgment's number begins with the year, and has letters behind it too,
  /// （2025）沪01行终123号.
  init?(_ text: String) {
    var end = TextEnd(rest: Array(text.unicodeScalars)[...])
    guard end.take(["号"]) != nil else { return nil }
    let digits = end.takeDigits()
    let number = digits.drop { $0 == "0" }
    hasOrdinal = end.take(["第"]) != nil
    guard !number.isEmpty, let last = end.take(Self.closing) else { return nil }
    let year = end.takeDigits()
    guard year.count == 4, year.hasPrefix("19") || year.hasPrefix("20"), let first = end.take(Self.opening) else {
      return nil
    }
    end.skipBlanks()
    guard let letter = end.last, letter.properties.isAlphabetic else { return nil }
    isPadded = number.count < digits.count
    oddBrackets = first == "〔" && last == "〕" ? nil : "\(first)\(last)"
    written = "\(String(String.UnicodeScalarView(end.rest)))〔\(year)〕\(number)号"
  }
}

extension DocumentForm {
  /// A number as official documents write it; one of another form as it is.
  static func written(_ number: String) -> String { DocumentForm(number)?.written ?? number }

  /// How an odd number is written; nil for one that is not odd.
  static func mended(_ number: String) -> String? { DocumentForm(number).flatMap { $0.isOdd ? $0.written : nil } }
}

/// A text that is read from its end; blanks are passed over.
private struct TextEnd {
  var rest: ArraySlice<Unicode.Scalar>

  /// What stands at the end.
  var last: Unicode.Scalar? { rest.last }

  /// Takes off the blanks that stand at the end.
  mutating func skipBlanks() {
    while let blank = last, blank.properties.isWhitespace { rest.removeLast() }
  }

  /// Takes off what stands at the end, if it is one of those.
  mutating func take(_ scalars: Set<Unicode.Scalar>) -> Unicode.Scalar? {
    skipBlanks()
    guard let last, scalars.contains(last) else { return nil }
    return rest.removeLast()
  }

  /// Takes off the digits that stand at the end, full-width ones as ASCII.
  mutating func takeDigits() -> String {
    var digits: [Unicode.Scalar] = []
    skipBlanks()
    while let digit = last.map(NameFolding.narrowed), ("0"..."9").contains(digit) {
      digits.append(digit)
      rest.removeLast()
      skipBlanks()
    }
    return String(String.UnicodeScalarView(digits.reversed()))
  }
}
