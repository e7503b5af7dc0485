import Diagnostics
import Testing

@Suite("Whether a path lies within a folder")
struct PathWithinTests {
  @Test(
    "A folder's own path does, and that of whatever is in it",
    arguments: [("/a", "/a"), ("/a/b", "/a"), ("/a/b/c", "/a/b"), ("/a", "/"), ("/", "/"), ("/a/\u{301}b", "/a")])
  func within(path: String, folder: String) {
    #expect(path.isPath(within: folder))
  }

  @Test(
    "A name that only begins so does not, nor what is above",
    arguments: [("/ab", "/a"), ("/a.b/c", "/a"), ("/a", "/a/b"), ("/", "/a"), ("/b/a", "/a")])
  func outside(path: String, folder: String) {
    #expect(!path.isPath(within: folder))
  }
}
