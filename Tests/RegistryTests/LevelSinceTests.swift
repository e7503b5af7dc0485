import Testing
import Vocabulary

@testable import Registry

@Suite("Since when a brand is at its level")
struct LevelSinceTests {
  @Test("It is told where the level changed within the unbroken run, and only there")
  func levelSince() {
    func levelSince(
      _ results: [(published: String, verdict: BrandHistory.Verdict)], on date: String = "2027-01-01"
    ) -> String? {
      history(results).status(on: day(date))?.levelSince?.iso
    }
    let (first, second, third) = ("2022-10-18", "2024-10-15", "2026-10-20")
    #expect(levelSince([(first, .award(.district)), (second, .award(.district)), (third, .award(.city))]) == third)
    #expect(levelSince([(first, .award(.district)), (second, .award(.city)), (third, .award(.city))]) == second)
    #expect(levelSince([(first, .award(.city)), (second, .award(.city)), (third, .award(.district))]) == third)
    #expect(levelSince([(first, .award(.city)), (second, .award(.district)), (third, .award(.city))]) == third)
    #expect(levelSince([(first, .award(.city)), (second, .award(.city)), (third, .award(.city))]) == nil)
    #expect(levelSince([(first, .award(.district)), (second, .notMet), (third, .award(.city))]) == nil)
    #expect(levelSince([(first, .award(.district)), (second, .award(.city)), (third, .notMet)]) == nil)
    #expect(levelSince([(first, .award(.district)), (second, .award(.city))], on: first) == nil)
  }
}
