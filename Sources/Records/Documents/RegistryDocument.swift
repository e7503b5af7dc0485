import Diagnostics

extension RegisterRecord {
  private static let keys = [
    "title", "authority", "operator", "base_url", "as_of", "basis", "contact", "government_site", "rules",
    "refresh_days", "languages", "log_salt",
  ]

  /// Reads `registry.yaml`.
  static func read(_ source: SourceText, in file: FileID) -> Reading<RegisterRecord?> {
    readYAML(source, in: file, known: keys) { fields in
      let title = fields.text("title", isRequired: true)
      let authority = fields.text("authority", isRequired: true)
      let operatorName = fields.text("operator")
      let baseURL = fields.baseAddress("base_url")
      let (asOf, refreshDays) = (fields.day("as_of"), fields.number("refresh_days", in: 1...3650))
      let hasEnglish = hasEnglish(in: &fields)
      let logSalt = fields.secret("log_salt")
      let (basis, contact) = (basis(in: &fields), contact(in: &fields))
      let (governmentSite, rules) = (governmentSite(in: &fields), rules(in: &fields))
      guard let title, let authority, let baseURL else { return nil }
      return RegisterRecord(
        title: title, authority: authority, operatorName: operatorName, baseURL: baseURL, asOf: asOf, basis: basis,
        contact: contact, governmentSite: governmentSite, rules: rules, refreshDays: refreshDays?.value ?? 30,
        hasEnglish: hasEnglish, logSalt: logSalt)
    }
  }

  /// `languages`: Chinese, and English beside it. The records are Chinese, so a register in English alone cannot be.
  private static func hasEnglish(in fields: inout YAMLFields) -> Bool {
    let (chinese, english) = ("zh-CN", "en")
    let languages = fields.words("languages", known: [chinese, english])
    guard let first = languages.first else { return false }
    var seen: Set<String> = []
    for language in languages where !seen.insert(language.value).inserted {
      fields.refuse(Catalogue.repeatedLanguage(language.value), at: language.place)
    }
    if first.value != chinese { fields.refuse(Catalogue.chineseComesFirst(), at: first.place) }
    return seen.contains(english)
  }

  private static func basis(in fields: inout YAMLFields) -> Basis {
    fields.fields("basis", known: ["document", "url"]) { basis in
      Basis(document: basis.text("document"), url: basis.address("url"))
    } ?? Basis()
  }

  private static func contact(in fields: inout YAMLFields) -> Contact {
    fields.fields("contact", known: ["phone", "address", "report_url"]) { contact in
      Contact(
        phone: contact.text("phone"), address: contact.text("address"), reportURL: contact.address("report_url"))
    } ?? Contact()
  }

  private static func governmentSite(in fields: inout YAMLFields) -> GovernmentSite {
    let keys = ["site_name", "site_domain", "site_id_code", "icp", "police_record"]
    return fields.fields("government_site", known: keys) { site in
      GovernmentSite(
        siteName: site.text("site_name"), siteDomain: site.domain("site_domain"),
        siteIDCode: site.siteIDCode("site_id_code"), icp: site.text("icp"), policeRecord: site.text("police_record"))
    } ?? GovernmentSite()
  }

  private static func rules(in fields: inout YAMLFields) -> Rules {
    fields.fields("rules", known: ["term_years", "bar_years", "clean_years"]) { given in
      var rules = Rules()
      rules.termYears = given.number("term_years", in: 1...100)?.value ?? rules.termYears
      rules.barYears = given.number("bar_years", in: 1...100)?.value ?? rules.barYears
      rules.cleanYears = given.number("clean_years", in: 1...100)?.value ?? rules.cleanYears
      return rules
    } ?? Rules()
  }
}

/// Reads a YAML file that is one mapping. `makeValue` gets its fields and reports on them.
func readYAML<Value>(
  _ source: SourceText, in file: FileID, known: [String], makeValue: (inout YAMLFields) -> Value?
) -> Reading<Value?> {
  if let unreadable = unreadableCharacters(of: source, in: file) {
    return Reading(value: nil, diagnostics: unreadable, isWhole: false)
  }
  let yaml = YAMLSource(source.string, in: file)
  guard let entries = yaml.entries else { return Reading(value: nil, diagnostics: yaml.diagnostics, isWhole: false) }
  var fields = YAMLFields(entries, at: Place(file), known: known)
  let value = makeValue(&fields)
  return Reading(value: value, diagnostics: yaml.diagnostics + fields.diagnostics, isWhole: !fields.isRefused)
}

/// Reports the unreadable characters of a text that is not a table, the first of each line, of so many lines as a file may
/// have findings, and that there are more; nil if it has none.
func unreadableCharacters(of source: SourceText, in file: FileID) -> [Diagnostic]? {
  let limit = Diagnostic.mostInFile
  var diagnostics: [Diagnostic] = []
  var rest = source.utf8[...]
  var counter = PlaceCounter(line: 1, column: 1)
  while diagnostics.count <= limit, let (scalar, offset) = Readability.firstUnreadable(in: rest) {
    counter.advance(over: rest[..<offset])
    if diagnostics.count == limit {
      diagnostics.append(Diagnostic(Catalogue.tooManyFindings(limit: limit), at: counter.place(in: file)))
      break
    }
    diagnostics.append(Diagnostic(Catalogue.unreadableCharacter(scalar), at: counter.place(in: file)))
    let lineEnd = rest[offset...].firstIndex(of: UInt8(ascii: "\n")) ?? rest.endIndex
    counter.advance(over: rest[offset..<lineEnd])
    rest = rest[lineEnd...]
  }
  return diagnostics.isEmpty ? nil : diagnostics
}
