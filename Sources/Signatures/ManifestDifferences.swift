/// How files that are there differ from those of a list.
package struct ManifestDifferences: Hashable, Sendable {
  /// Files whose bytes are not those that the list has.
  package var changed: [String]
  /// Files of the list that are not there.
  package var missing: [String]
  /// What is there and not in the list.
  package var foreign: [String]

  package init(changed: [String] = [], missing: [String] = [], foreign: [String] = []) {
    (self.changed, self.missing, self.foreign) = (changed, missing, foreign)
  }

  package var isEmpty: Bool { changed.isEmpty && missing.isEmpty && foreign.isEmpty }
}
