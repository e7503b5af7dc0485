import Diagnostics
import Registry
import Signatures
import Vocabulary

/// Everything that the files of one institution are made from, as bytes.
///
/// Whatever a view of these files takes from the register must be in here. `InstitutionFactsTests` holds the lists of what is
/// taken to the types of the register, and the pages of changed registers to what is said to have stayed the same.
struct InstitutionFacts: Sendable {
  private let edition: Edition
  private let register: PublishedRegister
  private let lists: ListFacts

  /// What is known of an institution before it is known which pages there are.
  struct Told: Sendable {
    fileprivate var digest: ByteDigest
    fileprivate var mayLead: Bool

    /// The digest of all; `targets` tells what a text may lead to.
    func digest(with targets: ByteDigest) -> ByteDigest {
      mayLead ? ByteDigest(of: digest.bytes + targets.bytes) : digest
    }
  }

  init(_ edition: Edition, _ lists: ListFacts) {
    self.edition = edition
    register = edition.register
    self.lists = lists
  }

  /// Tells what a text may lead to: some pages, and the texts of institutions, for which their pages stand. The other files of
  /// the content tree that have a page are among what all pages share.
  func targets(besides pages: ByteDigest) -> ByteDigest {
    let texts = register.institutions.indices.compactMap { register.institutions[$0].profile?.path }
    var facts = FactBytes(pages.bytes)
    facts.add(texts.sorted { $0.precedes($1) })
    return ByteDigest(of: facts.bytes)
  }

  /// Nil for an institution whose files have to be made each time.
  func told(of index: Int) -> Told? {
    let text = register.institutions[index].profile?.text
    // The headings of other texts are none of these facts.
    if let text, text.withBytes(Self.mayNameHeading) { return nil }
    return Told(digest: ByteDigest(of: bytes(of: index)), mayLead: text?.withBytes(Self.mayLink) ?? false)
  }

  private func bytes(of index: Int) -> [UInt8] {
    // What lists show is in the digest of its row.
    var facts = FactBytes()
    facts.add(lists.common)
    facts.add(lists.rows[index])
    facts.addDetails(of: register.institutions[index])
    let district = register.institutions[index].district
    facts.add(edition.cityCounts[district])
    facts.add(edition.districtLists[district].count)
    facts.add(register.institutions[index].profile?.path)
    facts.add(register.institutions[index].profile?.text)
    for brand in register.institutions[index].brands { facts.addDetails(of: register.brands[brand]) }
    facts.add(edition.similar[index].count)
    for other in edition.similar[index] {
      if let twin = edition.similar.elsewhere(other) {
        facts.add("elsewhere")
        facts.addNames(of: twin)
      } else {
        facts.addNames(of: register.institutions[other])
      }
    }
    return facts.bytes
  }

  /// A text without a bracket has no link within the site.
  private static func mayLink(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    text.contains { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "<") }
  }

  /// False for a text in which `#` begins headings and links to its own, and none follows a path.
  private static func mayNameHeading(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard mayLink(text) else { return false }
    return text.indices.contains { index in
      switch text[index] {
      case UInt8(ascii: "#"): index > 0 && !" \t\r\n#(".utf8.contains(text[index - 1])
      case UInt8(ascii: "&"): text[index...].starts(with: "&num;".utf8)
      default: false
      }
    }
  }
}

extension FactBytes {
  /// What cycles' results and revocations say of a brand.
  mutating func addRecord(ofBrand index: Int, in register: PublishedRegister) {
    for cycle in register.cycles.indices {
      let result = register.cycles[cycle].result(of: index)
      add(result?.outcome.code)
      add(result?.level?.code)
      add(result?.previousLevel?.code)
    }
    add(register.brands[index].revocations.count)
    for index in register.brands[index].revocations {
      // Where it stands in the record is part of its address.
      add(index)
      add(register.revocations[index])
    }
  }

  /// What others show of an institution whose name is like theirs.
  @inline(__always)
  mutating func addNames(of institution: borrowing Institution) {
    add(institution.uscc)
    add(institution.name)
    add(institution.englishName)
    add(institution.district)
  }

  @inline(__always)
  fileprivate mutating func addDetails(of institution: borrowing Institution) {
    add(institution.kind.code)
    add(institution.address)
    add(institution.permit)
    add(institution.phone)
    add(institution.website)
    add(institution.barredUntil)
  }

  @inline(__always)
  fileprivate mutating func addDetails(of brand: borrowing Brand) {
    add(brand.field)
    add(brand.summary)
    add(brand.programmes.count)
    for programme in brand.programmes {
      add(programme.name)
      add(programme.occupation)
      add(programme.grade)
      add(programme.mode)
      add(programme.location)
    }
  }

  mutating func add(_ status: borrowing BrandStatus) {
    add(status.standing.code)
    add(status.reason?.code)
    add(status.since)
    add(status.level.code)
    add(status.cycle)
    add(status.periods.count)
    for period in status.periods {
      add(period.cycle)
      add(period.level.code)
      add(period.from)
      add(period.until)
      add(period.endedBy?.rawValue)
    }
  }

  fileprivate mutating func add(_ revocation: borrowing Revocation) {
    add(revocation.level.code)
    add(revocation.date)
    add(revocation.ground.rawValue)
    add(revocation.verifiedBy)
    add(revocation.document)
    add(revocation.summary)
    add(revocation.setAsideOn)
    add(revocation.setAsideDocument)
    add(revocation.barredUntil)
  }
}
