import ArgumentParser
import Diagnostics
import Resources
import Site
import Templates

/// `minglu templates`: every name that a template may use, and the templates themselves.
struct ListTemplates: ParsableCommand {
  static let configuration = CommandConfiguration(Catalogue.Command.templates, name: "templates")

  /// The forms in which a listing is written.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json, markdown, html
  }

  @Option(help: ArgumentHelp(Catalogue.Argument.templatesFormat))
  var format = Format.text

  @Flag(name: .customLong("check"), help: ArgumentHelp(Catalogue.Argument.isCheck))
  var isCheck = false

  @Option(name: .customLong("copy"), help: ArgumentHelp(Catalogue.Argument.templateCopies))
  var copies: [String] = []

  @OptionGroup var look: ThemeOptions
  @OptionGroup var speech: LanguageOption

  func validate() throws {
    let known = Resource.templates.map(\.path)
    for path in copies where !known.contains(path) {
      throw ValidationError(Catalogue.Usage.noSuchTemplate(path, nearest: NearMiss.of(path, among: known)))
    }
  }

  func run() throws {
    try Session(language: speech.chosen).run { session throws(Obstacle) in
      if !copies.isEmpty { return try copy(in: session) }
      if isCheck { return try check(in: session) }
      if look.named != nil, !FolderReader.isFolder(look.folder) {
        throw Catalogue.missingFolder(look.folder, option: "--templates")
      }
      if format == .html { return try session.writeStyleGuide(of: look) }
      let listing = TemplateListing(templates: Site.templateNames, views: Site.viewListings)
      try session.write(Report(toOutput: text(of: listing)))
      return .done
    }
  }

  private func text(of listing: TemplateListing) -> String {
    switch format {
    case .text, .html: listing.text
    case .json: listing.json.pretty
    case .markdown: listing.markdown
    }
  }

  private func copy(in session: Session) throws(Obstacle) -> ExitStatus {
    let files = Resource.templates.filter { copies.contains($0.path) }
    let prefix = look.folder.folderPrefix
    let taken = files.filter { FolderReader.isFile(prefix + $0.path) }
    guard taken.isEmpty else { throw Catalogue.filesAreThere(taken.map { prefix + $0.path }) }
    try FileWriter.make(files.map { (prefix + $0.path, $0.bytes) }, within: look.folder)
    let lines = files.map { Catalogue.made(prefix + $0.path).text(in: session.language) + "\n" }
    try session.write(Report(toOutput: lines.joined()))
    return .done
  }

  private func check(in session: Session) throws(Obstacle) -> ExitStatus {
    let theme = try session.theme(look)
    var sources = Sources()
    let prefix = look.folder.folderPrefix
    var found = Site.prepare(nil, theme: theme, sources: &sources).diagnostics.sorted()
    found += Site.checkDistrictThemes(of: theme, besides: found, sources: &sources)
    let builtIn = Set(Resource.templates.map(\.path))
    let own = theme.files.filter { !$0.isBuiltIn } + theme.districts.flatMap(theme.ownFiles)
    let files = own.map { file in
      builtIn.contains(file.path)
        ? Catalogue.replacesBuiltIn(prefix + file.source) : Catalogue.addsToBuiltIn(prefix + file.source)
    }
    let errors = found.counts.errors
    let closing = Catalogue.templatesChecked(own: files.count, errors: errors)
    let text = TextWriter(language: session.language).text(of: found, in: sources)
    Stream.tell(text + (text.isEmpty ? "" : "\n"))
    try session.write(Report(shown: (files + [closing]).map { $0.text(in: session.language) + "\n" }.joined()))
    return errors > 0 ? .recordsHaveErrors : .done
  }
}

extension Session {
  /// Writes the style guide to standard output, or what is wrong with its template to standard error.
  fileprivate func writeStyleGuide(of look: ThemeOptions) throws(Obstacle) -> ExitStatus {
    var sources = Sources()
    let guide = Site.styleGuide(try theme(look), sources: &sources)
    Stream.tell(TextWriter(language: language).text(of: guide.diagnostics, in: sources))
    guard let page = guide.page else { return .recordsHaveErrors }
    try write(Report(toOutput: String(decoding: page, as: UTF8.self)))
    return .done
  }
}
