/// FNV-1a: hashes that tell apart what nobody tries to make alike.
package enum FNVHash {
  /// In 32 bits, of numbers that each go in as a whole: the bytes of a text, or its scalars.
  static func short(of numbers: some Sequence<UInt32>) -> UInt32 {
    numbers.reduce(2_166_136_261) { ($0 ^ $1) &* 16_777_619 }
  }

  /// In 64 bits.
  package static func long(of bytes: [UInt8]) -> UInt64 {
    var hash = Parts()
    hash.add(bytes)
    return hash.value
  }

  /// In 64 bits, of bytes that come in parts.
  struct Parts {
    private(set) var value: UInt64 = 14_695_981_039_346_656_037

    mutating func add(_ bytes: some Sequence<UInt8>) {
      for byte in bytes { value = (value ^ UInt64(byte)) &* 1_099_511_628_211 }
    }
  }
}
