import Registry
import Vocabulary

extension Composer {
  /// Page `number` of a cycle's results: city brands, then district brands, then those that left.
  func cyclePage(_ index: Int, page number: Int) -> CycleView {
    let cycle = register.cycles[index]
    let path = SitePath.cycle(cycle, number: number)
    let root = SitePath.root(of: path)
    let name = strings.results(of: cycle.title)
    let pageCount = PageList.pageCount(of: cycle.results.count)
    let title = strings.pageTitle(name, number: number, of: pageCount)
    let digest = edition.results[index]
    return CycleView(
      frame: frames.frame(
        path: path, title: title, description: description(title), section: .lists,
        kind: .column(type: Strings.listColumnType, name: name), trail: [Trail(strings.lists, SitePath.overview)]),
      cycle: self.cycle(index, root: root), pageNumber: strings.pageTitle("", number: number, of: pageCount),
      isTermElapsed: edition.hasBrandsPastTerm && index == register.cycles.indices.last,
      publisher: register.cityAuthority,
      recognised: digest.recognised, retained: digest.retained, promoted: digest.promoted,
      demoted: digest.demoted, left: digest.left, groups: groups(of: digest, page: number, root: root),
      emptyReason: cycle.results.isEmpty ? strings.noResult(ofDistrict: register.scope != nil) : nil,
      pager: PagerView(number: number, of: pageCount, root: root) {
        SitePath.cycle(cycle, number: $0)
      })
  }

  /// The parts of the results that have rows on page `number`; rows are numbered within their part.
  private func groups(of digest: CycleDigest, page number: Int, root: String) -> [ResultGroupView] {
    let shown = positions(of: digest.ordered.count, page: number)
    return ResultGroupView.Kind.allCases.compactMap { kind in
      let range = digest.range(of: kind)
      let rows = range.clamped(to: shown).map {
        row(digest.ordered[$0], number: $0 - range.lowerBound + 1, root: root)
      }
      return rows.isEmpty ? nil : ResultGroupView(kind: kind, total: range.count, rows: rows)
    }
  }

  private func row(_ result: CycleResult, number: Int, root: String) -> ResultRowView {
    let institution = register.brands[result.brand].institution
    return ResultRowView(
      number: number, result: result, id: register.brands[result.brand].id, name: register.brands[result.brand].name,
      standing: register.brands[result.brand].status.standing,
      institution: strings.name(
        register.institutions[institution].name, english: register.institutions[institution].englishName),
      isInstitutionChinese: register.institutions[institution].englishName == nil,
      districtName: register.districts[register.brands[result.brand].district].name,
      href: root + SitePath.institution(uscc: register.institutions[institution].uscc))
  }
}
