import Diagnostics
import Records

/// Finds the cycle of results: from what their row says, else the one that was asked for.
struct CycleFinder {
  /// Those that the register has, in their order.
  private let ids: [String]
  /// The ids by all that means them: `2026`, `2026年`, `2026年度`, the cycle's title.
  private var names: [String: Set<String>] = [:]
  private let asked: String?
  /// True where other rows say of which cycle they are.
  private let isTold: Bool

  init(_ files: [ContentFile], _ records: Records, asked: String?, isTold: Bool) {
    self.isTold = isTold
    // One whose file cannot be read is there all the same.
    ids = files.compactMap { Self.id(of: $0.path) }.sorted()
    self.asked = asked
    for id in ids {
      for end in ["", "年", "年度"] { names[id + end, default: []].insert(id) }
    }
    for cycle in records.cycles { names[CellForm.folded(cycle.title.value), default: []].insert(cycle.id.value) }
  }

  /// A result with its cycle's id, or why it is not brought in. Throws where nothing says of which cycle any is, or the one
  /// that was asked for is none.
  func placed(_ row: ImportedRow) throws(Obstacle) -> Result<ImportedRow, PlacementFault> {
    var placed = row
    guard let first = row.toldCycles.first else {
      guard let asked else {
        if isTold {
          return .failure(
            PlacementFault(problem: Catalogue.missingValue(in: Catalogue.cycleColumn), place: row.place))
        }
        throw Catalogue.resultsWithoutCycle
      }
      guard ids.contains(asked) else { throw Catalogue.noSuchCycle(asked) }
      placed.cycle = Located(asked, at: row.place)
      return .success(placed)
    }
    for told in row.toldCycles {
      guard let id = id(meantBy: told.value) else {
        let problem = Catalogue.unknownResultCycle(told.value, known: ids)
        return .failure(PlacementFault(problem: problem, place: told.place))
      }
      if let other = placed.cycle?.value, other != id {
        let problem = Catalogue.conflictingColumns(Catalogue.cycleColumn)
        let note = Diagnostic.Note(Catalogue.firstToldHere, at: first.place)
        return .failure(PlacementFault(problem: problem, place: told.place, notes: [note]))
      }
      placed.cycle = placed.cycle ?? Located(id, at: told.place)
    }
    if let asked, let id = placed.cycle?.value, asked != id {
      return .failure(PlacementFault(problem: Catalogue.cycleDiffers(id, asked: asked), place: first.place))
    }
    return .success(placed)
  }

  private func id(meantBy told: String) -> String? {
    let found = names[CellForm.folded(told)] ?? []
    return found.count == 1 ? found.first : nil
  }

  /// The id in `cycles/2026/cycle.yaml`; nil for another path.
  private static func id(of path: String) -> String? {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    return parts.count == 3 && parts[0] == "cycles" && parts[2] == "cycle.yaml" ? String(parts[1]) : nil
  }
}
