package import Vocabulary

/// A new district: its folder with its facts and the headers of its tables.
package struct DistrictDraft: Hashable, Sendable {
  /// Six digits (GB/T 2260).
  package var code: String
  package var name: String
  package var bureau: String
  package var phone: String?
  package var address: String?
  package var website: String?

  package init(
    code: String, name: String, bureau: String, phone: String? = nil, address: String? = nil, website: String? = nil
  ) {
    self.code = code
    self.name = name
    self.bureau = bureau
    self.phone = phone
    self.address = address
    self.website = website
  }

  package var files: [DraftFile] {
    [
      DraftFile(path: ContentPath.district(code: code).path, text: facts),
      .table(ContentPath.institutions(district: code).path, columns: InstitutionDraft.columns),
      .table(ContentPath.brands(district: code).path, columns: ["品牌编号", "品牌名称", "统一社会信用代码", "重点领域", "简介"]),
    ]
  }

  private var facts: String {
    """
    # name和bureau必填，其他可以不填；要填的，删去行首的“# ”（连同空格）。
    name: \(YAMLText.scalar(name))
    bureau: \(YAMLText.scalar(bureau))
    \(YAMLText.line("phone", phone, remark: "联系电话"))\
    \(YAMLText.line("address", address, remark: "地址"))\
    \(YAMLText.line("website", website, remark: "网址"))\
    # introduction:    本区介绍，一两句话

    """
  }
}

/// A new cycle: its folder with its facts and the header of its results.
package struct CycleDraft: Hashable, Sendable {
  package var id: String
  package var title: String
  package var opens: Day?
  package var closes: Day?

  package init(id: String, title: String, opens: Day? = nil, closes: Day? = nil) {
    self.id = id
    self.title = title
    self.opens = opens
    self.closes = closes
  }

  package var files: [DraftFile] {
    [
      DraftFile(path: ContentPath.cycle(id: id).path, text: facts),
      .table(ContentPath.results(cycle: id).path, columns: ["品牌编号", "结果", "级别", "申报日期", "备注"]),
    ]
  }

  /// The year that an id is; nil for another kind of id.
  package static func year(of id: String) -> Int? {
    id.utf8.count == 4 ? Int(id).flatMap { (1900...2999).contains($0) ? $0 : nil } : nil
  }

  /// The year of the dates that commented lines show.
  private var shownYear: Int { Self.year(of: id) ?? (opens ?? closes)?.parts.year ?? 2028 }

  private var facts: String {
    """
    title: \(YAMLText.scalar(title))

    # 受理起止日期，确定后填写。
    \(window)
    # 结果公布时，在results.csv中填好每个品牌的结果，再删去下面两行开头的“# ”（连同空格），填写公布日期和文号。
    # announced: \(shownYear)-10-20
    # document: 人社职〔\(shownYear)〕1号

    """
  }

  private var window: String {
    guard opens != nil || closes != nil else {
      return "# applications: {opens: \(shownYear)-07-01, closes: \(shownYear)-08-15}\n"
    }
    let days = [opens.map { "opens: \($0.iso)" }, closes.map { "closes: \($0.iso)" }].compactMap { $0 }
    return "applications: {\(days.joined(separator: ", "))}\n"
  }
}

/// A new announcement of the city or of a district.
package struct AnnouncementDraft: Hashable, Sendable {
  /// The file's name without `.md`, and the page's address.
  package var slug: String
  /// The district's code; nil for the city's.
  package var district: String?
  package var title: String
  package var date: Day
  package var kind: AnnouncementKind
  package var document: String?
  package var source: String?
  package var cycle: String?

  package init(
    slug: String, district: String? = nil, title: String, date: Day, kind: AnnouncementKind = .notice,
    document: String? = nil, source: String? = nil, cycle: String? = nil
  ) {
    self.slug = slug
    self.district = district
    self.title = title
    self.date = date
    self.kind = kind
    self.document = document
    self.source = source
    self.cycle = cycle
  }

  package var files: [DraftFile] {
    [DraftFile(path: ContentPath.announcement(district: district, slug: slug).path, text: text)]
  }

  private var text: String {
    """
    ---
    title: \(YAMLText.scalar(title))
    # 以“#”开头的行不起作用，需要时删去“# ”（连同空格）并填写。
    # 到这一天才会出现在页面上。
    date: \(date.iso)
    # 通知、公示、公布、撤销或指南
    kind: \(kind.chinese)
    \(YAMLText.line("document", document, remark: "文号"))\
    \(YAMLText.line("source", source, remark: "来源，发布单位"))\
    \(YAMLText.line("cycle", cycle, remark: "所属遴选年度，即cycles中的文件夹名"))\
    # counts: {city: 0, district: 0}    # 公布结果时填写两级品牌的个数，与结果核对
    # brands: [编号, 编号]    # 涉及的品牌
    ---

    \(Placeholder.mark)：公告正文】

    """
  }
}
