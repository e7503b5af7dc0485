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

      Examples:
        minglu proof PD-0001-2026 public > PD-0001-2026.tlog-proof
      """)

  @Argument(help: ArgumentHelp("The award, as the file of its page is named.", valueName: "award"))
  var award: String

  @Argument(help: ArgumentHelp("The publication.", valueName: "folder"))
  var folder: String

  @OptionGroup var speech: LanguageOption

  func run() throws {
    try Session(language: speech.chosen).run { session throws(Obstacle) in
      guard let proof = proof else { throw Catalogue.noSuchAward(award, folder: folder) }
      try session.write(Report(toOutput: String(decoding: proof.bytes, as: UTF8.self)))
      return .done
    }
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
