import ArgumentParser
import Diagnostics
import Site

/// `minglu proof`: that an award is in the log, as a file.
struct Proof: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write the proof that an award is in the public log.",
    discussion: """
      The same file that an award's page saves: the log's entry, the hashes that lead from it to the log's checkpoint, and \
      the checkpoint. minglu verify --proof checks it without the publication.

      The entry says no names, only their salted digest. With --names, who holds the records writes the names and the \
      salt, which opens this entry and no other, to be shown with the proof; minglu verify --names checks them.

      Examples:
        minglu proof PD-0001-2026 public > PD-0001-2026.tlog-proof
        minglu proof PD-0001-2026 public --names > PD-0001-2026.names
      """)

  @Argument(help: ArgumentHelp("The award, as the file of its page is named.", valueName: "award"))
  var award: String

  @Argument(help: ArgumentHelp("The publication.", valueName: "folder"))
  var folder: String

  @Flag(name: .customLong("names"), help: "The names that the entry stands for and their salt, instead of the proof.")
  var wantsNames = false

  @Option(help: ArgumentHelp("The records in which --names looks. (default: content)", valueName: "folder"))
  var content: String?

  @OptionGroup var speech: LanguageOption

  func validate() throws {
    if content != nil, !wantsNames { throw ValidationError("'--content' is for '--names'.") }
  }

  func run() throws {
    try Session(language: speech.chosen).run { session throws(Obstacle) in
      guard FolderReader.isFolder(folder) else { throw Catalogue.missingPublicationFolder(folder) }
      guard let proof = proof else { throw Catalogue.noSuchAward(award, folder: folder) }
      let bytes = wantsNames ? try names(of: proof, session).bytes : proof.bytes
      try session.write(Report(toOutput: String(decoding: bytes, as: UTF8.self)))
      return .done
    }
  }

  private func names(of proof: AwardProof, _ session: Session) throws(Obstacle) -> EntryNames {
    guard proof.digest != nil else { throw Catalogue.entryHasNoDigest(award) }
    let content = content ?? RegisterOptions.defaultContent
    guard let (register, secret) = try session.registerWithSecret(in: content, on: proof.day) else {
      throw Catalogue.noRecordsOfNames(content)
    }
    guard let names = EntryNames(of: proof, in: register, secret) else {
      throw Catalogue.recordsNameOtherwise(award, content: content)
    }
    return names
  }

  /// Ids may hold hyphens: the name is parted where the log knows both parts.
  private var proof: AwardProof? {
    award.indices.filter { award[$0] == "-" }.lazy.compactMap { hyphen in
      AwardProof(of: String(award[..<hyphen]), inCycle: String(award[award.index(after: hyphen)...])) {
        FolderReader.file(Session.prefix(folder) + $0)
      }
    }.first
  }
}
