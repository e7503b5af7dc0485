import Templates

/// A view with a field of each kind.
struct InstitutionView: TemplateView {
  var name = "浦东示例学校"
  var motto: String?
  var body = "<p>介绍</p>"
  var notice: String?
  var count = 2
  var isOpen = true
  var district = DistrictView()
  var bureau: DistrictView?
  var brands: [BrandView] = []
  var formerNames: [String] = []

  static let viewName = "Institution"
  static let fields: [Field<InstitutionView>] = [
    .text("name", "its name") { $0.name },
    .optionalText("motto", "what it says of itself, if anything") { $0.motto },
    .html("body", "its profile") { $0.body },
    .optionalHTML("notice", "a notice, if there is one") { $0.notice },
    .number("count", "how many brands it has") { $0.count },
    .flag("is_open", "whether it may apply") { $0.isOpen },
    .view("district", "the district it belongs to") { $0.district },
    .optionalView("bureau", "the bureau that looks after it, if one does") { $0.bureau },
    .list("brands", "its brands, by id") { $0.brands },
    .texts("former_names", "names it had, newest first") { $0.formerNames },
  ]
}

struct DistrictView: TemplateView {
  var name = "浦东新区"
  var phone: String?

  static let viewName = "District"
  static let fields: [Field<DistrictView>] = [
    .text("name", "its name") { $0.name },
    .optionalText("phone", "its telephone number, if known") { $0.phone },
  ]
}

struct BrandView: TemplateView {
  var id = "PD-0001"
  var title = "数控加工"

  static let viewName = "Brand"
  static let fields: [Field<BrandView>] = [
    .text("id", "its id") { $0.id },
    .text("title", "its name") { $0.title },
  ]
}

/// A view that holds views of its own kind.
struct NodeView: TemplateView {
  var label = ""
  var nodes: [NodeView] = []

  static let viewName = "Node"
  static let fields: [Field<NodeView>] = [
    .text("label", "what it says") { $0.label },
    .flag("is_leaf", "whether it has no nodes") { $0.nodes.isEmpty },
    .list("nodes", "those under it") { $0.nodes },
  ]
}
