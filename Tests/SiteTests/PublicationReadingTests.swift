import Diagnostics
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
    let data = try PublicationData(SampleRegister.register())
    #expect(data.day.iso == "2026-12-01")
    let brands: [FactChange<PublishedFacts.Brand>] = try data.brands.changes(since: nil)
    #expect(brands.map(\.key) == ["B-1", "B-2", "B-3", "B-4"])
    #expect(brands[0].next?.periods.map(\.from.iso) == ["2024-10-15", "2026-10-20"])
    let revocations: [FactChange<PublishedFacts.Revocation>] = try data.revocations.changes(since: nil)
    #expect(revocations.map(\.key.brand) == ["B-2", "B-4"])
    let cycles: [FactChange<PublishedFacts.Cycle>] = try data.cycles.changes(since: nil)
    #expect(cycles.map { $0.next?.results.count } == [3, 3])
    let announcements: [FactChange<PublishedFacts.Announcement>] = try data.announcements.changes(since: nil)
    #expect(announcements.map(\.key) == ["announcements/revocation.html"])
    #expect(data.corrections.records == [])
  }

  @Test("Only records whose bytes differ are told; the day is none of them")
  func differences() throws {
    var register = SampleRegister.register(asOf: "2026-11-20")
    let previous = try PublicationData(register)
    register.day = SampleRegister.day("2026-12-01")
    register.brands[1].name = "白鹭"
    register.brands[3].name = "立春"
    let next = try PublicationData(register)
    let changes: [FactChange<PublishedFacts.Brand>] = try next.brands.changes(since: previous.brands)
    #expect(changes.map(\.key) == ["B-2", "B-4"])
    #expect(changes.map { $0.previous?.name } == ["白露", "冬至"])
    #expect(changes.map { $0.next?.name } == ["白鹭", "立春"])
    #expect(changes.map(\.record) == [1, 3])
    let cycles: [FactChange<PublishedFacts.Cycle>] = try next.cycles.changes(since: previous.cycles)
    #expect(cycles.isEmpty)
  }

  @Test("Records in another order are the same records")
  func order() throws {
    let (first, second) = (#"{"subject": "a", "date": "2026-01-01", "reason": "r", "document": "d"}"#, "2026-01-02")
    let other = first.replacing("2026-01-01", with: second)
    let one = try lines([first, other])
    let two = try lines([other, first])
    let changes: [FactChange<PublishedFacts.Correction>] = try two.changes(since: one)
    #expect(changes.isEmpty)
  }

  private func lines(_ records: [String]) throws -> DataLines {
    let text = #"{"as_of": "2026-12-01", "corrections": ["# + "\n" + records.joined(separator: ",\n") + "\n]}\n"
    return try #require(DataLines(path: "data/corrections.json", bytes: Array(text.utf8)))
  }

  @Test(
    "A data file that is not as it was written is refused",
    arguments: [
      "", "\n", "{}\n", #"{"as_of": "2026-12-01", "brands": []}"#, #"{"as_of": "2026-13-01", "brands": []}"# + "\n",
      "{\"as_of\": \"2026-12-01\", \"brands\": [\n{}\n", "{\"as_of\": \"2026-12-01\", \"brands\": [\n{}\n{}\n]}\n",
    ])
  func refusedFiles(text: String) {
    #expect(DataLines(path: "data/brands.json", bytes: Array(text.utf8)) == nil)
  }

  @Test("A place is counted in characters, after the lines before")
  func place() throws {
    let lines = try lines([#"{"名": "录", "subject": "x"}"#])
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
