package import Diagnostics
package import Vocabulary

/// `districts/<code>/`.
package struct DistrictRecord: Sendable {
  package var code: Located<String>
  package var name: Located<String>
  package var bureau: Located<String>
  package var phone: Located<String>?
  package var address: Located<String>?
  package var website: Located<String>?
  package var introduction: Located<String>?
  package var institutions: [InstitutionRow] = []
  package var brands: [BrandRow] = []
  package var programmes: [ProgrammeRow] = []
  package var profiles: [ProfileRecord] = []

  package init(
    code: Located<String>, name: Located<String>, bureau: Located<String>, phone: Located<String>? = nil,
    address: Located<String>? = nil, website: Located<String>? = nil, introduction: Located<String>? = nil,
    institutions: [InstitutionRow] = [], brands: [BrandRow] = [], programmes: [ProgrammeRow] = [],
    profiles: [ProfileRecord] = []
  ) {
    self.code = code
    self.name = name
    self.bureau = bureau
    self.phone = phone
    self.address = address
    self.website = website
    self.introduction = introduction
    self.institutions = institutions
    self.brands = brands
    self.programmes = programmes
    self.profiles = profiles
  }
}

/// What a row says of its permit.
package enum PermitEntry: Sendable {
  case number(Located<String>)
  /// What stands in place of a number: an empty text, or a mark of nothing such as 无.
  case missing(Located<String>)

  package var number: String? {
    if case .number(let number) = self { number.value } else { nil }
  }
}

/// A row of `institutions.csv`.
package struct InstitutionRow: Sendable {
  /// Trimmed, folded to ASCII and upper case; its check digits are a rule's matter (`invalid-uscc`).
  package var uscc: Located<String>
  package var name: Located<String>
  package var kind: Located<InstitutionKind>
  package var address: Located<String>
  package var permit: PermitEntry
  package var phone: String?
  package var website: String?
  package var formerNames: [String]
  package var pinyin: String?
  package var englishName: String?

  package init(
    uscc: Located<String>, name: Located<String>, kind: Located<InstitutionKind>, address: Located<String>,
    permit: PermitEntry? = nil, phone: String? = nil, website: String? = nil, formerNames: [String] = [],
    pinyin: String? = nil, englishName: String? = nil
  ) {
    self.uscc = uscc
    self.name = name
    self.kind = kind
    self.address = address
    // A table without the column has no place for it.
    self.permit = permit ?? .missing(Located("", at: kind.place))
    self.phone = phone
    self.website = website
    self.formerNames = formerNames
    self.pinyin = pinyin
    self.englishName = englishName
  }
}

/// A row of `brands.csv`.
package struct BrandRow: Sendable {
  package var id: Located<String>
  package var name: Located<String>
  package var uscc: Located<String>
  package var field: String?
  package var summary: String?

  package init(
    id: Located<String>, name: Located<String>, uscc: Located<String>, field: String? = nil, summary: String? = nil
  ) {
    self.id = id
    self.name = name
    self.uscc = uscc
    self.field = field
    self.summary = summary
  }
}

/// A row of `programmes.csv`.
package struct ProgrammeRow: Sendable {
  package var brand: Located<String>
  package var name: Located<String>
  package var occupation: String?
  package var grade: String?
  package var mode: String?
  package var location: String?

  package init(
    brand: Located<String>, name: Located<String>, occupation: String? = nil, grade: String? = nil, mode: String? = nil,
    location: String? = nil
  ) {
    self.brand = brand
    self.name = name
    self.occupation = occupation
    self.grade = grade
    self.mode = mode
    self.location = location
  }
}
