package import Vocabulary

/// A new row of a district's `institutions.csv`.
package struct InstitutionDraft: Hashable, Sendable {
  package var district: String
  package var uscc: String
  package var name: String
  package var kind: InstitutionKind
  package var address: String
  package var permit: String?
  package var phone: String?
  package var website: String?

  package init(
    district: String, uscc: String, name: String, kind: InstitutionKind, address: String, permit: String? = nil,
    phone: String? = nil, website: String? = nil
  ) {
    self.district = district
    self.uscc = uscc
    self.name = name
    self.kind = kind
    self.address = address
    self.permit = permit
    self.phone = phone
    self.website = website
  }

  /// The Chinese headers of `institutions.csv`, in the order in which the format describes them.
  package static let columns = [
    "统一社会信用代码", "机构名称", "机构类别", "办学地址", "办学许可证号", "联系电话", "网址", "曾用名", "排序拼音", "英文名称",
  ]

  package var path: String { Self.path(inDistrict: district) }

  /// The table of a district's institutions, within the content tree.
  package static func path(inDistrict code: String) -> String { ContentPath.institutions(district: code).path }

  /// The values by their columns' Chinese headers.
  package var values: [(column: String, value: String)] {
    [
      ("统一社会信用代码", uscc), ("机构名称", name), ("机构类别", kind.chinese), ("办学地址", address),
    ]
      + [("办学许可证号", permit), ("联系电话", phone), ("网址", website)].compactMap { column, value in value.map { (column, $0) }
      }
  }
}
