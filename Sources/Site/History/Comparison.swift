package import Diagnostics
package import Registry
package import Signatures
package import Vocabulary

/// What a register would publish against what stands, as an official reads it.
package struct Comparison: Sendable {
  /// The day that the standing publication shows; nil where none stands.
  package var previousDay: Day?
  /// The register's day.
  package var day: Day
  /// What came of itself on the days between and no section tells: pages change with it, no record does.
  package var due: [Outlook.Change] = []
  /// Those that have an item, in the order of their kinds.
  package var sections: [Section]
  /// By path; the list of digests comes last.
  package var pages: [PageChange]

  /// Changes of one kind, by key.
  package struct Section: Sendable {
    package var kind: Kind
    package var items: [Item]
  }

  package typealias Kind = Catalogue.Section

  /// A brand, an institution, a cycle, an announcement, a correction or a page.
  package struct Item: Sendable {
    /// Brand id, USCC, cycle id, path, or a correction's subject.
    package var key: String
    package var name: String
    /// What else tells it to an official: institution and district.
    package var context: [String] = []
    package var changes: [FieldChange] = []
  }

  /// A fact that would be told otherwise; nil where it is not told. The day of one of a brand's revocations stays, and is told
  /// before what changes of that one.
  package struct FieldChange: Hashable, Sendable {
    package var field: Field
    package var before: FieldValue?
    package var after: FieldValue?
  }

  package typealias Field = Catalogue.Fact

  /// A fact as data and as text.
  package struct FieldValue: Hashable, Sendable {
    package var code: String
    package var wording: Wording
  }
}

/// What would become of a file.
package struct PageChange: Hashable, Sendable {
  /// The letters are those of version control.
  package enum Status: String, CaseIterable, Sendable {
    case added = "A"
    case modified = "M"
    case deleted = "D"
  }

  package var status: Status
  package var path: String
  /// The SHA-256 digest of the bytes that would stand; of those that go, for a file that would go.
  package var digest: String

  /// The files that differ between a standing publication and the next, in the order of their paths; the list itself comes
  /// last, so that a copy that follows this order is announced when it is whole. Behind it stands its signature, which goes
  /// with the list that it signs.
  package static func changes(
    from previous: Manifest?, _ oldSignature: [UInt8]? = nil, to next: Manifest, _ signature: [UInt8]? = nil
  ) -> [PageChange] {
    let files = changesOfFiles(from: previous, to: next)
    let kept = signature ?? (files.isEmpty ? oldSignature : nil)
    guard kept != oldSignature, let shown = kept ?? oldSignature else { return files }
    let status: Status = kept == nil ? .deleted : oldSignature == nil ? .added : .modified
    let digest = ByteDigest(of: shown).hexadecimal
    return files + [PageChange(status: status, path: Manifest.signatureName, digest: digest)]
  }

  private static func changesOfFiles(from previous: Manifest?, to next: Manifest) -> [PageChange] {
    if previous?.ownDigest == next.ownDigest { return [] }
    var changes: [PageChange] = []
    var cursor = SortedBytes.Cursor()
    for index in next.paths.indices {
      let standing = next.paths.withBytes(at: index) { previous?.digest(of: $0, from: &cursor) }
      if standing == next[index] { continue }
      changes.append(
        PageChange(
          status: standing == nil ? .added : .modified, path: next.paths[index], digest: next[index].hexadecimal))
    }
    if let previous {
      var cursor = SortedBytes.Cursor()
      for index in previous.paths.indices
      where previous.paths.withBytes(at: index, { next.digest(of: $0, from: &cursor) }) == nil {
        changes.append(
          PageChange(status: .deleted, path: previous.paths[index], digest: previous[index].hexadecimal))
      }
    }
    let list = PageChange(
      status: previous == nil ? .added : .modified, path: Manifest.name, digest: next.ownDigest.hexadecimal)
    return changes.sorted { $0.path.precedes($1.path) } + [list]
  }
}
