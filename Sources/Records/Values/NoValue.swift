/// Texts that fill a cell and are no value of it: what people write where there is nothing, and a spreadsheet's errors.
package enum NoValue {
  private static let pending = ["待补", "待补充"]
  private static let marks = (pending + ["无", "暂无", "/", "\\", "-", "--", "—", "——", "–", "n/a"]).map {
    Array($0.utf8)
  }
  /// Bytes of the longest mark, which may be full-width.
  private static let longestMark = 9

  private static let errors = [
    "#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NUM!", "#NULL!", "#SPILL!", "#CALC!", "#GETTING_DATA",
  ].map { Array($0.utf8) }
  private static let longestError = 13

  /// True for what is written where there is nothing to write: 无, /, —.
  package static func isMark(_ text: String) -> Bool { isMark(Array(text.utf8)[...]) }

  /// True for what stands in the place of a value that is still to come.
  package static func isPending(_ text: String) -> Bool { pending.contains(text) }

  /// True for what a spreadsheet shows, and writes into a CSV file, in place of a value: `#N/A` where a formula failed,
  /// `####` where the column is too narrow.
  package static func isError(_ text: String) -> Bool {
    text.utf8.first == UInt8(ascii: "#") && isError(Array(text.utf8)[...])
  }

  static func isMark(_ text: ArraySlice<UInt8>) -> Bool {
    guard text.count <= longestMark, let first = text.first, mayBeginMark(first) else { return false }
    let folded = Cleaning.folded(text)
    return marks.contains { mark in
      mark.count == folded.count && zip(mark, folded).allSatisfy { $0 == $1 || $0 == small($1) }
    }
  }

  /// Every cell of a table is asked: for most the first byte is the answer.
  static func isError(_ text: ArraySlice<UInt8>) -> Bool {
    guard text.first == UInt8(ascii: "#") else { return false }
    if text.count >= 3, text.allSatisfy({ $0 == UInt8(ascii: "#") }) { return true }
    return text.count <= longestError && errors.contains { $0.elementsEqual(text) }
  }

  private static func mayBeginMark(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "/"), UInt8(ascii: "\\"), UInt8(ascii: "-"), UInt8(ascii: "N"), UInt8(ascii: "n"): true
    // 待, —, 无 and 暂, full-width.
    case 0xE5, 0xE2, 0xE6, 0xEF: true
    default: false
    }
  }

  private static func small(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte + 0x20 : byte }
}
