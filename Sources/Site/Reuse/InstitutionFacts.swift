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
  /// Tells the pages to which a text may lead.
  private let pages: ByteDigest

  init(_ edition: Edition, _ lists: ListFacts, _ list: PageList) {
    self.edition = edition
    register = edition.register
    self.lists = lists
    pages = Self.digest(of: list.paths)
  }

  private static func digest(of paths: PathList) -> ByteDigest {
    var digest = ByteDigest.Parts()
    var part: [UInt8] = []
    for index in paths.indices where paths.isPage(index) {
      paths.withBytes(at: index) { part += $0 }
      part.append(UInt8(ascii: "\n"))
      if part.count > 1 << 16 {
        digest.update(part)
        part.removeAll(keepingCapacity: true)
      }
    }
    digest.update(part)
    return digest.digest
  }

  /// Nil for an institution whose files have to be made each time.
  func bytes(of index: Int) -> [UInt8]? {
    // What lists show is in the digest of its row.
    var facts = FactBytes()
    facts.add(lists.common)
    facts.add(lists.rows[index])
    facts.addDetails(of: register.institutions[index])
    let district = register.institutions[index].district
    facts.add(edition.cityCounts[district])
    facts.add(edition.districtLists[district].count)
    guard add(register.institutions[index].profile, to: &facts) else { return nil }
    for brand in register.institutions[index].brands { facts.addDetails(of: register.brands[brand]) }
    facts.add(edition.similar[index].count)
    for other in edition.similar[index] {
      facts.add(register.institutions[other].uscc)
      facts.add(register.institutions[other].name)
      facts.add(register.institutions[other].englishName)
      facts.add(register.institutions[other].district)
    }
    return facts.bytes
  }

  /// A text without a bracket has no link within the site; the files of the lookup are named by what is in them.
  private func add(_ profile: Article?, to facts: inout FactBytes) -> Bool {
    facts.add(profile?.path)
    facts.add(profile?.text)
    guard let profile, profile.text.withBytes(Self.mayLink) else { return true }
    facts.add(pages)
    return !profile.text.withBytes(Self.namesLookup)
  }

  private static func mayLink(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    text.contains { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "<") }
  }

  private static func namesLookup(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let name = Array(LookupIndex.folder.utf8)
    return text.indices.contains { text[$0] == name[0] && text[$0...].starts(with: name) }
  }

  /// What tells the list of pages.
  var pageBytes: [UInt8] { lists.common.bytes + pages.bytes }
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

  fileprivate mutating func addDetails(of institution: borrowing Institution) {
    add(institution.kind.code)
    add(institution.address)
    add(institution.permit)
    add(institution.phone)
    add(institution.website)
    add(institution.barredUntil)
  }

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
