package import Diagnostics
package import Registry
import Vocabulary

// What comes of itself as days pass, as `minglu status` and `minglu diff` tell it.

extension Outlook.Event {
  /// For people.
  package var wording: Wording {
    switch self {
    case .windowOpens(let cycle): Catalogue.Status.windowOpens(cycle)
    case .windowCloses(let cycle): Catalogue.Status.windowCloses(cycle)
    case .windowClosed(let cycle): Catalogue.Status.windowClosed(cycle)
    case .results(let cycle): Catalogue.Status.results(cycle)
    case .termPasses(let cycle): Catalogue.Status.termPasses(cycle)
    case .revocation(let brand): Catalogue.Status.revocation(brand)
    case .setAside(let brand): Catalogue.Status.setAside(brand)
    case .barEnds(_, let name): Catalogue.Status.barEnds(name)
    case .announcement(let title): Catalogue.Status.announcement(title)
    case .correction(let subject): Catalogue.Status.correction(subject)
    }
  }

  /// True for what no record of a publication tells: of the others the data files do.
  var isUntoldOtherwise: Bool {
    switch self {
    case .windowOpens, .windowCloses, .windowClosed, .termPasses, .barEnds: true
    case .results, .revocation, .setAside, .announcement, .correction: false
    }
  }
}

extension Outlook.Change {
  /// A line of a list.
  package func line(in language: Language) -> String { "\(day.iso)  \(event.wording.text(in: language))" }

  /// For programs.
  package var json: JSONText {
    let (name, subject) =
      switch event {
      case .windowOpens(let cycle): ("window-opens", cycle)
      case .windowCloses(let cycle), .windowClosed(let cycle): ("window-closes", cycle)
      case .results(let cycle): ("results", cycle)
      case .termPasses(let cycle): ("term-passes", cycle)
      case .revocation(let brand): ("revocation", brand)
      case .setAside(let brand): ("set-aside", brand)
      case .barEnds(let uscc, _): ("bar-ends", uscc)
      case .announcement(let title): ("announcement", title)
      case .correction(let subject): ("correction", subject)
      }
    return .object([("date", .string(day.iso)), ("event", .string(name)), ("subject", .string(subject))])
  }
}
