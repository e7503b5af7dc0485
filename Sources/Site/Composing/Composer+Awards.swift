import Registry
import Vocabulary

extension Composer {
  /// The page of what a cycle's results gave to a brand; nil where they gave it nothing.
  func award(of index: Int, in cycleIndex: Int) -> AwardView? {
    guard let story = AwardStory(of: index, in: cycleIndex, sentence: sentence) else { return nil }
    let (brand, cycle) = (story.brand, register.cycles[cycleIndex])
    let institution = register.institutions[brand.institution]
    let path = SitePath.award(brand, cycle)
    let root = SitePath.root(of: path)
    return AwardView(
      frame: frames.frame(
        path: path, title: strings.awardTitle(brand.name, cycle),
        description: strings.awardDescription(
          brand, of: strings.name(of: institution), cycle, state: story.state.words(in: strings), asOf: register.day),
        section: .lists,
        kind: .article(published: edition.lastRecord(of: brand), source: register.cityAuthority),
        trail: [
          Trail(strings.lists, SitePath.overview),
          Trail(
            strings.name(of: institution), SitePath.institution(institution), isChinese: institution.englishName == nil),
        ]),
      story: story, institution: institution, href: root + SitePath.institution(institution),
      district: self.district(institution.district, root: root), cycle: self.cycle(cycleIndex, root: root),
      events: story.events.map { event($0, of: brand, root: root) }, sentence: sentence.text(of: brand),
      document: document(sentence.document(of: brand), root: root),
      plaqueAddress: register.info.baseURL + path,
      logIndex: register.scope == nil ? LogIndex.path(of: brand.id, brands: register.brands.count) : nil)
  }

  private func event(_ event: AwardStory.Event, of brand: Brand, root: String) -> AwardEventView {
    let successor = event.successor.map { SitePath.award(brand, register.cycles[$0.cycle]) }
    let record = event.revocation.map(address(ofRevocation:))
    return AwardEventView(
      event: event, document: event.document.map { document($0, root: root) },
      href: (successor ?? record).map { root + $0 })
  }

  func plaqueSheet(_ plaques: [Plaque]) -> PlaqueSheetView {
    PlaqueSheetView(
      site: SiteView(register),
      plaques: plaques.map { plaque in
        let brand = register.brands[plaque.brand]
        return PlaqueView(
          plaque: plaque, brand: brand, institution: register.institutions[brand.institution].name,
          district: register.districts[brand.district].name, cycle: register.cycles[plaque.cycle])
      })
  }
}
