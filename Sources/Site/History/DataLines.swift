import Diagnostics
import Vocabulary

/// A data file of a publication: its day, and the text of each of its records, which stand one on a line.
///
/// Two publications differ in few records, so records are compared as bytes, and read only where these differ.
struct DataLines: Sendable {
  /// Within the publication: `data/brands.json`.
  let path: String
  let bytes: [UInt8]
  let day: Day
  /// The bytes of each record, the comma between two left out. The record at index 0 stands on line 2.
  let records: [Range<Int>]

  /// Nil where the bytes are not as `DataFiles` writes them.
  init?(path: String, bytes: [UInt8]) {
    guard var lines = bytes.lines, !lines.isEmpty else { return nil }
    var head = Array(bytes[lines.removeFirst()])
    if head.last == UInt8(ascii: "[") {
      guard let last = lines.popLast(), bytes[last].elementsEqual("]}".utf8) else { return nil }
      head += "]}".utf8
    }
    guard lines.dropLast().allSatisfy({ bytes[$0].last == UInt8(ascii: ",") }),
      let node = JSONReader.node(of: head[...]), let day = node["as_of"]?.string.flatMap({ Day(iso: $0) })
    else { return nil }
    self.path = path
    self.bytes = bytes
    self.day = day
    records = lines.enumerated().map { index, line in
      index + 1 < lines.count ? line.lowerBound..<line.upperBound - 1 : line
    }
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
