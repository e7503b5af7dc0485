import ArgumentParser
import Diagnostics
import Signatures

/// Whether a publication is signed. These mean the same in every command that has them.
struct SigningOptions: ParsableArguments {
  @Option(name: .customLong("sign"), help: ArgumentHelp(Catalogue.Argument.signingKey))
  var path: String?

  func validate() throws { try StandingOptions.refuseEmpty(file: path, as: "--sign") }
}

extension Session {
  /// Refuses a key whose public half is not the one that a site shows, if it shows one: whoever checks takes that.
  static func refuse(_ key: SigningKey, shownAs path: String, unlike shown: VerificationKey?) throws(Obstacle) {
    if let shown, shown != key.verificationKey { throw Catalogue.keyIsNotPublished(path) }
  }

  /// The private key of the file that is named; nil where none is.
  func signingKey(_ options: SigningOptions) throws(Obstacle) -> SigningKey? {
    guard let path = options.path else { return nil }
    return try signingKey(in: path)
  }

  /// The private key of a file. Warns of one that others may read.
  func signingKey(in path: String) throws(Obstacle) -> SigningKey {
    let key = try SigningKey(pem: FolderReader.named(path), shownAs: path)
    if FolderReader.isOpenToOthers(path) { warn(Catalogue.keyIsOpenToOthers(path)) }
    return key
  }
}
