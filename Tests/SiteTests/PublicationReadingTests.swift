import Diagnostics
import Foundation
import Testing
import Vocabulary

@testable import Registry
@testable import Site

@Suite("Reading back what was published")
struct PublicationReadingTests {
  private func node(_ text: String) -> JSONNode? { JSONReader.node(of: Array(text.utf8)[...]) }

  @Test("Every kind of value is read, with the place it begins at")
  func values() throws {
    let node = try #require(self.node(#"{"a": [1, -20, true, false, null], "b": {"c": "x"}}"#))
    #expect(node["a"]?.items?.map(\.offset) == [7, 10, 15, 21, 28])
    #expect(node["a"]?.items?.map(\.value) == [.number(1), .number(-20), .bool(true), .bool(false), .null])
    #expect(node["b"]?["c"]?.string == "x")
    #expect(node["b"]?["c"]?.offset == 46)
    #expect(node["none"] == nil)
  }

  @Test(
    "Strings are read as JSON escapes them",
    arguments: [
      (#""""#, ""), (#""名录""#, "名录"), (#""a\"b\\c\/d""#, "a\"b\\c/d"), (#""\b\f\n\r\t""#, "\u{8}\u{C}\n\r\t"),
      (#""\u003cb\u003E""#, "<b>"), (#""\ud83d\ude00x""#, "😀x"), ("\"𠮷\"", "𠮷"),
    ])
  func strings(text: String, value: String) {
    #expect(node(text)?.string == value)
  }

  @Test(
    "What is no JSON is refused",
    arguments: [
      "", " ", "{", "[", "[1,]", "[1 2]", #"{"a" 1}"#, "{a: 1}", #"{"a": 1,}"#, "tru", "-", "1.5",
      "99999999999999999999",
      #"""#, #""a"#, #""\""#, #""\x""#, #""\u12""#, #""\ud83d""#, #""\ude00""#, #""\ud83d\u0041""#, "\"a\nb\"", "1 1",
      "nul", "[1]]",
    ])
  func malformed(text: String) {
    #expect(node(text) == nil)
  }

  @Test("Nesting has a limit, so that no text exhausts the stack")
  func nesting() {
    let brackets = { (count: Int) in String(repeating: "[", count: count) + String(repeating: "]", count: count) }
    #expect(node(brackets(32)) != nil)
    #expect(node(brackets(33)) == nil)
    #expect(node(String(repeating: "[", count: 1_000_000)) == nil)
  }

  @Test(
    "What is written for JSON is read back as it was", arguments: ["\"\\\n\t<&>\u{2028}\u{7F}\u{1}", "〔2026〕", "👨‍👩‍👧"])
  func roundTrip(text: String) {
    var bytes: [UInt8] = []
    JSONText.append(text, to: &bytes)
    #expect(JSONReader.node(of: bytes[...])?.string == text)
  }

  @Test("Every record of a register's data files is read back")
  func wholeRegister() throws {
    let files = DataFiles(register: SampleRegister.register())
    let brands: [FactChange<PublishedFacts.Brand>] = try #require(files.changes(in: .brands, since: nil))
    #expect(brands.map(\.key) == ["B-1", "B-2", "B-3", "B-4"])
    #expect(brands[0].next?.periods.map(\.from.iso) == ["2024-10-15", "2026-10-20"])
    let revocations: [FactChange<PublishedFacts.Revocation>] = try #require(
      files.changes(in: .revocations, since: nil))
    #expect(revocations.map(\.key.brand) == ["B-2", "B-4"])
    let cycles: [FactChange<PublishedFacts.Cycle>] = try #require(files.changes(in: .cycles, since: nil))
    #expect(cycles.map { $0.next?.results.count } == [3, 3])
    let announcements: [FactChange<PublishedFacts.Announcement>] = try #require(
      files.changes(in: .announcements, since: nil))
    #expect(announcements.map(\.key) == ["announcements/revocation.html"])
    let corrections: [FactChange<PublishedFacts.Correction>] = try #require(files.changes(in: .corrections, since: nil))
    #expect(corrections.isEmpty)
  }

  private func lines(_ file: DataFile, of register: PublishedRegister) throws -> DataLines {
    var bytes: [UInt8] = []
    let files = DataFiles(register: register)
    switch file {
    case .brands: files.brands(into: &bytes)
    case .revocations: files.revocations(into: &bytes)
    case .cycles: files.cycles(into: &bytes)
    case .announcements: files.announcements(into: &bytes)
    case .corrections: files.corrections(into: &bytes)
    }
    return try #require(DataLines(bytes))
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

  @Test("Files of many records are the same in parts", arguments: [0, 4, 4095, 4096, 4097, 9000])
  func parts(count: Int) throws {
    var register = Self.large
    register.brands = Array(register.brands.prefix(count))
    let data = DataFiles(register: register)
    let lines = try lines(.brands, of: register)
    #expect(lines.records.count == count)
    var records: [[UInt8]] = []
    data.forEachRecord(of: .brands) { records.append($0) }
    #expect(lines.records.indices.map { Array(lines.text(of: $0)) } == records)
    var table: [UInt8] = []
    Tables(register: register).brands(into: &table)
    #expect(String(decoding: table, as: UTF8.self).components(separatedBy: "\r\n").count == count + 2)
    #expect(BrandParts(of: register).count == max(1, (count + 4095) / 4096))
  }

  @Test("A file's records are what stands on its lines", arguments: DataFile.allCases, [false, true])
  func recordsAreLines(file: DataFile, isLarge: Bool) throws {
    let register = isLarge ? Self.large : SampleRegister.register()
    #expect(CycleParts(of: register).count == (isLarge ? 4 : 2))
    let lines = try lines(file, of: register)
    var records: [[UInt8]] = []
    DataFiles(register: register).forEachRecord(of: file) { records.append($0) }
    #expect(lines.day.iso == "2026-12-01")
    #expect(lines.records.indices.map { Array(lines.text(of: $0)) } == records)
  }

  @Test("Only records whose bytes differ are told; the day is none of them")
  func differences() throws {
    var register = SampleRegister.register(asOf: "2026-11-20")
    let (brands, cycles) = (try lines(.brands, of: register), try lines(.cycles, of: register))
    register.day = SampleRegister.day("2026-12-01")
    register.brands[1].name = "白鹭"
    register.brands[3].name = "立春"
    let files = DataFiles(register: register)
    let changes: [FactChange<PublishedFacts.Brand>] = try #require(files.changes(in: .brands, since: brands))
    #expect(changes.map(\.key) == ["B-2", "B-4"])
    #expect(changes.map { $0.previous?.name } == ["白露", "冬至"])
    #expect(changes.map { $0.next?.name } == ["白鹭", "立春"])
    #expect(changes.map(\.record) == [1, 3])
    let other: [FactChange<PublishedFacts.Cycle>] = try #require(files.changes(in: .cycles, since: cycles))
    #expect(other.isEmpty)
  }

  /// The records that a merge tells, of records that are one letter each.
  private func merge(_ old: String, _ new: String) throws -> (old: [Int], new: [String]) {
    let text = "{\"as_of\": \"2026-12-01\", \"items\": [" + old.map { "\n\($0)" }.joined(separator: ",")
    let previous = try #require(DataLines(Array((text + (old.isEmpty ? "]}\n" : "\n]}\n")).utf8)))
    var merge = RecordMerge(previous: previous)
    for letter in new { merge.take(Array("\(letter)".utf8)) }
    merge.finish()
    return (merge.old, merge.new.map { String(decoding: $0, as: UTF8.self) })
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
    let told = try merge(old, new)
    #expect(told.old == gone)
    #expect(told.new == added)
  }

  @Test("Records in another order are told, but are found to be the same facts")
  func order() throws {
    var register = SampleRegister.register()
    register.revocations.swapAt(0, 1)
    let previous = try lines(.revocations, of: register)
    let files = DataFiles(register: SampleRegister.register())
    let changes: [FactChange<PublishedFacts.Revocation>] = try #require(
      files.changes(in: .revocations, since: previous))
    #expect(changes.isEmpty)
  }

  @Test("A standing record that is malformed makes the comparison impossible, unless it is as it would be written")
  func malformedRecord() throws {
    let text = "{\"as_of\": \"2026-12-01\", \"cycle\": null, \"brands\": [\n{\"id\": \"B-1\"}\n]}\n"
    let previous = try #require(DataLines(Array(text.utf8)))
    let files = DataFiles(register: SampleRegister.register())
    let changes: [FactChange<PublishedFacts.Brand>]? = files.changes(in: .brands, since: previous)
    #expect(changes?.count == nil)
  }

  @Test(
    "A data file that is not as it was written is refused",
    arguments: [
      "", "\n", "{}\n", #"{"as_of": "2026-12-01", "brands": []}"#, #"{"as_of": "2026-13-01", "brands": []}"# + "\n",
      "{\"as_of\": \"2026-12-01\", \"brands\": [\n{}\n", "{\"as_of\": \"2026-12-01\", \"brands\": [\n{}\n{}\n]}\n",
    ])
  func refusedFiles(text: String) {
    #expect(DataLines(Array(text.utf8)) == nil)
  }

  @Test("A place is counted in characters, after the lines before")
  func place() throws {
    let text = "{\"as_of\": \"2026-12-01\", \"items\": [\n{\"名\": \"录\", \"subject\": \"x\"}\n]}\n"
    let lines = try #require(DataLines(Array(text.utf8)))
    let offset = try #require(lines.node(of: 0)?["subject"]?.offset)
    #expect(lines.place(of: 0, at: offset, in: FileID(3)) == Place(FileID(3), line: 2, column: 23))
  }
}

@Suite("The list of digests")
struct ManifestTests {
  private static let one = String(repeating: "a", count: 64)
  private static let two = String(repeating: "b", count: 64)

  private func manifest(_ lines: String...) throws -> Manifest {
    try #require(Manifest(Array((lines.joined(separator: "\n") + "\n").utf8)))
  }

  @Test("Its entries are read in order")
  func entries() throws {
    let manifest = try manifest("\(Self.one)  a b.html", "\(Self.two)  lists/名.html")
    #expect(
      manifest.entries == [
        Manifest.Entry(path: "a b.html", digest: Self.one), Manifest.Entry(path: "lists/名.html", digest: Self.two),
      ])
    #expect(manifest.files(in: "").map(\.path) == ["a b.html"])
    #expect(manifest.files(in: "lists/").map(\.line) == [2])
  }

  @Test("A line of another form is refused", arguments: ["x", "\(one) a", "\(one)  ", "\(two.dropLast())z  a"])
  func malformed(line: String) {
    #expect(Manifest(Array((line + "\n").utf8)) == nil)
    #expect(Manifest(Array(line.utf8)) == nil)
  }

  @Test("Files are added, modified or deleted, in the order of their paths, the list last")
  func changes() throws {
    let previous = try manifest("\(Self.one)  a", "\(Self.one)  b", "\(Self.one)  c")
    let next = try manifest("\(Self.two)  B", "\(Self.one)  a", "\(Self.two)  c")
    let changes = PageChange.changes(from: previous, to: next) { _ in "list" }
    #expect(changes.map { "\($0.status.rawValue) \($0.path)" } == ["A B", "D b", "M c", "M SHA256SUMS"])
    #expect(changes.map(\.digest) == [Self.two, Self.one, Self.two, "list"])
    #expect(PageChange.changes(from: next, to: next) { _ in "list" } == [])
    #expect(PageChange.changes(from: nil, to: next) { _ in "list" }.map(\.status) == [.added, .added, .added, .added])
  }
}
