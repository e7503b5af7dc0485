import Testing

@testable import Registry
@testable import Site

@Suite("What tells files of two publications of the lookup index apart")
struct LookupMixingTests {
  private func index(_ register: PublishedRegister) -> LookupIndex {
    LookupIndex(register, similar: Namesakes(register.similarInstitutions()))
  }

  @Test("What records point to by its place tells files of two publications apart")
  func placesInNumbering() throws {
    let register = SampleRegister.register()
    var divided = register
    divided.districts.insert(divided.districts[0], at: 0)
    divided.districts[0].code = "310101"
    var later = register
    later.cycles.append(later.cycles[1])
    later.cycles[2].id = "2028"
    let numberings = try [register, divided, later].map { try LookupReader(index($0)).numberings }
    #expect(Set(numberings).count == 3)
  }

  @Test("Each file of keys names the first key of its kind's next one, and so do directories")
  func nextFiles() throws {
    // So many that a list of all of them has a file to itself.
    let register = LookupTests.register(12_500)
    let similar = Namesakes([[Int]](repeating: [], count: register.institutions.count))
    let reader = try LookupReader(LookupIndex(register, similar: similar))
    let root = (reader.index["root"] as? String ?? "").split(separator: " ").map(String.init)
    #expect(root.count > 1)
    var words: [String] = []
    for (at, word) in root.enumerated() {
      let name = "d" + LookupReader.file(word)
      #expect(reader.nexts[name] == (at + 1 < root.count ? root[at + 1] : ""))
      words += reader.text(name).split(separator: " ").map(String.init)
    }
    #expect(words.contains { $0.hasSuffix("!") })
    words = words.map { $0.replacing("!", with: "") }
    for (at, word) in words.enumerated() {
      let next = at + 1 < words.count && words[at + 1].first == word.first ? words[at + 1] : ""
      #expect(reader.nexts[LookupReader.file(word)] == next, "\(word)")
    }
    #expect(reader.nexts.count == root.count + words.count)
  }

  @Test("One institution's name changes few of the files")
  func localChange() throws {
    let register = LookupTests.register(3_000)
    var renamed = register
    renamed.institutions[1_500].name = "江海江海学校"
    func files(_ register: PublishedRegister) -> [String: [UInt8]] {
      let index = index(register)
      return Dictionary(
        uniqueKeysWithValues: index.paths.map { path, position in
          var bytes: [UInt8] = []
          index.append(position, to: &bytes)
          return (path, bytes)
        })
    }
    let (before, after) = (files(register), files(renamed))
    let changed = Set(before.keys).union(after.keys).filter { before[$0] != after[$0] }
    #expect(changed.count < before.count / 4, "\(changed.count) of \(before.count)")
  }
}
