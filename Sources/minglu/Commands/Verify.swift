import ArgumentParser
import Diagnostics
import Publishing
import Signatures
import Site

/// `minglu verify`: a copy, checked offline.
struct Verify: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check a copy of a publication against the public key.",
    discussion: """
      Needs nothing but the copy and the key: that SHA256SUMS.sig signs SHA256SUMS, that every file is as the list says, \
      and that nothing else is there. Each file that is missing, changed or added is named. A copy on a web server is \
      fetched into a folder first.

      Examples:
        minglu verify copy --public-key public-key.pem
        minglu verify copy --public-key public-key.pem --format json
      """)

  /// The forms in which the result is written.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json
  }

  @Argument(help: ArgumentHelp("The copy.", valueName: "folder"))
  var folder: String

  @Option(help: ArgumentHelp("The public key, as openssl pkey -pubout writes it.", valueName: "file"))
  var publicKey: String?

  @Option(help: "text for people; json for programs.")
  var format = Format.text

  @OptionGroup var speech: LanguageOption

  func run() throws {
    try Session(language: speech.chosen).run { session throws(Obstacle) in
      guard FolderReader.isFolder(folder) else { throw Catalogue.noPublication(folder) }
      try Session.refuseShard(in: folder)
      let copy = try SignedCopy(in: folder, key: try Self.verificationKey(publicKey), threads: coreCount)
      // What the copy says of itself is worth something once it is known to be as it was published.
      let label =
        copy.isWhole ? PublicationLabel(read: FolderReader.file(Session.prefix(folder) + PublicationLabel.path)) : nil
      let report = VerificationReport(copy: copy, label: label, folder: folder)
      switch format {
      case .json: try session.write(Report(toOutput: report.json.pretty))
      case .text: try session.write(report.text(in: session.language))
      }
      return copy.isWhole ? .done : .recordsHaveErrors
    }
  }

  private static func verificationKey(_ path: String?) throws(Obstacle) -> VerificationKey? {
    guard let path else { return nil }
    guard let pem = FolderReader.file(path) else { throw Catalogue.unreadable(path) }
    return try VerificationKey(pem: pem, shownAs: path)
  }
}
