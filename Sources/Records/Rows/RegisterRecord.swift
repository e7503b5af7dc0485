package import Diagnostics
package import Vocabulary

/// `registry.yaml`.
package struct RegisterRecord: Sendable {
  package struct Basis: Sendable {
    package var document: Located<String>?
    package var url: Located<String>?

    package init(document: Located<String>? = nil, url: Located<String>? = nil) {
      self.document = document
      self.url = url
    }
  }

  package struct Contact: Sendable {
    package var phone: Located<String>?
    package var address: Located<String>?
    package var reportURL: Located<String>?

    package init(phone: Located<String>? = nil, address: Located<String>? = nil, reportURL: Located<String>? = nil) {
      self.phone = phone
      self.address = address
      self.reportURL = reportURL
    }
  }

  package struct GovernmentSite: Sendable {
    package var siteName: Located<String>?
    package var siteDomain: Located<String>?
    package var siteIDCode: Located<String>?
    package var icp: Located<String>?
    package var policeRecord: Located<String>?

    package init(
      siteName: Located<String>? = nil, siteDomain: Located<String>? = nil, siteIDCode: Located<String>? = nil,
      icp: Located<String>? = nil, policeRecord: Located<String>? = nil
    ) {
      self.siteName = siteName
      self.siteDomain = siteDomain
      self.siteIDCode = siteIDCode
      self.icp = icp
      self.policeRecord = policeRecord
    }
  }

  /// `rules`: lengths in years, with the notice's as defaults.
  package struct Rules: Sendable {
    package var termYears = 2
    package var barYears = 2
    package var cleanYears = 3

    package init(termYears: Int = 2, barYears: Int = 2, cleanYears: Int = 3) {
      self.termYears = termYears
      self.barYears = barYears
      self.cleanYears = cleanYears
    }
  }

  package var title: Located<String>
  package var authority: Located<String>
  package var operatorName: Located<String>?
  /// Absolute, http or https, ending in a slash (one is added if it is missing).
  package var baseURL: Located<String>
  package var asOf: Located<Day>?
  package var basis = Basis()
  package var contact = Contact()
  package var governmentSite = GovernmentSite()
  package var rules = Rules()
  /// Days after which a published copy calls itself out of date.
  package var refreshDays = 30
  /// True where `languages` names English beside Chinese.
  package var hasEnglish = false
  /// The secret under which the log commits to names; never published.
  package var logSalt: Located<String>?

  package init(
    title: Located<String>, authority: Located<String>, operatorName: Located<String>? = nil, baseURL: Located<String>,
    asOf: Located<Day>? = nil, basis: Basis = Basis(), contact: Contact = Contact(),
    governmentSite: GovernmentSite = GovernmentSite(), rules: Rules = Rules(), refreshDays: Int = 30,
    hasEnglish: Bool = false, logSalt: Located<String>? = nil
  ) {
    self.title = title
    self.authority = authority
    self.operatorName = operatorName
    self.baseURL = baseURL
    self.asOf = asOf
    self.basis = basis
    self.contact = contact
    self.governmentSite = governmentSite
    self.rules = rules
    self.refreshDays = refreshDays
    self.hasEnglish = hasEnglish
    self.logSalt = logSalt
  }
}
