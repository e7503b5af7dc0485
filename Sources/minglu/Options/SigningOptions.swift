import ArgumentParser
import Diagnostics
import Signatures

/// Whether a publication is signed. These mean the same in every command that has them.
struct SigningOptions: ParsableArguments {
  @Option(name: .customLong("sign"), help: Self.help)
  var path: String?

  private static let help = ArgumentHelp(
    "Sign the publication with this private key, as openssl genpkey writes it.", valueName: "key")
}

extension Session {
  /// Refuses a key whose public half is not the one that a site shows, if it shows one: whoever checks takes that.
  static func refuse(_ key: SigningKey, shownAs path: String, unlike shown: VerificationKey?) throws(Obstacle) {
    if let shown, shown != key.verificationKey { throw Catalogue.keyIsNotPublished(path) }
  }

  /// The private key of a file; nil where none is named. Warns of one that others may read.
  func signingKey(_ path: String?) throws(Obstacle) -> SigningKey? {
    guard let path else { return nil }
    guard let pem = FolderReader.file(path) else { throw Catalogue.unreadable(path) }
    let key = try SigningKey(pem: pem, shownAs: path)
    if FolderReader.isOpenToOthers(path) { try warn(Catalogue.keyIsOpenToOthers(path)) }
    return key
  }
}
