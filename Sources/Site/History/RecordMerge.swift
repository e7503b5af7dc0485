import Diagnostics

/// Tells which records of a file differ from those of a previous one, as those come.
///
/// Two publications differ in few records, so records are compared as bytes, and read only where these differ. Files are
/// ordered by their records' first member, or nearly so. Where they are not, more records are told than differ: who reads
/// them finds them equal.
struct RecordMerge {
  /// Makes the bytes of the record at an index, into an empty buffer.
  typealias Making = (_ index: Int, _ buffer: inout [UInt8]) -> Void

  private let count: Int
  private let make: Making
  /// The first of the records that are still to come, and its bytes.
  private var next = 0
  private var record: [UInt8] = []
  /// Records of the previous file that do not come again as they were, each with its index there.
  private(set) var old: [(index: Int, bytes: [UInt8])] = []
  /// The bytes of records that the previous file does not have.
  private(set) var new: [[UInt8]] = []

  /// A merge of so many records with those of the previous file.
  init(of count: Int, _ make: @escaping Making) {
    self.count = count
    self.make = make
    if count > 0 { make(0, &record) }
  }

  /// Takes the next record of the previous file.
  mutating func take(_ previous: UnsafeBufferPointer<UInt8>, at index: Int) {
    while next < count {
      if record.withUnsafeBytes({ ByteOrder.compare($0, UnsafeRawBufferPointer(previous)) == 0 }) { return advance() }
      let (was, now) = (Self.key(of: previous), record.withUnsafeBufferPointer { Array(Self.key(of: $0)) })
      if was.elementsEqual(now) {
        tellNew()
        break
      }
      guard now.lexicographicallyPrecedes(was) else { break }
      tellNew()
    }
    old.append((index, Array(previous)))
  }

  /// All of the previous file has come.
  mutating func finish() {
    while next < count { tellNew() }
  }

  private mutating func tellNew() {
    new.append(record)
    advance()
  }

  private mutating func advance() {
    next += 1
    record.removeAll(keepingCapacity: true)
    if next < count { make(next, &record) }
  }

  /// The bytes up to the end of the first member.
  private static func key(of record: UnsafeBufferPointer<UInt8>) -> Slice<UnsafeBufferPointer<UInt8>> {
    record.prefix { $0 != UInt8(ascii: ",") }
  }
}
