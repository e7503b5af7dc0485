import Diagnostics
import Signatures

extension VerificationKey {
  /// Reads `public-key.pem`. Nothing of what else it holds is shown: that may be the private half.
  static func read(_ source: SourceText, in file: FileID) -> Reading<VerificationKey?> {
    let pem = source.utf8
    if let key = VerificationKey(pem: pem), !isPrivateKey(pem) {
      return Reading(value: key, diagnostics: [], isWhole: true)
    }
    let problem = isPrivateKey(pem) ? Catalogue.privateKeyInRecords() : Catalogue.publicKeyExpected()
    return Reading(value: nil, diagnostics: [Diagnostic(problem, at: Place(file))], isWhole: false)
  }
}
