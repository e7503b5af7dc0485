import Records

/// The headings by which bureaus' spreadsheets call the register's columns, beside its own.
enum ColumnNames {
  static let district = [
    "所在区", "区", "所属区", "区县", "所在区县", "所属区县", "行政区", "所属行政区", "推荐区", "属地", "属地区", "辖区", "区名", "区名称",
    "区代码", "所在区代码", "区划代码", "行政区划代码", "district",
  ]
  static let cycle = ["年度", "遴选年度", "周期", "遴选周期", "cycle"]
  /// Of the register's own workbook: periods follow from results and revocations.
  static let derived = ["止（不含当日）"]
  /// Of the register's own workbooks: the sheet of corrections, and the one that says what the workbook is.
  static let corrections = ["对象", "日期", "理由", "文号"]
  static let about = (sheet: "说明", columns: ["项目", "内容"])
  /// Of the register's own workbooks: what stands beside a table's columns, and follows from other records. 自 is of
  /// earlier ones.
  static func following(_ kind: TableKind) -> [String] {
    switch kind {
    case .brands: ["机构名称", "所属机构", "级别", "状态", "原因", "状态自", "连续有效自", "自", "最近认定年度"]
    case .results: ["公布日期", "文号", "品牌名称", "机构名称", "所属机构"]
    case .revocations: ["品牌名称", "机构名称", "所属机构", "级别", "情形内容", "可重新申报日期"]
    case .programmes: ["品牌名称", "机构名称", "所属机构"]
    case .adverseRecords: ["机构名称"]
    case .institutions: []
    }
  }

  /// Columns that say nothing of a record.
  static let ignored = ["序号", "No", "No.", "#", "行号"]

  private static let uscc = ["信用代码", "社会信用代码", "统一信用代码", "统一代码", "机构代码", "机构统一社会信用代码", "USCC"]
  private static let brandID = ["品牌代码", "编号", "品牌号", "品牌ID"]

  /// Other headings of a table's column.
  static func others(_ kind: TableKind, _ column: ColumnHeader) -> [String] {
    let names = named(kind, column)
    switch (kind, column.english) {
    case (.institutions, "name"), (.brands, "name"):
      return names + (names + [column.chinese, "名称"]).flatMap { name in chinese.map { name + $0 } }
    case (.institutions, "name_en"):
      return names + ((institutions["name"] ?? []) + ["机构名称", "名称"]).flatMap { name in english.map { name + $0 } }
    default: return names
    }
  }

  /// Below or behind a name that is given in two languages.
  private static let (chinese, english) = (["中文", "中文名", "中文名称"], ["英文", "英文名", "英文名称"])

  private static func named(_ kind: TableKind, _ column: ColumnHeader) -> [String] {
    switch (kind, column.english) {
    case (_, "uscc"): uscc
    case (.brands, "id"), (_, "brand"): brandID
    case (.institutions, let name): institutions[name] ?? []
    case (.brands, let name): brands[name] ?? []
    case (.programmes, let name): programmes[name] ?? []
    case (.results, let name): results[name] ?? []
    case (.revocations, let name): revocations[name] ?? []
    case (.adverseRecords, let name): adverseRecords[name] ?? []
    }
  }

  private static let institutions = [
    "name": ["机构", "机构全称", "单位名称", "培训机构", "培训机构名称", "所属机构", "所属机构名称", "申报单位", "申报机构"],
    "kind": ["机构类型", "机构性质", "单位类别", "单位类型", "类别"],
    "address": ["地址", "机构地址", "单位地址", "培训地址", "办学地点", "详细地址"],
    "permit": ["许可证号", "许可证编号", "办学许可证", "办学许可证编号", "办学许可号"],
    "phone": ["电话", "联系方式", "咨询电话", "办公电话", "招生电话", "联系方式电话"],
    "website": ["网站", "官网", "官方网站", "机构网址"],
    "former_names": ["原名", "原名称", "曾用名称"],
    "pinyin": ["拼音", "名称拼音"],
    "name_en": ["英文名", "机构英文名称"],
  ]
  private static let brands = [
    "name": ["品牌", "品牌全称", "培训品牌", "培训品牌名称", "职业技能培训品牌名称", "优质品牌名称"],
    "field": ["领域", "产业领域", "培训领域", "重点产业领域"],
    "summary": ["品牌简介", "品牌介绍", "介绍", "特色"],
  ]
  private static let programmes = [
    "name": ["项目", "项目名称", "培训项目名称", "课程", "课程名称"],
    "occupation": ["职业", "工种", "职业名称", "职业/工种"],
    "grade": ["技能等级", "职业等级", "培训等级"],
    "mode": ["方式", "培训形式", "授课方式"],
    "place": ["地点", "实训地点", "上课地点"],
  ]
  private static let results = [
    "outcome": ["遴选结果", "评估结果", "认定结果", "评估遴选结果", "结论", "评估结论"],
    "level": ["品牌级别", "品牌等级", "认定级别", "层级"],
    "applied": ["申报时间", "申请日期", "申请时间"],
    "note": ["说明"],
  ]
  private static let revocations = [
    "date": ["撤销时间", "撤销认定日期", "撤销决定日期"],
    "ground": ["情形", "撤销依据情形", "撤销原因情形", "适用情形"],
    "verified_by": ["核实单位所在区", "核实区代码", "核查区"],
    "document": ["撤销文号", "决定文号", "发文字号"],
    "summary": ["撤销说明", "撤销原因", "情况说明"],
    "set_aside_on": ["恢复时间", "撤销决定撤回日期"],
    "set_aside_document": ["恢复决定文号"],
  ]
  private static let adverseRecords = [
    "date": ["记录日期", "发生日期", "处罚日期"],
    "kind": ["记录类型", "不良记录类型"],
    "source": ["来源", "文书", "依据文书"],
  ]
}
