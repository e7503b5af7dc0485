import Diagnostics
import Vocabulary

/// Writes JSON straight into a buffer, keys in the order they are given: a value follows a `key`, an item an `open`.
struct JSONOutput {
  var bytes: [UInt8]
  private var needsComma: Bool
  private let isCompact: Bool

  /// Takes over the buffer; `finish` gives it back. `isCompact` leaves out the blanks after commas and colons; `isContinued`
  /// goes on after an item.
  init(taking buffer: inout [UInt8], isCompact: Bool = false, isContinued: Bool = false) {
    self.isCompact = isCompact
    needsComma = isContinued
    bytes = []
    swap(&bytes, &buffer)
  }

  /// Ends the text with a line feed and gives the buffer back.
  mutating func finish(into buffer: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\n"))
    swap(&bytes, &buffer)
  }

  /// Gives the buffer back after an item, for another to go on.
  mutating func suspend(into buffer: inout [UInt8]) { swap(&bytes, &buffer) }

  mutating func open(_ bracket: Unicode.Scalar) {
    separate()
    bytes.append(UInt8(ascii: bracket))
    needsComma = false
  }

  mutating func close(_ bracket: Unicode.Scalar) {
    bytes.append(UInt8(ascii: bracket))
    needsComma = true
  }

  /// Puts the next item on a line of its own, so that differences between publications can be read.
  mutating func newLine() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    bytes.append(UInt8(ascii: "\n"))
    needsComma = false
  }

  mutating func key(_ name: StaticString) {
    append(!needsComma ? "\"" : isCompact ? ",\"" : ", \"")
    append(name)
    append(isCompact ? "\":" : "\": ")
    needsComma = false
  }

  mutating func string(_ text: String?) {
    separate()
    if let text { JSONText.append(text, to: &bytes) } else { append("null") }
    needsComma = true
  }

  mutating func number(_ value: Int) {
    separate()
    bytes += String(value).utf8
    needsComma = true
  }

  mutating func member(_ name: StaticString, _ text: String?) {
    key(name)
    string(text)
  }

  mutating func member(_ name: StaticString, _ day: Day?) { member(name, day?.iso) }

  mutating func member(_ name: StaticString, _ value: Int) {
    key(name)
    number(value)
  }

  private mutating func separate() {
    if needsComma { append(isCompact ? "," : ", ") }
    needsComma = false
  }

  private mutating func append(_ text: StaticString) {
    bytes += UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
  }
}
