import Records

/// What a heading can stand for.
enum HeadingMeaning: Hashable {
  /// A table's column; `isOwn` where the register itself calls it so.
  case column(TableKind, Int, isOwn: Bool)
  case district
  /// The cycle that results belong to.
  case cycle
  /// A column of the sheet of periods that the register exports, none of which is read.
  case derived
  /// A column that the register's own workbooks have beside a table's: its values follow from other records.
  case follows(TableKind)
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
      list(ColumnNames.following(kind), as: .follows(kind))
    }
    list(ColumnNames.district, as: .district)
    list(ColumnNames.cycle, as: .cycle)
    list(ColumnNames.derived, as: .derived)
    list(ColumnNames.ignored, as: .nothing)
    return listed
  }()

  /// All that a heading can stand for: as a whole, else without its remarks, else by one of its two languages. Of a heading that
  /// begins with the group above it, only the language counts that the group is in.
  static func all(of name: HeadingName, isGrouped: Bool = false) -> [HeadingMeaning] {
    listed[name.whole] ?? listed[name.bare] ?? inTwoLanguages(name.bare, isGrouped: isGrouped)
  }

  /// What a heading in Chinese and English stands for, as `品牌编号|id` and `Name 机构名称` do; the Chinese goes first.
  private static func inTwoLanguages(_ name: String, isGrouped: Bool) -> [HeadingMeaning] {
    guard let first = name.first, let edge = name.firstIndex(where: { $0.isASCII != first.isASCII }) else { return [] }
    let (chinese, english) = first.isASCII ? (name[edge...], name[..<edge]) : (name[..<edge], name[edge...])
    guard !chinese.contains(where: \.isASCII), english.count > 1,
      english.allSatisfy({ $0.isASCII && !$0.isNumber })
    else { return [] }
    if isGrouped { return listed[String(name[..<edge])] ?? [] }
    switch (listed[String(chinese)], listed[String(english)]) {
    case (let chinese?, let english?):
      // 项目ID is no 项目.
      let targets = english.map(\.target)
      return chinese.filter { targets.contains($0.target) }
    case (let known?, nil), (nil, let known?):
      // What the other half says is not known: it may make another thing of a short name, as in 机构LOGO.
      return known.filter { if case .column(_, _, isOwn: false) = $0 { false } else { true } }
    case (nil, nil): return []
    }
  }

  /// The table whose records' names stand below; nil for what is no name of an institution or brand.
  var named: TableKind? {
    guard case .column(let kind, let index, _) = self, kind == .institutions || kind == .brands else { return nil }
    return index == kind.nameColumn ? kind : nil
  }

  /// What a heading leads to, by whichever of its names.
  var target: HeadingMeaning {
    if case .column(let kind, let index, _) = self { .column(kind, index, isOwn: true) } else { self }
  }
}
