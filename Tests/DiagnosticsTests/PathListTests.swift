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

  @Test(
    "Joined with another list, all stand in their order, and it is told where each comes from",
    arguments: [
      [], ["a"], ["m"], ["z"], ["log.html", "lookup/a"], ["a", "log/b", "z"],
      ["index.html", "log-old", "lookup", "zz"],
    ])
  func joining(own: [String]) {
    let others: PathList = ["log/a", "log/checkpoint", "lol"]
    var list = PathList(own).joined(with: others)
    let sorted = (own + others).sorted { $0.precedes($1) }
    #expect(Array(list) == sorted && list == PathList(sorted) && list != PathList(sorted + ["x"]))
    #expect(list.count == sorted.count && list.byteCount == PathList(sorted).byteCount)
    var cursor = SortedBytes.Cursor()
    for (index, path) in sorted.enumerated() {
      switch list.source(of: index) {
      case .own(let index): #expect(own[index] == path)
      case .joined(let index): #expect(others[index] == path)
      }
      #expect(list.index(ofPath: path) == index && path.withBytes { list.index(of: $0, from: &cursor) } == index)
    }
    #expect(
      list.index(ofPath: "log/b2") == nil && list.range(in: "log/").count == sorted.count { $0.hasPrefix("log/") })
    var visited: [String] = []
    list.forEachPath { path, index in visited.append("\(index) \(String(decoding: path, as: UTF8.self))") }
    #expect(visited == sorted.enumerated().map { "\($0) \($1)" })
    // What is changed has bytes of its own.
    let whole = list
    list.append("~")
    #expect(Array(list) == sorted + ["~"] && Array(whole) == sorted)
  }

  @Test("A folder's paths stand together", arguments: ["", "a/", "a/b/", "c", "z/", "0/"])
  func ranges(folder: String) {
    let paths = ["a.html", "a/b/x", "a/b/y", "a/c", "b", "c/1", "c/2", "d"]
    #expect(Array(PathList(paths)[PathList(paths).range(in: folder)]) == paths.filter { $0.hasPrefix(folder) })
    #expect(PathList().range(in: folder) == 0..<0)
  }

  @Test(
    "The files of a folder are found by their names, and none of a folder within it",
    arguments: ["", "a/", "a/b/", "x/"])
  func names(folder: String) {
    let paths: PathList = ["a.html", "a/b/x", "a/b/y", "a/c", "a/d/e/f", "a/z", "b", "c/1", "d", "x/y/z"]
    let names = ["a.html", "b", "c", "d", "x", "y", "z", "b/x", "1", "", "a", "f"]
    let found = PathFinder(of: paths, in: folder).indices(of: PathList(names))
    for (name, index) in zip(names, found) {
      let path = name.isEmpty || name.contains("/") ? nil : paths.first { $0 == folder + name }
      #expect(index.map { paths[$0] } == path, "\(name)")
    }
  }

  @Test("Many names are found, whatever their number")
  func manyNames() {
    for count in [1, 7, 8, 9, 1000] {
      let paths = PathList((0..<count).map { "folder/\(100_000 + $0)" } + ["zz"])
      let finder = PathFinder(of: paths, in: "folder/")
      let names = (0..<count).map { "\(100_000 + $0)" }
      #expect(finder.indices(of: PathList(names)) == Array(0..<count))
      #expect(finder.indices(of: ["99999", "zz", names[0], "folder"]) == [nil, nil, 0, nil])
    }
  }
}
