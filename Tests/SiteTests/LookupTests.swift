import Foundation
import Testing

@testable import Registry
@testable import Site

@Suite("The lookup index, read as the scripts read it")
struct LookupTests {
  /// A register of so many institutions with names of few characters, some read in several ways.
  static func register(_ count: Int) -> PublishedRegister {
    var register = SampleRegister.register()
    register.institutions = []
    register.brands = []
    register.revocations = []
    register.announcements = []
    let characters = Array("长重行乐江海绿女宁５g𠮷".unicodeScalars)
    var state: UInt64 = 7
    func draw(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    func name(_ length: Int) -> String {
      String(String.UnicodeScalarView((0..<length).map { _ in characters[draw(characters.count)] }))
    }
    for number in 0..<count {
      let uscc = String(523_101_000_000_000_000 + draw(1_000_000_000) * 10 + number % 10)
      var institution = SampleRegister.institution(uscc, name(3 + draw(4)) + "学校", district: 0, brands: [number])
      if draw(3) == 0 { institution.formerNames = ["（\(name(4))）"] }
      register.institutions.append(institution)
      register.brands.append(
        SampleRegister.brand("PD-\(number)", name(3), institution: number, district: 0, SampleRegister.inForce))
    }
    return register
  }

  private func index(_ register: PublishedRegister) -> LookupIndex {
    LookupIndex(register, similar: Namesakes(register.similarInstitutions()))
  }

  private func names(_ register: PublishedRegister, _ institution: Int) -> [String] {
    let institution = register.institutions[institution]
    return ([institution.name] + institution.formerNames + institution.brands.map { register.brands[$0].name })
      .map { String(String.UnicodeScalarView(LookupFolding.folded($0))) }
  }

  private func readings(_ table: String) -> [Unicode.Scalar: [String]] {
    var readings: [Unicode.Scalar: [String]] = [:]
    var syllable = ""
    var isNew = true
    for scalar in table.unicodeScalars {
      if scalar.isASCII {
        syllable = isNew ? String(scalar) : syllable + String(scalar)
        isNew = false
      } else {
        readings[scalar, default: []].append(syllable)
        isNew = true
      }
    }
    return readings
  }

  /// Every way to spell what follows a position of a text.
  private func spellings(_ text: some Collection<Unicode.Scalar>, _ spell: (Unicode.Scalar) -> [String]) -> [String] {
    // What has no reading is not spelled past.
    guard let first = text.first, !spell(first).isEmpty else { return [""] }
    let rest = spellings(text.dropFirst(), spell)
    return Set(spell(first)).flatMap { part in rest.map { part + $0 } }
  }

  /// What a plain search through all names finds, for every key that there is: the index must find the same.
  private func compare(
    _ kind: String, length: Int, _ register: PublishedRegister, _ reader: LookupReader, texts: (Int) -> [String]
  ) {
    var expected: [String: Set<Int>] = [:]
    for institution in register.institutions.indices {
      for text in texts(institution) {
        for count in 1...length where count <= text.unicodeScalars.count {
          let key = String(String.UnicodeScalarView(text.unicodeScalars.prefix(count)))
          expected[key, default: []].insert(institution)
        }
      }
    }
    #expect(!expected.isEmpty)
    for (key, institutions) in expected {
      #expect(reader.numbers(kind + key) == institutions.sorted(), "\(kind)\(key)")
    }
  }

  private func suffixes(_ text: String) -> [Substring.UnicodeScalarView] {
    let scalars = Substring(text).unicodeScalars
    return scalars.indices.map { scalars[$0...] }
  }

  @Test(
    "Every part of every name and code leads to all institutions that have it, and to no other", arguments: [40, 250])
  func findsWhatAPlainSearchFinds(count: Int) throws {
    let register = Self.register(count)
    let reader = try LookupReader(index(register))
    let readings = readings(reader.sounds)
    func spelled(_ institution: Int, _ spell: (Unicode.Scalar) -> [String]) -> [String] {
      names(register, institution).flatMap(suffixes).flatMap { spellings($0.prefix(6), spell) }
    }
    func read(_ scalar: Unicode.Scalar) -> [String] {
      readings[scalar] ?? (scalar.isASCII ? [String(scalar)] : [])
    }
    compare("c", length: 3, register, reader) { names(register, $0).flatMap(suffixes).map { String($0) } }
    compare("i", length: 4, register, reader) { spelled($0) { read($0).map { String($0.prefix(1)) } } }
    compare("p", length: 6, register, reader) { spelled($0, read) }
    compare("u", length: 6, register, reader) { institution in
      let codes = [register.institutions[institution].uscc, "pd\(institution)"]
      return codes.flatMap { code in
        suffixes(code).enumerated().filter { $0 == 0 || $1.count > 2 }.map { String($1) }
      }
    }
  }

  @Test("A name or a code as a whole leads to who has it")
  func findsWholes() throws {
    let register = Self.register(40)
    let reader = try LookupReader(index(register))
    for institution in register.institutions.indices {
      for text in names(register, institution) + [register.institutions[institution].uscc, "pd\(institution)"] {
        #expect(reader.numbers(LookupReader.wholeKey(LookupFolding.folded(text))).contains(institution))
      }
    }
  }

  @Test("Files are of a few kilobytes, but for one list each that is longer")
  func filesAreSmall() throws {
    let reader = try LookupReader(index(Self.register(3_000)))
    for (name, size) in reader.sizes where !["index", "sounds"].contains(name) {
      #expect(size <= 4_200, "\(name): \(size)")
    }
    let numbers = reader.numbers("c学校")
    #expect(numbers == Array(0..<3_000))
  }

  @Test("Characters are read in each of their ways, also those that the pinyin column gives")
  func readsPolyphones() throws {
    var register = SampleRegister.register()
    register.institutions[0].name = "长宁单校"
    register.institutions[0].pinyin = "chang ning xin xiao"
    register.institutions[1].pinyin = "bai lu xue xiao zhong xin"
    register.institutions[2].name = "上海𠮷野料理学校"
    let reader = try LookupReader(index(register))
    for spelling in ["changn", "zhangn", "ningda", "ningsh", "ningxi", "xinxia"] {
      #expect(reader.numbers("p" + spelling) == [0], "\(spelling)")
    }
    #expect(reader.numbers("izn") == [0])
    // A variant beyond the plane that ICU reads: 吉 sounds the same.
    #expect(reader.numbers("pjiyeli") == [2])
    #expect(reader.numbers("pzhongx").isEmpty)
  }

  @Test("Characters that no name may have, of either script, are each in one small file with all of their readings")
  func commonReadings() throws {
    let reader = try LookupReader(index(SampleRegister.register()))
    var found: [Unicode.Scalar: [String]] = [:]
    for number in 0..<CommonReadings.fileCount {
      let table = reader.text(CommonReadings.name(ofFile: number))
      #expect(table == CommonReadings.tables[number])
      for (character, ways) in readings(table) {
        #expect(character.properties.isIdeographic)
        #expect(Int(character.value) % CommonReadings.fileCount == number, "\(character)")
        #expect(ways.allSatisfy(Polyphones.isSyllable) && Set(ways).count == ways.count, "\(character)")
        found[character] = ways
      }
    }
    #expect(found.count > 8_500)
    let expected: [(Unicode.Scalar, [String])] = [
      ("遥", ["yao"]), ("摇", ["yao"]), ("棲", ["qi"]), ("栖", ["qi", "xi"]), ("雲", ["yun"]), ("长", ["chang", "zhang"]),
      ("玥", ["yue"]),
    ]
    for (character, ways) in expected { #expect(found[character]?.sorted() == ways, "\(character)") }
  }

  @Test("The index tells where the list of each district is, and how long a term is")
  func words() throws {
    var register = SampleRegister.register()
    register.info.termYears = 3
    let reader = try LookupReader(index(register))
    #expect(reader.index["districts"] as? [String] == ["长宁区", "浦东新区"])
    #expect(reader.index["codes"] as? [String] == ["310105", "310115"])
    #expect(reader.index["years"] as? Int == 3)
  }

  @Test("A record holds what an answer shows, and who has a name like it")
  func records() throws {
    var register = SampleRegister.register()
    register.institutions[0].name = "白鹭学校"
    register.institutions[0].formerNames = ["晨\"曦"]
    let reader = try LookupReader(index(register))
    #expect(
      reader.record(0) as NSArray == [
        "A", "白鹭学校", 0, ["晨\"曦"], [["白露学校", "B", 0] as [Any]],
        [["B-1", "晨曦", [20011, 0, 0, 0], [20746, 0, 1, 1]] as [Any]],
      ] as NSArray)
    #expect(
      reader.record(1)[5] as? NSArray == [
        ["B-2", "白露", [20746, 0, 0, 1], [20773, 1, 3, "示〔2026〕9号"] as [Any]] as [Any]
      ] as NSArray)
    #expect(
      reader.record(2)[5] as? NSArray == [
        ["B-3", "=秋实", [20011, 0, 0, 0], [20746, 2, 0, 1]] as [Any],
        [
          "B-4", "冬至", [20011, 0, 0, 0], [20148, 1, 3, "示〔2025〕3号"] as [Any], [20758, 2, 2, "示〔2026〕8号"] as [Any],
        ] as [Any],
      ] as NSArray)
  }

  @Test("The index of a part tells where the city's is, and a record who elsewhere has a name like it")
  func part() throws {
    var city = SampleRegister.register()
    city.institutions[1].name = "秋实学校"
    let part = try #require(city.extract(ofDistrict: "310115") { $0.name })
    let edition = Edition(part, within: Edition(city))
    let reader = try LookupReader(LookupIndex(part, similar: edition.similar))
    #expect(reader.index["part"] as? Int == 1)
    #expect(reader.index["city"] as? [String] == ["示例名录", "https://register.example.org/a/"])
    #expect(reader.record(0)[4] as? NSArray == [["秋实学校", "B", 0, 1] as [Any]] as NSArray)
    let whole = try LookupReader(index(city))
    #expect(whole.index["part"] == nil && whole.index["city"] == nil)
    #expect(whole.record(2)[4] as? NSArray == [["秋实学校", "B", 0] as [Any]] as NSArray)
    #expect((whole.index["cycles"] as? [[Any]])?.map { $0.last as? String } == ["2024", "2026"])
  }

  @Test("The same register makes the same index; another name another version, another institution another numbering")
  func versions() throws {
    let register = SampleRegister.register()
    let first = index(register)
    #expect(index(register).version == first.version)
    var renamed = register
    renamed.institutions[2].name = "秋实大学"
    var longer = register
    longer.institutions[2].uscc = "D"
    #expect(index(renamed).version != first.version)
    let numberings = try [first, index(renamed), index(longer)].map { try LookupReader($0).numberings }
    #expect(numberings.map(\.count) == [1, 1, 1])
    #expect(numberings[0] == numberings[1])
    #expect(numberings[0] != numberings[2])
  }

  @Test("A register without institutions has an index without keys")
  func empty() throws {
    let reader = try LookupReader(index(Self.register(0)))
    #expect(reader.numbers("c学").isEmpty)
  }

  @Test("Texts are folded as the vectors say")
  func folding() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../Browser/folding.txt")
    let vectors = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map { $0.split(separator: "\t") }
      .filter { $0.count == 2 }
    #expect(vectors.count == 24)
    for vector in vectors {
      #expect(String(String.UnicodeScalarView(LookupFolding.folded(String(vector[0])))) == vector[1])
    }
  }

  @Test("The readings in the table are syllables, and its characters are Han")
  func polyphones() {
    #expect(Polyphones.readings.count > 150)
    for (character, readings) in Polyphones.readings {
      #expect(character.properties.isIdeographic)
      #expect(readings.allSatisfy(Polyphones.isSyllable), "\(character)")
    }
    #expect(!["", "xing1", "sample", "vv", "q"].contains(where: Polyphones.isSyllable))
  }

  @Test("A character that is said to be read in very many ways is read in its own and in those most often given")
  func readings() {
    var register = Self.register(0)
    let syllables = ["ba", "ca", "da", "fa", "ga", "ha", "ka", "la", "ma", "na"]
    for (number, syllable) in (syllables + ["na", "la"]).enumerated() {
      var institution = SampleRegister.institution("\(number)", "学", district: 0, brands: [])
      institution.pinyin = syllable
      register.institutions.append(institution)
    }
    #expect(LookupSounds(of: ["学"], in: register).readings == [["ba", "ca", "la", "na", "xue"]])
  }

  @Test("Of institutions that share one name, each is told of twenty others at most")
  func namesakes() {
    var register = Self.register(0)
    for number in 0..<100 {
      register.institutions.append(SampleRegister.institution("\(number)", "上海晨曦学校", district: 0, brands: []))
    }
    #expect(register.similarInstitutions().map(\.count).max() == 20)
  }
}
