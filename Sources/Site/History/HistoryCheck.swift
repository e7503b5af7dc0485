package import Diagnostics
package import Registry
import Signatures
package import Vocabulary

/// What holding a register against the last publication gives.
package struct HistoryCheck: Sendable {
  /// `record-vanished` and `history-rewritten`, unsorted.
  package var diagnostics: [Diagnostic]
  /// Those of them that tell that a row of published results or a revocation is gone.
  package var losses: [HistoryLoss] = []
  /// `unknown-subject`, `embargoed-subject`, `odd-document` and cells without a value of the rows of corrections.csv that are
  /// new; nil where that cannot be told.
  package var correctionFindings: [Diagnostic]?
  /// Rows of `data/brands.json` that would change or go, the day that the file shows aside.
  package var changedRows: Int
  /// Rows of `data/brands.json` as it stands.
  package var standingRows: Int
  /// The register's day where it is before the last publication's: only what is dated up to it was compared.
  package var comparedUpTo: Day?
  /// The ids of the brands of which a fact may be told otherwise than there; nil where that is all of them.
  package var changedBrands: Set<String>?

  /// True where more than a fifth of the rows would change or go.
  package var isLargeChange: Bool { 5 * changedRows > standingRows }
}

extension HistoryCheck {
  /// Holds a register against the last publication. A district's part is held as far as the city's register tells of what it
  /// showed: what only moved to another district's part, or concerns it no more, is told still. Of what it did not show it
  /// cannot be told whether that moved in or was put into published results: that is told where the city's register is not
  /// held against what the city published, `besidesCity`, in the same run. Files of that publication that a finding points
  /// into are added to `sources`; `places` finds today's records, and is only asked if there may be a finding. `leaving` is the
  /// way out where what was published is another register's.
  package static func hold(
    _ register: PublishedRegister, within city: PublishedRegister? = nil, besidesCity: Bool = false,
    against last: LastPublication, leaving: Wording, places: () -> RecordPlaces, sources: inout Sources
  ) throws(Obstacle) -> HistoryCheck {
    let comparison =
      if let city {
        try HistoryComparison(city, last, part: .init(register, of: last, besidesCity: besidesCity))
      } else {
        try HistoryComparison(register, last)
      }
    var found = try comparison.findings()
    if !found.isEmpty, let stranger = comparison.strangerFinding(leaving: leaving) { found = [stranger] }
    let changed = comparison.brands.filter { $0.previous != nil }.map(\.key)
    let left = Set((comparison.part?.listed ?? []).filter { register.index(ofBrand: $0) == nil })
    let located = found.isEmpty ? [] : try locate(found, in: last, places(), &sources)
    return HistoryCheck(
      diagnostics: located.map(\.diagnostic), losses: located.compactMap(\.loss),
      correctionFindings: comparison.correctionFindings(places),
      changedRows: left.union(changed).count,
      standingRows: comparison.standingRows,
      comparedUpTo: register.day < last.day ? register.day : nil, changedBrands: comparison.changedBrands)
  }

  private static func locate(
    _ findings: [HistoryFinding], in last: LastPublication, _ places: RecordPlaces, _ sources: inout Sources
  ) throws(Obstacle) -> [(diagnostic: Diagnostic, loss: HistoryLoss?)] {
    var files: [String: (id: FileID, lines: DataLines?)] = [:]
    var located: [(diagnostic: Diagnostic, loss: HistoryLoss?)] = []
    for finding in findings {
      let path = finding.spot.path
      if files[path] == nil {
        let bytes = try last.bytes(of: path)
        let id = sources.add(path: last.shownFolder + path, text: String(decoding: bytes, as: UTF8.self))
        files[path] = (id, DataLines(bytes))
      }
      guard let file = files[path] else { continue }
      let now = finding.record?.place(in: places, of: finding.spot.member)
      let notes = now.map { [Diagnostic.Note(Catalogue.recordNow, at: $0)] } ?? []
      let diagnostic = Diagnostic(
        finding.problem, at: finding.spot.place(in: file.id, file.lines), subjects: finding.subjects, notes: notes)
      located.append((diagnostic, now == nil ? HistoryLoss(of: finding.record, diagnostic) : nil))
    }
    return located
  }
}

/// Something that was published and is told otherwise now.
struct HistoryFinding: Sendable {
  /// A place in the last publication.
  enum Spot: Sendable {
    case manifest(line: Int)
    /// A value of a record of a data file, by the keys and indices that lead to it.
    case record(DataFile, Int, keys: [JSONNode.Step])

    /// Within the publication.
    var path: String {
      switch self {
      case .manifest: Manifest.name
      case .record(let file, _, _): file.path
      }
    }

    /// The record's member that holds the value.
    var member: String? {
      guard case .record(_, _, let keys) = self, case .key(let member) = keys.first else { return nil }
      return member
    }

    /// `lines` are those of the data file that it is in.
    func place(in file: FileID, _ lines: DataLines?) -> Place {
      switch self {
      case .manifest(let line): return Place(file, line: line, column: Manifest.pathColumn)
      case .record(_, let record, let keys):
        guard let lines, lines.records.indices.contains(record) else { return Place(file) }
        return lines.place(of: record, at: lines.node(of: record)?.descendant(keys).offset ?? 0, in: file)
      }
    }
  }

  /// Today's record of it.
  enum Record: Sendable {
    case brand(String)
    case institution(String)
    case cycle(String)
    case result(brand: String, cycle: String)
    case revocation(brand: String, date: Day)
    /// By its file's path within the content tree.
    case announcement(String)

    /// `member` is the one of the published record that a finding is about.
    func place(in places: RecordPlaces, of member: String?) -> Place? {
      switch self {
      case .brand(let id): places.brand(id)
      case .institution(let uscc): places.institution(uscc)
      case .cycle(let id): places.cycle(id, member)
      case .result(let brand, let cycle): places.result(of: brand, inCycle: cycle)
      case .revocation(let brand, let date): places.revocation(of: brand, on: date, member)
      case .announcement(let path): places.announcement(path, member)
      }
    }
  }

  var problem: Problem
  var spot: Spot
  /// What an entry of corrections.csv may name to admit it; the first is what the message proposes.
  var subjects: [String]
  var record: Record?
}

extension JSONNode {
  /// A step down into a value.
  enum Step: Sendable {
    case key(String)
    case index(Int)
  }

  /// The value that steps lead to, or the last that is there on the way.
  func descendant(_ steps: [Step]) -> JSONNode {
    var node = self
    for step in steps {
      let child: JSONNode? =
        switch step {
        case .key(let key): node[key]
        case .index(let index): node.items.flatMap { $0.indices.contains(index) ? $0[index] : nil }
        }
      guard let child else { return node }
      node = child
    }
    return node
  }
}
