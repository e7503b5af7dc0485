import Diagnostics
import Vocabulary

/// A data file of a publication, whole: its day, and the text of each of its records, which stand one on a line.
struct DataLines: Sendable {
  let day: Day
  /// The bytes of each record, the comma between two left out. The record at index 0 stands on line 2.
  let records: [[UInt8]]

  /// Nil where the bytes are not as `DataFiles` writes them.
  init?(_ bytes: [UInt8]) {
    var reader = DataLineReader()
    var records: [[UInt8]] = []
    reader.take(bytes) { record, _ in records.append(Array(record)) }
    guard let day = reader.finish() else { return nil }
    self.day = day
    self.records = records
  }

  /// A record's value; nil if it is malformed.
  func node(of record: Int) -> JSONNode? { JSONReader.node(of: records[record][...]) }

  /// Where a value of a record stands, in the file as it was added to the sources.
  func place(of record: Int, at offset: Int, in file: FileID) -> Place {
    let before = records[record].prefix(offset)
    return Place(file, line: record + 2, column: before.count { $0 & 0xC0 != 0x80 } + 1)
  }
}

/// Reads a data file that comes in parts, line by line.
struct DataLineReader {
  /// Looks at the bytes of a record, the comma between two left out, and its index.
  typealias Visit = (_ record: UnsafeBufferPointer<UInt8>, _ index: Int) -> Void

  /// The first line, with what all records have in common; nil until it has come.
  private var head: [UInt8]?
  private var cutter = LineCutter()
  private(set) var count = 0
  /// True after a record that a comma follows.
  private var isContinued = false
  private var isClosed = false
  private var isInForm = true

  /// Takes the next bytes, and visits the records that end in them.
  mutating func take(_ part: [UInt8], _ visit: Visit) {
    var cutter = LineCutter()
    swap(&cutter, &self.cutter)
    cutter.take(part) { add($0, visit) }
    swap(&cutter, &self.cutter)
  }

  private mutating func add(_ line: UnsafeBufferPointer<UInt8>, _ visit: Visit) {
    if head == nil {
      head = Array(line)
    } else if line.elementsEqual("]}".utf8), !isClosed {
      isClosed = true
    } else {
      if isClosed || (count > 0 && !isContinued) { isInForm = false }
      isContinued = line.last == UInt8(ascii: ",")
      visit(isContinued ? UnsafeBufferPointer(rebasing: line.dropLast()) : line, count)
      count += 1
    }
  }

  /// The day of the file, when all of it was taken; nil where it is not as `DataFiles` writes them.
  consuming func finish() -> Day? {
    guard isInForm, cutter.rest.isEmpty, !isContinued, var head else { return nil }
    let hasRecords = head.last == UInt8(ascii: "[")
    guard hasRecords == isClosed, isClosed || count == 0 else { return nil }
    if hasRecords { head += "]}".utf8 }
    return JSONReader.node(of: head[...])?["as_of"]?.string.flatMap { Day(iso: $0) }
  }
}
