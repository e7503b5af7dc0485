import ArgumentParser
import Diagnostics
import Publishing
import Registry
import Signatures
import Site

/// `minglu diff`: what a build would change, without building.
struct Diff: ParsableCommand {
  static let configuration = CommandConfiguration(Catalogue.Command.diff)

  /// The forms in which a comparison is written.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json, html
  }

  @OptionGroup var register: RegisterOptions
  @OptionGroup var standing: StandingOptions
  @OptionGroup var work: WorkOptions
  @OptionGroup var signing: SigningOptions

  @Option(help: ArgumentHelp(Catalogue.Argument.diffFormat))
  var format = Format.text

  @Flag(name: .customLong("paths"), help: ArgumentHelp(Catalogue.Argument.isListOfPaths))
  var isListOfPaths = false

  @OptionGroup var speech: LanguageOption

  func validate() throws {
    if isListOfPaths, format != .text { throw ValidationError(Catalogue.Usage.pathsAreLines) }
  }

  func run() throws {
    let standing = standing.of(register)
    try Session(language: speech.chosen).run { session throws(Obstacle) in
      let key = try session.signingKey(signing)
      let prepared = try session.prepare(register, against: standing)
      try prepared.refuseOtherKey(than: key, shownAs: signing.path)
      guard let site = prepared.comparable else {
        try session.write(Report(errorsOf: prepared, asJSON: format == .json, language: session.language))
        return .recordsHaveErrors
      }
      let text = try self.text(of: site, session.compare(prepared, site, with: standing, work, signedWith: key))
      try session.write(Report(compared: prepared, comparison: text, language: session.language))
      return prepared.diagnostics.hasErrors ? .recordsHaveErrors : .done
    }
  }

  private func text(of site: Site, _ comparison: Comparison) throws(Obstacle) -> String {
    if isListOfPaths { return comparison.pathLines }
    return switch format {
    case .text: Visible.lines(comparison.text(in: speech.chosen))
    case .json: comparison.json.pretty
    case .html: String(decoding: site.signOffSheet(comparison), as: UTF8.self)
    }
  }
}

extension Session {
  /// Renders and digests every file, and compares all with what stands.
  fileprivate func compare(
    _ prepared: Preparation, _ site: Site, with standing: StandingOptions, _ work: WorkOptions,
    signedWith key: SigningKey?
  ) throws(Obstacle) -> Comparison {
    let last = try lastPublication(standing)
    var publication = publication(of: site, with: try prepared.log(signedBy: key))
    publication.key = key
    let next = try publication.list(threads: work.count)
    let signature = last.flatMap { _ in FolderReader.file(standing.last.folderPrefix + Manifest.signatureName) }
    return try Comparison.of(
      site, with: last, changes: last.flatMap { prepared.register?.changes(from: $0.day, to: prepared.day) } ?? [],
      pages: PageChange.changes(
        from: try last?.manifest(), signature, to: next.manifest, next.signature))
  }
}
