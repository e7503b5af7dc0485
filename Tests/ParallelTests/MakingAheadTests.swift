import Synchronization
import Testing

@testable import Parallel

@Suite("Parts that are made while the one before is worked on")
struct MakingAheadTests {
  @Test("Each is made once, and they come in their order", arguments: [0, 1, 2, 50])
  func order(count: Int) {
    let made = Mutex<[Int]>([])
    var seen: [Int] = []
    count.forEachMadeAhead({ number in
      made.withLock { $0.append(number) }
      return number * 2
    }) { seen.append($0) }
    #expect(seen == (0..<count).map { $0 * 2 })
    #expect(made.withLock { $0.sorted() } == Array(0..<count))
  }

  private struct Refusal: Error {}

  @Test("A failure ends it")
  func failure() {
    var seen: [Int] = []
    #expect(throws: Refusal.self) {
      try 9.forEachMadeAhead({ $0 }) { part throws(Refusal) in
        seen.append(part)
        if part == 3 { throw Refusal() }
      }
    }
    #expect(seen == [0, 1, 2, 3])
  }
}
