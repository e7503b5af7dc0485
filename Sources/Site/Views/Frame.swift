import Registry
import Templates
import Vocabulary

/// The city's register, of which a district's own site shows a part.
struct CityView: TemplateView {
  var info: RegisterInfo

  static let viewName = "city"
  static let fields: [Field<CityView>] = [
    .text("title", "the title of the city's register") { $0.info.title },
    .text("authority", "the city's 主办单位") { $0.info.authority },
    .text("base_url", "the address of the city's register, ending in a slash") { $0.info.baseURL },
  ]
}

/// What every page says of the register itself; one value for the whole site.
final class SiteView: TemplateView {
  let info: RegisterInfo
  let day: Day
  let isSample: Bool
  let city: CityView?

  init(_ register: PublishedRegister) {
    info = register.info
    city = register.scope.map { CityView(info: $0.city) }
    day = register.day
    isSample = register.info.title.contains("示例")
  }

  static let viewName = "site"
  static let fields: [Field<SiteView>] = [
    .text("title", "the register's title") { $0.info.title },
    .text("authority", "主办单位") { $0.info.authority },
    .optionalText("operator", "承办单位") { $0.info.operatorName },
    .text("base_url", "the register's own address, ending in a slash") { $0.info.baseURL },
    .optionalView("city", "the city's register, on a district's own site") { $0.city },
    .text("as_of", "the day that the pages show, 2026-12-01") { $0.day.iso },
    .words("as_of_text", "the day that the pages show, 2026年12月1日") { Strings($1).day($0.day) },
    .flag("is_sample", "the title calls the register a sample (示例): every page says so") { $0.isSample },
    .optionalText("basis_document", "the document number that the scheme rests on") { $0.info.basisDocument },
    .optionalText("basis_url", "where that document can be read") { $0.info.basisURL },
    .optionalText("phone", "the telephone for questions") { $0.info.phone },
    .optionalText("address", "the authority's address") { $0.info.address },
    .optionalText("report_url", "where mistakes are reported") { $0.info.reportURL },
    .optionalText("site_name", "网站名称") { $0.info.siteName },
    .optionalText("site_domain", "网站域名") { $0.info.siteDomain },
    .optionalText("site_id_code", "网站标识码") { $0.info.siteIDCode },
    .optionalText("icp", "ICP备案号") { $0.info.icp },
    .optionalText("police_record", "公安备案号") { $0.info.policeRecord },
    .number("term_years", "years of a term, in principle") { $0.info.termYears },
    .words("how_often", "how often brands are selected, by the years of a term: 每两年") {
      Strings($1).everyYears($0.info.termYears)
    },
    .number("bar_years", "years for which a revocation bars applications") { $0.info.barYears },
    .number("refresh_days", "days after which a copy is out of date") { $0.info.refreshDays },
  ]
}

/// An entry of the trail to the page, or of the pages of a list.
struct LinkView: TemplateView {
  var title: String
  var href: String
  var isCurrent: Bool
  /// What it names is in Chinese on a page in any language.
  var isChinese = false

  static let viewName = "link"
  static let fields: [Field<LinkView>] = [
    .text("title", "the text of the link") { $0.title },
    .text("href", "where it leads, relative to the page") { $0.href },
    .flag("is_chinese", "its text is in Chinese on a page in any language") { $0.isChinese },
    .flag("is_current", "it is the page itself") { $0.isCurrent },
  ]
}

/// An entry of the main navigation. A type of its own: it is the same on all pages of a part of the site, so that templates
/// are folded over it.
struct NavigationLinkView: TemplateView {
  var link: LinkView

  static let viewName = "navigation_link"
  static let fields: [Field<NavigationLinkView>] = [
    .text("title", "the text of the link") { $0.link.title },
    .text("href", "where it leads, relative to the page") { $0.link.href },
    .flag("is_chinese", "its text is in Chinese on a page in any language") { $0.link.isChinese },
    .flag("is_current", "it is the part of the site that the page is in") { $0.link.isCurrent },
  ]
}

/// A government page tag: a name and a value of a `meta` element.
struct PageTag: TemplateView {
  var name: String
  var content: String

  static let viewName = "tag"
  static let fields: [Field<PageTag>] = [
    .text("name", "the tag's name, e.g. ColumnName") { $0.name },
    .text("content", "its value") { $0.content },
  ]
}

/// A page in a language.
struct LanguageView: TemplateView {
  var language: TextLanguage
  var href: String
  var address: String

  static let viewName = "language"
  static let fields: [Field<LanguageView>] = [
    .text("code", "the language as in lang and hreflang: zh-CN or en") { $0.language.tag },
    .text("name", "the language's own name") { $0.language == .chinese ? "中文" : "English" },
    .text("href", "the page, relative to this one") { $0.href },
    .text("address", "its absolute address") { $0.address },
  ]
}

/// What every page has around its own content: title, tags, navigation, trail, and the way back to the root.
final class PageFrame: TemplateView {
  let site: SiteView
  let title: String
  let documentTitle: String
  let description: String
  /// The title is in Chinese on a page in any language.
  let isChinese: Bool
  /// The page in each language, where there is more than one; its own first.
  let versions: [LanguageView]
  /// `""` or `"../"`: put before every link to another page.
  let root: String
  /// Where the files lie that all languages share: `root` but on a page in a second language.
  let top: String
  /// Where the files lie that the page itself needs: `"assets/"` or `"../assets/"`.
  let assets: String
  let canonical: String
  let tags: [PageTag]
  let navigation: [NavigationLinkView]
  let trail: [LinkView]

  init(
    site: SiteView, root: String, top: String, assets: String, canonical: String, title: String, documentTitle: String,
    description: String,
    isChinese: Bool, tags: [PageTag], navigation: [NavigationLinkView], trail: [LinkView], versions: [LanguageView]
  ) {
    self.site = site
    self.title = title
    self.documentTitle = documentTitle
    self.description = description
    self.root = root
    self.top = top
    self.assets = assets
    self.canonical = canonical
    self.isChinese = isChinese
    self.versions = versions
    self.tags = tags
    self.navigation = navigation
    self.trail = trail
  }

  static let viewName = "page"
  static let fields: [Field<PageFrame>] = [
    .view("site", "the register itself") { $0.site },
    .text("title", "the page's heading") { $0.title },
    .text("document_title", "the heading and the register's title, for the browser") { $0.documentTitle },
    .text("description", "one sentence for search engines") { $0.description },
    .text("root", "leads back to the root: empty or ../; on 404.html, which stands at any depth, the site's address") {
      $0.root
    },
    .text("top", "leads to the files that all languages share: as root, but ../ further up on a page in English") {
      $0.top
    },
    .text("assets", "leads to the assets that the page needs: assets/ or ../assets/") { $0.assets },
    .text("canonical", "the page's own absolute address") { $0.canonical },
    .flag("is_chinese", "its title is in Chinese on a page in any language") { $0.isChinese },
    .list("versions", "the page in each language, where there is more than one; its own first") { $0.versions },
    .optionalView("other_language", "the page in the other language, where there is one") { $0.versions.last },
    .list("tags", "government page tags that have a value") { $0.tags },
    .list("navigation", "the main navigation") { $0.navigation },
    .list("trail", "the way from the home page to this one, without itself") { $0.trail },
    .flag("has_trail", "the page is not the home page") { !$0.trail.isEmpty },
  ]
}
