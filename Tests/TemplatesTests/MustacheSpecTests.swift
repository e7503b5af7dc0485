import Diagnostics
import Testing

@testable import Templates

@Suite("The Mustache specification")
struct MustacheSpecTests {
  @Test(
    "A case gives the output that the specification expects",
    arguments: Spec.cases.filter { Spec.misses[$0.key] == nil })
  func output(_ test: SpecCase) {
    let outcome = outcome(of: test)
    #expect(outcome.findings == [])
    #expect(outcome.text == test.expected)
  }

  @Test(
    "A case that relies on a silent miss gives a diagnostic",
    arguments: Spec.cases.filter { Spec.misses[$0.key] != nil })
  func miss(_ test: SpecCase) {
    let outcome = outcome(of: test)
    #expect(outcome.findings == Spec.misses[test.key])
    #expect(outcome.text == nil)
  }

  @Test("Every case of every file is run, and every entry of the lists is a case")
  func completeness() {
    let counts = Spec.files.map { file in Spec.cases.count { $0.file == file } }
    #expect(counts == [12, 14, 27, 42, 22, 12, 34])
    let keys = Set(Spec.cases.map(\.key))
    #expect(Set(Spec.misses.keys).subtracting(keys) == [])
    #expect(Set(Spec.adaptations.keys).subtracting(keys) == [])
    #expect(Spec.misses.count == 20)
    #expect(Spec.adaptations.count == 18)
  }

  /// What a case renders to, and its findings as `file:line:column message`.
  private func outcome(of test: SpecCase) -> (text: String?, findings: [String]) {
    let site = TestSite(["main": test.template].merging(test.partials ?? [:]) { main, _ in main })
    let schema = JSONSchema(kinds: Spec.adaptations[test.key] ?? [:]).schema(of: test.data)
    let (program, findings) = site.library.compile("main", for: schema)
    let all = (site.library.diagnostics + findings).map(site.line)
    guard let program else { return (nil, all) }
    var buffer: [UInt8] = []
    Frame.withFrame(of: test.data) { program.render($0, into: &buffer) }
    return (String(decoding: buffer, as: UTF8.self), all)
  }
}

extension Spec {
  /// The cases that rely on a name, a template or a value that is not there being passed over in silence, and on text
  /// going into a page unescaped: an official register has no use for that, so each is an error. By `file/name`.
  static let misses: [String: [String]] = [
    // Names that are not there.
    "interpolation/Basic Context Miss Interpolation": ["main.html:1:6 \(unknown("{}", "cannot"))"],
    "interpolation/Triple Mustache Context Miss Interpolation": ["main.html:1:7 \(unknown("{}", "cannot"))"],
    "interpolation/Ampersand Context Miss Interpolation": ["main.html:1:7 \(unknown("{}", "cannot"))"],
    "interpolation/Dotted Names - Broken Chains": ["main.html:1:6 \(unknown("{}", "b"))"],
    "interpolation/Dotted Names - Broken Chain Resolution": ["main.html:1:8 \(unknown("{}", "c"))"],
    "interpolation/Dotted Names - Context Precedence": ["main.html:1:11 \(unknown("{}", "c"))"],
    "interpolation/Dotted Names are never single keys": ["main.html:1:3 \(unknown("{a.b}", "a"))"],
    "inheritance/Negative Sections": ["main.html:1:20 \(unknown("{baz}", "bar"))"],
    "inverted/Context": [
      "main.html:1:5 An inverted section is for what may be absent; `context` is a view, which is always there",
      "main.html:1:19 \(unknown("{context}", "name"))",
    ],
    "inverted/List": ["main.html:1:13 \(unknown("{list}", "n"))"],
    "inverted/Context Misses": ["main.html:1:5 \(unknown("{}", "missing"))"],
    "inverted/Dotted Names - Broken Chains": ["main.html:1:7 \(unknown("{}", "b"))"],
    "sections/Context Misses": ["main.html:1:5 \(unknown("{}", "missing"))"],
    "sections/Dotted Names - Broken Chains": ["main.html:1:7 \(unknown("{}", "b"))"],
    // Values that are not there.
    "interpolation/Basic Null Interpolation": ["main.html:1:6 \(absent("cannot"))"],
    "interpolation/Triple Mustache Null Interpolation": ["main.html:1:7 \(absent("cannot"))"],
    "interpolation/Ampersand Null Interpolation": ["main.html:1:7 \(absent("cannot"))"],
    // Templates that are not there.
    "partials/Failed Lookup": ["main.html:1:5 Only a template that is there can be taken in; `text` is not"],
    // Text unescaped: there is no list of HTML that the strings could be declared as.
    "sections/Implicit Iterator - Triple mustache": ["main.html:1:15 Only HTML appears unescaped; `.` is text"],
    "sections/Implicit Iterator - Ampersand": ["main.html:1:15 Only HTML appears unescaped; `.` is text"],
  ]

  /// The cases in which a value is declared as something else than its JSON suggests (see `JSONSchema`): strings and
  /// decimals that go into the page unescaped as HTML, and what is always there but has a section as optional text.
  static let adaptations: [String: [String: FieldKind]] = [
    "inheritance/Triple Mustache": ["bar": .html],
    "interpolation/Triple Mustache": ["forbidden": .html],
    "interpolation/Ampersand": ["forbidden": .html],
    "interpolation/Triple Mustache Decimal Interpolation": ["power": .html],
    "interpolation/Ampersand Decimal Interpolation": ["power": .html],
    "interpolation/Dotted Names - Triple Mustache Interpolation": ["name": .html],
    "interpolation/Dotted Names - Ampersand Interpolation": ["name": .html],
    "interpolation/Implicit Iterators - Triple Mustache": [".": .html],
    "interpolation/Implicit Iterators - Ampersand": [".": .html],
    "interpolation/Triple Mustache - Surrounding Whitespace": ["string": .html],
    "interpolation/Ampersand - Surrounding Whitespace": ["string": .html],
    "interpolation/Triple Mustache - Standalone": ["string": .html],
    "interpolation/Ampersand - Standalone": ["string": .html],
    "interpolation/Triple Mustache With Padding": ["string": .html],
    "interpolation/Ampersand With Padding": ["string": .html],
    "partials/Standalone Indentation": ["content": .html],
    "sections/Variable test": ["foo": .optionalText],
    "sections/Deeply Nested Contexts": ["five": .optionalText],
  ]

  private static func unknown(_ view: String, _ name: String) -> String {
    "A name is one that its view declares; \(view) has no `\(name)`"
  }

  private static func absent(_ name: String) -> String {
    "A value that may be absent appears within its own section; `\(name)` is an optional text"
  }
}
