import Synchronization
import Testing

@testable import Parallel

@Suite("Work beside its owner's")
struct MeanwhileTests {
  @Test("It is done once, and its result can be asked for as often as wanted")
  func result() {
    let count = Mutex(0)
    let work = Meanwhile {
      count.withLock { $0 += 1 }
      return "done"
    }
    #expect(work.result == "done" && work.result == "done")
    #expect(count.withLock { $0 } == 1)
  }

  @Test("What is taken is nobody else's, so that it can be changed where it is")
  func taken() {
    let work = Meanwhile { [1, 2, 3] }
    let address = work.result.withUnsafeBufferPointer(\.baseAddress)
    var numbers = work.take()
    numbers[0] = 4
    #expect(numbers.withUnsafeBufferPointer(\.baseAddress) == address)
    #expect(work.result == [1, 2, 3])
  }

  @Test("What comes after other work begins when that has ended, be it then and there")
  func after() {
    let order = Mutex<[Int]>([])
    for isLittle in [true, false] {
      let first = Meanwhile(isLittle: isLittle) { order.withLock { $0.append(1) } }
      let second = Meanwhile(after: first) { order.withLock { $0.append(2) } }
      let third = Meanwhile(after: second) { order.withLock { $0 } }
      #expect(third.result.suffix(2) == [1, 2])
      #expect(third.take().suffix(2) == [1, 2])
    }
  }

  @Test("Little work is done before anything else is")
  func little() {
    let count = Mutex(0)
    let work = Meanwhile(isLittle: true) { count.withLock { $0 += 1 } }
    #expect(count.withLock { $0 } == 1)
    work.result
    #expect(count.withLock { $0 } == 1)
  }
}
