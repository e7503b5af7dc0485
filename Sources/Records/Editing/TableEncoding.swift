import Vocabulary

/// How a table's file is written: its character set, its mark and its line ends.
struct TableEncoding: Sendable {
  /// The byte order mark, if there is one.
  private(set) var mark: [UInt8] = [0xEF, 0xBB, 0xBF]
  private(set) var lineEnd: [UInt8] = [0x0D, 0x0A]
  private var isGB18030 = false

  /// That of a new file.
  init() {}

  /// That of a file which `SourceText` can decode.
  init(of bytes: [UInt8]) {
    if !bytes.starts(with: mark) {
      mark = []
      isGB18030 = UTF8Scan.firstInvalidByte(of: bytes) != nil
    }
    if let index = bytes.firstIndex(of: 0x0A) {
      lineEnd = index > 0 && bytes[index - 1] == 0x0D ? [0x0D, 0x0A] : [0x0A]
    } else if bytes.contains(0x0D) {
      lineEnd = [0x0D]
    }
  }

  /// Bytes of the mark, which are no part of the first line.
  var skipped: Int { mark.count }

  /// The bytes behind the mark, with LF for a CR that ends lines by itself. No character of GB18030 holds a quote, a
  /// comma, CR or LF, so rows are taken apart before they are decoded.
  func plain(_ bytes: [UInt8]) -> [UInt8] {
    let rest = Array(bytes.dropFirst(skipped))
    return lineEnd == [0x0D] ? rest.map { $0 == 0x0D ? 0x0A : $0 } : rest
  }

  func string(_ bytes: ArraySlice<UInt8>) -> String {
    let utf8 = isGB18030 ? (try? GB18030.utf8(Array(bytes))) ?? [] : Array(bytes)
    return String(decoding: utf8, as: UTF8.self)
  }

  /// A cell as a table has it, quoted and marked as text where it must be.
  func cell(_ text: String) -> [UInt8] {
    var cell: [UInt8] = []
    CSVText.append(text, to: &cell)
    return isGB18030 ? GB18030.bytes(of: String(decoding: cell, as: UTF8.self)) : cell
  }
}
