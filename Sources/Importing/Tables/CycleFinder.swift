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
    guard let told = row.cycle else {
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
    guard let found = names[CellForm.folded(told.value)], found.count == 1, let id = found.first else {
      return .failure(PlacementFault(problem: Catalogue.unknownResultCycle(told.value, known: ids), place: told.place))
    }
    if let asked, asked != id {
      return .failure(PlacementFault(problem: Catalogue.cycleDiffers(id, asked: asked), place: told.place))
    }
    placed.cycle?.value = id
    return .success(placed)
  }

  /// The id in `cycles/2026/cycle.yaml`; nil for another path.
  private static func id(of path: String) -> String? {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    return parts.count == 3 && parts[0] == "cycles" && parts[2] == "cycle.yaml" ? String(parts[1]) : nil
  }
}
