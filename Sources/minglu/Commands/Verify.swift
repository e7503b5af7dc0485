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

      The log in log/ is checked with it: that its entries are those of its checkpoint, and what they tell is what the \
      publication's data tell. With --since, that it begins with what a checkpoint stood for that was kept: nothing was \
      altered since. With --proof, a proof that was saved from an award's page is checked, without a copy; with --names \
      also that the names are those of its entry.

      Examples:
        minglu verify copy --public-key public-key.pem
        minglu verify copy --public-key public-key.pem --since checkpoint-2026
        minglu verify --proof PD-0001-2026.tlog-proof --public-key public-key.pem
        minglu verify --proof PD-0001-2026.tlog-proof --names PD-0001-2026.names
      """)

  /// The forms in which the result is written.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json
  }

  @Argument(help: ArgumentHelp("The copy.", valueName: "folder"))
  var folder: String?

  @Option(help: ArgumentHelp("The public key, as openssl pkey -pubout writes it.", valueName: "file"))
  var publicKey: String?

  @Option(help: ArgumentHelp("A checkpoint of the log, as it was once published.", valueName: "file"))
  var since: String?

  @Option(help: ArgumentHelp("A proof to be checked instead of a copy.", valueName: "file"))
  var proof: String?

  @Option(help: ArgumentHelp("Names that the proof's entry is said to stand for.", valueName: "file"))
  var names: String?

  @Option(help: "text for people; json for programs.")
  var format = Format.text

  @OptionGroup var speech: LanguageOption

  func validate() throws {
    if (folder == nil) == (proof == nil) {
      throw ValidationError("Name the folder of a copy, or a proof with '--proof'.")
    }
    if proof != nil, since != nil { throw ValidationError("'--since' is about a copy; name its folder.") }
    if names != nil, proof == nil { throw ValidationError("'--names' goes with a proof: name that with '--proof'.") }
  }

  func run() throws {
    try Session(language: speech.chosen).run { session throws(Obstacle) in
      let key = try Self.verificationKey(publicKey)
      if let proof { return try check(proof: proof, key, session) }
      guard let folder else { return .wrongUsage }
      guard FolderReader.isFolder(folder) else { throw Catalogue.noPublication(folder) }
      try Session.refuseShard(in: folder)
      let copy = try SignedCopy(in: folder, key: key, threads: coreCount)
      let file: (String) -> [UInt8]? = { FolderReader.file(Session.prefix(folder) + $0) }
      let kept: (String, [UInt8])? = if let since { (since, try Self.bytes(of: since)) } else { nil }
      // What the copy says of itself is worth something once it is known to be as it was published.
      let report = VerificationReport(
        copy: copy, label: copy.isWhole ? PublicationLabel(read: file(PublicationLabel.path)) : nil,
        log: LogVerification(shownAs: folder, key: key, since: kept, file: file), folder: folder)
      try write(report.json, report.text(in: session.language), session)
      return report.isGood ? .done : .recordsHaveErrors
    }
  }

  private func check(
    proof path: String, _ key: VerificationKey?, _ session: Session
  ) throws(Obstacle) -> ExitStatus {
    guard let proof = AwardProof(try Self.bytes(of: path)) else { throw Catalogue.noProof(path) }
    var report = ProofReport(proof: proof, key: key, path: path)
    if let names {
      guard let opened = EntryNames(try Self.bytes(of: names)) else { throw Catalogue.noNames(names) }
      report.names = (opened, names)
    }
    try write(report.json, report.text(in: session.language), session)
    return report.isGood ? .done : .recordsHaveErrors
  }

  private func write(_ json: JSONText, _ text: Report, _ session: Session) throws(Obstacle) {
    switch format {
    case .json: try session.write(Report(toOutput: json.pretty))
    case .text: try session.write(text)
    }
  }

  private static func bytes(of path: String) throws(Obstacle) -> [UInt8] {
    guard let bytes = FolderReader.file(path) else { throw Catalogue.unreadable(path) }
    return bytes
  }

  private static func verificationKey(_ path: String?) throws(Obstacle) -> VerificationKey? {
    guard let path else { return nil }
    return try VerificationKey(pem: bytes(of: path), shownAs: path)
  }
}
