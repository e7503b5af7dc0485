import Diagnostics
import Templates

/// The template of each kind of page.
struct PageTemplates: Sendable {
  var home: Template<HomeView>
  var lookup: Template<SignpostView>
  var overview: Template<OverviewView>
  var notFound: Template<SignpostView>
  var list: Template<BrandListView>
  var revocations: Template<RevocationListView>
  var cycle: Template<CycleView>
  var profile: Template<ProfileView>
  var announcements: Template<AnnouncementIndexView>
  var announcement: Template<AnnouncementView>
  var content: Template<ContentView>
}
extension PageTemplates {
  static func compile(_ theme: Theme, sources: inout Sources, pathPrefix: String) -> (PageTemplates?, [Diagnostic]) {
    (nil, [])
  }
}
