import Testing

@testable import Parallel

@Suite("Work spread over the cores")
struct ConcurrentMapTests {
  @Test("Results come in the order of the elements, whatever the size of a chunk", arguments: [1, 3, 64, 1000])
  func orderIsKept(chunkSize: Int) {
    let numbers = Array(0..<500)
    #expect(numbers.concurrentMap(chunkSize: chunkSize) { $0 * 2 } == numbers.map { $0 * 2 })
  }

  @Test("Nothing is made of nothing")
  func nothing() {
    #expect([Int]().concurrentMap { $0 } == [])
  }
}
