import Diagnostics
import Records

/// `duplicate-slug`: every page has an address of its own, and none has that of a page which the register makes itself.
struct DuplicateSlug: Rule {
  func findings(in ledger: Ledger) -> [Diagnostic] {
    let pages = ledger.records.pages.map { (slug: $0.slug, address: "\($0.slug.value).html") }
    let announcements = ledger.records.announcements.map { announcement in
      let prefix = announcement.district.map { "\($0)-" } ?? ""
      return (slug: announcement.slug, address: "announcements/\(prefix)\(announcement.slug.value).html")
    }
    let files = (pages + announcements).sorted { $0.slug.place < $1.slug.place }
    var firsts: [String: Place] = [:]
    return files.compactMap { file in
      if Self.isReserved(file.address) {
        return Diagnostic(Catalogue.reservedSlug(address: file.address), at: file.slug.place)
      }
      guard let first = firsts.updateValue(file.slug.place, forKey: file.address) else { return nil }
      firsts[file.address] = first
      return Diagnostic(
        Catalogue.duplicateSlug(address: file.address), at: file.slug.place,
        notes: [Diagnostic.Note(Catalogue.firstGivenHere, at: first)])
    }
  }

  /// The addresses of format.md, section 3, that a file's slug could have, with their further pages (`revocations-2`).
  private static func isReserved(_ address: String) -> Bool {
    let name = address.dropLast(".html".count)
    if reserved.contains(String(name)) { return true }
    guard let hyphen = name.lastIndex(of: "-"), paged.contains(String(name[..<hyphen])) else { return false }
    let number = name[name.index(after: hyphen)...]
    return !number.isEmpty && number.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }

  private static let paged: Set<String> = ["revocations", "corrections", "announcements/index"]
  private static let reserved: Set<String> = paged.union(ContentPage.takenSlugs)
}
