import Testing

@testable import Diagnostics

@Suite("Paths side by side")
struct PathListTests {
  private static let paths = ["b/c.html", "a", "", "b.html", "b/c.html", "乙/丙", "a/b/c/d/e/f/g/h"]

  @Test("They are the strings that they were made of")
  func strings() {
    let list = PathList(Self.paths)
    #expect(Array(list) == Self.paths)
    #expect(list.byteCount == Self.paths.reduce(0) { $0 + $1.utf8.count })
    #expect(list.indices.allSatisfy { index in list.withBytes(at: index) { $0.elementsEqual(Self.paths[index].utf8) } })
    #expect(PathList() == [] && PathList().isEmpty)
  }

  @Test("Each is followed by a zero, as the system wants it")
  func zero() {
    let list = PathList(Self.paths)
    for (index, path) in Self.paths.enumerated() {
      let read = list.withBytes(at: index) { bytes in
        bytes.baseAddress.map { String(cString: UnsafeRawPointer($0).assumingMemoryBound(to: UInt8.self)) }
      }
      #expect(read == path)
    }
  }

  @Test("Sorted, they are in the order of their bytes, and it is told where each was")
  func sorting() {
    var list = PathList(Self.paths)
    let order = list.sort()
    #expect(Array(list) == Self.paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    #expect(order.map { Self.paths[$0] } == Array(list))
    #expect(order.firstIndex(of: 0).map { order[$0 + 1] } == 4)
  }

  @Test("One is found wherever a cursor is, and one that is not there is not")
  func finding() {
    var list = PathList(["a", "c", "e", "g"])
    var cursor = SortedBytes.Cursor()
    let found = ["a", "b", "c", "g", "a", "e", "h", "g", "", "c"].map { path in
      path.withBytes { list.index(of: $0, from: &cursor) }
    }
    #expect(found == [0, nil, 1, 3, 0, 2, nil, 3, nil, 1])
    #expect(list.position(of: "d", from: 0) == 2 && list.position(of: "e", from: 0) == 2)
    #expect(list.position(of: "a", from: 3) == 3 && list.position(of: "z", from: 0) == 4)
    list.append("z")
    #expect(list.index(ofPath: "z") == 4 && PathList().index(ofPath: "") == nil)
  }

  @Test("A part of one list is appended to another", arguments: [0..<0, 0..<2, 1..<4, 4..<4, 0..<4])
  func parts(range: Range<Int>) {
    let list: PathList = ["a", "bcd", "", "e/f"]
    var other: PathList = ["x"]
    other.append(range, of: list)
    other.append("y")
    #expect(Array(other) == ["x"] + list[range] + ["y"])
  }
}
