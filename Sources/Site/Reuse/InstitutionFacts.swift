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
  /// Tells what all institutions have in common.
  private let common: [UInt8]
  /// Tells the pages to which a text may lead.
  private let pages: [UInt8]

  private var register: PublishedRegister { edition.register }

  init(_ edition: Edition, _ list: PageList, _ reuse: Reuse) {
    self.edition = edition
    common = reuse.digest(Array((reuse.means + "\n" + Self.shared(by: edition.register)).utf8))
    pages = Self.digest(ofPages: list.paths, reuse)
  }

  /// What stands on pages of every institution, or decides them. All properties are told by reflection, so none is left out.
  private static func shared(by register: PublishedRegister) -> String {
    let cycles = register.cycles.map { cycle in
      var cycle = cycle
      cycle.results = []
      return cycle
    }
    let announcements = register.announcements.map { announcement in
      var announcement = announcement
      announcement.body.text = ""
      announcement.brands = []
      return announcement
    }
    let pages = register.pages.map { page in
      var page = page
      page.body.text = ""
      return page
    }
    let key = register.info.publicKey?.pem ?? ""
    let files = LogIndex.fileCount(brands: register.brands.count)
    return [
      "\(register.day.number)", String(reflecting: register.info), key, String(reflecting: cycles),
      String(reflecting: register.districts), String(reflecting: announcements), String(reflecting: pages),
      String(reflecting: register.runningCycles), "\(register.isTermElapsed)", String(reflecting: register.scope),
      "\(files)",
    ].joined(separator: "\n")
  }

  private static func digest(ofPages paths: [String], _ reuse: Reuse) -> [UInt8] {
    var digest: [UInt8] = []
    var pending: [UInt8] = []
    for path in paths where path.hasSuffix(".html") {
      pending += path.utf8
      pending.append(UInt8(ascii: "\n"))
      if pending.count > 1 << 20 { (digest, pending) = (reuse.digest(digest + pending), []) }
    }
    return reuse.digest(digest + pending)
  }

  /// Nil for an institution whose files have to be made each time.
  func bytes(of index: Int) -> [UInt8]? {
    let institution = register.institutions[index]
    var facts = FactBytes()
    facts.add(institution)
    facts.add(edition.cityCounts[institution.district])
    facts.add(edition.districtLists[institution.district].count)
    guard add(institution.profile, to: &facts) else { return nil }
    facts.add(institution.brands.count)
    for brand in institution.brands { add(brand: brand, to: &facts) }
    facts.add(edition.similar[index].count)
    for other in edition.similar[index] {
      facts.add(register.institutions[other].uscc)
      facts.add(register.institutions[other].name)
      facts.add(register.institutions[other].englishName)
      facts.add(register.institutions[other].district)
    }
    return common + facts.bytes
  }

  /// A text without a bracket has no link within the site; the files of the lookup are named by what is in them.
  private func add(_ profile: Article?, to facts: inout FactBytes) -> Bool {
    facts.add(profile?.path)
    facts.add(profile?.text)
    guard let profile, profile.text.withBytes(Self.mayLink) else { return true }
    for byte in pages { facts.add(Int(byte)) }
    return !profile.text.withBytes(Self.namesLookup)
  }

  private static func mayLink(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    text.contains { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "<") }
  }

  private static func namesLookup(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let name = Array(LookupIndex.folder.utf8)
    return text.indices.contains { text[$0] == name[0] && text[$0...].starts(with: name) }
  }

  /// What lists show of an institution and its brands.
  func rowBytes(of index: Int) -> [UInt8] {
    var facts = FactBytes()
    facts.add(register.institutions[index].uscc)
    facts.add(register.institutions[index].name)
    facts.add(register.institutions[index].englishName)
    facts.add(register.institutions[index].pinyin)
    facts.add(register.institutions[index].district)
    for brand in register.institutions[index].brands {
      facts.add(register.brands[brand].id)
      facts.add(register.brands[brand].name)
      facts.add(register.brands[brand].district)
      facts.add(register.brands[brand].status)
      addRecord(ofBrand: brand, to: &facts)
    }
    return facts.bytes
  }

  /// What tells all lists together, and what tells the list of pages.
  func sharedBytes(rows: some Sequence<[UInt8]>) -> (lists: [UInt8], pages: [UInt8]) {
    (common + rows.joined(), common + pages)
  }

  private func add(brand index: Int, to facts: inout FactBytes) {
    let brand = register.brands[index]
    facts.add(brand)
    addRecord(ofBrand: index, to: &facts)
  }

  /// What cycles' results and revocations say of a brand.
  private func addRecord(ofBrand index: Int, to facts: inout FactBytes) {
    for cycle in register.cycles.indices {
      let result = register.cycles[cycle].result(of: index)
      facts.add(result?.outcome.code)
      facts.add(result?.level?.code)
      facts.add(result?.previousLevel?.code)
    }
    facts.add(register.brands[index].revocations.count)
    for index in register.brands[index].revocations {
      // Where it stands in the record is part of its address.
      facts.add(index)
      facts.add(register.revocations[index])
    }
  }
}

extension FactBytes {
  fileprivate mutating func add(_ institution: Institution) {
    add(institution.uscc)
    add(institution.name)
    add(institution.kind.code)
    add(institution.address)
    add(institution.permit)
    add(institution.phone)
    add(institution.website)
    add(institution.formerNames)
    add(institution.pinyin)
    add(institution.englishName)
    add(institution.district)
    add(institution.barredUntil)
  }

  fileprivate mutating func add(_ brand: Brand) {
    add(brand.id)
    add(brand.name)
    add(brand.field)
    add(brand.summary)
    add(brand.district)
    add(brand.status)
    add(brand.programmes.count)
    for programme in brand.programmes {
      add(programme.name)
      add(programme.occupation)
      add(programme.grade)
      add(programme.mode)
      add(programme.location)
    }
  }

  fileprivate mutating func add(_ status: BrandStatus) {
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

  fileprivate mutating func add(_ revocation: Revocation) {
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
