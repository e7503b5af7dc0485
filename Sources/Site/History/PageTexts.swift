import Diagnostics
import Parallel
import Registry
import Vocabulary

/// Finds pages that would read otherwise though nothing that the data files tell changes: texts, programmes, what a district
/// says of itself, templates; pages that are new without being told of; and the key that copies are checked with.
///
/// On another day every page differs, so a page is compared as if both publications showed one day.
struct PageTexts {
  private let site: Site
  private let last: LastPublication
  private let register: PublishedRegister

  init(_ site: Site, since last: LastPublication) {
    self.site = site
    self.last = last
    register = site.composer.register
  }

  /// Of the announcements, content pages, profiles and lists whose files differ, those with other words, and new content pages;
  /// `sections` tells the institutions of which something is told already, and with them their districts.
  func items(among pages: [PageChange], besides sections: [Comparison.Section]) -> [Comparison.Item] {
    let modified = Set(pages.lazy.filter { $0.status == .modified }.map(\.path))
    let added = Set(pages.lazy.filter { $0.status == .added }.map(\.path))
    let told = institutions(toldIn: sections)
    let announcements = register.announcements.map { announcement in
      Comparison.Item(key: SitePath.announcement(announcement, in: register), name: announcement.title)
    }
    let texts = register.pages.map { Comparison.Item(key: SitePath.content($0), name: $0.title) }
    let profiles = register.institutions.indices.filter { !told.contains($0) }.map { index in
      Comparison.Item(key: SitePath.institution(register.institutions[index]), name: register.institutions[index].name)
    }
    let candidates = (general(besides: sections, told) + announcements + texts + profiles).filter {
      modified.contains($0.key)
    }
    let key = Comparison.Item(key: SitePath.publicKey, name: SitePath.publicKey)
    return [key].filter { (modified.union(added)).contains($0.key) } + texts.filter { added.contains($0.key) }
      + zip(candidates, candidates.concurrentMap { reads(otherwise: $0.key) }).filter(\.1).map(\.0)
  }

  /// The home page if nothing else is told, the lists of districts of which nothing is told, and how copies are checked.
  private func general(besides sections: [Comparison.Section], _ told: Set<Int>) -> [Comparison.Item] {
    let home = sections.isEmpty ? [Comparison.Item(key: SitePath.home, name: register.info.title)] : []
    let toldDistricts = Set(told.map { register.institutions[$0].district })
    // What is gone has no district any more.
    let isAllKnown = sections.flatMap(\.items).allSatisfy { item in
      register.index(ofInstitution: item.key) != nil || register.index(ofBrand: item.key) != nil
    }
    let lists = register.districts.indices.filter { isAllKnown && !toldDistricts.contains($0) }.map { index in
      let district = register.districts[index]
      return Comparison.Item(key: SitePath.list(district.code, number: 1), name: district.name)
    }
    return home + lists + [Comparison.Item(key: SitePath.verification, name: SitePath.verification)]
  }

  private func institutions(toldIn sections: [Comparison.Section]) -> Set<Int> {
    var told: Set<Int> = []
    for item in sections.flatMap(\.items) {
      if let index = register.index(ofInstitution: item.key) { told.insert(index) }
      if let brand = register.index(ofBrand: item.key) { told.insert(register.brands[brand].institution) }
    }
    return told
  }

  private func reads(otherwise path: String) -> Bool {
    guard let index = site.index(of: path), let standing = last.files.bytes(path) else { return true }
    var next: [UInt8] = []
    site.render(index, into: &next)
    let days = [last.day, register.day].flatMap { [Array($0.iso.utf8), Array($0.chinese.utf8)] }
    return Self.words(of: standing, without: days) != Self.words(of: next, without: days)
  }

  /// A page without the days that either may show, without pictures, which move with the day and show nothing that does not
  /// stand in a table beside them, and without the name of the lookup's index.
  private static func words(of page: [UInt8], without days: [[UInt8]]) -> [UInt8] {
    let first = Set(days.compactMap(\.first))
    var words: [UInt8] = []
    words.reserveCapacity(page.count)
    var rest = page[...]
    while let byte = rest.first {
      if byte == UInt8(ascii: "<"), rest.starts(with: "<svg ".utf8), let end = rest.firstRange(of: "</svg>".utf8) {
        rest = rest[end.upperBound...]
      } else if byte == UInt8(ascii: "d"), rest.starts(with: "data-lookup=\"".utf8) {
        rest = rest.dropFirst(13).drop { $0 != UInt8(ascii: "\"") }
      } else if first.contains(byte), let shown = days.first(where: { rest.starts(with: $0) }) {
        rest = rest.dropFirst(shown.count)
      } else {
        words.append(byte)
        rest.removeFirst()
      }
    }
    return words
  }
}
