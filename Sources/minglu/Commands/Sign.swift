import ArgumentParser
import Diagnostics
import Publishing
import Signatures
import Site

/// `minglu sign`: a signature over what stands.
struct Sign: PublishingCommand {
  static let configuration = CommandConfiguration(Catalogue.Command.sign)

  @Argument(help: ArgumentHelp(Catalogue.Argument.publication))
  var folder: String

  @Option(help: ArgumentHelp(Catalogue.Argument.keyFile))
  var key: String

  @OptionGroup var speech: LanguageOption

  func validate() throws { try StandingOptions.refuseEmpty(file: key, as: "--key") }

  func run() throws {
    try Session(language: speech.chosen).run { session throws(Obstacle) in
      let path = key
      let key = try session.signingKey(in: path)
      guard FolderReader.isFolder(folder) else { throw Catalogue.missingPublicationFolder(folder) }
      try StandingFolder.refuseShard(in: folder)
      let shown = FolderReader.file(folder.folderPrefix + Site.publicKeyPath).flatMap { VerificationKey(pem: $0) }
      try Session.refuse(key, shownAs: path, unlike: shown)
      let outcome = try Publisher(output: folder, apartFrom: [], threads: coreCount).sign(with: key)
      session.warn(of: outcome, in: folder)
      try session.write(
        Report(toOutput: Catalogue.signed(folder).text(in: session.language) + "\n"), published: [folder])
      return .done
    }
  }
}
