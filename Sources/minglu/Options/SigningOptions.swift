import ArgumentParser
import Diagnostics
import Signatures

/// Whether a publication is signed. These mean the same in every command that has them.
struct SigningOptions: ParsableArguments {
  @Option(name: .customLong("sign"), help: ArgumentHelp(Catalogue.Argument.signingKey))
  var path: String?
}

extension Session {
  /// Refuses a key whose public half is not the one that a site shows, if it shows one: whoever checks takes that.
  static func refuse(_ key: SigningKey, shownAs path: String, unlike shown: VerificationKey?) throws(Obstacle) {
    if let shown, shown != key.verificationKey { throw Catalogue.keyIsNotPublished(path) }
  }

  /// The private key of a file; nil where none is named. Warns of one that others may read.
  func signingKey(_ path: String?) throws(Obstacle) -> SigningKey? {
    guard let path else { return nil }
    let key = try SigningKey(pem: FolderReader.named(path), shownAs: path)
    if FolderReader.isOpenToOthers(path) { warn(Catalogue.keyIsOpenToOthers(path)) }
    return key
  }
}
