package import Diagnostics
package import Registry
package import Vocabulary

/// What holding a register against the last publication gives.
package struct HistoryCheck: Sendable {
  /// `record-vanished` and `history-rewritten`, unsorted.
  package var diagnostics: [Diagnostic]
  /// Rows of `data/brands.json` that would change or go, the day that the file shows aside.
  package var changedRows: Int
  /// Rows of `data/brands.json` as it stands.
  package var standingRows: Int
  /// The register's day where it is before the last publication's: only what is dated up to it was compared.
  package var comparedUpTo: Day?

  /// True where more than a fifth of the rows would change or go.
  package var isLargeChange: Bool { 5 * changedRows > standingRows }
}

extension HistoryCheck {
  /// Holds a register against the last publication. Files of that publication that a finding points into are added to
  /// `sources`; `places` finds today's records, and is only asked if there is a finding.
  package static func hold(
    _ register: PublishedRegister, against last: LastPublication, places: () -> RecordPlaces,
    sources: inout Sources
  ) throws(Obstacle) -> HistoryCheck {
    do throws(UnreadableFile) {
      let comparison = try HistoryComparison(register, last)
      let found = comparison.findings
      return HistoryCheck(
        diagnostics: found.isEmpty ? [] : locate(found, in: last, places(), &sources),
        changedRows: comparison.brands.count { $0.previous != nil },
        standingRows: last.data.brands.records.count,
        comparedUpTo: register.day < last.day ? register.day : nil)
    } catch {
      throw Catalogue.unreadablePublication(last.shownFolder + error.path)
    }
  }

  private static func locate(
    _ findings: [HistoryFinding], in last: LastPublication, _ places: RecordPlaces, _ sources: inout Sources
  ) -> [Diagnostic] {
    var files: [String: FileID] = [:]
    return findings.map { finding in
      let path = finding.spot.path
      let file = files[path] ?? sources.add(path: last.shownFolder + path, text: last.text(of: path))
      files[path] = file
      let notes = finding.record?.place(in: places).map { [Diagnostic.Note(Catalogue.recordNow, at: $0)] } ?? []
      return Diagnostic(
        finding.problem, at: last.place(of: finding.spot, in: file), subjects: finding.subjects, notes: notes)
    }
  }
}

extension LastPublication {
  /// The text of the file that a finding points into.
  fileprivate func text(of path: String) -> String {
    path == Manifest.path ? manifest.text : String(decoding: lines(of: path).bytes, as: UTF8.self)
  }

  fileprivate func place(of spot: HistoryFinding.Spot, in file: FileID) -> Place {
    switch spot {
    case .manifest(let line): manifest.place(ofLine: line, in: file)
    case .record(let path, let record, let keys):
      lines(of: path).place(
        of: record, at: lines(of: path).node(of: record)?.descendant(keys).offset ?? 0, in: file)
    }
  }

  private func lines(of path: String) -> DataLines {
    [data.revocations, data.cycles, data.announcements, data.corrections].first { $0.path == path } ?? data.brands
  }
}

/// Something that was published and is told otherwise now.
struct HistoryFinding: Sendable {
  /// A place in the last publication.
  enum Spot: Sendable {
    case manifest(line: Int)
    /// A value of a record of a data file, by the keys and indices that lead to it.
    case record(path: String, record: Int, keys: [JSONNode.Step])

    var path: String {
      switch self {
      case .manifest: Manifest.path
      case .record(let path, _, _): path
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

    func place(in places: RecordPlaces) -> Place? {
      switch self {
      case .brand(let id): places.brand(id)
      case .institution(let uscc): places.institution(uscc)
      case .cycle(let id): places.cycle(id)
      case .result(let brand, let cycle): places.result(of: brand, inCycle: cycle)
      case .revocation(let brand, let date): places.revocation(of: brand, on: date)
      case .announcement(let path): places.announcement(path)
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
