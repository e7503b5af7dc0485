import FuzzReaders
import Glibc
import Synchronization

/// What libFuzzer calls. The reader is named behind the fuzzer's own options: `-ignore_remaining_args=1 csv`.
private let reader = Mutex<FuzzedReader?>(nil)

/// Takes the reader that the last argument names.
@_cdecl("LLVMFuzzerInitialize")
public func initialize(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>>>
) -> CInt {
  let name = String(cString: arguments.pointee[Int(count.pointee) - 1])
  guard let named = FuzzedReader(rawValue: name) else {
    print("name one of \(FuzzedReader.allCases.map(\.rawValue).joined(separator: ", ")) last")
    exit(64)
  }
  reader.withLock { $0 = named }
  return 0
}

/// Reads one input; a broken property stops the program.
@_cdecl("LLVMFuzzerTestOneInput")
public func test(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  do throws(BrokenProperty) {
    try reader.withLock { $0 }?.check(bytes)
  } catch {
    print("broken property: \(error)")
    fflush(nil)
    abort()
  }
  return 0
}
