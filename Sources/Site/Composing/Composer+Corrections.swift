import Registry
import Signatures
import Vocabulary

extension Composer {
  func correctionList(page number: Int) -> CorrectionListView {
    let path = SitePath.corrections(number: number)
    let count = register.corrections.count
    let pageCount = PageList.pageCount(of: count)
    let title = strings.pageTitle(strings.corrections, number: number, of: pageCount)
    let positions = positions(of: count, page: number)
    return CorrectionListView(
      frame: frames.frame(
        path: path, title: title, description: description(title), section: .elsewhere,
        kind: .column(type: Strings.announcementColumnType, name: strings.corrections)),
      total: count, rows: positions.map { correction($0, root: "") }, shown: shown(positions, of: count),
      emptyReason: count == 0 ? strings.noCorrection(asOf: register.day) : nil,
      pager: PagerView(number: number, of: pageCount, root: "") {
        SitePath.corrections(number: $0)
      })
  }

  func correction(_ index: Int, root: String) -> CorrectionView {
    let correction = register.corrections[index]
    let target = target(of: correction.subject)
    return CorrectionView(
      correction: correction, anchor: anchor(ofCorrection: index),
      subject: strings.corrected(target?.name, subject: correction.subject), href: target.map { root + $0.path },
      document: document(correction.document, root: root))
  }

  /// The address of a correction from the root: its page, and its own anchor there.
  func address(ofCorrection index: Int) -> String {
    "\(SitePath.corrections(number: index / PageList.rowsPerPage + 1))#\(anchor(ofCorrection: index))"
  }

  /// Date and subject; corrections of one subject on one day are told apart by a digest of document and reason. All of that
  /// stays as it was published, so a correction keeps its anchor whatever is published beside it later.
  func anchor(ofCorrection index: Int) -> String {
    let correction = register.corrections[index]
    let safe = correction.subject.unicodeScalars.map(Self.anchorText).joined()
    let digest = ByteDigest(of: Array("\(correction.document)\0\(correction.reason)".utf8))
    return "\(correction.date.iso)-\(safe)-\(digest.hexadecimal.prefix(8))"
  }

  /// A scalar of a subject in an anchor: itself if it is one that ids are made of, else its number.
  private static func anchorText(of scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "0"..."9", "A"..."Z", "a"..."z", "-": String(scalar)
    default: "_" + String(scalar.value, radix: 16)
    }
  }

  /// The name and the page of what corrections.csv calls `subject`; nil where no page stands for it any more.
  private func target(of subject: String) -> (name: String, path: String)? {
    if let brand = register.index(ofBrand: subject).map({ register.brands[$0] }) {
      return (brand.name, SitePath.institution(register.institutions[brand.institution]))
    }
    if let institution = register.index(ofInstitution: subject).map({ register.institutions[$0] }) {
      return (institution.name, SitePath.institution(institution))
    }
    if let cycle = register.cycles.first(where: { $0.id == subject }) { return (cycle.title, SitePath.cycle(cycle)) }
    if let announcement = register.announcements.first(where: { $0.isNamed(subject, amongst: register.districts) }) {
      return (announcement.title, SitePath.announcement(announcement, in: register))
    }
    return register.pages.first { $0.slug == subject }.map { ($0.title, SitePath.content($0)) }
  }
}
