import Diagnostics
import Vocabulary

enum InstitutionColumn: Int, TableColumn {
  case uscc, name, kind, address, permit, phone, website, formerNames, pinyin, englishName

  var header: ColumnHeader {
    switch self {
    case .uscc: .required("统一社会信用代码", "uscc", .uscc, key: .uscc)
    case .name: .required("机构名称", "name")
    case .kind: .required("机构类别", "kind", .institutionKind)
    case .address: .required("办学地址", "address")
    case .permit: .optional("办学许可证号", "permit", .number)
    case .phone: .optional("联系电话", "phone", .phone)
    case .website: .optional("网址", "website", .address)
    case .formerNames: .optional("曾用名", "former_names", .list)
    case .pinyin: .optional("排序拼音", "pinyin")
    case .englishName: .optional("英文名称", "name_en")
    }
  }

  /// Reads `institutions.csv`.
  static func read(_ source: SourceText, in file: FileID) -> Reading<[InstitutionRow]> {
    let kinds = TermTable(InstitutionKind.self)
    return readTable(source, in: file, Self.self) { row in
      let (uscc, name) = (row.uscc(.uscc), row.text(.name))
      let (kind, address) = (row.term(.kind, kinds), row.text(.address))
      let permit = Self.permit(of: kind?.value, in: &row)
      let (phone, website) = (row.phone(.phone), row.address(.website))
      let (formerNames, pinyin, englishName) = (row.list(.formerNames), row.text(.pinyin), row.text(.englishName))
      guard let uscc, let name, let kind, let address else { return nil }
      return InstitutionRow(
        uscc: uscc, name: name, kind: kind, address: address, permit: permit, phone: phone?.value,
        website: website?.value, formerNames: formerNames, pinyin: pinyin?.value, englishName: englishName?.value)
    }
  }

  /// Nil where the table has no such column. What a private training institution says in place of its permit's number is
  /// `missing-permit`'s matter, and not told here too.
  private static func permit(of kind: InstitutionKind?, in row: inout Row<Self>) -> PermitEntry? {
    if kind == .privateTraining, let gap = row.gap(in: .permit) { return .missing(gap) }
    return row.number(.permit).map(PermitEntry.number)
  }
}

enum BrandColumn: Int, TableColumn {
  case id, name, uscc, field, summary

  var header: ColumnHeader {
    switch self {
    case .id: .required("品牌编号", "id", .id, key: .id)
    case .name: .required("品牌名称", "name")
    case .uscc: .required("统一社会信用代码", "uscc", .uscc)
    case .field: .optional("重点领域", "field")
    case .summary: .optional("简介", "summary")
    }
  }

  /// Reads `brands.csv`.
  static func read(_ source: SourceText, in file: FileID) -> Reading<[BrandRow]> {
    readTable(source, in: file, Self.self) { row in
      let (id, name, uscc) = (row.id(.id), row.text(.name), row.uscc(.uscc))
      let (field, summary) = (row.text(.field), row.text(.summary))
      guard let id, let name, let uscc else { return nil }
      return BrandRow(id: id, name: name, uscc: uscc, field: field?.value, summary: summary?.value)
    }
  }
}

enum ProgrammeColumn: Int, TableColumn {
  case brand, name, occupation, grade, mode, location

  var header: ColumnHeader {
    switch self {
    case .brand: .required("品牌编号", "brand", .id)
    case .name: .required("培训项目", "name")
    case .occupation: .optional("职业工种", "occupation")
    case .grade: .optional("等级", "grade")
    case .mode: .optional("培训方式", "mode")
    case .location: .optional("培训地点", "place")
    }
  }

  /// Reads `programmes.csv`.
  static func read(_ source: SourceText, in file: FileID) -> Reading<[ProgrammeRow]> {
    readTable(source, in: file, Self.self) { row in
      let (brand, name) = (row.id(.brand), row.text(.name))
      let (occupation, grade) = (row.text(.occupation), row.text(.grade))
      let (mode, location) = (row.text(.mode), row.text(.location))
      guard let brand, let name else { return nil }
      return ProgrammeRow(
        brand: brand, name: name, occupation: occupation?.value, grade: grade?.value, mode: mode?.value,
        location: location?.value)
    }
  }
}
