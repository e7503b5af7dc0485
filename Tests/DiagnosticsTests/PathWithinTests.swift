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

  @Test(
    "A path with a part that is empty or made of dots leads elsewhere",
    arguments: ["..", ".", "", "a//b", "/a", "a/", "log/../../b", "a/./b", "a/.."])
  func astray(path: String) {
    #expect(path.leadsAstray)
  }

  @Test("Dots in a name lead nowhere", arguments: ["a", "a/b.html", ".a/..b", "a/...", "log/.keep"])
  func straight(path: String) {
    #expect(!path.leadsAstray)
  }
}
