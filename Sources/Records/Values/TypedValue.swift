package import Diagnostics
import Vocabulary

/// A kind of value that somebody types at a prompt or gives as an option: read by the parsers of the files, so that what is
/// taken here is taken there.
package enum TypedValue: Hashable, Sendable {
  case text, day, id, cycle, district, uscc, slug, number, phone, webAddress, siteAddress
  case institutionKind, announcementKind

  /// What is wrong with a value.
  package struct Fault: Error {
    package var problem: Problem
  }

  /// The value as files hold it; nil for one of nothing but blanks. `field` is what the value is for, as messages call it.
  package func read(_ typed: String, as field: Wording) throws(Fault) -> String? {
    do throws(Refusal) {
      return try read(typed)
    } catch {
      throw Fault(problem: error.problem(field))
    }
  }

  /// The same, for those who ask no more than whether it is one; nil as well where it is not.
  package func value(of typed: String) -> String? { try? read(typed) }

  private func read(_ typed: String) throws(Refusal) -> String? {
    let bytes = Cleaning.trimmed(Array(typed.utf8)[...])
    if bytes.isEmpty { return nil }
    // Before it is put on one line: that takes control characters for blanks.
    if let (scalar, _) = Readability.firstUnreadable(in: bytes) {
      throw Refusal { _ in Catalogue.unreadableCharacter(scalar) }
    }
    return try parse(Cleaning.onOneLine(bytes))
  }

  private func parse(_ bytes: ArraySlice<UInt8>) throws(Refusal) -> String {
    switch self {
    case .text: String(decoding: bytes, as: UTF8.self)
    case .day: try DayParser.day(in: bytes).iso
    case .id: try CodeParser.id(in: bytes)
    case .cycle: try Self.cycle(in: bytes)
    case .district: try CodeParser.district(in: bytes)
    case .uscc: try CodeParser.uscc(in: bytes)
    case .slug: try Self.slug(in: bytes)
    case .number: try CodeParser.number(in: bytes)
    case .phone: try CodeParser.phone(in: bytes)
    case .webAddress: try WebAddress.address(in: bytes, acceptsBareHost: true)
    case .siteAddress: try Self.siteAddress(in: bytes)
    case .institutionKind: try TermTable(InstitutionKind.self).value(of: bytes).code
    case .announcementKind: try TermTable(AnnouncementKind.self).value(of: bytes).code
    }
  }

  /// The id of a cycle, which is a year as a rule.
  private static func cycle(in bytes: ArraySlice<UInt8>) throws(Refusal) -> String {
    let id = Cleaning.folded(bytes)
    guard CodeParser.isID(id) else {
      throw Refusal { Catalogue.badCycle(String(decoding: id, as: UTF8.self), in: $0) }
    }
    return try CodeParser.id(in: bytes)
  }

  /// An address under which a site is published; where only `https://` is wanting, that is told.
  private static func siteAddress(in bytes: ArraySlice<UInt8>) throws(Refusal) -> String {
    do throws(Refusal) {
      return try WebAddress.base(in: bytes)
    } catch {
      guard (try? WebAddress.base(in: Array("https://".utf8) + bytes)) != nil else { throw error }
      throw Refusal { Catalogue.addressLacksScheme(String(decoding: bytes, as: UTF8.self), in: $0) }
    }
  }

  /// A page's file name, which may be given with its extension.
  private static func slug(in bytes: ArraySlice<UInt8>) throws(Refusal) -> String {
    let name = String(decoding: Cleaning.folded(bytes), as: UTF8.self)
    let slug = name.hasSuffix(".md") ? String(name.dropLast(3)) : name
    guard CodeParser.isSlug(slug.utf8), !slug.isEmpty else { throw Refusal { _ in Catalogue.badSlug(slug) } }
    guard slug.utf8.count <= CodeParser.longestSlug else {
      throw Refusal { _ in Catalogue.slugTooLong(limit: CodeParser.longestSlug) }
    }
    return slug
  }
}
