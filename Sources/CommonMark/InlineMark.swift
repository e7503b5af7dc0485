/// A run of `~`, of `*` or of `_` in a text, with what stands beside it.
struct InlineMark {
  let byte: UInt8
  let range: Range<Int>
  /// Nil at the edge of the text, as the two behind the mark.
  let before: Unicode.Scalar?
  let after: Unicode.Scalar?
  let second: Unicode.Scalar?

  /// The run that begins at an index of a text in UTF-8.
  init(in bytes: UnsafeBufferPointer<UInt8>, at start: Int) {
    byte = bytes[start]
    var end = start + 1
    while end < bytes.count, bytes[end] == byte { end += 1 }
    range = start..<end
    // No character has more than four bytes.
    before = String(decoding: bytes[..<start].suffix(4), as: UTF8.self).unicodeScalars.last
    var behind = String(decoding: bytes[end...].prefix(8), as: UTF8.self).unicodeScalars.makeIterator()
    after = behind.next()
    second = behind.next()
  }

  var length: Int { range.count }
  var isStars: Bool { byte == UInt8(ascii: "*") }

  /// True for one `~`.
  var isLoneTilde: Bool { byte == UInt8(ascii: "~") && length == 1 }

  // MARK: What may become of it

  var isBeforeBlank: Bool { after?.properties.isWhitespace ?? true }
  var isBehindBlank: Bool { before?.properties.isWhitespace ?? true }

  /// True for stars that may begin something: with no blank behind them, nor a letter before them and a punctuation mark behind
  /// them (CommonMark, 6.2).
  var mayBegin: Bool { !isBeforeBlank && (isBehindBlank || !Self.isPunctuation(after) || Self.isPunctuation(before)) }

  /// True for stars that may end something, so that `**（一）总则。**本办法` is not bold.
  var mayEnd: Bool { !isBehindBlank && (isBeforeBlank || !Self.isPunctuation(before) || Self.isPunctuation(after)) }

  var isBehindPunctuation: Bool { Self.isPunctuation(before) }

  // MARK: What it stands for

  /// True between two digits: `6*8`, `138****1234`.
  var isBetweenDigits: Bool { before?.isDigit ?? false && after?.isDigit ?? false }

  /// True between two letters or digits of ASCII: `A**1`.
  var isWithinCode: Bool { Self.isASCIIWord(before) && Self.isASCIIWord(after) }

  /// True behind a surname: `张**`.
  var isBehindSurname: Bool { before.map(Self.surnames.contains) ?? false }

  /// True for one star that begins something in the middle of a word, as those of a product or a name do: `60cm*40`, `张*伟`,
  /// `(1+2)*3`, `*.doc`.
  var isProductOrName: Bool {
    guard length == 1, mayBegin, let before, let after else { return length == 1 && mayBegin && after == "." }
    return before.isOfWord || after == "." || (before == ")" || before == "）") && after.isDigit
  }

  /// True where both have the same two characters behind them, and a word before them: `甲市**公司和乙市**公司`.
  func isAlike(_ other: InlineMark) -> Bool {
    let isWithin = before?.isOfWord ?? false && other.before?.isOfWord ?? false && after?.isOfWord ?? false
    return isWithin && after == other.after && second != nil && second == other.second
  }

  /// True where the letter before it ends what is emphasised, and so is a punctuation mark: `总则。**本办法`. Few end on the
  /// marks that stand within a sentence; of those, a mark of one star has none.
  var endsSentence: Bool {
    guard let before else { return false }
    return Self.ends.contains(before) || length > 1 && (before == "，" || before == ",")
  }

  /// True where a bracket or a quotation begins behind it.
  var isBeforeOpening: Bool {
    switch after?.properties.generalCategory {
    case .openPunctuation, .initialPunctuation: true
    default: after == "\"" || after == "'"
    }
  }

  private static let ends = Set("。！？：…—”’」』）〉》】〕.!?:)]\"'".unicodeScalars)

  /// Most people have one of these. Not among them are those that often end another word.
  private static let surnames = Set(
    ("王李张刘陈杨赵吴周徐孙朱胡郭林罗郑梁谢宋唐韩冯邓曹彭肖董潘袁蒋蔡杜叶苏魏吕丁沈姚卢姜崔谭陆汪廖贾韦邹孟熊秦"
      + "邱尹薛闫侯陶黎贺龚邵覃戴莫孔汤欧阮柯庞樊殷翟葛倪严牛温俞阎翁鲁毕柴").unicodeScalars)

  /// As cmark-gfm has it: of ASCII the symbols too.
  private static func isPunctuation(_ scalar: Unicode.Scalar?) -> Bool {
    guard let scalar else { return false }
    return switch scalar.properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
      .finalPunctuation, .otherPunctuation:
      true
    case .mathSymbol, .currencySymbol, .modifierSymbol: scalar.isASCII
    default: false
    }
  }

  private static func isASCIIWord(_ scalar: Unicode.Scalar?) -> Bool {
    scalar.map { $0.isASCII && UInt8($0.value).isASCIILetterOrDigit } ?? false
  }
}

extension Unicode.Scalar {
  var isDigit: Bool { properties.numericType == .decimal }

  /// A letter, a number or a sign for a unit, as ㎝ and ℃.
  var isOfWord: Bool {
    properties.isAlphabetic || properties.numericType != nil || properties.generalCategory == .otherSymbol
  }
}
