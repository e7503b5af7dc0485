import Testing
import Vocabulary

@testable import Registry

@Suite("Standing") struct StandingSmoke {
  @Test("A brand awarded once is in force") func once() {
    let history = BrandHistory(
      publications: [Day(number: 10)], verdicts: [.award(.city)], withdrawals: [])
    #expect(history.status(on: Day(number: 9)) == nil)
    #expect(history.status(on: Day(number: 10))?.standing == .inForce)
  }
}
