/// Whether a text may have something of which `StrayMarks` tells, before it is parsed: nearly none has. `**注意**：` in a text
/// leaves no doubt.
struct MarkDoubt {
  private var hasTilde = false
  /// Among the stars so far are some that hardly are a mark, by what is beside them.
  private var isOdd = false
  /// The last run of stars that may begin or end something, and of those of two or more.
  private var last: InlineMark?
  private var lastBold: InlineMark?
  /// The kinds of those that may have begun something not ended yet, and of those that fail to.
  private var begun: Set<Int> = []
  private var failed: Set<Int> = []

  static func arises(from bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var doubt = MarkDoubt()
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "*"), UInt8(ascii: "~"), UInt8(ascii: "_"):
        let mark = InlineMark(in: bytes, at: index)
        if doubt.arises(from: mark) { return true }
        index = mark.range.upperBound
      default: index += 1
      }
    }
    return false
  }

  /// True if a mark misleads with one of those before it, as far as can be told. One mark alone is shown.
  private mutating func arises(from mark: InlineMark) -> Bool {
    if mark.isLoneTilde {
      defer { hasTilde = true }
      return hasTilde
    }
    if let kind = mark.kind {
      if mark.isMeantToEnd, failed.contains(kind) || mark.failsToEnd && begun.contains(kind) { return true }
      if mark.mayEnd, begun.remove(kind) != nil {
        // It ends what was begun.
      } else if mark.isMeantToBegin {
        begun.insert(kind)
        if !mark.mayBegin { failed.insert(kind) }
      }
    }
    guard mark.isStars, mark.mayBegin || mark.mayEnd else { return false }
    isOdd = isOdd || mark.isOdd
    if last != nil, isOdd { return true }
    last = mark
    guard mark.length > 1 else { return false }
    defer { lastBold = mark }
    return lastBold.map(mark.isAlike) ?? false
  }
}

extension InlineMark {
  fileprivate var isOdd: Bool {
    length > 3 || isBetweenDigits || isBehindSurname || (length == 1 ? isProductOrName : isWithinCode)
  }
}
