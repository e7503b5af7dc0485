/// Compares bytes that come in parts with a file that is made in other parts, but for the first line of each.
struct PartComparison {
  private let parts: DataParts
  private var next = 0
  /// What of the parts that were made is still to be compared.
  private var due: ArraySlice<UInt8> = []
  private var (isDueBegun, isGivenBegun) = (false, false)
  private var isSame = true

  init(with parts: DataParts) { self.parts = parts }

  /// Takes the next bytes.
  mutating func take(_ bytes: [UInt8]) {
    var given = Self.afterFirstLine(bytes[...], &isGivenBegun)
    while isSame, !given.isEmpty {
      guard makeDue() else {
        isSame = false
        return
      }
      let count = min(due.count, given.count)
      isSame = due.prefix(count).elementsEqual(given.prefix(count))
      due = due.dropFirst(count)
      given = given.dropFirst(count)
    }
  }

  /// True if all that was taken is the same, and there is no more of the parts.
  consuming func finish() -> Bool { isSame && isGivenBegun && !makeDue() && isDueBegun }

  /// Makes parts until something is due; false if there is no more.
  private mutating func makeDue() -> Bool {
    while due.isEmpty, next < parts.count {
      var part: [UInt8] = []
      parts.render(next, &part)
      next += 1
      due = Self.afterFirstLine(part[...], &isDueBegun)
    }
    return !due.isEmpty
  }

  /// What of the next bytes comes after the first line, of which the end may be still to come.
  private static func afterFirstLine(_ bytes: ArraySlice<UInt8>, _ isBegun: inout Bool) -> ArraySlice<UInt8> {
    if isBegun { return bytes }
    guard let end = bytes.firstIndex(of: UInt8(ascii: "\n")) else { return [] }
    isBegun = true
    return bytes[(end + 1)...]
  }
}
