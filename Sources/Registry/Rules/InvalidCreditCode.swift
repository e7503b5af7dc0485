package import Diagnostics
import Records
package import Vocabulary

/// `invalid-uscc`: a listed institution's code is well formed (GB 32100-2015), and so is the code of an adverse record
/// about an institution that is not listed: a slip there would clear the wrong one.
struct InvalidCreditCode: Rule {
  func findings(in ledger: Ledger) -> [Diagnostic] {
    let institutions = ledger.records.districts.flatMap { district in
      let path = ContentPath.institutions(district: district.code.value).path
      return district.institutions.compactMap { finding($0.uscc, in: path) }
    }
    let adverseRecords = ledger.records.adverseRecords.filter { ledger.institution($0.uscc.value) == nil }
      .compactMap { finding($0.uscc, in: ContentPath.adverseRecords.path) }
    return institutions + adverseRecords
  }

  private func finding(_ code: Located<String>, in path: String) -> Diagnostic? {
    CreditCode.problem(of: code.value).map { problem in
      Diagnostic(problem, at: code.place, subjects: [code.value, path])
    }
  }
}

extension CreditCode {
  /// What is wrong with a code, in words; nil if it is well formed.
  package static func problem(of code: String) -> Problem? {
    switch defect(of: code) {
    case nil: nil
    case .length(let count): Catalogue.creditCodeLength(code, count: count)
    case .character(let character, let position):
      Catalogue.creditCodeCharacter(code, character, position: position)
    case .organisationCheck(let expected, let found):
      Catalogue.creditCodeOrganisationCheck(code, expected: expected, found: found)
    case .category(let category): Catalogue.creditCodeCategory(code, category)
    case .check(let expected, let found): Catalogue.creditCodeCheck(code, expected: expected, found: found)
    }
  }
}
