import Diagnostics
import Vocabulary

enum ResultColumn: Int, TableColumn {
  case brand, outcome, level, applied, note

  var header: ColumnHeader {
    switch self {
    case .brand: .required("品牌编号", "brand", .id, key: .id)
    case .outcome: .required("结果", "outcome", .outcome)
    case .level: .optional("级别", "level", .level)
    case .applied: .optional("申报日期", "applied", .day)
    case .note: .optional("备注", "note")
    }
  }

  /// Reads a cycle's `results.csv`.
  static func read(_ source: SourceText, in file: FileID) -> Reading<[ResultRow]> {
    let (outcomes, levels) = (TermTable(Outcome.self), TermTable(Level.self))
    var lacksLevels = false
    var reading: Reading<[ResultRow]> = readTable(source, in: file, Self.self) { row in
      let (brand, outcome) = (row.id(.brand), row.term(.outcome, outcomes))
      let level = Self.level(of: outcome?.value, levels, in: &row)
      let (applied, note) = (row.day(.applied), row.text(.note))
      if outcome?.value.isAward == true, row.layout.isMissing(.level) { lacksLevels = true }
      guard let brand, let outcome else { return nil }
      return ResultRow(brand: brand, outcome: outcome, level: level, applied: applied, note: note?.value)
    }
    if lacksLevels { reading.diagnostics.append(Diagnostic(Catalogue.missingLevels(), at: Place(file))) }
    return reading
  }

  /// An award has a level; a brand that leaves has none. Where the header does not name the column, or misspells it, that is
  /// all to be said. What an award says in place of its level is not told as an empty cell too.
  private static func level(
    of outcome: Outcome?, _ levels: TermTable<Level>, in row: inout Row<Self>
  ) -> Located<Level>? {
    guard let outcome, outcome.isAward else {
      let level = row.term(.level, levels)
      if let outcome, let level { row.refuse(Catalogue.needlessLevel(outcome: outcome.chinese), at: level.place) }
      return level
    }
    guard row.layout.names(.level) else {
      row.isRefused = true
      return nil
    }
    guard let gap = row.gap(in: .level) else { return row.term(.level, levels) }
    row.refuse(Catalogue.missingLevel(outcome: outcome.chinese, mark: gap.value), at: gap.place)
    return nil
  }
}

enum RevocationColumn: Int, TableColumn {
  case brand, date, ground, verifiedBy, document, summary, setAsideOn, setAsideDocument

  var header: ColumnHeader {
    switch self {
    case .brand: .required("品牌编号", "brand", .id, key: .id)
    case .date: .required("撤销日期", "date", .day)
    case .ground: .required("撤销情形", "ground", .ground)
    case .verifiedBy: .required("核实区", "verified_by", .district)
    case .document: .required("文号", "document")
    case .summary: .optional("说明", "summary")
    case .setAsideOn: .optional("恢复日期", "set_aside_on", .day)
    case .setAsideDocument: .optional("恢复文号", "set_aside_document")
    }
  }

  /// Reads `revocations.csv`.
  static func read(_ source: SourceText, in file: FileID) -> Reading<[RevocationRow]> {
    let grounds = TermTable(Ground.self, acceptsChinese: false)
    return readTable(source, in: file, Self.self) { row in
      let (brand, date, ground) = (row.id(.brand), row.day(.date), row.term(.ground, grounds))
      let (verifiedBy, document) = (row.district(.verifiedBy), row.text(.document))
      let summary = row.text(.summary)
      let isSetAside = !row.isEmpty(.setAsideOn) || !row.isEmpty(.setAsideDocument)
      let setAsideOn = isGap(.setAsideOn, isSetAside, in: &row) ? nil : row.day(.setAsideOn)
      let setAsideDocument = isGap(.setAsideDocument, isSetAside, in: &row) ? nil : row.text(.setAsideDocument)
      guard let brand, let date, let ground, let verifiedBy, let document else { return nil }
      return RevocationRow(
        brand: brand, date: date, ground: ground, verifiedBy: verifiedBy, document: document, summary: summary?.value,
        setAsideOn: setAsideOn, setAsideDocument: setAsideDocument)
    }
  }

  /// Date and document of a setting aside come together: a mark of nothing in place of one is what is missing, and not told as
  /// an empty cell too. An empty cell is the matter of `set-aside-order`.
  private static func isGap(_ column: Self, _ isSetAside: Bool, in row: inout Row<Self>) -> Bool {
    guard isSetAside, let gap = row.gap(in: column), !gap.value.isEmpty else { return false }
    row.refuse(Catalogue.missingValue(in: column.header.field, mark: gap.value), at: gap.place)
    return true
  }
}

enum AdverseColumn: Int, TableColumn {
  case uscc, date, kind, source

  var header: ColumnHeader {
    switch self {
    case .uscc: .required("统一社会信用代码", "uscc", .uscc)
    case .date: .required("日期", "date", .day)
    case .kind: .required("类型", "kind", .adverseKind)
    case .source: .required("依据", "source")
    }
  }

  /// Reads `adverse-records.csv`.
  static func read(_ source: SourceText, in file: FileID) -> Reading<[AdverseRow]> {
    let kinds = TermTable(AdverseKind.self)
    return readTable(source, in: file, Self.self) { row in
      let (uscc, date) = (row.uscc(.uscc), row.day(.date))
      let (kind, source) = (row.term(.kind, kinds), row.text(.source))
      guard let uscc, let date, let kind, let source else { return nil }
      return AdverseRow(uscc: uscc, date: date, kind: kind, source: source)
    }
  }
}

enum WaiverColumn: Int, TableColumn {
  case diagnostic, subject, reason, document

  var header: ColumnHeader {
    switch self {
    case .diagnostic: .required("检查项", "diagnostic")
    case .subject: .required("对象", "subject")
    case .reason: .required("理由", "reason")
    case .document: .required("依据", "document")
    }
  }

  /// Reads `waivers.csv`.
  static func read(_ source: SourceText, in file: FileID) -> Reading<[WaiverRow]> {
    readTable(source, in: file, Self.self) { row in
      let diagnostic = row.diagnosticID(.diagnostic)
      let subject = row.subject(.subject, isCode: diagnostic?.value == .invalidUSCC)
      let (reason, document) = (row.text(.reason), row.text(.document))
      guard let diagnostic, let subject, let reason, let document else { return nil }
      return WaiverRow(diagnostic: diagnostic, subject: subject, reason: reason, document: document)
    }
  }
}

enum CorrectionColumn: Int, TableColumn {
  case subject, date, reason, document

  var header: ColumnHeader {
    switch self {
    case .subject: .required("对象", "subject")
    case .date: .required("日期", "date", .day)
    case .reason: .required("理由", "reason")
    case .document: .required("文号", "document")
    }
  }

  /// Reads `corrections.csv`. A row that is published stays as it is, whatever it says: nothing that fills its cells is refused
  /// here (`CorrectionRow.gaps`).
  static func read(_ source: SourceText, in file: FileID) -> Reading<[CorrectionRow]> {
    readTable(source, in: file, Self.self) { row in
      let (subject, date) = (row.subject(.subject), row.day(.date))
      let (reason, document) = (row.text(.reason, takesAny: true), row.text(.document, takesAny: true))
      guard let subject, let date, let reason, let document else { return nil }
      return CorrectionRow(subject: subject, date: date, reason: reason, document: document)
    }
  }
}
