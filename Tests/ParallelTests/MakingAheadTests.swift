import Synchronization
import Testing

@testable import Parallel

@Suite("Parts that are made while the one before is worked on")
struct MakingAheadTests {
  @Test("Each is made once, and they come in their order", arguments: [0, 1, 2, 50])
  func order(count: Int) {
    let made = Mutex<[Int]>([])
    var seen: [Int] = []
    let failure: String? = count.forEachMadeAhead({ number in
      made.withLock { $0.append(number) }
      return number * 2
    }) { part in
      seen.append(part)
      return nil
    }
    #expect(failure == nil)
    #expect(seen == (0..<count).map { $0 * 2 })
    #expect(made.withLock { $0.sorted() } == Array(0..<count))
  }

  @Test("A failure ends it")
  func failure() {
    var seen: [Int] = []
    let failure = 9.forEachMadeAhead({ $0 }) { part in
      seen.append(part)
      return part == 3 ? "three" : nil
    }
    #expect(failure == "three" && seen == [0, 1, 2, 3])
  }
}
