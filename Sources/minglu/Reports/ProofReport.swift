import Diagnostics
import Signatures
import Site
import Vocabulary

/// What checking a saved proof found.
struct ProofReport {
  let proof: AwardProof
  /// Nil where none was given.
  let key: VerificationKey?
  let path: String
  /// What the entry is said to stand for, and the file that says so; nil where none was given.
  var names: (opened: EntryNames, path: String)?

  var isGood: Bool { faults.isEmpty }

  private var faults: [Wording] {
    var faults = proof.leadsToRoot ? [] : [Catalogue.proofLeadsNowhere(path)]
    if let key, !proof.isSigned(by: key) { faults.append(Catalogue.checkpointIsNotSigned(path)) }
    if let names, !names.opened.opens(proof) { faults.append(Catalogue.namesAreOthers(names.path, proof: path)) }
    return faults
  }

  /// What is wrong and the way out; otherwise which entry of which log it is, and what that says.
  func text(in language: Language) -> Report {
    let writer = TextWriter(language: language)
    guard isGood else {
      let text = faults.reduce("") { $0 + writer.text(ofError: $1) }
      return Report(toOutput: "", toError: text + writer.text(ofSolution: Catalogue.trustNoCopy))
    }
    let heading = Catalogue.proofIsGood(
      proof.origin, index: proof.index, size: proof.size, isSigned: key != nil)
    let opened = names.map { "  \($0.opened.text)\n" } ?? ""
    return Report(
      shown: "\(heading.text(in: language))\n  \(proof.text)\n\(opened)",
      toError: key == nil ? writer.text(ofWarning: Catalogue.proofIsOnlyConsistent) : "")
  }

  var json: JSONText {
    let opened = names.flatMap { $0.opened.opens(proof) ? $0.opened.text : nil }
    return .object([
      ("is_good", .bool(isGood)),
      ("is_in_tree", .bool(proof.leadsToRoot)),
      ("is_signed", key.map { .bool(proof.isSigned(by: $0)) } ?? .null),
      ("origin", .string(proof.origin)),
      ("index", .number(proof.index)),
      ("size", .number(proof.size)),
      ("brand", .string(proof.brand)),
      ("date", .string(proof.day.iso)),
      ("entry", .string(proof.text)),
      ("names", opened.map(JSONText.string) ?? .null),
    ])
  }
}
