import Signatures
import Vocabulary

/// Facts as bytes, of which two are alike only if the facts are: each says how long it is, or whether it is there.
struct FactBytes {
  private(set) var bytes: [UInt8] = []

  /// Begins with some bytes.
  init(_ bytes: [UInt8] = []) {
    self.bytes.reserveCapacity(1024)
    self.bytes += bytes
  }

  mutating func add(_ number: Int) {
    withUnsafeBytes(of: Int64(number).littleEndian) { bytes += $0 }
  }

  mutating func add(_ text: String) {
    add(text.utf8.count)
    bytes += text.utf8
  }

  mutating func add(_ digest: ByteDigest) { digest.appendBytes(to: &bytes) }

  mutating func add(_ day: Day) { add(Int(day.number)) }

  mutating func add(_ texts: [String]) {
    add(texts.count)
    for text in texts { add(text) }
  }

  mutating func add(_ number: Int?) { optional(number) { $0.add($1) } }
  mutating func add(_ text: String?) { optional(text) { $0.add($1) } }
  mutating func add(_ day: Day?) { optional(day) { $0.add($1) } }

  private mutating func optional<Value>(_ value: Value?, _ add: (inout FactBytes, Value) -> Void) {
    bytes.append(value == nil ? 0 : 1)
    if let value { add(&self, value) }
  }
}
