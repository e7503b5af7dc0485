import Testing

@testable import Publishing

@Suite("Indices that mostly lie side by side")
struct IndexRunsTests {
  @Test("They are kept as runs, and come in ascending order once they are sorted")
  func runs() {
    var indices = IndexRuns()
    for index in [3, 4, 5, 9, 0, 1, 7] { indices.append(index) }
    #expect(indices.runs == [3..<6, 9..<10, 0..<2, 7..<8])
    #expect(indices.count == 7)
    indices.sort()
    #expect(Array(indices.runs.joined()) == [0, 1, 3, 4, 5, 7, 9])
  }
}
