import Diagnostics
import Records
import Signatures
import Vocabulary

// From rows, which keep their places, to what is published, which has none. What is never published (notes, counts,
// adverse records) has no counterpart here.

extension RegisterInfo {
  init(_ record: RegisterRecord, publicKey: VerificationKey?) {
    self.init(
      title: record.title.value, authority: record.authority.value, operatorName: record.operatorName?.value,
      baseURL: record.baseURL.value, basisDocument: record.basis.document?.value, basisURL: record.basis.url?.value,
      phone: record.contact.phone?.value, address: record.contact.address?.value,
      reportURL: record.contact.reportURL?.value, siteName: record.governmentSite.siteName?.value,
      siteDomain: record.governmentSite.siteDomain?.value, siteIDCode: record.governmentSite.siteIDCode?.value,
      icp: record.governmentSite.icp?.value, policeRecord: record.governmentSite.policeRecord?.value,
      termYears: record.rules.termYears, barYears: record.rules.barYears, cleanYears: record.rules.cleanYears,
      refreshDays: record.refreshDays, hasEnglish: record.hasEnglish,
      publicKey: publicKey)
  }
}

extension District {
  init(_ record: DistrictRecord) {
    self.init(
      code: record.code.value, name: record.name.value, bureau: record.bureau.value, phone: record.phone?.value,
      address: record.address?.value, website: record.website?.value, introduction: record.introduction?.value)
  }
}

extension Institution {
  init(_ row: InstitutionRow, district: Int, brands: [Int], profile: Article?, barredUntil: Day?) {
    self.init(
      uscc: row.uscc.value, name: row.name.value, kind: row.kind.value, address: row.address.value,
      permit: row.permit.number, phone: row.phone, website: row.website, formerNames: row.formerNames,
      pinyin: row.pinyin, englishName: row.englishName, district: district, brands: brands, profile: profile,
      barredUntil: barredUntil)
  }
}

extension Programme {
  init(_ row: ProgrammeRow) {
    self.init(
      name: row.name.value, occupation: row.occupation, grade: row.grade, mode: row.mode, location: row.location)
  }
}

extension Announcement {
  init(_ record: AnnouncementRecord, district: Int?, cycle: Int?, brands: [Int]) {
    self.init(
      slug: record.slug.value, district: district, title: record.title.value, date: record.date.value,
      kind: record.kind, document: record.document?.value, source: record.source?.value, cycle: cycle, brands: brands,
      body: Article(record.body, path: record.path))
  }
}

extension Correction {
  init(_ row: CorrectionRow) {
    self.init(
      subject: row.subject.value, date: row.date.value, reason: row.reason.value, document: row.document.value)
  }
}

extension ContentPage {
  init(_ record: PageRecord) {
    self.init(
      slug: record.slug.value, title: record.title.value, isInNavigation: record.isInNavigation,
      body: Article(record.body, path: record.path))
  }
}

extension Article {
  init(_ markdown: MarkdownText, path: String) {
    self.init(path: path, text: markdown.text, place: markdown.place)
  }
}
