import Diagnostics
import Signatures

extension TextWriter {
  /// Faults that are told in text: a folder that is no copy at all has one for each of its files.
  private static let shownFaults = 50

  /// A line for each fault of a copy, and one for those that are left out.
  func text(ofFaults faults: [Wording]) -> String {
    let shown = faults.prefix(Self.shownFaults).reduce("") { $0 + text(ofError: $1) }
    let rest = faults.count - Self.shownFaults
    return rest > 0 ? shown + text(ofError: Catalogue.moreFaults(rest)) : shown
  }
}

extension ManifestDifferences {
  /// The files of each kind, as members of a JSON object.
  var members: [(key: String, value: JSONText)] {
    [("changed", changed), ("missing", missing), ("foreign", foreign)].map { ($0, .array($1.map(JSONText.string))) }
  }
}
