import ArgumentParser
import Diagnostics
import Publishing
import Signatures
import Site

/// `minglu verify`: a copy, checked offline.
struct Verify: ParsableCommand {
  static let configuration = CommandConfiguration(Catalogue.Command.verify)

  @Argument(help: ArgumentHelp(Catalogue.Argument.copy))
  var folder: String?

  @Option(help: ArgumentHelp(Catalogue.Argument.publicKey))
  var publicKey: String?

  @Option(help: ArgumentHelp(Catalogue.Argument.since))
  var since: String?

  @Option(help: ArgumentHelp(Catalogue.Argument.proof))
  var proof: String?

  @Option(help: ArgumentHelp(Catalogue.Argument.names))
  var names: String?

  @Option(help: ArgumentHelp(Catalogue.Argument.format))
  var format = ResultFormat.text

  @OptionGroup var speech: LanguageOption

  func validate() throws {
    let files = [("--public-key", publicKey), ("--since", since), ("--proof", proof), ("--names", names)]
    for (option, file) in files { try StandingOptions.refuseEmpty(file: file, as: option) }
    if folder != nil, proof != nil { throw ValidationError(Catalogue.Usage.copyOrProof) }
    if proof != nil, since != nil { throw ValidationError(Catalogue.Usage.sinceIsForCopies) }
    if names != nil, proof == nil { throw ValidationError(Catalogue.Usage.namesGoWithProof) }
  }

  func run() throws {
    if let proof { return try check(proof: proof) }
    guard let folder else { throw ValidationError(Catalogue.Usage.copyOrProof) }
    try check(copy: folder)
  }

  private func check(copy folder: String) throws {
    try Session(language: speech.chosen).run { session throws(Obstacle) in
      let key = try Self.verificationKey(publicKey)
      guard FolderReader.isFolder(folder) else { throw Catalogue.missingPublicationFolder(folder) }
      try StandingFolder.refuseShard(in: folder)
      let copy = try SignedCopy(in: folder, key: key, threads: coreCount)
      let file: (String) -> [UInt8]? = { FolderReader.file(folder.folderPrefix + $0) }
      let kept: (String, [UInt8])? = if let since { (since, try FolderReader.named(since)) } else { nil }
      // What the copy says of itself is worth something once it is known to be as it was published.
      let report = VerificationReport(
        copy: copy, label: copy.isWhole ? PublicationLabel(read: file(PublicationLabel.path)) : nil,
        log: LogVerification(shownAs: folder, key: key, since: kept, file: file), folder: folder)
      try write(report.json(in: session.language), report.text(in: session.language), session)
      return report.isGood ? .done : .recordsHaveErrors
    }
  }

  private func check(proof path: String) throws {
    try Session(language: speech.chosen).run { session throws(Obstacle) in
      let key = try Self.verificationKey(publicKey)
      guard let proof = AwardProof(saved: try FolderReader.named(path)) else { throw Catalogue.noProof(path) }
      var report = ProofReport(proof: proof, key: key, path: path)
      if let names {
        guard let opened = EntryNames(try FolderReader.named(names)) else { throw Catalogue.noNames(names) }
        report.names = (opened, names)
      }
      try write(report.json, report.text(in: session.language), session)
      return report.isGood ? .done : .recordsHaveErrors
    }
  }

  private func write(_ json: JSONText, _ text: Report, _ session: Session) throws(Obstacle) {
    switch format {
    case .json: try session.write(Report(toOutput: json.pretty))
    case .text: try session.write(text)
    }
  }

  private static func verificationKey(_ path: String?) throws(Obstacle) -> VerificationKey? {
    guard let path else { return nil }
    return try VerificationKey(pem: FolderReader.named(path), shownAs: path)
  }
}
