import Signatures

/// One of the parts in which a publication is made on several machines: `number` of `count`, written `2/4`.
///
/// Which shard a file is in follows from the digest of its path alone. So shards are of about one size, every file is in
/// just one, and a file that comes or goes moves no other.
package struct Shard: Hashable, Sendable {
  /// From 1 to `count`.
  package let number: Int
  package let count: Int

  init(number: Int, of count: Int) {
    self.number = number
    self.count = count
  }

  /// Reads `2/4`; nil for anything else, and for a number that is not from 1 to the count.
  package init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let number = Self.number(parts[0]), let count = Self.number(parts[1]), number <= count
    else { return nil }
    self.init(number: number, of: count)
  }

  /// As it is written: `2/4`.
  package var text: String { "\(number)/\(count)" }

  /// True if the shard has the file at a path of the publication.
  package func holds(_ path: String) -> Bool { Self.number(of: path, count: count) == number }

  /// The number of the shard that has the file.
  static func number(of path: String, count: Int) -> Int {
    Int(ByteDigest(of: Array(path.utf8)).leadingBits % UInt64(count)) + 1
  }

  /// A number from 1 on in plain digits, without a sign or leading zeros.
  private static func number(_ text: some StringProtocol) -> Int? {
    guard let first = text.utf8.first, (UInt8(ascii: "1")...UInt8(ascii: "9")).contains(first) else { return nil }
    return Int(text)
  }
}
