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
  package var columns: [ColumnHeader] {
    switch self {
    case .institutions: InstitutionColumn.allCases.map(\.header)
    case .brands: BrandColumn.allCases.map(\.header)
    case .programmes: ProgrammeColumn.allCases.map(\.header)
    case .results: ResultColumn.allCases.map(\.header)
    case .revocations: RevocationColumn.allCases.map(\.header)
    case .adverseRecords: AdverseColumn.allCases.map(\.header)
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

  /// The columns that tell records with one key apart: a programme may be taught at several places and in several modes. Empty
  /// where the key does.
  package var furtherKeys: [Int] {
    self == .programmes ? [ProgrammeColumn.mode.rawValue, ProgrammeColumn.location.rawValue] : []
  }

  /// The column that names what a row is about; nil where none does.
  package var nameColumn: Int? {
    switch self {
    case .institutions: InstitutionColumn.name.rawValue
    case .brands: BrandColumn.name.rawValue
    case .programmes: ProgrammeColumn.name.rawValue
    case .results, .revocations, .adverseRecords: nil
    }
  }

  /// The column with an institution's earlier names.
  package var formerNamesColumn: Int? { self == .institutions ? InstitutionColumn.formerNames.rawValue : nil }

  /// The column with the code of an institution: the row's own, or the one that it belongs to.
  package var usccColumn: Int? {
    switch self {
    case .institutions: InstitutionColumn.uscc.rawValue
    case .brands: BrandColumn.uscc.rawValue
    case .adverseRecords: AdverseColumn.uscc.rawValue
    case .programmes, .results, .revocations: nil
    }
  }

  /// The column with the id of a brand: the row's own, or the one that it belongs to.
  package var brandColumn: Int? {
    switch self {
    case .brands: BrandColumn.id.rawValue
    case .programmes: ProgrammeColumn.brand.rawValue
    case .results: ResultColumn.brand.rawValue
    case .revocations: RevocationColumn.brand.rawValue
    case .institutions, .adverseRecords: nil
    }
  }

  /// True for the tables that every district has for itself.
  package var isDistrictTable: Bool { self == .institutions || self == .brands || self == .programmes }
}
