package import Diagnostics

/// The tables of the content tree that a spreadsheet may bring, with their columns: what programs that write them need.
package enum TableKind: String, CaseIterable, Sendable {
  case institutions, brands, programmes, results, revocations
  case adverseRecords = "adverse-records"

  /// As messages call the table.
  package var name: Wording {
    switch self {
    case .institutions: Wording(en: "institutions", zh: "机构")
    case .brands: Wording(en: "brands", zh: "品牌")
    case .programmes: Wording(en: "programmes", zh: "培训项目")
    case .results: Wording(en: "results", zh: "遴选结果")
    case .revocations: Wording(en: "revocations", zh: "撤销")
    case .adverseRecords: Wording(en: "adverse records", zh: "不良记录")
    }
  }

  /// In the order in which the format describes them.
  package var columns: [FormColumn] {
    switch self {
    case .institutions: Self.columns(InstitutionColumn.self) { $0.form }
    case .brands: Self.columns(BrandColumn.self) { $0.form }
    case .programmes: Self.columns(ProgrammeColumn.self) { $0.form }
    case .results: Self.columns(ResultColumn.self) { $0.form }
    case .revocations: Self.columns(RevocationColumn.self) { $0.form }
    case .adverseRecords: Self.columns(AdverseColumn.self) { $0.form }
    }
  }

  /// The columns that tell one record from another, as indices of `columns`.
  package var keys: [Int] {
    switch self {
    case .institutions: [InstitutionColumn.uscc.rawValue]
    case .brands: [BrandColumn.id.rawValue]
    case .programmes: [ProgrammeColumn.brand.rawValue, ProgrammeColumn.name.rawValue, ProgrammeColumn.grade.rawValue]
    case .results: [ResultColumn.brand.rawValue]
    case .revocations: [RevocationColumn.brand.rawValue, RevocationColumn.date.rawValue]
    case .adverseRecords: [AdverseColumn.uscc.rawValue, AdverseColumn.date.rawValue, AdverseColumn.kind.rawValue]
    }
  }

  /// True for the tables that every district has for itself.
  package var isDistrictTable: Bool { self == .institutions || self == .brands || self == .programmes }

  private static func columns<Column: TableColumn>(
    _: Column.Type, _ form: (Column) -> CellForm
  ) -> [FormColumn] where Column.AllCases == [Column] {
    Column.allCases.map { column in
      let header = column.header
      return FormColumn(
        chinese: header.chinese, english: header.english, isRequired: header.isRequired, form: form(column))
    }
  }
}

/// A column of a table: its names, and what its cells take.
package struct FormColumn: Sendable {
  package var chinese: String
  package var english: String
  package var isRequired: Bool
  package var form: CellForm

  /// As messages call the column.
  package var field: Wording { ColumnHeader.optional(chinese, english).field }
}

extension InstitutionColumn {
  fileprivate var form: CellForm {
    switch self {
    case .uscc: .uscc
    case .name, .address, .pinyin, .englishName: .text
    case .kind: .institutionKind
    case .permit, .phone: .number
    case .website: .address
    case .formerNames: .list
    }
  }
}

extension BrandColumn {
  fileprivate var form: CellForm {
    switch self {
    case .id: .id
    case .uscc: .uscc
    case .name, .field, .summary: .text
    }
  }
}

extension ProgrammeColumn {
  fileprivate var form: CellForm { self == .brand ? .id : .text }
}

extension ResultColumn {
  fileprivate var form: CellForm {
    switch self {
    case .brand: .id
    case .outcome: .outcome
    case .level: .level
    case .applied: .day
    case .note: .text
    }
  }
}

extension RevocationColumn {
  fileprivate var form: CellForm {
    switch self {
    case .brand: .id
    case .date, .setAsideOn: .day
    case .ground: .ground
    case .verifiedBy: .district
    case .document, .summary, .setAsideDocument: .text
    }
  }
}

extension AdverseColumn {
  fileprivate var form: CellForm {
    switch self {
    case .uscc: .uscc
    case .date: .day
    case .kind: .adverseKind
    case .source: .text
    }
  }
}
