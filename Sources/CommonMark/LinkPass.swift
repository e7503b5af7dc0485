import Diagnostics

/// Gives every destination its place, asks what becomes of it, and writes the answer back into the steps. A link to a heading
/// of the text itself is answered here.
struct LinkPass {
  private let source: MarkdownSource
  /// In the order of the text, at most one more than is told of a file.
  private(set) var broken: [MarkdownLink] = []
  /// The addresses that are dropped, each kind once.
  private(set) var unsafe: [Diagnostic] = []
  private var dropped: Set<Problem> = []
  /// Where the footnotes stand of which it found a broken link.
  private(set) var footnotes: Set<Int> = []
  private var reported: Set<MarkdownLink> = []
  private var ruler = MarkdownSource.Ruler()

  init(source: MarkdownSource) {
    self.source = source
  }

  /// Elements are left in the order in which their destinations are written: the image of `[![…](image)](page)` first.
  mutating func run(over steps: inout [MarkdownStep], resolve: (MarkdownLink) -> LinkResolution) {
    var finder = DestinationFinder(source: source)
    var open: [Int] = []
    // Most texts have no such link, and need no list of their headings.
    var anchors: HeadingAnchors?
    for index in steps.indices {
      if let lines = steps[index].lines, steps[index].phase == .enter { finder.enter(lines) }
      guard let target = steps[index].markup.target else { continue }
      switch steps[index].phase {
      case .enter: open.append(index)
      case .exit:
        guard let start = open.popLast() else { continue }
        let offset = finder.offset(of: target)
        if !SafeAddress.isSafe(target.destination, inImage: steps[index].markup.isImage) {
          drop(target, isImage: steps[index].markup.isImage, at: offset)
        }
        var heading: String?
        if target.destination.hasPrefix("#") {
          let known = anchors ?? HeadingAnchors(of: steps)
          anchors = known
          heading = known.id(for: String(target.destination.dropFirst()))
        }
        let address = heading.map { "#\($0)" } ?? destination(of: target, at: offset, resolve)
        steps[start].markup.target?.destination = address
        steps[index].markup.target?.destination = address
      case .pass: continue
      }
    }
  }

  private mutating func drop(_ target: Target, isImage: Bool, at offset: Int) {
    guard unsafe.count <= Diagnostic.mostInFile else { return }
    let problem = Catalogue.droppedAddress(SafeAddress.scheme(of: target.destination) ?? "", isImage: isImage)
    guard dropped.insert(problem).inserted else { return }
    unsafe.append(Diagnostic(problem, at: source.place(of: offset, with: &ruler)))
  }

  private mutating func destination(
    of target: Target, at offset: Int, _ resolve: (MarkdownLink) -> LinkResolution
  ) -> String {
    let link = MarkdownLink(destination: target.destination, place: source.place(of: offset, with: &ruler))
    switch resolve(link) {
    case .keep: return link.destination
    case .replace(let destination): return destination
    case .broken:
      if let footnote = source.footnote(definedBy: offset) {
        footnotes.insert(footnote)
      } else if broken.count <= Diagnostic.mostInFile, reported.insert(link).inserted {
        broken.append(link)
      }
      return link.destination
    }
  }
}
