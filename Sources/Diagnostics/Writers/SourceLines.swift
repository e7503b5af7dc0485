/// The lines of a run's files, found quickly however many are asked for: each file is gone through once.
struct SourceLines {
  private let sources: Sources
  /// For each file that was asked for, the byte at which each of its lines begins.
  private var starts: [FileID: [Int]] = [:]

  init(of sources: Sources) {
    self.sources = sources
  }

  /// The line of text that a place points into, without its line end; nil if the file has no such line or it is empty.
  mutating func line(at place: Place) -> String? {
    guard Int(place.file.index) < sources.files.count, place.line >= 1 else { return nil }
    let text = sources.files[Int(place.file.index)].utf8
    let starts = starts(of: place.file, text)
    guard Int(place.line) <= starts.count else { return nil }
    var line = text[starts[Int(place.line) - 1]...].prefix { $0 != UInt8(ascii: "\n") }
    if line.last == UInt8(ascii: "\r") { line.removeLast() }
    return line.isEmpty ? nil : String(decoding: line, as: UTF8.self)
  }

  private mutating func starts(of file: FileID, _ text: [UInt8]) -> [Int] {
    if let known = starts[file] { return known }
    var found = [0]
    for (offset, byte) in text.enumerated() where byte == UInt8(ascii: "\n") { found.append(offset + 1) }
    starts[file] = found
    return found
  }
}
