import Registry
import Spreadsheets
import Vocabulary

/// The register as workbooks: the lists of brands in force, and all that is published in one.
///
/// Made from what the public may see on the register's day, like every page.
struct Workbooks: Sendable {
  let edition: Edition

  private var register: PublishedRegister { edition.register }

  // MARK: Lists

  /// The city's list, all its pages in one.
  func cityList(into buffer: inout [UInt8]) {
    list(edition.cityList, title: Strings.chinese.cityList(ofDistrict: register.partOf), into: &buffer)
  }

  /// A district's list, all its pages in one.
  func districtList(_ index: Int, into buffer: inout [UInt8]) {
    let district = register.districts[index]
    list(edition.districtLists[index], title: Strings.chinese.districtList(district.name), into: &buffer)
  }

  private func list(_ brands: [Int], title: String, into buffer: inout [UInt8]) {
    let rows = brands.enumerated().map { number, index in
      // Piece by piece: a copy of a whole brand or institution costs more than the row.
      let institution = register.brands[index].institution
      return [
        String(number + 1), register.brands[index].id, register.brands[index].name,
        register.institutions[institution].name, register.institutions[institution].uscc,
        register.districts[register.brands[index].district].name, register.brands[index].status.level.chinese,
        register.brands[index].status.since.iso, register.brands[index].status.standing.chinese,
      ]
    }
    write([TextSheet(name: title, columns: BookColumns.list, rows: rows), about(title)], title: title, into: &buffer)
  }

  // MARK: The whole register

  /// Everything that is published of institutions, brands, revocations, results and corrections.
  func register(into buffer: inout [UInt8]) {
    let sheets = [
      about(register.info.title, and: Strings.applyAgainNote), brands, periods, institutions, programmes, revocations,
      results, corrections,
    ]
    write(sheets, title: register.info.title, into: &buffer)
  }

  private var brands: TextSheet {
    TextSheet(
      name: "品牌", columns: BookColumns.brands,
      rows: register.brands.map { brand in
        let institution = register.institutions[brand.institution]
        let district = register.districts[brand.district]
        return [
          brand.id, brand.name, institution.uscc, institution.name, district.code, district.name, brand.field ?? "",
          brand.status.level.chinese, brand.status.standing.chinese, brand.status.reason.map(Strings.reason) ?? "",
          brand.status.since.iso, register.cycles[brand.status.cycle].id, brand.summary ?? "",
        ]
      })
  }

  private var periods: TextSheet {
    TextSheet(
      name: "有效期", columns: BookColumns.periods,
      rows: register.brands.flatMap { brand in
        brand.status.periods.map { period in
          [
            brand.id, register.cycles[period.cycle].id, period.level.chinese, period.from.iso, period.until?.iso ?? "",
            period.endedBy.map {
              $0 == .revocation ? Strings.chinese.endedByRevocation : Strings.chinese.endedByNextCycle
            } ?? "",
          ]
        }
      })
  }

  private var institutions: TextSheet {
    TextSheet(
      name: "机构", columns: BookColumns.institutions,
      rows: register.institutions.map { institution in
        let district = register.districts[institution.district]
        return [
          institution.uscc, institution.name, institution.kind.chinese, district.code, district.name,
          institution.address, institution.permit ?? "", institution.phone ?? "", institution.website ?? "",
          institution.formerNames.joined(separator: "；"), institution.englishName ?? "",
        ]
      })
  }

  private var programmes: TextSheet {
    TextSheet(
      name: "培训项目", columns: BookColumns.programmes,
      rows: register.brands.flatMap { brand in
        brand.programmes.map { programme in
          [
            brand.id, programme.name, programme.occupation ?? "", programme.grade ?? "", programme.mode ?? "",
            programme.location ?? "",
          ]
        }
      })
  }

  private var revocations: TextSheet {
    TextSheet(
      name: "撤销", columns: BookColumns.revocations,
      rows: register.revocations.map { revocation in
        let brand = register.brands[revocation.brand]
        return [
          brand.id, brand.name, register.institutions[brand.institution].name, revocation.level.chinese,
          revocation.date.iso, revocation.ground.code, revocation.ground.chinese,
          register.districts[revocation.verifiedBy].code, revocation.document, revocation.summary ?? "",
          revocation.barredUntil?.iso ?? "", revocation.setAsideOn?.iso ?? "", revocation.setAsideDocument ?? "",
        ]
      })
  }

  private var results: TextSheet {
    TextSheet(
      name: "遴选结果", columns: BookColumns.results,
      rows: register.cycles.flatMap { cycle in
        cycle.results.map { result in
          [
            cycle.id, cycle.announced.iso, cycle.document, register.brands[result.brand].id,
            register.brands[result.brand].name, result.outcome.chinese, result.level?.chinese ?? "",
          ]
        }
      })
  }

  private var corrections: TextSheet {
    TextSheet(
      name: "更正", columns: BookColumns.corrections,
      rows: register.corrections.map { [$0.subject, $0.date.iso, $0.reason, $0.document] })
  }

  // MARK: Parts

  /// What the workbook is, of which day, and by whom; `note` is of a column.
  private func about(_ title: String, and note: String? = nil) -> TextSheet {
    var rows = [
      ["名称", title], ["数据截至", register.day.iso], ["发布单位", register.cityAuthority],
      ["网址", register.info.baseURL],
    ]
    // A file is passed on without the site that says so.
    if let district = register.partOf {
      rows.append(["范围", Strings.workbookScope(district, whole: register.info.baseURL)])
    }
    if let cycle = edition.latestCycle {
      rows.append(["依据", "\(cycle.title)结果（\(cycle.document)，\(cycle.announced.iso)）"])
    }
    rows += [Strings.workbookNote, note].compactMap(\.self).map { ["说明", $0] }
    return TextSheet(name: "说明", columns: [("项目", 12), ("内容", 80)], rows: rows)
  }

  private func write(_ sheets: [TextSheet], title: String, into buffer: inout [UInt8]) {
    let bytes = WorkbookWriter.bytes(of: sheets.map(Self.marked), title: title, day: register.day)
    // An empty file would be published as if it were whole.
    precondition(bytes != nil, "There is not enough memory for a workbook")
    buffer += bytes ?? []
  }
}

extension Workbooks {
  /// The sheet with a `'` before each text whose own first mark bringing it in would take off.
  static func marked(_ sheet: TextSheet) -> TextSheet {
    var marked = sheet
    for index in sheet.rows.indices where sheet.rows[index].contains(where: isTakenForMarked) {
      marked.rows[index] = sheet.rows[index].map { isTakenForMarked($0) ? "'" + $0 : $0 }
    }
    return marked
  }

  /// True for `'…` and `="…"`, which say in a cell that it is text.
  private static func isTakenForMarked(_ text: String) -> Bool {
    switch text.utf8.first {
    case UInt8(ascii: "'"): true
    case UInt8(ascii: "="): text.utf8.starts(with: "=\"".utf8) && text.utf8.last == UInt8(ascii: "\"")
    default: false
    }
  }
}

/// The headings of the workbooks' sheets, and the widths of their columns in characters.
private enum BookColumns {
  static let list = [
    ("序号", 6), ("品牌编号", 12), ("品牌名称", 28), ("所属机构", 40), ("统一社会信用代码", 22), ("区", 12), ("级别", 8), ("连续有效自", 12),
    ("状态", 12),
  ]
  static let brands = [
    ("品牌编号", 12), ("品牌名称", 28), ("统一社会信用代码", 22), ("机构名称", 40), ("区代码", 10), ("区", 12), ("重点领域", 14), ("级别", 8),
    ("状态", 12), ("原因", 36), ("状态自", 12), ("最近认定年度", 14), ("简介", 60),
  ]
  static let periods = [("品牌编号", 12), ("认定年度", 10), ("级别", 8), ("起（含当日）", 14), ("止（不含当日）", 16), ("终止原因", 20)]
  static let institutions = [
    ("统一社会信用代码", 22), ("机构名称", 40), ("机构类别", 28), ("区代码", 10), ("区", 12), ("办学地址", 40), ("办学许可证号", 24), ("联系电话", 16),
    ("网址", 28), ("曾用名", 30), ("英文名称", 40),
  ]
  static let programmes = [("品牌编号", 12), ("培训项目", 28), ("职业工种", 24), ("等级", 16), ("培训方式", 16), ("培训地点", 24)]
  static let revocations = [
    ("品牌编号", 12), ("品牌名称", 28), ("机构名称", 40), ("级别", 8), ("撤销日期", 12), ("撤销情形", 10), ("情形内容", 40), ("核实区", 10),
    ("文号", 24), ("说明", 50), (Strings.applyAgain, 16), ("恢复日期", 12), ("恢复文号", 24),
  ]
  static let results = [
    ("年度", 8), ("公布日期", 12), ("文号", 24), ("品牌编号", 12), ("品牌名称", 28), ("结果", 10), ("级别", 8),
  ]
  static let corrections = [("对象", 22), ("日期", 12), ("理由", 60), ("文号", 24)]
}
