internal import Diagnostics
internal import Records

/// Finds the district of each record: from what its row says, from its institution or brand, from the sheet's name.
struct DistrictFinder {
  /// The register's districts: code and name.
  private let districts: [(code: String, name: String)]
  /// Where institutions and brands are listed, by their keys.
  private(set) var institutions: [String: String] = [:]
  private(set) var brands: [String: String] = [:]
  /// The only district of which records are brought in.
  private let asked: String?

  init(_ records: Records, asked: String?) {
    districts = records.districts.map { ($0.code.value, $0.name.value) }
    self.asked = asked
    for district in records.districts {
      for row in district.institutions { institutions[row.uscc.value] = district.code.value }
      for row in district.brands { brands[row.id.value] = district.code.value }
    }
  }

  /// The district of a record of a district's table, or why there is none. Records of institutions come first, then
  /// brands, then programmes: what one is found to belong to, the next can follow from.
  mutating func find(for row: ImportedRow) -> Result<String, DistrictFault> {
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

  private func district(of row: ImportedRow) -> Result<String, DistrictFault> {
    let listed = row.kind == .institutions ? institutions[row.key] : row.kind == .brands ? brands[row.key] : nil
    let told = told(by: row)
    if case .failure = told { return told }
    let owner = owner(of: row)
    let found = (try? told.get()).flatMap { $0.isEmpty ? nil : $0 } ?? listed ?? owner.district ?? asked
    guard let found else {
      let problem =
        owner.key.map { Catalogue.ownerUnknown($0, isBrand: row.kind == .programmes) } ?? Catalogue.noDistrict()
      return .failure(DistrictFault(problem: problem, place: row.place))
    }
    if let listed, listed != found {
      let problem = Catalogue.otherDistrict(row.shownKey, listed: name(of: listed), found: name(of: found))
      return .failure(DistrictFault(problem: problem, place: row.district?.place ?? row.place))
    }
    if let asked, asked != found {
      let problem = Catalogue.districtDiffers(name(of: found), asked: name(of: asked))
      return .failure(DistrictFault(problem: problem, place: row.district?.place ?? row.place))
    }
    guard districts.contains(where: { $0.code == found }) else {
      return .failure(DistrictFault(problem: Catalogue.unknownDistrictName(found, known: known), place: row.place))
    }
    return .success(found)
  }

  /// What the row says itself; empty if it says nothing.
  private func told(by row: ImportedRow) -> Result<String, DistrictFault> {
    guard let district = row.district else { return .success("") }
    let isSheet = district.value.hasPrefix(SheetReading.sheetMark)
    let text = isSheet ? String(district.value.dropFirst()) : district.value
    if let code = code(of: text) { return .success(code) }
    if isSheet { return .success("") }
    return .failure(DistrictFault(problem: Catalogue.unknownDistrictName(text, known: known), place: district.place))
  }

  /// The institution that owns a brand, or the brand that owns a programme, and the district of it.
  private func owner(of row: ImportedRow) -> (key: String?, district: String?) {
    let name = row.kind == .brands ? "uscc" : "brand"
    guard row.kind != .institutions, let index = row.kind.columns.firstIndex(where: { $0.english == name }),
      let key = row.values[index]?.value
    else { return (nil, nil) }
    return (key, row.kind == .brands ? institutions[key] : brands[key])
  }

  /// The code that a code or a name means: `310115`, `浦东新区`, `上海市浦东新区`, `浦东`.
  private func code(of text: String) -> String? {
    let text = CellForm.folded(text).replacing("上海市", with: "")
    if let district = districts.first(where: { $0.code == text || $0.name == text }) { return district.code }
    let short = Self.short(text)
    let matches = districts.filter { !short.isEmpty && Self.short($0.name) == short }
    return matches.count == 1 ? matches[0].code : nil
  }

  private static func short(_ name: String) -> String {
    for suffix in ["新区", "区", "县"] where name.hasSuffix(suffix) && name != suffix {
      return String(name.dropLast(suffix.count))
    }
    return name
  }

  private func name(of code: String) -> String {
    districts.first { $0.code == code }.map { "\($0.name) (\(code))" } ?? code
  }

  private var known: [String] { districts.map(\.name) }
}

/// Why a record has no district.
struct DistrictFault: Error {
  var problem: Problem
  var place: Place
}
