package import Diagnostics

extension Site {
  /// What is wrong with the templates of districts' own sites, besides what was found in the city's.
  package static func checkDistrictThemes(
    of theme: Theme, besides city: [Diagnostic], sources: inout Sources
  ) -> [Diagnostic] {
    var told = Set(city.map(sources.identity))
    var findings: [Diagnostic] = []
    for code in theme.districts {
      let found = prepare(nil, theme: theme.forDistrict(code), sources: &sources).diagnostics
      for finding in found.sorted() where told.insert(sources.identity(of: finding)).inserted {
        findings.append(finding)
      }
    }
    return findings
  }
}
