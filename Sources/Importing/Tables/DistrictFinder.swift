internal import Diagnostics
internal import Records

/// Finds the district of each record: from what its row says, from its institution or brand, from the sheet's name.
struct DistrictFinder {
  /// The register's districts: code and name.
  private let districts: [(code: String, name: String)]
  /// Their codes by code and name, and by the name without 新区, 区 or 县, which several may share.
  private var codes: [String: String] = [:]
  private var shortNames: [String: [String]] = [:]
  /// Characters of the longest code or name.
  private let longest: Int
  /// Where institutions and brands are listed, by their keys.
  private(set) var institutions: [String: String] = [:]
  private(set) var brands: [String: String] = [:]
  /// The only district of which records are brought in.
  private let asked: String?
  /// The register's title and its authority, which name its city, if anything does.
  private let heads: [String]

  init(_ records: Records, asked: String?) {
    heads = [records.register?.title.value, records.register?.authority.value].compactMap(\.self)
    districts = records.districts.map { ($0.code.value, $0.name.value) }
    longest = districts.flatMap { [$0.code.count, $0.name.count] }.max() ?? 0
    self.asked = asked
    for (code, name) in districts {
      // Of two districts that are called the same the first is meant.
      codes[code] = codes[code] ?? code
      codes[name] = codes[name] ?? code
      shortNames[Self.short(name), default: []].append(code)
    }
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
    let told: Located<String>?
    switch self.told(by: row) {
    case .success(let code): told = code
    case .failure(let fault): return .failure(fault)
    }
    let place = told?.place ?? row.districts.first?.place ?? row.place
    let owner = owner(of: row)
    let found = told?.value ?? listed ?? owner.district ?? asked
    guard let found else {
      let problem =
        owner.key.map { Catalogue.ownerUnknown($0, isBrand: row.kind == .programmes) } ?? Catalogue.noDistrict()
      return .failure(DistrictFault(problem: problem, place: row.place))
    }
    if let listed, listed != found {
      let problem = Catalogue.otherDistrict(row.shownKey, listed: name(of: listed), found: name(of: found))
      return .failure(DistrictFault(problem: problem, place: place))
    }
    if let asked, asked != found {
      let problem = Catalogue.districtDiffers(name(of: found), asked: name(of: asked))
      return .failure(DistrictFault(problem: problem, place: place))
    }
    guard districts.contains(where: { $0.code == found }) else {
      return .failure(DistrictFault(problem: Catalogue.unknownDistrictName(found, known: known), place: row.place))
    }
    return .success(found)
  }

  /// The code of what the record's rows say themselves; nil if they say nothing.
  private func told(by row: ImportedRow) -> Result<Located<String>?, DistrictFault> {
    var first: Located<String>?
    for district in row.districts {
      let isSheet = district.value.hasPrefix(SheetReading.sheetMark)
      let text = isSheet ? String(district.value.dropFirst()) : district.value
      guard let code = code(of: text) else {
        if isSheet { continue }
        let problem = Catalogue.unknownDistrictName(text, known: known)
        return .failure(DistrictFault(problem: problem, place: district.place))
      }
      if let first, first.value != code {
        let problem = Catalogue.conflictingRow(row.shownKey, fields: [Self.field])
        let note = Diagnostic.Note(Catalogue.firstToldHere, at: first.place)
        return .failure(DistrictFault(problem: problem, place: district.place, notes: [note]))
      }
      first = first ?? Located(code, at: district.place)
    }
    return .success(first)
  }

  /// The institution that owns a brand, or the brand that owns a programme, and the district of it.
  private func owner(of row: ImportedRow) -> (key: String?, district: String?) {
    let name = row.kind == .brands ? "uscc" : "brand"
    guard row.kind != .institutions, let index = row.kind.columns.firstIndex(where: { $0.english == name }),
      let key = row.values[index]?.value
    else { return (nil, nil) }
    return (key, row.kind == .brands ? institutions[key] : brands[key])
  }

  /// The code that a code or a name means, by itself or behind its city's: `310115`, `浦东新区`, `浦东`, `上海市浦东新区`,
  /// `浙江省杭州市西湖区`.
  private func code(of text: String) -> String? {
    let text = CellForm.folded(text)
    if let code = code(named: text) { return code }
    // No more is looked at than 市 and the longest name with 新区 behind it. A district's name may hold 市 too, as 市中区
    // does: behind whichever 市 a name stands, only one district may be meant.
    let end = text.suffix(1 + longest + 2)
    let found = end.indices.filter { end[$0] == "市" && $0 > text.startIndex && mayBeCity(text[...$0]) }.compactMap {
      code(named: String(end[end.index(after: $0)...]))
    }
    return Set(found).count == 1 ? found[0] : nil
  }

  /// False for a city that is not the register's, where that says which one is: districts of several cities are called alike.
  private func mayBeCity(_ text: Substring) -> Bool {
    let city = text.lastIndex(of: "省").map { text[text.index(after: $0)...] } ?? text
    return !heads.contains { $0.contains("市") } || heads.contains { $0.contains(city) }
  }

  private func code(named text: String) -> String? {
    if let code = codes[text] { return code }
    let short = Self.short(text)
    guard !short.isEmpty, let matches = shortNames[short], matches.count == 1 else { return nil }
    return matches[0]
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

  /// As messages call the column that names the district.
  private static let field = Wording(en: "Column 所在区 (district)", zh: "“所在区”列")
}

/// Why a record has no district.
struct DistrictFault: Error {
  var problem: Problem
  var place: Place
  var notes: [Diagnostic.Note] = []
}
