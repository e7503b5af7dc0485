import Registry
import Vocabulary

/// `feed.xml`, an Atom feed (RFC 4287) of the newest announcements and of all admitted corrections (N12).
struct Feed: Sendable {
  private static let newestAnnouncements = 30
  let composer: Composer

  func write(into buffer: inout [UInt8]) {
    let register = composer.register
    let info = register.info
    var xml = XMLOutput(taking: &buffer)
    xml.open("feed", [("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", "zh-CN")])
    xml.element("title", info.title)
    xml.element("id", home)
    xml.element("updated", timestamp(of: lastRecord))
    xml.empty("link", [("rel", "alternate"), ("href", home)])
    if register.scope == nil { xml.empty("link", [("rel", "self"), ("href", info.baseURL + SitePath.feed)]) }
    author(info.authority, into: &xml)
    for item in items {
      switch item {
      case .announcement(let index): entry(announcement: index, into: &xml)
      case .correction(let index): entry(correction: index, into: &xml)
      }
    }
    xml.close("feed")
    xml.finish(into: &buffer)
  }

  /// What the feed is of: the register, or a district's list in it. Where the district publishes its own is not on record.
  private var home: String {
    let register = composer.register
    let list = register.scope.map { SitePath.list(register.districts[$0.district].code, number: 1) }
    return register.info.baseURL + (list ?? "")
  }

  private enum Item {
    case announcement(Int)
    case correction(Int)
  }

  /// What the feed tells, newest first; on a day announcements come before corrections. A correction may be dated long before
  /// it is published, so none of them is too old.
  private var items: [Item] {
    let register = composer.register
    let newest = register.announcements.indices.prefix(Self.newestAnnouncements)
    let dated =
      newest.map { (date: register.announcements[$0].date, item: Item.announcement($0)) }
      + register.corrections.indices.map { (date: register.corrections[$0].date, item: Item.correction($0)) }
    return dated.enumerated().sorted { ($1.element.date, $0.offset) < ($0.element.date, $1.offset) }
      .map(\.element.item)
  }

  /// The newest of the dates on record: never the time of a build.
  private var lastRecord: Day {
    let register = composer.register
    let dates =
      [register.announcements.first?.date, register.corrections.first?.date, register.cycles.last?.announced]
      .compactMap(\.self)
      + register.revocations.flatMap { [$0.date, $0.setAsideOn].compactMap(\.self) }
    return dates.max() ?? register.day
  }

  private func entry(announcement index: Int, into xml: inout XMLOutput) {
    let announcement = composer.register.announcements[index]
    let address = composer.register.info.baseURL + SitePath.announcement(announcement, in: composer.register)
    xml.open("entry")
    xml.element("title", announcement.title)
    xml.element("id", address)
    xml.empty("link", [("rel", "alternate"), ("href", address)])
    xml.element("published", timestamp(of: announcement.date))
    xml.element("updated", timestamp(of: announcement.date))
    author(composer.source(of: announcement), into: &xml)
    xml.empty("category", [("term", announcement.kind.code), ("label", announcement.kind.chinese)])
    xml.element("summary", composer.summary(of: composer.edition.announcementBodies[index]))
    xml.close("entry")
  }

  private func entry(correction index: Int, into xml: inout XMLOutput) {
    let correction = composer.register.corrections[index]
    let base = composer.register.info.baseURL
    let address = base + composer.address(ofCorrection: index)
    xml.open("entry")
    xml.element("title", Strings.correctionTitle(composer.correction(index, root: "").subject))
    // Newer ones move it to another page; what it is called stays (RFC 4287, 4.2.6).
    xml.element("id", "\(base)\(SitePath.corrections(number: 1))#\(composer.anchor(ofCorrection: index))")
    xml.empty("link", [("rel", "alternate"), ("href", address)])
    xml.element("published", timestamp(of: correction.date))
    xml.element("updated", timestamp(of: correction.date))
    author(composer.register.cityAuthority, into: &xml)
    xml.empty("category", [("term", "correction"), ("label", Strings.chinese.corrections)])
    xml.element("summary", Strings.correctionSummary(correction.reason, document: correction.document))
    xml.close("entry")
  }

  private func author(_ name: String, into xml: inout XMLOutput) {
    xml.open("author")
    xml.element("name", name)
    xml.close("author")
  }

  /// The day's beginning in Shanghai.
  private func timestamp(of day: Day) -> String { "\(day.iso)T00:00:00+08:00" }
}
