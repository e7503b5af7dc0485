import Diagnostics

/// Gives every destination its place, asks what becomes of it, and writes the answer back into the steps.
struct LinkPass {
  private let source: MarkdownSource
  private(set) var broken: [MarkdownLink] = []
  private var reported: Set<MarkdownLink> = []
  private var ruler = MarkdownSource.Ruler()

  init(source: MarkdownSource) {
    self.source = source
  }

  /// Elements are left in the order in which their destinations are written: the image of `[![…](image)](page)` first.
  mutating func run(over steps: inout [MarkdownStep], resolve: (MarkdownLink) -> LinkResolution) {
    var finder = DestinationFinder(source: source)
    var open: [Int] = []
    for index in steps.indices {
      if let lines = steps[index].lines, steps[index].phase == .enter { finder.enter(lines) }
      guard let target = steps[index].markup.target else { continue }
      switch steps[index].phase {
      case .enter: open.append(index)
      case .exit:
        guard let start = open.popLast() else { continue }
        let place = source.place(of: finder.offset(of: target), with: &ruler)
        let destination = destination(of: MarkdownLink(destination: target.destination, place: place), resolve)
        steps[start].markup.target?.destination = destination
        steps[index].markup.target?.destination = destination
      case .pass: continue
      }
    }
  }

  private mutating func destination(
    of link: MarkdownLink, _ resolve: (MarkdownLink) -> LinkResolution
  ) -> String {
    switch resolve(link) {
    case .keep: return link.destination
    case .replace(let destination): return destination
    case .broken:
      if reported.insert(link).inserted { broken.append(link) }
      return link.destination
    }
  }
}
