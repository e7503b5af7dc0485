package import Diagnostics

/// The columns of one kind of table, in the order in which the format describes them.
protocol TableColumn: RawRepresentable<Int>, CaseIterable, Sendable {
  var header: ColumnHeader { get }
}

/// A column's two names, and what is asked of its cells.
package struct ColumnHeader: Sendable {
  /// What a column's cells name, if they name something by which rows of other files refer to it.
  enum Key: Sendable {
    case uscc, id
  }

  package let chinese: String
  package let english: String
  /// What its cells take.
  package let form: CellForm
  package let isRequired: Bool
  let key: Key?

  static func required(_ chinese: String, _ english: String, _ form: CellForm = .text, key: Key? = nil) -> Self {
    Self(chinese: chinese, english: english, form: form, isRequired: true, key: key)
  }

  static func optional(_ chinese: String, _ english: String, _ form: CellForm = .text) -> Self {
    Self(chinese: chinese, english: english, form: form, isRequired: false, key: nil)
  }

  /// As messages call the column.
  package var field: Wording { Wording(en: "Column \(chinese) (\(english))", zh: "“\(chinese)”列") }

  /// True for one of its names, however wide or large its letters are, with or without blanks around it.
  func isNamed(_ heading: String) -> Bool {
    let text = Cleaning.folded(Cleaning.trimmed(Array(heading.utf8)[...]))
    let name = String(decoding: text, as: UTF8.self).lowercased()
    return chinese == name || english == name
  }
}

/// Which cell of a row stands under which column.
struct TableLayout<Column: TableColumn> {
  /// By the column's number; nil where the header does not name it.
  private(set) var cellIndex: [Int?]
  /// The number of cells in the header, without empty ones at its end.
  private(set) var width = 0
  /// The cells of the header that are empty.
  private(set) var unnamed: [Int] = []
  private(set) var diagnostics: [Diagnostic] = []
  private var firstPlaces: [Place?]
  /// The columns, by their Chinese names, that some cell of the header names: no other cell is to be given such a name.
  private let named: Set<String>
  /// False if a heading names no column of this table, or one that an earlier heading names: what the rows seem to lack may
  /// stand below it.
  private(set) var isUnderstood = true
  /// Columns that a misspelt one was probably meant to be, by either name: they are not reported as missing too.
  private var meantNames: Set<String> = []

  /// Reads the header; one that names no column at all is reported as missing.
  init(header cells: [CSVCell], of bytes: [UInt8], in file: FileID) {
    cellIndex = Array(repeating: nil, count: Column.allCases.count)
    firstPlaces = Array(repeating: nil, count: Column.allCases.count)
    let texts = cells.map { CellText($0, of: bytes, in: file) }
    named = Set(texts.compactMap { Self.column(named: String(decoding: $0.bytes, as: UTF8.self))?.header.chinese })
    if let (text, header) = Self.cellOfSeveralNames(texts) {
      let problem = texts.count > 1 ? Catalogue.otherSeparator(within: header) : Catalogue.otherSeparator()
      diagnostics = [Diagnostic(problem, at: text.place)]
      return
    }
    for (index, text) in texts.enumerated() {
      guard !text.bytes.isEmpty else {
        unnamed.append(index)
        continue
      }
      width = index + 1
      assign(String(decoding: text.bytes, as: UTF8.self), at: text.place, to: index)
    }
    guard isReadable else {
      diagnostics = [Self.unreadableHeader(cells.map { bytes[$0.range] }, at: Place(file))]
      return
    }
    for column in Column.allCases
    where column.header.isRequired && isMissing(column) {
      diagnostics.append(Diagnostic(Catalogue.missingColumn(column.header.field), at: Place(file)))
    }
  }

  /// False if the header names no column of this table at all, or several in one cell.
  var isReadable: Bool { cellIndex.contains { $0 != nil } }

  func names(_ column: Column) -> Bool { cellIndex[column.rawValue] != nil }

  /// True for a column that the header does not name, nor probably means by a name that it misspells.
  func isMissing(_ column: Column) -> Bool {
    !names(column) && !meantNames.contains(column.header.chinese) && !meantNames.contains(column.header.english)
  }

  static func missingHeader(at place: Place) -> Diagnostic {
    Diagnostic(Catalogue.missingHeader(known: Column.allCases.map(\.header.chinese)), at: place)
  }

  /// A header with no known column: the columns' names with another mark than a comma between them, or no header at all.
  private static func unreadableHeader(_ cells: [ArraySlice<UInt8>], at place: Place) -> Diagnostic {
    let isSeparated = cells.contains { namesWithin(String(decoding: $0, as: UTF8.self)) > 0 }
    let problem =
      isSeparated ? Catalogue.otherSeparator() : Catalogue.unknownHeader(known: Column.allCases.map(\.header.chinese))
    return Diagnostic(problem, at: place)
  }

  /// The first cell that names several columns, with what it says.
  private static func cellOfSeveralNames(_ texts: [CellText]) -> (text: CellText, header: String)? {
    texts.lazy.map { (text: $0, header: String(decoding: $0.bytes, as: UTF8.self)) }
      .first { namesWithin($0.header) > 1 }
  }

  /// How many columns a cell names that has other marks than a comma between its parts.
  private static func namesWithin(_ header: String) -> Int {
    let parts = header.split { "\t;；，、|".contains($0) }
    return parts.count > 1 ? parts.count { column(named: String($0)) != nil } : 0
  }

  private mutating func assign(_ header: String, at place: Place, to index: Int) {
    guard let column = Self.column(named: header) else {
      isUnderstood = false
      let columns = Column.allCases.map(\.header)
      let known = columns.map(\.chinese)
      let near = NearMiss.of(header, among: known + columns.map(\.english)) ?? Self.nameBeforeRemark(in: header)
      let isTaken = near.flatMap(Self.column(named:)).map { named.contains($0.header.chinese) } ?? false
      let suggestion = isTaken ? nil : near
      if let suggestion { meantNames.insert(suggestion) }
      let problem = Catalogue.unknownColumn(header, suggestion: suggestion, known: known)
      return diagnostics.append(Diagnostic(problem, at: place))
    }
    if let first = firstPlaces[column.rawValue] {
      isUnderstood = false
      let note = Diagnostic.Note(Catalogue.firstGivenHere, at: first)
      return diagnostics.append(Diagnostic(Catalogue.repeatedColumn(header), at: place, notes: [note]))
    }
    cellIndex[column.rawValue] = index
    firstPlaces[column.rawValue] = place
  }

  /// The column whose name stands before a remark in brackets: 级别（市级/区级）.
  private static func nameBeforeRemark(in header: String) -> String? {
    column(named: String(header.prefix { !"（([【".contains($0) }))?.header.chinese
  }

  private static func column(named header: String) -> Column? {
    Column.allCases.first { $0.header.isNamed(header) }
  }
}
