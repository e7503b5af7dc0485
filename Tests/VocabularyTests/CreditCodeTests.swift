import Testing
import Vocabulary

@Suite("Unified social credit codes")
struct CreditCodeTests {
  @Test(
    "Codes in use are well formed",
    arguments: ["91350100M000100Y43", "91440300708461136T", "91310000MA1FL5E93W", "12440600MB2C07549J"])
  func valid(_ code: String) {
    #expect(CreditCode.defect(of: code) == nil)
  }

  @Test(
    "The first defect is named",
    arguments: [
      ("", .length(0)),
      ("91350100M000100Y4", .length(17)),
      ("91350100M000100Y433", .length(19)),
      ("民办学校", .length(4)),
      ("9135010OM000100Y43", .character("O", position: 8)),
      ("91350100m000100Y43", .character("m", position: 9)),
      ("91350100M000100Y4号", .character("号", position: 18)),
      ("91350100M000100Y4Z", .character("Z", position: 18)),
      ("9131A115MA1ABCDE8L", .character("A", position: 5)),
      ("91350100M000100Y44", .check(expected: "3", found: "4")),
      ("91350203M0001QKT19", .check(expected: "F", found: "9")),
      ("362322198709086409", .organisationCheck(expected: "5", found: "0")),
      ("000000000000000000", .category("00")),
    ] as [(String, CreditCode.Defect)])
  func defects(_ code: String, _ defect: CreditCode.Defect) {
    #expect(CreditCode.defect(of: code) == defect)
  }

  @Test("A code with wrong checks is in form; what has a code's length alone is not")
  func form() {
    for code in ["91310000MA1FL5E93W", "52310115MJXY00449C", "99310104MA1FL5E93T"] {
      #expect(CreditCode.isInForm(code))
    }
    for text in [
      "", "91310000MA1FL5E93", "91A10000MA1FL5E93W", "91310000ma1fl5e93w", "ANNOUNCEMENTAT2026", "20261130REVOCATION",
      "民办学校民办",
    ] {
      #expect(!CreditCode.isInForm(text))
    }
  }

  @Test("One wrong character anywhere is found")
  func oneWrongCharacter() {
    let code = Array("91440300708461136T".unicodeScalars)
    for position in code.indices {
      for character in "0123456789ABCDEFGHJKLMNPQRTUWXY".unicodeScalars where character != code[position] {
        var changed = code
        changed[position] = character
        let text = String(String.UnicodeScalarView(changed))
        #expect(CreditCode.defect(of: text) != nil)
        // What has the form may have wrong checks; what has none has a defect of its characters.
        let isOfCharacter = if case .character = CreditCode.defect(of: text) { true } else { false }
        #expect(CreditCode.isInForm(text) != isOfCharacter)
      }
    }
  }
}
