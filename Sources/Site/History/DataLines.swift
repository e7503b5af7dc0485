import Diagnostics
import Vocabulary

/// A data file of a publication: its day, and the text of each of its records, which stand one on a line.
///
/// Two publications differ in few records, so records are compared as bytes, and read only where these differ.
struct DataLines: Sendable {
  let bytes: [UInt8]
  let day: Day
  /// The bytes of each record, the comma between two left out. The record at index 0 stands on line 2.
  let records: [Range<Int>]

  /// Nil where the bytes are not as `DataFiles` writes them.
  init?(_ bytes: [UInt8]) {
    guard var lines = bytes.lines, !lines.isEmpty else { return nil }
    var head = Array(bytes[lines.removeFirst()])
    if head.last == UInt8(ascii: "[") {
      guard let last = lines.popLast(), bytes[last].elementsEqual("]}".utf8) else { return nil }
      head += "]}".utf8
    }
    guard lines.dropLast().allSatisfy({ bytes[$0].last == UInt8(ascii: ",") }),
      let node = JSONReader.node(of: head[...]), let day = node["as_of"]?.string.flatMap({ Day(iso: $0) })
    else { return nil }
    self.bytes = bytes
    self.day = day
    for index in lines.indices.dropLast() { lines[index] = lines[index].lowerBound..<lines[index].upperBound - 1 }
    records = lines
  }

  func text(of record: Int) -> ArraySlice<UInt8> { bytes[records[record]] }

  /// A record's value; nil if it is malformed.
  func node(of record: Int) -> JSONNode? { JSONReader.node(of: text(of: record)) }

  /// Where a value of a record stands, in the file as it was added to the sources.
  func place(of record: Int, at offset: Int, in file: FileID) -> Place {
    let before = text(of: record).prefix(offset)
    return Place(file, line: record + 2, column: before.count { $0 & 0xC0 != 0x80 } + 1)
  }
}

/// Tells which records of a file differ from those of a previous one, as they come.
///
/// Files are ordered by their records' first member, or nearly so. Where they are not, more records are told than differ:
/// who reads them finds them equal.
struct RecordMerge {
  private let previous: DataLines?
  private var position = 0
  /// Records of the previous file that do not come again as they were.
  private(set) var old: [Int] = []
  /// The bytes of records that the previous file does not have.
  private(set) var new: [[UInt8]] = []

  init(previous: DataLines?) {
    self.previous = previous
  }

  mutating func take(_ record: [UInt8]) {
    while let previous, position < previous.records.count {
      let standing = previous.text(of: position)
      if standing == record[...] {
        position += 1
        return
      }
      let (was, now) = (Self.key(of: standing), Self.key(of: record[...]))
      guard !now.lexicographicallyPrecedes(was) else { break }
      old.append(position)
      position += 1
      if was == now { break }
    }
    new.append(record)
  }

  /// What is left of the previous file does not come again.
  mutating func finish() {
    guard let previous, position < previous.records.count else { return }
    old += position..<previous.records.count
    position = previous.records.count
  }

  /// The bytes up to the end of the first member.
  private static func key(of record: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    record.prefix { $0 != UInt8(ascii: ",") }
  }
}
