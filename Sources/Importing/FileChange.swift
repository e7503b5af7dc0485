package import Records

/// What bringing in spreadsheets makes of a file of the content tree.
package struct FileChange: Sendable {
  /// How many records were added, changed, and brought in as they stand.
  package struct Tally: Hashable, Sendable {
    package var added = 0
    package var changed = 0
    package var same = 0
  }

  /// Within the content tree.
  package var path: String
  package var kind: TableKind
  package var isNew: Bool
  package var tally: Tally
  /// The lines that differ.
  package var lines: [TableChange]
  /// The whole file as it would be.
  package var bytes: [UInt8]

  /// The difference in the form that `diff -U0` writes. `prefix` is put before the path.
  package func text(pathPrefix prefix: String) -> String {
    var text = "--- \(isNew ? "/dev/null" : prefix + path)\n+++ \(prefix + path)\n"
    for change in lines {
      text += "@@ -\(Self.range(change.before)) +\(Self.range(change.after)) @@\n"
      for line in change.removed { text += "-\(line)\n" }
      for line in change.added { text += "+\(line)\n" }
    }
    return text
  }

  /// A range of lines as a unified diff has it: an empty one is named by the line before it.
  private static func range(_ lines: Range<Int>) -> String {
    switch lines.count {
    case 0: "\(lines.lowerBound - 1),0"
    case 1: "\(lines.lowerBound)"
    default: "\(lines.lowerBound),\(lines.count)"
    }
  }
}
