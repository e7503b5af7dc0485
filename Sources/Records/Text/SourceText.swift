import Diagnostics

/// A file's text in UTF-8, without byte order mark, whatever it was on disk.
struct SourceText: Sendable {
  /// Shared with the bytes that were read where nothing had to be changed.
  let utf8: [UInt8]

  /// Reads UTF-8, with or without byte order mark, or GB18030, which Excel and WPS save in China.
  ///
  /// Where CR alone ends the lines it becomes LF, so that lines count as people see them. Throws the first byte that
  /// belongs to neither encoding.
  init(decoding bytes: [UInt8]) throws(EncodingFault) {
    try Self.refuseOtherFormats(bytes)
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    let text = Self.withLineFeeds(hasMark ? Array(bytes.dropFirst(3)) : bytes)
    guard let offset = UTF8Scan.firstInvalidByte(of: text) else {
      utf8 = text
      return
    }
    if hasMark || UTF8Scan.isMostlyUTF8(text) {
      throw EncodingFault(at: offset, of: text, encoding: "UTF-8", length: UTF8Scan.length)
    }
    utf8 = try GB18030.utf8(text)
  }

  /// The whole text.
  var string: String { String(decoding: utf8, as: UTF8.self) }

  private static func withLineFeeds(_ bytes: [UInt8]) -> [UInt8] {
    if bytes.contains(UInt8(ascii: "\n")) || !bytes.contains(UInt8(ascii: "\r")) { return bytes }
    return bytes.map { $0 == UInt8(ascii: "\r") ? UInt8(ascii: "\n") : $0 }
  }

  private static func refuseOtherFormats(_ bytes: [UInt8]) throws(EncodingFault) {
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      throw EncodingFault(problem: Catalogue.workbook())
    }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      throw EncodingFault(problem: Catalogue.utf16())
    }
  }
}

/// A file that is not text in an encoding that is taken: what is wrong, and where.
struct EncodingFault: Error {
  var problem: Problem
  var line = 1
  var column = 1

  init(problem: Problem) {
    self.problem = problem
  }

  /// A byte that is out of place; `length` counts the characters of the well-formed bytes before it.
  init(at offset: Int, of bytes: [UInt8], encoding: String, length: (ArraySlice<UInt8>) -> Int) {
    let before = bytes[..<offset]
    let lineStart = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    problem = Catalogue.invalidByte(bytes[offset], in: encoding)
    line = 1 + before.count { $0 == UInt8(ascii: "\n") }
    column = 1 + length(before[lineStart...])
  }
}
