import Synchronization
import Testing

@testable import Parallel

@Suite("Numbers for which a test holds")
struct ConcurrentFilterTests {
  private struct Refusal: Error, Equatable { var number: Int }

  @Test("They come in their order, however many threads look for them", arguments: [1, 2, 7, 64])
  func order(threads: Int) {
    #expect((3..<1_000).concurrentFilter(threads: threads) { $0 % 7 == 0 } == Array(stride(from: 7, to: 1_000, by: 7)))
    #expect((5..<5).concurrentFilter(threads: threads) { _ in true } == [])
  }

  @Test("A failure ends it: one thread goes no further")
  func failure() {
    let seen = Mutex<[Int]>([])
    #expect(throws: Refusal(number: 3)) {
      try (0..<100).concurrentFilter(threads: 1) { number throws(Refusal) in
        seen.withLock { $0.append(number) }
        if number == 3 { throw Refusal(number: number) }
        return true
      }
    }
    #expect(seen.withLock { $0 } == [0, 1, 2, 3])
  }

  @Test("A failure on one of several threads is told")
  func failureAmongMany() {
    #expect(throws: Refusal(number: 50)) {
      try (0..<100).concurrentFilter(threads: 4) { number throws(Refusal) in
        if number == 50 { throw Refusal(number: number) }
        return false
      }
    }
  }
}
