import Diagnostics
import Publishing
import Registry
import Signatures
import Site
import Vocabulary

/// What checking a copy found.
struct VerificationReport {
  let copy: SignedCopy
  /// What the copy says of itself; nil where it is not whole.
  let label: PublicationLabel?
  /// Nil where it has no log, and none was asked for.
  let log: LogVerification?
  let folder: String

  var isGood: Bool { copy.isWhole && log?.faults.isEmpty ?? true }

  /// A line for each fault and the way out; without a fault what was checked, and which publication it is.
  func text(in language: Language) -> Report {
    let writer = TextWriter(language: language)
    let warnings = (copy.seal == .unchecked ? [Catalogue.copyIsOnlyWhole] : []) + (log?.warnings ?? [])
    let unsigned = warnings.map { writer.text(ofWarning: $0) }.joined()
    guard isGood else {
      let text = writer.text(ofFaults: faults)
      return Report(toOutput: "", toError: text + writer.text(ofSolution: Catalogue.trustNoCopy) + unsigned)
    }
    let heading = Catalogue.copyIsWhole(folder, files: copy.count, isSigned: copy.seal == .valid)
    let shown = heading.text(in: language) + "\n" + LabelledLines.text(facts, in: language)
    return Report(shown: shown, toError: unsigned)
  }

  private var facts: [(label: Wording, value: Wording)] {
    guard let label else { return [] }
    return [
      (Catalogue.titleLabel, Wording(en: label.title, zh: label.title)),
      (Catalogue.dayLabel, label.day.wording),
    ] + (label.number.map { [(Catalogue.numberLabel, Wording(en: "\($0)", zh: "\($0)"))] } ?? [])
      + (log.map { [(Catalogue.logLabel, Catalogue.logIsWhole(size: $0.size, since: $0.since))] } ?? [])
  }

  private var faults: [Wording] {
    let prefix = folder.folderPrefix
    let list = prefix + Manifest.name
    return (copy.seal == .invalid ? [Catalogue.listIsNotSigned(list)] : [])
      + copy.differences.changed.map {
        $0 == Manifest.name ? Catalogue.listIsOutOfForm(list) : Catalogue.fileIsNotAsSigned(prefix + $0)
      }
      + copy.differences.missing.map { Catalogue.signedFileIsMissing(prefix + $0) }
      + copy.differences.foreign.map { Catalogue.fileIsNotSigned(prefix + $0) } + (log?.faults ?? [])
  }

  private static func json(of log: LogVerification, in language: Language) -> JSONText {
    .object([
      ("is_good", .bool(log.faults.isEmpty)),
      ("size", .number(log.size)),
      ("since", log.since.map { .number($0) } ?? .null),
      ("faults", .array(log.faults.map { .string($0.text(in: language)) })),
    ])
  }

  func json(in language: Language) -> JSONText {
    .object(
      [
        ("is_good", .bool(isGood)),
        ("signature", .string(copy.seal.rawValue)),
        ("title", label.map { .string($0.title) } ?? .null),
        ("as_of", label.map { .string($0.day.iso) } ?? .null),
        ("number", label?.number.map { .number($0) } ?? .null),
        ("files", .number(copy.count)),
      ] + copy.differences.members + [("log", log.map { Self.json(of: $0, in: language) } ?? .null)])
  }
}
