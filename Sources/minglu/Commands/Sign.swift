import ArgumentParser
import Diagnostics
import Publishing
import Signatures
import Site

/// `minglu sign`: a signature over what stands.
struct Sign: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Sign a publication.",
    discussion: """
      Writes SHA256SUMS.sig, the Ed25519 signature of SHA256SUMS, which has the digest of every file. Every file is read \
      first: what is not as it was published is not signed. The next publication wants a signature of its own; build --sign \
      makes it at once.

      Examples:
        openssl genpkey -algorithm ed25519 -out minglu-key.pem
        openssl pkey -in minglu-key.pem -pubout -out content/public-key.pem
        minglu sign --key minglu-key.pem public
      """)

  @Argument(help: ArgumentHelp("The publication.", valueName: "folder"))
  var folder: String

  @Option(help: ArgumentHelp("The private key, as openssl genpkey writes it.", valueName: "file"))
  var key: String

  @OptionGroup var speech: LanguageOption

  func run() throws {
    try Session(language: speech.chosen).run { session throws(Obstacle) in
      let path = key
      guard let key = try session.signingKey(path) else { return .couldNotRun }
      try Session.refuseShard(in: folder)
      let shown = FolderReader.file(Session.prefix(folder) + Site.publicKeyPath).flatMap { VerificationKey(pem: $0) }
      try Session.refuse(key, shownAs: path, unlike: shown)
      let outcome = try Publisher(output: folder, apartFrom: [], threads: coreCount).sign(with: key)
      try session.warn(of: outcome, in: folder)
      try session.write(Report(toOutput: Catalogue.signed(folder).text(in: session.language) + "\n"))
      return .done
    }
  }
}
