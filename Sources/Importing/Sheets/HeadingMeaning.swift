internal import Records

/// What a heading can stand for.
enum HeadingMeaning: Hashable {
  /// A table's column; `isOwn` where the register itself calls it so.
  case column(TableKind, Int, isOwn: Bool)
  case district
  /// The cycle that results belong to.
  case cycle
  /// A column of what follows from records, as exported.
  case derived
  /// A column that says nothing of a record.
  case nothing

  /// By the name as it is compared. Each listed name is folded once, not for every heading that it is held against.
  private static let listed: [String: [HeadingMeaning]] = {
    var listed: [String: [HeadingMeaning]] = [:]
    func list(_ names: [String], as meaning: HeadingMeaning) {
      for name in names { listed[HeadingName(name).whole, default: []].append(meaning) }
    }
    for kind in TableKind.allCases {
      for (index, column) in kind.columns.enumerated() {
        list([column.chinese, column.english], as: .column(kind, index, isOwn: true))
        list(ColumnNames.others(kind, column), as: .column(kind, index, isOwn: false))
      }
    }
    list(ColumnNames.district, as: .district)
    list(ColumnNames.cycle, as: .cycle)
    list(ColumnNames.derived, as: .derived)
    list(ColumnNames.ignored, as: .nothing)
    return listed
  }()

  /// All that a heading can stand for: as a whole, and without its remarks.
  static func all(of name: HeadingName) -> [HeadingMeaning] {
    let whole = listed[name.whole] ?? []
    return name.bare == name.whole ? whole : whole + (listed[name.bare] ?? [])
  }
}
