import Diagnostics
package import Templates

/// The template of each kind of page.
struct PageTemplates: Sendable {
  var home: Template<HomeView>
  var lookup: Template<SignpostView>
  var overview: Template<OverviewView>
  var notFound: Template<SignpostView>
  var outline: Template<OutlineView>
  var list: Template<BrandListView>
  var revocations: Template<RevocationListView>
  var corrections: Template<CorrectionListView>
  var cycle: Template<CycleView>
  var profile: Template<ProfileView>
  var award: Template<AwardView>
  var announcements: Template<AnnouncementIndexView>
  var announcement: Template<AnnouncementView>
  var content: Template<ContentView>
  var verification: Template<VerificationView>
  /// What other websites show.
  var embedded: EmbeddedTemplates
  /// Not of a page: the sheet that `minglu diff` prints.
  var signOff: Template<SignOffView>
  /// Nor of one: the sheet that `minglu plaques` makes.
  var plaques: Template<PlaqueSheetView>
  /// Nor of one: the page that documents the style.
  var styleGuide: Template<StyleGuideView>

  /// The views that templates render, each with the name of its template.
  static let views: [(template: String, view: any TemplateView.Type)] =
    [
      ("home", HomeView.self), ("lookup", SignpostView.self), ("overview", OverviewView.self),
      ("not-found", SignpostView.self), ("sitemap", OutlineView.self), ("list", BrandListView.self),
      ("revocations", RevocationListView.self),
      ("corrections", CorrectionListView.self), ("cycle", CycleView.self), ("profile", ProfileView.self),
      ("award", AwardView.self), ("announcements", AnnouncementIndexView.self), ("announcement", AnnouncementView.self),
      ("content", ContentView.self), ("verify", VerificationView.self), ("signoff", SignOffView.self),
      ("plaques", PlaqueSheetView.self), ("styleguide", StyleGuideView.self),
    ] + EmbeddedTemplates.views

  /// Compiles all of them for a language, and reports everything that is wrong with any of them; nil if there is an error.
  static func compile(
    _ library: TemplateLibrary, in language: TextLanguage
  ) -> (templates: PageTemplates?, diagnostics: [Diagnostic]) {
    var diagnostics = library.diagnostics
    func compile<View>(_ name: String, for view: View.Type) -> Template<View>? {
      let result = library.compile(name, for: view, in: language)
      diagnostics += result.diagnostics
      return result.template
    }
    let home = compile("home", for: HomeView.self)
    let lookup = compile("lookup", for: SignpostView.self)
    let overview = compile("overview", for: OverviewView.self)
    let notFound = compile("not-found", for: SignpostView.self)
    let outline = compile("sitemap", for: OutlineView.self)
    let list = compile("list", for: BrandListView.self)
    let revocations = compile("revocations", for: RevocationListView.self)
    let corrections = compile("corrections", for: CorrectionListView.self)
    let cycle = compile("cycle", for: CycleView.self)
    let profile = compile("profile", for: ProfileView.self)
    let award = compile("award", for: AwardView.self)
    let announcements = compile("announcements", for: AnnouncementIndexView.self)
    let announcement = compile("announcement", for: AnnouncementView.self)
    let content = compile("content", for: ContentView.self)
    let verification = compile("verify", for: VerificationView.self)
    let (embedded, embeddedFindings) = EmbeddedTemplates.compile(library, in: language)
    diagnostics += embeddedFindings
    let signOff = compile("signoff", for: SignOffView.self)
    let plaques = compile("plaques", for: PlaqueSheetView.self)
    let styleGuide = compile("styleguide", for: StyleGuideView.self)
    // A layout that all of them share is reported once.
    let found = library.told(diagnostics)
    guard let home, let lookup, let overview, let notFound, let outline, let list, let revocations, let corrections,
      let cycle, let profile, let award, let announcements, let announcement, let content, let embedded,
      let verification, let signOff, let plaques, let styleGuide
    else { return (nil, found) }
    let templates = PageTemplates(
      home: home, lookup: lookup, overview: overview, notFound: notFound, outline: outline, list: list,
      revocations: revocations, corrections: corrections, cycle: cycle, profile: profile, award: award,
      announcements: announcements, announcement: announcement, content: content, verification: verification,
      embedded: embedded, signOff: signOff, plaques: plaques, styleGuide: styleGuide)
    return (templates, found)
  }
}

extension PageTemplates {
  /// The templates with all worked out beforehand that the pages of a site have in common. Those of which there are many also
  /// share their navigation, as they stand in one part of the site and one folder below the root.
  func folded(for frames: FrameMaker) -> PageTemplates {
    let navigation = frames.navigation(in: .lists, root: SitePath.root(of: SitePath.overview))
    var templates = self
    KnownViews().with(frames.site) { known in
      templates.embedded.institution = embedded.institution.folded(over: known)
      templates.embedded.badge = embedded.badge.folded(over: known)
      known.with(navigation) { known in
        templates.profile = profile.folded(over: known)
        templates.award = award.folded(over: known)
        templates.list = list.folded(over: known)
        templates.cycle = cycle.folded(over: known)
      }
    }
    return templates
  }
}

extension Theme {
  /// What stands before the path of a file that the program carries, in findings.
  private static let builtInPrefix = "built-in/"

  /// Adds the template files to the sources and parses them.
  func library(adding sources: inout Sources) -> TemplateLibrary {
    let folder = sources.add(path: shownFolder, text: "")
    let files = templates.map { file in
      let text = String(decoding: file.bytes, as: UTF8.self)
      let shown = (file.isBuiltIn ? Self.builtInPrefix : shownFolder) + file.source
      return TemplateFile(
        id: sources.add(path: shown, text: text), path: file.path, text: text,
        unreadableLine: Self.unreadableLine(of: file.bytes), isBuiltIn: file.isBuiltIn)
    }
    let others = districts.flatMap(ownFiles).filter { !$0.isAsset }.map {
      TemplateFile(id: folder, path: $0.path, text: String(decoding: $0.bytes, as: UTF8.self))
    }
    return TemplateLibrary(
      files, folder: folder, others: others, pages: Set(PageTemplates.views.map(\.template)))
  }

  /// The first line, from 1, that is no text in UTF-8; nil where all are.
  private static func unreadableLine(of bytes: [UInt8]) -> Int? {
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    return lines.firstIndex { line in
      String(validating: line, as: UTF8.self) == nil
        || line.contains { $0 < 0x20 && $0 != UInt8(ascii: "\t") && $0 != UInt8(ascii: "\r") }
    }.map { $0 + 1 }
  }
}

extension Site {
  /// What every view offers to templates, beginning with those of pages.
  package static var viewListings: [ViewListing] { ViewListing.all(of: PageTemplates.views.map(\.view)) }

  /// The name of each page's template, and the name of the view that it renders.
  package static var templateNames: [(template: String, view: String)] {
    PageTemplates.views.map { ($0.template, $0.view.viewName) }
  }
}
