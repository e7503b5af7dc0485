package import Diagnostics
internal import Vocabulary

/// A kind of value that somebody types at a prompt or gives as an option: read by the parsers of the files, so that what is
/// taken here is taken there.
package enum TypedValue: Hashable, Sendable {
  case text, day, id, district, uscc, slug, number, webAddress, siteAddress, institutionKind, announcementKind

  /// What is wrong with a value.
  package struct Fault: Error {
    package var problem: Problem
  }

  /// The value as files hold it; nil for one of nothing but blanks. `field` is what the value is for, as messages call it.
  package func read(_ typed: String, as field: Wording) throws(Fault) -> String? {
    let bytes = Cleaning.trimmed(Array(typed.utf8)[...])
    if bytes.isEmpty { return nil }
    // Before it is put on one line: that takes control characters for blanks.
    if let (scalar, _) = Readability.firstUnreadable(in: bytes) {
      throw Fault(problem: Catalogue.unreadableCharacter(scalar))
    }
    do throws(Refusal) {
      return try parse(Cleaning.onOneLine(bytes))
    } catch {
      throw Fault(problem: error.problem(field))
    }
  }

  private func parse(_ bytes: ArraySlice<UInt8>) throws(Refusal) -> String {
    switch self {
    case .text: String(decoding: bytes, as: UTF8.self)
    case .day: try DayParser.day(in: bytes).iso
    case .id: try CodeParser.id(in: bytes)
    case .district: try CodeParser.district(in: bytes)
    case .uscc: try CodeParser.uscc(in: bytes)
    case .slug: try Self.slug(in: bytes)
    case .number: try CodeParser.number(in: bytes)
    case .webAddress: try WebAddress.address(in: bytes, acceptsBareHost: true)
    case .siteAddress: try WebAddress.base(in: bytes)
    case .institutionKind: try TermTable(InstitutionKind.self).value(of: bytes).code
    case .announcementKind: try TermTable(AnnouncementKind.self).value(of: bytes).code
    }
  }

  private static func slug(in bytes: ArraySlice<UInt8>) throws(Refusal) -> String {
    let slug = String(decoding: Cleaning.folded(bytes), as: UTF8.self)
    let isSlug = slug.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
    guard isSlug else { throw Refusal { _ in Catalogue.badSlug(slug) } }
    return slug
  }
}
