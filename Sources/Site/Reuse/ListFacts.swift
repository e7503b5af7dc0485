import Diagnostics
import Parallel
import Registry
import Signatures
import Vocabulary

/// What all lists, the data beside them and the files of the lookup are made from, told by one digest.
struct ListFacts: Sendable {
  /// The digest of what the pages of all institutions have in common.
  let common: ByteDigest
  /// The digest of what lists show of each institution.
  let rows: [ByteDigest]
  let digest: ByteDigest
  /// True where the standing publication's were made from the same.
  let areMade: Bool

  init(_ register: PublishedRegister, similar: Namesakes, _ reuse: Reuse) {
    common = ByteDigest(of: Array((reuse.means + "\n" + Self.shared(by: register)).utf8))
    rows = Array(register.institutions.indices).concurrentMap(chunkSize: 1024) { index in
      ByteDigest(of: Self.bytes(of: index, in: register))
    }
    // Told apart from a digest of pages by a word.
    var facts = FactBytes(Array("lists".utf8))
    facts.add(common)
    for row in rows { facts.add(row) }
    for others in similar.others {
      facts.add(others.count)
      for other in others { facts.add(other) }
    }
    for twin in similar.outsiders { facts.addNames(of: twin) }
    digest = ByteDigest(of: facts.bytes)
    areMade = reuse.isMade(digest)
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
      announcement.body = Self.unread(announcement.body)
      announcement.brands = []
      return announcement
    }
    let pages = register.pages.map { page in
      var page = page
      page.body = Self.unread(page.body)
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

  /// A text told by its path alone: files are numbered among all that there are, so its place changes with any other file.
  private static func unread(_ article: Article) -> Article {
    var unread = article
    unread.text = ""
    unread.place = Place(FileID(0))
    return unread
  }

  /// What is shown of an institution and its brands, and what they are looked up by.
  private static func bytes(of index: Int, in register: PublishedRegister) -> [UInt8] {
    var facts = FactBytes()
    facts.add(register.institutions[index].uscc)
    facts.add(register.institutions[index].name)
    facts.add(register.institutions[index].formerNames)
    facts.add(register.institutions[index].englishName)
    facts.add(register.institutions[index].pinyin)
    facts.add(register.institutions[index].permit)
    facts.add(register.institutions[index].district)
    facts.add(register.institutions[index].brands.count)
    for brand in register.institutions[index].brands {
      facts.add(register.brands[brand].id)
      facts.add(register.brands[brand].name)
      facts.add(register.brands[brand].district)
      facts.add(register.brands[brand].status)
      facts.addRecord(ofBrand: brand, in: register)
    }
    return facts.bytes
  }
}
