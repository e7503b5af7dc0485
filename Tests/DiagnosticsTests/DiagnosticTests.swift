import Diagnostics
import Testing

@Suite("Findings")
struct DiagnosticTests {
  private func finding(
    _ id: DiagnosticID, file: Int, line: Int, column: Int, _ message: String = "m", subjects: [String] = []
  ) -> Diagnostic {
    let wording = Wording(en: message, zh: "同")
    return Diagnostic(
      Problem(id, wording, solution: wording), at: Place(FileID(file), line: line, column: column), subjects: subjects)
  }

  @Test("They are ordered by file, line, column, id, message and subject, whatever order they come in")
  func order() {
    let ordered = [
      finding(.unknownKey, file: 0, line: 9, column: 9), finding(.unknownKey, file: 1, line: 2, column: 10),
      finding(.unknownKey, file: 1, line: 10, column: 1), finding(.disqualified, file: 1, line: 10, column: 2),
      finding(.missingOutcome, file: 1, line: 10, column: 2, "a"),
      finding(.missingOutcome, file: 1, line: 10, column: 2, "b", subjects: ["PD-1"]),
      finding(.missingOutcome, file: 1, line: 10, column: 2, "b", subjects: ["PD-2"]),
    ]
    #expect(ordered.reversed().sorted() == ordered)
    #expect(
      ordered.enumerated().allSatisfy { index, one in ordered[(index + 1)...].allSatisfy { one < $0 && !($0 < one) } })
  }

  @Test("Of each file so many are told as a file may have, the first, and then that there are more")
  func cut() throws {
    let limit = Diagnostic.mostInFile
    let few = [finding(.unknownKey, file: 3, line: 1, column: 1)]
    let many = (1...(limit + 5)).map { finding(.unknownKey, file: 2, line: $0, column: 1) }
    let full = (1...limit).map { finding(.unknownKey, file: 1, line: $0, column: 1) }
    #expect(full.cut() == full)
    let told = (few + many.reversed() + full).cut()
    #expect(told.count == limit + limit + 1 + 1)
    #expect(Array(told.prefix(limit)) == full)
    #expect(told.last == few.last)
    let rest = told[told.count - 2]
    #expect(rest.problem == Catalogue.tooManyFindings(limit: limit))
    #expect(rest.place == many[limit].place)
    #expect(told.cut() == told)
  }

  @Test("A finding is as grave as its id, and errors are found among warnings")
  func severity() {
    #expect(finding(.unknownFile, file: 0, line: 1, column: 1).severity == .warning)
    #expect(finding(.unknownKey, file: 0, line: 1, column: 1).severity == .error)
    #expect(![finding(.unknownFile, file: 0, line: 1, column: 1)].hasErrors)
    #expect(
      [finding(.unknownFile, file: 0, line: 1, column: 1), finding(.unknownKey, file: 0, line: 1, column: 1)].hasErrors)
  }

  @Test("The format's warnings and waivable ids are these and no others")
  func contract() {
    #expect(
      DiagnosticID.allCases.filter { $0.severity == .warning }.map(\.rawValue) == [
        "unknown-file", "unused-waiver", "wide-waiver", "unknown-subject", "similar-names", "cycle-off-schedule",
        "term-elapsed",
        "revoked-after-application", "unmatched-document", "early-announcement", "odd-document", "unfinished-text",
        "dropped-markup", "stray-markup",
        "unrecognised-sheet", "unmapped-column", "derived-column", "skipped-row", "code-as-number", "date-as-number",
        "full-width-text", "blank-edges", "empty-mark", "merged-cells", "hidden-cells", "formula-cell", "kept-value",
        "renamed-institution", "mismatched-row", "added-beside",
      ])
    #expect(
      DiagnosticID.allCases.filter(\.isWaivable).map(\.rawValue) == [
        "invalid-uscc", "missing-permit", "disqualified", "wrong-district",
      ])
  }

  @Test("A place on a sheet is named as spreadsheets name it")
  func sheetPlaces() {
    let sources = Sources([Sources.File(path: "a.xlsx", sheet: "机构")])
    let finding = Diagnostic(
      Problem(.errorValue, Wording(en: "x", zh: "x"), solution: Wording(en: "y", zh: "y")),
      at: Place(FileID(0), line: 7, column: 28))
    #expect(
      TextWriter(language: .english).text(of: finding, in: sources)
        == "a.xlsx, 机构!AB7: error: x [error-value]\n  to mend: y\n")
    let json = JSONWriter(language: .english).text(of: [finding], in: sources)
    #expect(json.contains("\"sheet\": \"机构\"") && json.contains("\"cell\": \"AB7\""))
    #expect([1, 26, 27, 702, 703, 16_384].map(Place.columnName) == ["A", "Z", "AA", "ZZ", "AAA", "XFD"])
  }

  @Test("Every id has a summary of its own in both languages, and names its rule")
  func summaries() {
    let summaries = DiagnosticID.allCases.map(\.summary)
    #expect(Set(summaries.map(\.english)).count == DiagnosticID.allCases.count)
    #expect(Set(summaries.map(\.chinese)).count == DiagnosticID.allCases.count)
    #expect(DiagnosticID.allCases.allSatisfy { !$0.rule.isEmpty })
    #expect(DiagnosticID.allCases.allSatisfy { id in id.rawValue.allSatisfy { $0 == "-" || ("a"..."z").contains($0) } })
  }

  @Test("A place keeps the largest line and column that it can hold, and takes no negative one")
  func places() {
    let place = Place(FileID(0), line: .max, column: -1)
    #expect([place.line, place.column] == [.max, 0])
    #expect(Place(FileID(0)) == Place(FileID(0), line: 1, column: 1))
  }
}

@Suite("The word that was meant")
struct NearMissTests {
  private let keys = ["title", "authority", "operator", "base_url", "as_of"]

  @Test(
    "A slip of the hand is seen through",
    arguments: [
      ("titel", "title"), ("Title", "title"), ("autority", "authority"), ("base-url", "base_url"),
      ("base url", "base_url"), ("ＴＩＴＬＥ", "title"), ("asof", "as_of"), ("operators", "operator"), ("tilte", "title"),
    ])
  func near(_ typed: String, _ meant: String) {
    #expect(NearMiss.of(typed, among: keys) == meant)
  }

  @Test("Another word is not", arguments: ["contact", "", "x", "url", "authorisation by the city", "作者"])
  func far(_ typed: String) {
    #expect(NearMiss.of(typed, among: keys) == nil)
  }

  @Test("Of Chinese words one character of two or three may differ")
  func chinese() {
    let outcomes = ["新增", "保留", "不达标", "未参评"]
    #expect(NearMiss.of("保流", among: outcomes) == "保留")
    #expect(NearMiss.of("未达标", among: outcomes) == "不达标")
    #expect(NearMiss.of("新", among: outcomes) == "新增")
    #expect(NearMiss.of("合格", among: outcomes) == nil)
  }

  @Test("Of two words as near none is chosen, and a word too long is not compared")
  func ties() {
    #expect(NearMiss.of("ab", among: ["ac", "ad"]) == nil)
    #expect(NearMiss.of("ab", among: ["ac", "ac"]) == "ac")
    #expect(NearMiss.of("ab", among: ["ac", "ad", "AB"]) == "AB")
    #expect(NearMiss.of(String(repeating: "a", count: 100_000), among: keys) == nil)
    #expect(NearMiss.of("title", among: [String(repeating: "a", count: 100_000)]) == nil)
  }
}
