import Diagnostics
import Parallel
import Registry
import Vocabulary

/// Finds pages that would read otherwise though nothing that the data files tell changes: texts, programmes, a bureau's
/// telephone, templates.
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

  /// Of the announcements, content pages and profiles whose files differ, those with other words; `sections` tells the
  /// institutions of which something is told already.
  func items(among pages: [PageChange], besides sections: [Comparison.Section]) -> [Comparison.Item] {
    let modified = Set(pages.lazy.filter { $0.status == .modified }.map(\.path))
    let told = institutions(toldIn: sections)
    let announcements = register.announcements.map { announcement in
      Comparison.Item(key: SitePath.announcement(announcement, in: register), name: announcement.title)
    }
    let texts = register.pages.map { Comparison.Item(key: SitePath.content($0), name: $0.title) }
    let profiles = register.institutions.indices.filter { !told.contains($0) }.map { index in
      Comparison.Item(key: SitePath.institution(register.institutions[index]), name: register.institutions[index].name)
    }
    let candidates = (announcements + texts + profiles).filter { modified.contains($0.key) }
    return zip(candidates, candidates.concurrentMap { reads(otherwise: $0.key) }).filter(\.1).map(\.0)
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

  /// A page without the days that either may show, and without pictures, which move with the day and show nothing that does
  /// not stand in a table beside them.
  private static func words(of page: [UInt8], without days: [[UInt8]]) -> [UInt8] {
    let first = Set(days.compactMap(\.first))
    var words: [UInt8] = []
    words.reserveCapacity(page.count)
    var rest = page[...]
    while let byte = rest.first {
      if byte == UInt8(ascii: "<"), rest.starts(with: "<svg ".utf8), let end = rest.firstRange(of: "</svg>".utf8) {
        rest = rest[end.upperBound...]
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
