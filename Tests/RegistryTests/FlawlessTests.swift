import Diagnostics
import Testing

@Suite("The sample tree")
struct FlawlessTests {
  @Test("No rule complains of flawless records")
  func flawless() {
    #expect(SampleTree.flawless.report(.english) == "")
  }
}
