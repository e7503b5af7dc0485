import Diagnostics
import Foundation
import Testing
import Vocabulary

@testable import Registry
@testable import Site

@Suite("Reading back what was published")
struct PublicationReadingTests {
  @Test("Every record of a register's data files is read back")
  func wholeRegister() throws {
    let files = DataFiles(register: SampleRegister.register())
    let brands: [FactChange<PublishedFacts.Brand>] = try files.changes(in: .brands, since: nil)
    #expect(brands.map(\.key) == ["B-1", "B-2", "B-3", "B-4"])
    #expect(brands[0].next?.periods.map(\.from.iso) == ["2024-10-15", "2026-10-20"])
    let revocations: [FactChange<PublishedFacts.Revocation>] = try files.changes(in: .revocations, since: nil)
    #expect(revocations.map(\.key.brand) == ["B-2", "B-4"])
    let cycles: [FactChange<PublishedFacts.Cycle>] = try files.changes(in: .cycles, since: nil)
    #expect(cycles.map { $0.next?.results.count } == [3, 3])
    let announcements: [FactChange<PublishedFacts.Announcement>] = try files.changes(in: .announcements, since: nil)
    #expect(announcements.map(\.key) == ["announcements/revocation.html"])
    let corrections: [FactChange<PublishedFacts.Correction>] = try files.changes(in: .corrections, since: nil)
    #expect(corrections.isEmpty)
  }

  private func lines(_ file: DataFile, of register: PublishedRegister) throws -> DataLines {
    try #require(DataLines(StandingData.bytes(of: file, of: register)))
  }

  /// A register whose brands and results are too many for one part of a file.
  private static let large: PublishedRegister = {
    var register = SampleRegister.register()
    register.brands = (0..<9000).map { number in
      var brand = register.brands[number % 4]
      brand.id = "B-\(number)"
      return brand
    }
    register.cycles[1].results = (0..<40_000).map { register.cycles[1].results[$0 % 3] }
    return register
  }()

  private static func records(of file: DataFile, of register: PublishedRegister) -> [[UInt8]] {
    let files = DataFiles(register: register)
    return (0..<files.recordCount(of: file)).map { index in
      var bytes: [UInt8] = []
      files.record(index, of: file, into: &bytes)
      return bytes
    }
  }

  @Test("Files of many records are the same in parts", arguments: [0, 4, 4095, 4096, 4097, 9000])
  func parts(count: Int) throws {
    var register = Self.large
    register.brands = Array(register.brands.prefix(count))
    let lines = try lines(.brands, of: register)
    #expect(lines.records.count == count)
    #expect(lines.records == Self.records(of: .brands, of: register))
    var table: [UInt8] = []
    Tables(register: register).parts(of: .brands).renderAll(into: &table)
    #expect(String(decoding: table, as: UTF8.self).components(separatedBy: "\r\n").count == count + 2)
    #expect(DataFiles(register: register).parts(of: .brands).count == max(1, (count + 4095) / 4096))
  }

  @Test("A file's records are what stands on its lines", arguments: DataFile.allCases, [false, true])
  func recordsAreLines(file: DataFile, isLarge: Bool) throws {
    let register = isLarge ? Self.large : SampleRegister.register()
    #expect(DataFiles(register: register).parts(of: .cycles).count == (isLarge ? 4 : 2))
    let lines = try lines(file, of: register)
    #expect(lines.day.iso == "2026-12-01")
    #expect(lines.records == Self.records(of: file, of: register))
  }

  @Test("Wherever a file is cut, its records are read", arguments: [1, 2, 3, 7, 64, 1 << 20])
  func cuts(size: Int) throws {
    let last = try StandingData.publication(of: SampleRegister.register(), inPartsOf: size)
    for file in DataFile.allCases {
      var records: [[UInt8]] = []
      let count = try last.forEachRecord(of: file) { record, index in
        #expect(index == records.count)
        records.append(Array(record))
      }
      #expect(count == records.count && records == Self.records(of: file, of: SampleRegister.register()))
    }
  }

  @Test("Only records whose bytes differ are told; the day is none of them")
  func differences() throws {
    var register = SampleRegister.register(asOf: "2026-11-20")
    let last = try StandingData.publication(of: register)
    register.day = SampleRegister.day("2026-12-01")
    register.brands[1].name = "白鹭"
    register.brands[3].name = "立春"
    let files = DataFiles(register: register)
    let changes: FileChanges<PublishedFacts.Brand> = try files.compare(.brands, since: last)
    #expect(changes.facts.map(\.key) == ["B-2", "B-4"])
    #expect(changes.facts.map { $0.previous?.name } == ["白露", "冬至"])
    #expect(changes.facts.map { $0.next?.name } == ["白鹭", "立春"])
    #expect(changes.facts.map(\.record) == [1, 3])
    #expect(changes.standingRecords == 4)
    let other: [FactChange<PublishedFacts.Cycle>] = try files.changes(in: .cycles, since: last)
    #expect(other.isEmpty)
  }

  @Test(
    "Records that come and go are told, wherever they stand",
    arguments: [
      ("", "", [], []), ("abc", "abc", [], []), ("", "ab", [], ["a", "b"]), ("ab", "", [0, 1], []),
      ("ac", "abc", [], ["b"]), ("abc", "ac", [1], []), ("bc", "abc", [], ["a"]), ("ab", "abc", [], ["c"]),
      ("abc", "ab", [2], []), ("ad", "abcd", [], ["b", "c"]), ("abcd", "ad", [1, 2], []),
      ("ace", "bdf", [0, 1, 2], ["b", "d", "f"]),
    ])
  func merging(old: String, new: String, gone: [Int], added: [String]) throws {
    // Records that are one letter each.
    let (old, new) = (Array(old.utf8), Array(new.utf8))
    var merge = RecordMerge(of: new.count) { $1.append(new[$0]) }
    for (index, letter) in old.enumerated() { [letter].withUnsafeBufferPointer { merge.take($0, at: index) } }
    merge.finish()
    #expect(merge.old.map(\.index) == gone && merge.old.map(\.bytes) == gone.map { [old[$0]] })
    #expect(merge.new.map { String(decoding: $0, as: UTF8.self) } == added)
  }

  @Test("A record that is told otherwise is told as it was and as it is")
  func rewriting() {
    let new = ["a,1", "b,3"].map { Array($0.utf8) }
    var merge = RecordMerge(of: 2) { $1 += new[$0] }
    for (index, text) in ["a,1", "b,2", "c,1"].enumerated() { text.withBytes { merge.take($0, at: index) } }
    merge.finish()
    #expect(merge.old.map { String(decoding: $0.bytes, as: UTF8.self) } == ["b,2", "c,1"])
    #expect(merge.new == [Array("b,3".utf8)])
  }

  @Test("Records in another order are told, but are found to be the same facts")
  func order() throws {
    var register = SampleRegister.register()
    register.revocations.swapAt(0, 1)
    let changes: [FactChange<PublishedFacts.Revocation>] = try DataFiles(register: SampleRegister.register())
      .changes(in: .revocations, since: StandingData.publication(of: register))
    #expect(changes.isEmpty)
  }

  @Test("A standing record that is malformed makes the comparison impossible, unless it is as it would be written")
  func malformedRecord() throws {
    let text = "{\"as_of\": \"2026-12-01\", \"cycle\": null, \"brands\": [\n{\"id\": \"B-1\"}\n]}\n"
    let last = try StandingData.publication(of: SampleRegister.register(), listed: [.brands: text])
    #expect(throws: Catalogue.unreadablePublication("public/data/brands.json")) {
      let _: [FactChange<PublishedFacts.Brand>] = try DataFiles(register: SampleRegister.register())
        .changes(in: .brands, since: last)
    }
  }

  @Test(
    "A data file that is not as it was written is refused",
    arguments: [
      "", "\n", "{}\n", #"{"as_of": "2026-12-01", "brands": []}"#, #"{"as_of": "2026-13-01", "brands": []}"# + "\n",
      "{\"as_of\": \"2026-12-01\", \"brands\": [\n{}\n", "{\"as_of\": \"2026-12-01\", \"brands\": [\n{}\n{}\n]}\n",
      "{\"as_of\": \"2026-12-01\", \"brands\": [\n{},\n]}\n", "{\"as_of\": \"2026-12-01\", \"brands\": []}\n{}\n",
      "{\"as_of\": \"2026-12-01\", \"brands\": [\n{}\n]}\n]}\n", "{\"as_of\": \"2026-12-01\", \"brands\": []}\n]}\n",
      "{\"as_of\": \"2026-12-01\", \"brands\": [\n{}\n]}\n{}\n",
    ])
  func refusedFiles(text: String) throws {
    #expect(DataLines(Array(text.utf8)) == nil)
    let last = try StandingData.publication(of: SampleRegister.register(), listed: [.revocations: text], inPartsOf: 5)
    #expect(throws: Catalogue.unreadablePublication("public/data/revocations.json")) {
      _ = try last.forEachRecord(of: .revocations) { _, _ in }
    }
  }

  @Test("A data file that is not as it is listed is refused, however little differs", arguments: DataFile.allCases)
  func alteredFiles(file: DataFile) throws {
    let register = SampleRegister.register()
    let text = String(decoding: StandingData.bytes(of: file, of: register), as: UTF8.self)
    let altered = text.replacingOccurrences(of: "2026-12-01", with: "2026-12-02")
    let refusal = Catalogue.unreadablePublication("public/\(file.path)")
    #expect(throws: refusal) {
      let last = try StandingData.publication(of: register, altered: [file: altered])
      _ = try last.forEachRecord(of: file) { _, _ in }
    }
    #expect(throws: refusal) {
      _ = try StandingData.publication(of: register, altered: [file: altered]).lines(of: file)
    }
  }

  @Test("The day of a publication is told by a file that is as it is listed")
  func alteredDay() throws {
    let register = SampleRegister.register()
    let text = String(decoding: StandingData.bytes(of: .corrections, of: register), as: UTF8.self)
    let altered = text.replacingOccurrences(of: "2026-12-01", with: "2026-12-02")
    #expect(throws: Catalogue.unreadablePublication("public/data/corrections.json")) {
      _ = try StandingData.publication(of: register, altered: [.corrections: altered])
    }
  }

  @Test("Where another publication comes while one is read, that is told, and not damage", arguments: DataFile.allCases)
  func changedMeanwhile(file: DataFile) throws {
    let folder = StandingData.Folder(StandingData.files(of: SampleRegister.register()))
    let files = PublicationFiles {
      folder.bytes($0)
    } parts: { path, take in
      folder.bytes(path).map(take) != nil
    }
    let last = try #require(try LastPublication.read(shownAs: "public", files))
    folder.exchange(for: StandingData.files(of: SampleRegister.register(asOf: "2026-11-20")))
    #expect(throws: Catalogue.publicationHasChanged("public/")) { _ = try last.lines(of: file) }
    #expect(throws: Catalogue.publicationHasChanged("public/")) { _ = try last.forEachRecord(of: file) { _, _ in } }
    folder.exchange(for: [:])
    #expect(throws: Catalogue.publicationHasChanged("public/")) { _ = try last.lines(of: file) }
  }

  @Test("A publication is later that tells of a later day or of more on the same, and is as it was published")
  func later() throws {
    func publication(
      _ day: String, number: Int, title: String = "名录", altered: [DataFile: String] = [:]
    ) throws -> LastPublication {
      let label = #"{"title": "\#(title)", "version": "\#(day)", "number": \#(number), "refresh_days": 30}"#
      return try StandingData.publication(
        of: SampleRegister.register(asOf: day), and: ["data/datapackage.json": Array(label.utf8)], altered: altered)
    }
    let last = try publication("2026-11-20", number: 8)
    #expect(try publication("2026-11-21", number: 8).isLater(than: last))
    #expect(try publication("2026-11-20", number: 9).isLater(than: last))
    // Corrections make facts fewer, so an earlier day may have more.
    #expect(try !publication("2026-11-19", number: 9).isLater(than: last))
    #expect(try !publication("2026-11-20", number: 8).isLater(than: last))
    #expect(try !publication("2026-11-20", number: 8, title: "别名").isLater(than: last))
    #expect(try !publication("2026-11-19", number: 7).isLater(than: last))
    #expect(try !publication("2026-11-21", number: 9, altered: [.cycles: ""]).isLater(than: last))
  }

  @Test("A file is compared with parts wherever either is cut, the first line aside", arguments: [1, 2, 5, 100])
  func partComparison(size: Int) {
    func isSame(_ file: String, _ parts: [String]) -> Bool {
      var comparison = PartComparison(with: DataParts(count: parts.count) { $1 += parts[$0].utf8 })
      let bytes = Array(file.utf8)
      for start in stride(from: 0, to: bytes.count, by: size) {
        comparison.take(Array(bytes[start..<min(start + size, bytes.count)]))
      }
      return comparison.finish()
    }
    #expect(isSame("day 1\nabc\n", ["day 2\na", "", "bc\n"]) && isSame("1\n", ["2\n"]))
    #expect(isSame("1\n", ["2", "2\n", ""]))
    #expect(isSame("1\nabc", ["2", "\nab", "c"]))
    for (file, parts) in [
      ("1\nabc", ["2\nab"]), ("1\nab", ["2\nab", "c"]), ("1\nabd", ["2\nab", "c"]), ("1\n", ["2\nx"]),
      ("1\nx", ["2\n"]), ("1", ["2\n"]), ("1\n", ["2"]), ("1", ["2"]), ("", ["2\n"]),
    ] {
      #expect(!isSame(file, parts), "\(file)")
    }
  }

  @Test("Cycles that are told otherwise are found, be they long or not", arguments: [false, true])
  func changedCycles(isLarge: Bool) throws {
    var register = isLarge ? Self.large : SampleRegister.register()
    let last = try StandingData.publication(of: register)
    register.cycles[0].document = "另一文号"
    let changes: FileChanges<PublishedFacts.Cycle> = try DataFiles(register: register).compare(.cycles, since: last)
    #expect(changes.facts.map(\.key) == [register.cycles[0].id] && changes.standingRecords == 2)
    #expect(changes.facts.first?.next?.document == "另一文号")
  }

  @Test("A place is counted in characters, after the lines before")
  func place() throws {
    let text = "{\"as_of\": \"2026-12-01\", \"items\": [\n{\"名\": \"录\", \"subject\": \"x\"}\n]}\n"
    let lines = try #require(DataLines(Array(text.utf8)))
    let offset = try #require(lines.node(of: 0)?["subject"]?.offset)
    #expect(lines.place(of: 0, at: offset, in: FileID(3)) == Place(FileID(3), line: 2, column: 23))
  }
}
