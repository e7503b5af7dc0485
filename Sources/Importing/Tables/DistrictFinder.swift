import Diagnostics
import Records

/// Finds the district of each record: from what its row says, from its institution or brand, from the sheet's name.
struct DistrictFinder {
  private let names: DistrictNames
  /// Where institutions and brands are listed, by their keys.
  private(set) var institutions: [String: String] = [:]
  private(set) var brands: [String: String] = [:]
  /// The only district of which records are brought in.
  private let asked: String?

  init(_ records: Records, _ names: DistrictNames, asked: String?) {
    self.names = names
    self.asked = asked
    for district in records.districts {
      for row in district.institutions { institutions[row.uscc.value] = district.code.value }
      for row in district.brands { brands[row.id.value] = district.code.value }
    }
  }

  /// The district of a record of a district's table, or why there is none. Records of institutions come first, then
  /// brands, then programmes: what one is found to belong to, the next can follow from.
  mutating func find(for row: ImportedRow) -> Result<String, PlacementFault> {
    let result = district(of: row)
    if case .success(let code) = result {
      switch row.kind {
      case .institutions: institutions[row.key] = institutions[row.key] ?? code
      case .brands: brands[row.key] = brands[row.key] ?? code
      default: break
      }
    }
    return result
  }

  private func district(of row: ImportedRow) -> Result<String, PlacementFault> {
    let listed = row.kind == .institutions ? institutions[row.key] : row.kind == .brands ? brands[row.key] : nil
    let told: Located<String>?
    switch self.told(by: row) {
    case .success(let code): told = code
    case .failure(let fault): return .failure(fault)
    }
    let place = told?.place ?? row.districts.first?.text.place ?? row.place
    let owner = owner(of: row)
    let found = told?.value ?? listed ?? owner.district ?? asked
    guard let found else {
      let problem =
        owner.key.map { Catalogue.ownerUnknown($0, isBrand: row.kind == .programmes) } ?? Catalogue.noDistrict()
      return .failure(PlacementFault(problem: problem, place: row.place))
    }
    if let listed, listed != found {
      let problem = Catalogue.otherDistrict(row.shownKey, listed: names.name(of: listed), found: names.name(of: found))
      return .failure(PlacementFault(problem: problem, place: place))
    }
    if let asked, asked != found {
      let problem = Catalogue.districtDiffers(names.name(of: found), asked: names.name(of: asked))
      return .failure(PlacementFault(problem: problem, place: place))
    }
    guard names.has(found) else {
      let problem = Catalogue.unknownDistrictName(found, known: names.known)
      return .failure(PlacementFault(problem: problem, place: row.place))
    }
    return .success(found)
  }

  /// The code of what the record's rows say themselves; nil if they say nothing.
  private func told(by row: ImportedRow) -> Result<Located<String>?, PlacementFault> {
    var first: Located<String>?
    for district in row.districts {
      let text = district.text
      guard let code = names.code(of: text.value) else {
        if district.isSheetName { continue }
        let problem = Catalogue.unknownDistrictName(text.value, known: names.known)
        return .failure(PlacementFault(problem: problem, place: text.place))
      }
      if let first, first.value != code {
        let isOneRow = (first.place.file, first.place.line) == (text.place.file, text.place.line)
        let problem =
          isOneRow
          ? Catalogue.conflictingColumns(Catalogue.districtColumn)
          : Catalogue.conflictingRow(row.shownKey, fields: [Catalogue.districtColumn])
        let note = Diagnostic.Note(Catalogue.firstToldHere, at: first.place)
        return .failure(PlacementFault(problem: problem, place: text.place, notes: [note]))
      }
      first = first ?? Located(code, at: text.place)
    }
    return .success(first)
  }

  /// The institution that owns a brand, or the brand that owns a programme, and the district of it.
  private func owner(of row: ImportedRow) -> (key: String?, district: String?) {
    let column = row.kind == .brands ? row.kind.usccColumn : row.kind.brandColumn
    guard let column, let key = row.values[column]?.value else { return (nil, nil) }
    return (key, row.kind == .brands ? institutions[key] : brands[key])
  }
}

/// Why it cannot be said where a record belongs.
struct PlacementFault: Error {
  var problem: Problem
  var place: Place
  var notes: [Diagnostic.Note] = []

  var diagnostic: Diagnostic { Diagnostic(problem, at: place, notes: notes) }
}
