package import Diagnostics
import Vocabulary

/// What the cells of a column take.
package enum CellForm: Sendable {
  case text, list, number, phone, address, day, uscc, id, district
  case level, outcome, ground, institutionKind, adverseKind

  /// A text with its full-width characters as cells of this form are taken: plain in codes, numbers and dates, of a
  /// telephone all but Chinese marks, and as they are in texts.
  package func folded(_ text: String) -> String {
    switch self {
    case .text, .list, .address: text
    case .phone: String(decoding: Cleaning.folded(Array(text.utf8)[...], keepsMarks: true), as: UTF8.self)
    default: Self.folded(text)
    }
  }

  /// True for a column whose cells hold several values.
  package var isList: Bool { self == .list }

  /// The one spelling in which a value of this form is written: two cells say the same if their spellings are equal. The
  /// empty cell's is empty. A spreadsheet's marks for text are off already (`trimmed`): what looks like one is part of the
  /// value. Throws what is wrong with it, put into words for the column `field`.
  package func spelling(of text: String, in field: Wording) throws(CellFault) -> String {
    do throws(Refusal) {
      return try read(text)
    } catch {
      throw CellFault(problem: error.problem(field))
    }
  }

  /// The same, for those who ask no more than whether it is a value; nil where it is none.
  package func spelling(of text: String) -> String? { try? read(text) }

  private func read(_ text: String) throws(Refusal) -> String {
    let trimmed = Cleaning.trimmed(Array(text.utf8)[...])
    if trimmed.isEmpty { return "" }
    if let (scalar, _) = Readability.firstUnreadable(in: trimmed) {
      throw Refusal { _ in Catalogue.unreadableCharacter(scalar) }
    }
    if trimmed.count > CSVReader.longestCell {
      throw Refusal { Catalogue.textTooLong(in: $0, limit: CSVReader.longestCell) }
    }
    return try spelling(of: Cleaning.onOneLine(trimmed))
  }

  /// A cell's text without blanks around it and without a spreadsheet's mark for text, of which one is taken off.
  package static func trimmed(_ text: String) -> String {
    String(decoding: Cleaning.unwrapped(Cleaning.trimmed(Array(text.utf8)[...])), as: UTF8.self)
  }

  /// A text with full-width ASCII made plain.
  package static func folded(_ text: String) -> String {
    String(decoding: Cleaning.folded(Array(text.utf8)[...]), as: UTF8.self)
  }

  private func spelling(of text: ArraySlice<UInt8>) throws(Refusal) -> String {
    switch self {
    case .text: String(decoding: text, as: UTF8.self)
    case .list: Cleaning.parts(of: text).map { String(decoding: $0, as: UTF8.self) }.joined(separator: "；")
    case .number: try CodeParser.number(in: text)
    case .phone: try CodeParser.phone(in: text)
    case .address: try WebAddress.address(in: text, acceptsBareHost: true)
    case .day: try DayParser.day(in: text).iso
    case .uscc: try CodeParser.uscc(in: text)
    case .id: try CodeParser.id(in: text)
    case .district: try CodeParser.district(in: text)
    case .level: try TermTable(Level.self).value(of: text).chinese
    case .outcome: try TermTable(Outcome.self).value(of: text).chinese
    case .ground: try TermTable(Ground.self, acceptsChinese: false).value(of: text).code
    case .institutionKind: try TermTable(InstitutionKind.self).value(of: text).chinese
    case .adverseKind: try TermTable(AdverseKind.self).value(of: text).chinese
    }
  }
}

/// What is wrong with a cell's value.
package struct CellFault: Error, Hashable, Sendable {
  package var problem: Problem
}
