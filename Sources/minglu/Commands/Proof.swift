import ArgumentParser
import Diagnostics
import Site

/// `minglu proof`: that an award is in the log, as a file.
struct Proof: ParsableCommand {
  static let configuration = CommandConfiguration(Catalogue.Command.proof)

  @Argument(help: ArgumentHelp(Catalogue.Argument.award))
  var award: String

  @Argument(help: ArgumentHelp(Catalogue.Argument.publication))
  var folder: String

  @Flag(name: .customLong("names"), help: ArgumentHelp(Catalogue.Argument.wantsNames))
  var wantsNames = false

  @Option(help: ArgumentHelp(Catalogue.Argument.namesContent))
  var content: String?

  @OptionGroup var speech: LanguageOption

  func validate() throws {
    if content != nil, !wantsNames { throw ValidationError(Catalogue.Usage.contentIsForNames) }
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
    let content = content ?? ContentOption.defaultFolder
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
        FolderReader.file(folder.folderPrefix + $0)
      }
    }.first
  }
}
