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

  @Test(
    "Slashes at a path's end are none of it, but the root's own",
    arguments: [
      ("a/", "a"), ("a//", "a"), ("/a", "/a"), ("/", "/"), ("//", "/"), ("", ""), ("a/\u{301}/", "a/\u{301}"),
    ])
  func endSlashes(path: String, without: String) {
    #expect(Array(path.withoutEndSlashes.utf8) == Array(without.utf8))
  }

  @Test(
    "A path is its folder's and a name",
    arguments: [
      ("a", ".", "a"), ("/a", "/", "a"), ("a/b", "a", "b"), ("/a/b/c", "/a/b", "c"), ("a/", "a", ""), ("/", "/", ""),
      ("a/\u{301}b", "a", "\u{301}b"), ("/\u{200D}", "/", "\u{200D}"), ("\u{301}/b", "\u{301}", "b"),
    ])
  func split(path: String, folder: String, name: String) {
    #expect(Array(path.splitPath.folder.utf8) == Array(folder.utf8))
    #expect(Array(path.splitPath.name.utf8) == Array(name.utf8))
  }

  @Test("A name may begin with a mark that combines with what stands before it")
  func combiningMarks() {
    #expect("a/\u{301}b//c".pathParts == ["a", "\u{301}b", "", "c"])
    #expect("".pathParts == [""])
    #expect("a/\u{301}b".starts(withPath: "a/"))
    #expect(!"a\u{301}/b".starts(withPath: "a/"))
    #expect("\u{301}".folderPrefix == "\u{301}/")
  }

  @Test("Dots in a name lead nowhere", arguments: ["a", "a/b.html", ".a/..b", "a/...", "log/.keep"])
  func straight(path: String) {
    #expect(!path.leadsAstray)
  }
}
