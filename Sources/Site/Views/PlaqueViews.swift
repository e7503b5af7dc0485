import Registry
import Templates
import Vocabulary

/// A plaque on the printable sheet.
struct PlaqueView: TemplateView {
  var plaque: Plaque
  var brand: Brand
  var institution: String
  var district: String
  var cycle: Cycle

  static let viewName = "plaque"
  static let fields: [Field<PlaqueView>] = [
    .text("id", "the brand's id") { $0.brand.id },
    .text("name", "the brand's name") { $0.brand.name },
    .view("standing", "how it stands: in force") { StandingView(standing: $0.brand.status.standing) },
    .text("institution", "the institution's name") { $0.institution },
    .text("district", "the district's name") { $0.district },
    .text("level", "市级 or 区级") { $0.brand.status.level.chinese },
    .text("cycle", "the title of the cycle that awarded it") { $0.cycle.title },
    .text("document", "the number of the document that published it") { $0.cycle.document },
    .view("announced", "the day it was published") { DayView(day: $0.cycle.announced) },
    .text("address", "the absolute address of the award's page") { $0.plaque.address },
    .text("code", "the file of the address as a QR code, beside the sheet") { "\($0.plaque.name).svg" },
  ]
}

/// The sheet that `minglu plaques` makes to be printed: not a page of the publication.
struct PlaqueSheetView: TemplateView {
  var site: SiteView
  var plaques: [PlaqueView]

  static let viewName = "plaques"
  static let fields: [Field<PlaqueSheetView>] = [
    .view("site", "the register itself") { $0.site },
    .list("plaques", "the plaques, by brand id") { $0.plaques },
  ]
}
