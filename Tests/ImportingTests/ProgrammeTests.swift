import Diagnostics
import Records
import Testing

@testable import Importing

@Suite("Programmes at several places")
struct ProgrammeTests {
  private static let path = "districts/310101/programmes.csv"
  private static let head = "品牌编号,培训项目,职业工种,等级,培训方式,培训地点\n"
  private static let (third, fifth) = ("A-1,焊接,焊工,四级,线下,3幢\n", "A-1,焊接,焊工,四级,线下,5幢\n")

  private func bringing(_ rows: String) -> Bringing {
    var bringing = Bringing()
    bringing.tree[Self.path] = Self.head + rows
    return bringing
  }

  @Test("A programme that is listed at two places is found there, in whichever order", arguments: [true, false])
  func listed(isReversed: Bool) throws {
    let bringing = bringing(Self.third + Self.fifth)
    let rows = isReversed ? Self.fifth + Self.third : Self.third + Self.fifth
    let both = try bringing.bring(Self.head + rows)
    #expect(both.findings == [])
    #expect(both.changes.isEmpty && both.unchanged == 2)
    let second = try bringing.bring(Self.head + Self.fifth)
    #expect(second.findings == [])
    #expect(second.changes.isEmpty && second.unchanged == 1)
  }

  @Test("One at another place or in another mode is added, and told unless the sheet has the listed one too")
  func added() throws {
    let bringing = bringing(Self.third)
    let beside = try bringing.bring(Self.head + Self.fifth)
    #expect(beside.findings == ["added-beside 0.csv:2:17"])
    #expect(beside.added == ["\(Self.path): A-1,焊接,焊工,四级,线下,5幢"])
    #expect(beside.changes.map(\.lines.first?.removed) == [[]])
    #expect(beside.diagnostics.first?.notes.map(\.place.line) == [2])
    #expect(try bringing.bring(Self.head + Self.fifth + Self.third).findings == [])
    #expect(try bringing.bring(Self.head + "A-1,焊接,焊工,四级,线上,3幢\n").findings == ["added-beside 0.csv:2:14"])
    // Several that are new are told by nobody.
    let new = try self.bringing("").bring(Self.head + Self.third + Self.fifth)
    #expect(new.findings == [])
    #expect(new.changes.map(\.tally.added) == [2])
  }

  @Test("What is known of it is changed and completed where only one can be meant")
  func changed() throws {
    let bringing = bringing("A-1,焊接,,四级,线下,\n")
    let completed = try bringing.bring(Self.head + Self.third)
    #expect(completed.findings == [])
    #expect(completed.changes.map(\.tally.changed) == [1])
    let renamed = try self.bringing(Self.third).bring(Self.head + "A-1,焊接,电焊工,四级,线下,3幢\n")
    #expect(renamed.added == ["\(Self.path): A-1,焊接,电焊工,四级,线下,3幢"])
    let fewer = try self.bringing(Self.third + Self.fifth).bring("品牌编号,培训项目,等级\nA-1,焊接,四级\n")
    #expect(fewer.changes.isEmpty && fewer.unchanged == 1)
    let empty = try self.bringing(Self.third).bring(Self.head + "A-1,焊接,焊工,四级,线下,\n")
    #expect(empty.findings == ["kept-value 0.csv:2:17"])
  }

  @Test("Rows that tell less of a programme are told with it, none is lost")
  func repeated() throws {
    let result = try bringing("").bring(
      Self.head + Self.third + Self.third + "A-1,焊接,,四级,,\n" + Self.fifth, "品牌编号,培训项目,等级\nA-1,焊接,四级\n")
    #expect(result.findings == [])
    #expect(
      result.added == ["\(Self.path): A-1,焊接,焊工,四级,线下,3幢", "\(Self.path): A-1,焊接,焊工,四级,线下,5幢"])
  }
}
