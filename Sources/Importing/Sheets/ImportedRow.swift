import Diagnostics
import Records

/// A record of one table, as a row of a sheet tells it.
struct ImportedRow {
  var kind: TableKind
  /// By the table's column, in the register's spelling; an empty one where the sheet has the column and no value.
  var values: [Int: Located<String>]
  var place: Place
  /// What the row, or its sheet's name, says of the district; of a record that several rows tell, what each of them says.
  var districts: [ToldDistrict]
  /// Of results: what the row says of their cycle, in each column that names it; and once it is found the cycle's id.
  var toldCycles: [Located<String>] = []
  var cycle: Located<String>?

  /// What the row calls the institution and the brand that its codes mean, where it names them besides.
  var called: [(kind: TableKind, name: Located<String>)] = []

  /// What tells the record from others of its table.
  var key: String { kind.keys.map { values[$0]?.value ?? "" }.joined(separator: "\u{1F}") }

  /// The key as a message shows it.
  var shownKey: String { kind.keys.compactMap { values[$0]?.value }.filter { !$0.isEmpty }.joined(separator: " ") }
}

/// What a row or its sheet's name says of a district.
struct ToldDistrict {
  var text: Located<String>
  /// Most sheets are called something else: a name that is no district's is no mistake.
  var isSheetName = false
}
