import Testing
import Vocabulary

@testable import Registry

@Suite("What is in store on the very days on which it changes")
struct DayBoundaryTests {
  @Test("Two brands of one institution that are revoked on one day bar it once")
  func oneBarEnd() throws {
    let tree = SampleTree.flawless
      .replacing("白鹭焊接,523101045000000155", with: "白鹭焊接,91310104MA1FL5E93U", in: "districts/310104/brands.csv")
      .adding("XH-1,2025-03-01,3,310104,沪人社职撤〔2025〕1号,,,", to: "revocations.csv")
    let changes = try #require(tree.register).outlook(from: day("2026-12-31")).changes
    #expect(
      changes == [
        Outlook.Change(
          day: day("2027-03-01"), event: .barEnds(uscc: "91310104MA1FL5E93U", name: "海棠人力资源服务有限公司"))
      ])
  }

  @Test("That a window has closed is told on the day after it, unless the results are out then", arguments: [1, 2])
  func windowClosed(_ days: Int) throws {
    let announced = day("2022-10-18")
    let closes = announced.adding(days: -days)
    let tree = SampleTree.flawless.replacing(
      "closes: 2022-08-31", with: "closes: \(closes.iso)", in: "cycles/2022/cycle.yaml")
    let changes = try #require(tree.register).changes(from: day("2022-09-30"), to: announced)
    let closed = Outlook.Change(day: closes, event: .windowClosed(cycle: "2022"))
    #expect(changes.contains(closed) == (days == 2))
    #expect(changes.contains(Outlook.Change(day: announced, event: .results(cycle: "2022"))))
  }

  @Test(
    "Applications are taken on the first day of a window and on its last",
    arguments: [
      ("2026-06-30", .preparing), ("2026-07-01", .open), ("2026-08-31", .open), ("2026-09-01", .assessing),
    ] as [(String, Outlook.Phase)])
  func phases(_ date: String, _ phase: Outlook.Phase) throws {
    let cycles = try #require(SampleTree.flawless.register).outlook(from: day(date)).cycles
    #expect(cycles.map(\.id) == ["2024", "2026"])
    #expect(cycles.map(\.phase) == [.published, phase])
  }

  @Test("What is published on a day is no later text on it")
  func articles() throws {
    let tree = SampleTree.flawless
      .writing("简介", to: "districts/310104/institutions/91310104MA1FL5E93U.md")
      .writing("简介", to: "districts/310104/institutions/523101045000000155.md")
    let register = try #require(tree.register)
    func holders(after date: String) -> Set<LaterArticle.Holder> {
      Set(register.articles(after: day(date)).map(\.holder))
    }
    let all = ["results-2022", "results-2024", "revocation-2025"]
      .map { LaterArticle.Holder.announcement(slug: $0, district: nil) }
    let profiles = ["91310104MA1FL5E93U", "523101045000000155"].map { LaterArticle.Holder.profile(uscc: $0) }
    #expect(holders(after: "2022-10-17") == Set(all + profiles))
    #expect(holders(after: "2022-10-18") == Set(all[1...] + profiles[1...]))
    #expect(holders(after: "2024-10-15") == [all[2]])
    #expect(holders(after: "2025-03-03") == [])
  }
}
