import Vocabulary

extension PublishedRegister {
  /// What the register tells of the institutions that own one of some brands, given by their ids: those institutions, all of
  /// their brands, and what became of these. What is of no institution stays.
  package func extract(ofBrands ids: Set<String>) -> PublishedRegister {
    let owned = Set(ids.compactMap(index(ofBrand:)))
    return RegisterPart(of: self) { $0.brands.contains(where: owned.contains) }.register(announcing: announcements)
  }
}

/// Some institutions of a register with all of their brands, and what became of these.
struct RegisterPart {
  private let whole: PublishedRegister
  private let institutions: Selection
  private let brands: Selection
  private let revocations: Selection

  init(of whole: PublishedRegister, keeping isKept: (Institution) -> Bool) {
    self.whole = whole
    let institutions = Selection(of: whole.institutions, keeping: isKept)
    let brands = Selection(of: whole.brands) { institutions.numbers[$0.institution] != nil }
    self.institutions = institutions
    self.brands = brands
    revocations = Selection(of: whole.revocations) { brands.numbers[$0.brand] != nil }
  }

  /// True for an institution, a brand of the whole that is in the part.
  func has(institution: Int) -> Bool { institutions.numbers[institution] != nil }
  func has(brand: Int) -> Bool { brands.numbers[brand] != nil }

  /// The part as a register with some announcements of the whole. Cycles and districts keep their numbers.
  func register(announcing announcements: [Announcement]) -> PublishedRegister {
    var part = whole
    part.cycles = whole.cycles.map(cycle)
    part.institutions = institutions.kept.map { institution(whole.institutions[$0]) }
    part.brands = brands.kept.map { brand(whole.brands[$0]) }
    part.revocations = revocations.kept.map { revocation(whole.revocations[$0]) }
    part.announcements = announcements.map(announcement)
    return part
  }
}

/// Each record with its references led to the part's own.
extension RegisterPart {
  private func cycle(_ cycle: Cycle) -> Cycle {
    var cycle = cycle
    cycle.results = cycle.results.compactMap { result in
      brands.numbers[result.brand].map { number in
        var result = result
        result.brand = number
        return result
      }
    }
    return cycle
  }

  private func institution(_ institution: Institution) -> Institution {
    var institution = institution
    institution.brands = institution.brands.compactMap { brands.numbers[$0] }
    return institution
  }

  private func brand(_ brand: Brand) -> Brand {
    var brand = brand
    brand.institution = institutions.numbers[brand.institution] ?? brand.institution
    brand.revocations = brand.revocations.compactMap { revocations.numbers[$0] }
    return brand
  }

  private func revocation(_ revocation: Revocation) -> Revocation {
    var revocation = revocation
    revocation.brand = brands.numbers[revocation.brand] ?? revocation.brand
    return revocation
  }

  private func announcement(_ announcement: Announcement) -> Announcement {
    var announcement = announcement
    announcement.brands = announcement.brands.compactMap { brands.numbers[$0] }
    return announcement
  }
}

/// Some of the elements of an array, and the number that each has among them.
private struct Selection {
  /// Indices of those that are kept, ascending.
  let kept: [Int]
  /// For each element its number among the kept ones; nil for the others.
  let numbers: [Int?]

  init<Element>(of elements: [Element], keeping isKept: (Element) -> Bool) {
    var kept: [Int] = []
    numbers = elements.indices.map { index in
      guard isKept(elements[index]) else { return nil }
      kept.append(index)
      return kept.count - 1
    }
    self.kept = kept
  }
}
