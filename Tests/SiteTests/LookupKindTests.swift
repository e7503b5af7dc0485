import Testing

@testable import Registry
@testable import Site

@Suite("What the lookup finds besides names and codes, and what it warns of")
struct LookupKindTests {
  private func index(_ register: PublishedRegister) -> LookupIndex {
    LookupIndex(register, similar: Namesakes(register.similarInstitutions()))
  }

  private func whole(_ text: String) -> String { LookupReader.wholeKey(Array(text.unicodeScalars)) }

  @Test("A permit leads by its letters and digits to who has it, a district's code to all that are there")
  func findsPermitsAndDistricts() throws {
    var register = SampleRegister.register()
    register.institutions[0].permit = "示人社民310115005号"
    register.institutions[1].permit = nil
    register.institutions[2].permit = "示－Ａ１"
    let reader = try LookupReader(index(register))
    #expect(reader.numbers(whole("№310115005")) == [0])
    #expect(reader.numbers(whole("№a1")) == [2])
    #expect(reader.numbers(whole("№")) == [])
    #expect(reader.numbers(whole("#310105")) == [0, 1])
    #expect(reader.numbers(whole("#310115")) == [2])
  }

  @Test("English names are found by each of their words, and shown, where the site is published in English too")
  func findsEnglishNames() throws {
    var register = SampleRegister.register()
    register.institutions[0].englishName = "Dawn’s Élan School (Changning)"
    register.institutions[2].englishName = "Autumn School"
    let chinese = try LookupReader(index(register))
    #expect(chinese.numbers("e").isEmpty && chinese.index["english"] == nil && chinese.record(0).count == 6)
    register.info.hasEnglish = true
    let reader = try LookupReader(index(register))
    #expect(reader.index["english"] as? Int == 1)
    let expected: [(String, [Int])] = [
      ("edawnse", [0]), ("eelansc", [0]), ("eschool", [0, 2]), ("ech", [0]), ("eautumn", [2]), ("eawn", []), ("eb", []),
    ]
    for (key, numbers) in expected { #expect(reader.numbers(key) == numbers, "\(key)") }
    #expect(reader.numbers(whole("autumnschool")) == [2])
    #expect(reader.record(0)[6] as? String == "Dawn’s Élan School (Changning)")
    #expect(reader.record(1).count == 6)
  }

  @Test("It tells what names may have in them besides what tells one from another")
  func cities() throws {
    var register = SampleRegister.register()
    #expect(try LookupReader(index(register)).index["cities"] as? [String] == [])
    register.info.title = "上海市示例名录"
    let reader = try LookupReader(index(register))
    #expect(reader.index["cities"] as? [String] == ["上海"])
    #expect(reader.index["forms"] as? [String] == ["有限责任公司", "股份有限公司", "有限公司", "公司"])
  }

  @Test("One that has now what was once another's name, and that other, are warned of first, each once")
  func formerNames() {
    var register = SampleRegister.register()
    register.institutions[0].name = "白露学校园"
    register.institutions[1].formerNames = ["秋实学校", "白露学校"]
    register.institutions[2].name = "秋实学校"
    #expect(register.similarInstitutions() == [[1], [2, 0], [1]])
    register.institutions[1].formerNames.append("白露学校园")
    #expect(register.similarInstitutions() == [[1], [0, 2], [1]])
  }
}
