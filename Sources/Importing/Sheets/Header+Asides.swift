import Diagnostics
import Records
import Spreadsheets

/// Rows below the headings that are no records: sums, remarks, heads of groups. A row that has a code is always a record.
extension Header {
  /// How a remark begins.
  private static let remarks = [
    "共计", "填表", "填报", "制表", "审核", "经办", "负责人", "联系人", "联系电话", "单位盖章", "单位（盖章", "单位(盖章", "注:", "注：", "备注:", "备注：", "说明:",
    "说明：",
  ]
  private static let sums = ["合计", "小计", "总计"]
  /// Words of names in which a sum's characters stand by chance: 联合计算机, 小计划.
  private static let otherWords = ["计算", "计划"]
  private static let numerals = Set("〇零一二三四五六七八九十百两")
  /// Characters past which a text is not looked at.
  private static let longest = 200

  /// True for a row that is no record.
  func isAside(_ row: SheetRow, of sheet: Sheet, _ merges: MergeIndex) -> Bool {
    if hasCode(row) { return false }
    let texts = row.cells.compactMap { cell in
      cell.plainText.map { (column: cell.column, text: String($0.prefix(Self.longest))) }
    }
    guard let first = texts.first else { return false }
    // A sum stands in the first column, or beside its number.
    let sum = texts.first { !isIgnored($0.column) } ?? first
    // A name may have in it what sums and remarks are known by.
    let isFull = fillsTable(row, of: sheet, merges)
    if [first.text, sum.text].contains(where: { Self.isPlainSum($0, mayBeName: isFull) }) { return true }
    if isFull { return false }
    if Self.isRemark(first.text) || Self.isSum(first.text) || Self.isSum(sum.text) { return true }
    return isGroupHead(texts, of: row, merges)
  }

  /// True for a row that has a code of its own in a column for codes.
  func hasCode(_ row: SheetRow) -> Bool {
    tables.contains { table in
      table.columns.contains { index, column in
        guard let cell = row.cell(in: column), !(row.number <= self.row && hasRead(cell, of: row)) else { return false }
        return cell.plainText.map { Self.isCode($0, table.kind.columns[index].form) } ?? false
      }
    }
  }

  /// True for a row above the header that has a whole code where the table below has them: it may be a record of another
  /// table. A year is none, nor are headings in another language.
  func isRecordAbove(_ row: SheetRow) -> Bool {
    row.number < firstRow && !saysHeadings(row)
      && tables.contains { table in
        table.columns.contains { index, column in
          let form = table.kind.columns[index].form
          return row.cell(in: column)?.plainText.map { Self.isCode($0, form) && Self.isMixed($0) } ?? false
        }
      }
  }

  /// True for a row that has something in every required column of a table, be it only that it is still to come, or lent by
  /// a cell above that is merged down.
  private func fillsTable(_ row: SheetRow, of sheet: Sheet, _ merges: MergeIndex) -> Bool {
    tables.contains { table in
      table.kind.columns.indices.filter { table.kind.columns[$0].isRequired }.allSatisfy { index in
        let cell = table.columns[index].flatMap { self.cell($0, of: row, in: sheet, merges).cell }
        return cell?.saysSomething ?? false || cell?.plainText.map(NoValue.isPending) ?? false
      }
    }
  }

  private func isIgnored(_ column: Int) -> Bool { byColumn[column]?.meanings.contains(.nothing) ?? false }

  /// True for 合计, 合计：3, 本区合计. What may be a name goes on with words, as 总计学徒制项目 does.
  private static func isPlainSum(_ text: String, mayBeName: Bool) -> Bool {
    sums.contains { sum in
      if text.hasSuffix(sum) { return true }
      return text.hasPrefix(sum) && !(mayBeName && text.dropFirst(sum.count).contains(where: isOfName))
    }
  }

  /// True for a letter that no count is written with.
  private static func isOfName(_ character: Character) -> Bool {
    character.isLetter && !numerals.contains(character) && !"共计有家个所项条名人次".contains(character)
  }

  private static func isSum(_ text: String) -> Bool {
    let bare = otherWords.reduce(text) { $0.replacing($1, with: "") }
    return sums.contains { bare.contains($0) } || isCount(bare)
  }

  /// True for 共2家, 共计十二个.
  private static func isCount(_ text: String) -> Bool {
    text.indices.contains { index in
      guard text[index] == "共" else { return false }
      let rest = text[index...].dropFirst().drop { "计有 ".contains($0) }
      let unit = rest.drop { $0.isWholeNumber || numerals.contains($0) || $0 == " " }
      return unit.startIndex > rest.startIndex && unit.first.map { "家个所项条".contains($0) } ?? false
    }
  }

  private static func isRemark(_ text: String) -> Bool { remarks.contains { text.hasPrefix($0) } }

  /// True for a row that says one thing beside a number, and that is no key: 一、民办机构（12家）.
  private func isGroupHead(
    _ texts: [(column: Int, text: String)], of row: SheetRow, _ merges: MergeIndex
  ) -> Bool {
    let others = texts.filter { !isIgnored($0.column) && !Self.isOrdinal($0.text) }
    guard let other = others.first, others.count == 1, !row.cells.contains(where: { $0.value.isTroubled }) else {
      return false
    }
    for table in tables {
      guard let key = table.kind.keys.first, let column = table.columns[key] else { continue }
      if isLent(column, to: row, merges) { return false }
      if column == other.column, Self.spells(other.text, table.kind.columns[key].form) { return false }
    }
    // Of two required columns the other one may be meant to go with the key above it.
    let isMarked =
      texts.contains { Self.isOrdinal($0.text) }
      || merges.range(row: row.number, column: other.column)?.columns.count ?? 1 > 1
    return isMarked || tables.allSatisfy { $0.kind.columns.count { $0.isRequired } > 2 }
  }

  /// True where a cell above is merged down to a row.
  private func isLent(_ column: Int, to row: SheetRow, _ merges: MergeIndex) -> Bool {
    merges.range(row: row.number, column: column).map { $0.rows.lowerBound < row.number } ?? false
  }

  /// True for 一, （二）, 三、.
  private static func isOrdinal(_ text: String) -> Bool {
    let digits = text.filter { !"（）()、.．".contains($0) }
    return !digits.isEmpty && digits.allSatisfy { numerals.contains($0) }
  }

  /// True for what may be a code, and is no date: six letters or digits for an institution's; a brand's id, if it is more
  /// than a small number.
  private static func isCode(_ text: String, _ form: CellForm) -> Bool {
    guard form == .uscc || form == .id else { return false }
    let text = CellForm.folded(String(text.prefix(longest)))
    let (letters, digits) = (text.utf8.count(where: isLetter), text.utf8.count(where: isDigit))
    let hyphens = text.utf8.count { $0 == UInt8(ascii: "-") }
    let isShaped =
      form == .uscc
      ? letters + digits >= 6 && !text.contains { ":年月".contains($0) }
      : letters + digits + hyphens == text.utf8.count && (text.utf8.count >= 4 || letters + hyphens > 0)
    return isShaped && !(letters == 0 && spells(text, .day))
  }

  private static func spells(_ text: String, _ form: CellForm) -> Bool { form.spelling(of: text) != nil }

  /// True for letters or hyphens and digits.
  private static func isMixed(_ text: String) -> Bool {
    guard spells(text, .id) else { return false }
    return text.utf8.contains(where: isDigit) && !text.utf8.allSatisfy(isDigit)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
  private static func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte & 0xDF) }
}
