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

  @Test("So do those of numbers, each thread with a state of its own", arguments: [1, 4, 64])
  func numbers(threads: Int) {
    let made = (5..<500).concurrentMap(threads: threads, with: { 0 }) { number, count in
      count += 1
      return (number: number, count: count)
    }
    #expect(made.map(\.number) == Array(5..<500))
    // Whoever begins makes its first.
    #expect((1...threads).contains(made.count { $0.count == 1 }))
    #expect((5..<5).concurrentMap(threads: threads, with: {}) { number, _ in number } == [])
  }
}
