import Registry
import Vocabulary

/// The open data files (format.md, section 3). Each appends its bytes to a buffer. A class, since all threads would count the
/// references of a copied register.
final class DataFiles: Sendable {
  let register: PublishedRegister
  private let cycleParts: CycleParts
  /// Indices of the revocations of which more is told than `revocations.json` says.
  private let notedRevocations: [Int]

  init(register: PublishedRegister) {
    self.register = register
    cycleParts = CycleParts(of: register)
    notedRevocations = register.revocations.indices.filter { index in
      register.revocations[index].summary != nil || register.revocations[index].setAsideDocument != nil
    }
  }

  /// A file of all records of a kind. Those that are long in a large register have several parts.
  func parts(of file: DataFile) -> DataParts {
    switch file {
    case .brands:
      let parts = BrandParts(of: register)
      return DataParts(count: parts.count) { [self] in write(brandsOf: parts, $0, into: &$1) }
    case .cycles: return DataParts(count: cycleParts.count) { [self] in write(cyclesOf: $0, into: &$1) }
    case .revocations, .announcements, .corrections, .revocationNotes:
      return DataParts(count: 1) { [self] in write(whole: file, into: &$1) }
    }
  }

  private func write(brandsOf parts: BrandParts, _ part: Int, into buffer: inout [UInt8]) {
    let cycle = register.cycles.last?.id
    write(.brands, part, of: parts.count, into: &buffer) {
      $0.member("cycle", cycle)
    } records: { json in
      for brand in parts[part] {
        json.newLine()
        write(brand: brand, into: &json)
      }
    }
  }

  func institution(_ index: Int, into buffer: inout [UInt8]) {
    let institution = register.institutions[index]
    var json = JSONOutput(taking: &buffer)
    json.open("{")
    json.member("as_of", register.day)
    json.member("uscc", institution.uscc)
    json.member("name", institution.name)
    json.member("kind", institution.kind.code)
    json.member("district", register.districts[institution.district].code)
    json.member("address", institution.address)
    json.member("permit", institution.permit)
    json.member("phone", institution.phone)
    json.member("website", institution.website)
    json.key("former_names")
    json.open("[")
    for name in institution.formerNames { json.string(name) }
    json.close("]")
    json.member("name_en", institution.englishName)
    json.key("descriptions")
    list(institution.brands, into: &json, item: write(descriptionOf:into:))
    json.key("brands")
    list(institution.brands, into: &json, item: write(brand:into:))
    json.close("}")
    json.finish(into: &buffer)
  }

  /// What a district's own pages need of its brands, whatever their standing, by id.
  func district(_ index: Int, into buffer: inout [UInt8]) {
    let district = register.districts[index]
    var json = JSONOutput(taking: &buffer)
    json.open("{")
    json.member("as_of", register.day)
    json.member("district", district.code)
    json.member("name", district.name)
    json.member("register", register.info.baseURL + SitePath.list(district.code, number: 1))
    json.key("brands")
    let brands = register.brands.indices.filter { register.brands[$0].district == index }
    list(brands, into: &json, item: write(brand:into:))
    json.close("}")
    json.finish(into: &buffer)
  }

  private func write(cyclesOf part: Int, into buffer: inout [UInt8]) {
    write(.cycles, part, of: cycleParts.count, into: &buffer) { json in
      guard let part = cycleParts[part] else { return }
      if part.results.lowerBound == 0 { json.newLine() }
      write(part.results, of: register.cycles[part.cycle], into: &json)
    }
  }

  private func write(whole file: DataFile, into buffer: inout [UInt8]) {
    write(file, 0, of: 1, into: &buffer) { json in
      for index in 0..<recordCount(of: file) {
        json.newLine()
        write(index, of: file, into: &json)
      }
    }
  }

  /// A part of a file: with the first goes what comes before all records, with the last what comes after them.
  private func write(
    _ file: DataFile, _ part: Int, of count: Int, into buffer: inout [UInt8],
    head: (inout JSONOutput) -> Void = { _ in }, records: (inout JSONOutput) -> Void
  ) {
    var json = JSONOutput(taking: &buffer, isContinued: part > 0)
    if part == 0 {
      json.open("{")
      json.member("as_of", register.day)
      head(&json)
      json.key(file.list)
      json.open("[")
    }
    records(&json)
    guard part == count - 1 else { return json.suspend(into: &buffer) }
    close(isEmpty: recordCount(of: file) == 0, &json)
    json.close("}")
    json.finish(into: &buffer)
  }

  /// How many records a file has.
  func recordCount(of file: DataFile) -> Int {
    switch file {
    case .brands: register.brands.count
    case .revocations: register.revocations.count
    case .cycles: register.cycles.count
    case .announcements: register.announcements.count
    case .corrections: register.corrections.count
    case .revocationNotes: notedRevocations.count
    }
  }

  /// Appends the bytes of a record of a file, as they stand on a line of it, to an empty buffer.
  func record(_ index: Int, of file: DataFile, into buffer: inout [UInt8]) {
    var json = JSONOutput(taking: &buffer)
    write(index, of: file, into: &json)
    swap(&json.bytes, &buffer)
  }

  private func write(_ index: Int, of file: DataFile, into json: inout JSONOutput) {
    switch file {
    case .brands: write(brand: index, into: &json)
    case .revocations: write(revocation: register.revocations[index], into: &json)
    case .cycles: write(cycle: register.cycles[index], into: &json)
    case .announcements: write(announcement: register.announcements[index], into: &json)
    case .corrections: write(correction: register.corrections[index], into: &json)
    case .revocationNotes: write(noteOn: register.revocations[notedRevocations[index]], into: &json)
    }
  }

  private func list<Items: Collection>(
    _ items: Items, into json: inout JSONOutput, item write: (Items.Element, inout JSONOutput) -> Void
  ) {
    json.open("[")
    for item in items {
      json.newLine()
      write(item, &json)
    }
    close(isEmpty: items.isEmpty, &json)
  }

  /// Ends a list; its bracket stands below its items.
  private func close(isEmpty: Bool, _ json: inout JSONOutput) {
    if !isEmpty { json.bytes.append(UInt8(ascii: "\n")) }
    json.close("]")
  }

  private func write(brand index: Int, into json: inout JSONOutput) {
    // Piece by piece: a copy of a whole brand or institution costs more than its line.
    let institution = register.brands[index].institution
    json.open("{")
    json.member("id", register.brands[index].id)
    json.member("name", register.brands[index].name)
    json.key("institution")
    json.open("{")
    json.member("uscc", register.institutions[institution].uscc)
    json.member("name", register.institutions[institution].name)
    json.close("}")
    json.member("district", register.districts[register.brands[index].district].code)
    json.member("level", register.brands[index].status.level.code)
    json.member("standing", register.brands[index].status.standing.code)
    json.member("reason", register.brands[index].status.reason?.code)
    json.member("since", register.brands[index].status.since)
    json.member("cycle", register.cycles[register.brands[index].status.cycle].id)
    json.key("periods")
    json.open("[")
    for period in register.brands[index].status.periods { write(period: period, into: &json) }
    json.close("]")
    json.close("}")
  }

  private func write(descriptionOf brand: Int, into json: inout JSONOutput) {
    json.open("{")
    json.member("brand", register.brands[brand].id)
    json.member("field", register.brands[brand].field)
    json.member("summary", register.brands[brand].summary)
    json.close("}")
  }

  private func write(period: Period, into json: inout JSONOutput) {
    json.open("{")
    json.member("cycle", register.cycles[period.cycle].id)
    json.member("level", period.level.code)
    json.member("from", period.from)
    json.member("until", period.until)
    json.member("ended_by", period.endedBy?.rawValue)
    json.close("}")
  }

  private func write(revocation: Revocation, into json: inout JSONOutput) {
    let brand = register.brands[revocation.brand]
    json.open("{")
    json.member("brand", brand.id)
    json.member("uscc", register.institutions[brand.institution].uscc)
    json.member("district", register.districts[brand.district].code)
    json.member("level", revocation.level.code)
    json.member("date", revocation.date)
    json.member("ground", revocation.ground.rawValue)
    json.member("document", revocation.document)
    json.member("verified_by", register.districts[revocation.verifiedBy].code)
    json.member("barred_until", revocation.barredUntil)
    json.member("set_aside_on", revocation.setAsideOn)
    json.close("}")
  }

  private func write(noteOn revocation: Revocation, into json: inout JSONOutput) {
    json.open("{")
    json.member("brand", register.brands[revocation.brand].id)
    json.member("date", revocation.date)
    json.member("summary", revocation.summary)
    json.member("set_aside_document", revocation.setAsideDocument)
    json.close("}")
  }

  private func write(cycle: Cycle, into json: inout JSONOutput) {
    write(cycle.results.indices, of: cycle, into: &json)
  }

  /// Writes results of a cycle; what comes before all of them goes with the first, what comes after them with the last.
  private func write(_ results: Range<Int>, of cycle: borrowing Cycle, into json: inout JSONOutput) {
    if results.lowerBound == 0 {
      json.open("{")
      json.member("id", cycle.id)
      json.member("title", cycle.title)
      json.member("opens", cycle.opens)
      json.member("closes", cycle.closes)
      json.member("announced", cycle.announced)
      json.member("document", cycle.document)
      json.key("results")
      json.open("[")
    }
    for index in results {
      let result = cycle.results[index]
      json.open("{")
      json.member("brand", register.brands[result.brand].id)
      json.member("outcome", result.outcome.code)
      json.member("level", result.level?.code)
      json.member("previous_level", result.previousLevel?.code)
      json.close("}")
    }
    guard results.upperBound == cycle.results.count else { return }
    json.close("]")
    json.close("}")
  }

  private func write(announcement: Announcement, into json: inout JSONOutput) {
    json.open("{")
    json.member("path", SitePath.announcement(announcement, in: register))
    json.member("district", announcement.district.map { register.districts[$0].code })
    json.member("title", announcement.title)
    json.member("date", announcement.date)
    json.member("kind", announcement.kind.code)
    json.member("document", announcement.document)
    json.close("}")
  }

  private func write(correction: Correction, into json: inout JSONOutput) {
    json.open("{")
    json.member("subject", correction.subject)
    json.member("date", correction.date)
    json.member("reason", correction.reason)
    json.member("document", correction.document)
    json.close("}")
  }
}
