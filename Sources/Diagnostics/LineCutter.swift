/// Cuts bytes that come in parts into lines. The newline is no part of a line.
package struct LineCutter: Sendable {
  /// What follows the last newline: the beginning of a line of which the end is still to come.
  package private(set) var rest: [UInt8] = []

  package init() {}

  /// Takes the next bytes, and lends each line that ends in them.
  package mutating func take(_ part: [UInt8], _ visit: (_ line: UnsafeBufferPointer<UInt8>) -> Void) {
    part.withUnsafeBufferPointer { part in
      var start = 0
      while let end = part[start...].firstIndex(of: UInt8(ascii: "\n")) {
        let line = UnsafeBufferPointer(rebasing: part[start..<end])
        start = end + 1
        if rest.isEmpty {
          visit(line)
        } else {
          rest += line
          rest.withUnsafeBufferPointer { visit($0) }
          // One long line would keep its memory to the end.
          rest.removeAll(keepingCapacity: rest.capacity < 1 << 16)
        }
      }
      rest += part[start...]
    }
  }
}
