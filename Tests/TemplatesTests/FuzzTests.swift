import Diagnostics
import TestSupport
import Testing

@testable import Templates

@Suite("Random templates")
struct FuzzTests {
  private static let pieces = [
    "{{", "}}", "{{{", "}}}", "{", "}", "\n", "\r\n", "  ", "\t", "甲", "<p>", "{{!", "{{=<% %>=}}", "<%={{ }}=%>",
    "{{=| |=}}", "|",
    "{{name}}", "{{{body}}}", "{{&body}}", "{{count}}", "{{.}}", "{{motto}}", "{{#motto}}", "{{/motto}}", "{{^motto}}",
    "{{#brands}}", "{{/brands}}", "{{id}}", "{{#is_open}}", "{{^is_open}}", "{{/is_open}}", "{{#district}}",
    "{{/district}}", "{{#bureau.phone}}", "{{/bureau.phone}}", "{{bureau.name}}", "{{district.name}}", "{{a..b}}",
    "{{#former_names}}", "{{/former_names}}", "{{>a}}", "{{>b}}", "  {{>a}}\n", "{{<b}}", "{{/b}}", "{{<main}}",
    "{{/main}}",
    "{{$x}}", "{{/x}}", "{{$y}}", "{{/y}}", "\n{{$x}}\n", "\n{{/x}}\n", "\u{FEFF}", "\u{0}", "{{#nodes}}", "{{/nodes}}",
    "{{t.x}}", "{{t.y}}",
  ]

  private static func text(_ generator: inout SeededNumbers) -> String {
    let count = Int.random(in: 0...30, using: &generator)
    return (0..<count).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
  }

  /// On one line, as the table of texts has them.
  private static func line(_ generator: inout SeededNumbers) -> String {
    text(&generator).filter { !$0.isNewline }
  }

  /// Opens and closes in order, so that many of them compile.
  private static func wellFormed(_ generator: inout SeededNumbers, depth: Int = 0) -> String {
    (0..<Int.random(in: 0...4, using: &generator)).map { _ in
      switch Int.random(in: 0...9, using: &generator) {
      case 0: "{{name}}{{t.x}}"
      case 1: "\n"
      case 2: "  "
      case 3: "{{>\(["a", "b"].randomElement(using: &generator) ?? "a")}}"
      case 4 where depth < 4:
        "{{<b}}{{$x}}\(wellFormed(&generator, depth: depth + 1)){{/x}}{{/b}}"
      case 5 where depth < 4: "{{$x}}\(wellFormed(&generator, depth: depth + 1)){{/x}}"
      case 6 where depth < 4: "{{#brands}}\(wellFormed(&generator, depth: depth + 1)){{/brands}}"
      case 7 where depth < 4: "{{#bureau}}\(wellFormed(&generator, depth: depth + 1)){{/bureau}}"
      case 8 where depth < 4: "{{^is_open}}\(wellFormed(&generator, depth: depth + 1)){{/is_open}}"
      default: "{{count}}\n"
      }
    }.joined()
  }

  private static let view = InstitutionView(
    motto: "勤", bureau: DistrictView(phone: "1"), brands: [BrandView(), BrandView()], formerNames: ["旧"])

  @Test("Random pieces are rendered or refused, never crash or hang", arguments: 0..<16)
  func pieces(seed: Int) {
    var generator = SeededNumbers(seed: UInt64(seed))
    for _ in 0..<80 {
      let site = TestSite([
        "main": Self.text(&generator), "a": Self.text(&generator), "b": Self.text(&generator),
        "strings.txt": "x\n  zh-CN \(Self.line(&generator))\n  en x\n",
      ])
      let (template, findings) = site.library.compile("main", for: InstitutionView.self)
      var buffer: [UInt8] = []
      template?.render(Self.view, into: &buffer)
      #expect(template != nil || !(site.library.diagnostics + findings).isEmpty)
      #expect(String(validating: buffer, as: UTF8.self) != nil)
    }
  }

  @Test("Random well-formed templates are rendered or refused, and many are rendered", arguments: 0..<16)
  func wellFormed(seed: Int) {
    var generator = SeededNumbers(seed: UInt64(1000 + seed))
    var rendered = 0
    for _ in 0..<60 {
      let site = TestSite([
        "main": Self.wellFormed(&generator), "a": Self.wellFormed(&generator),
        "b": "b{{$x}}{{/x}}\(Self.wellFormed(&generator))", "strings.txt": Self.table,
      ])
      let (template, findings) = site.library.compile("main", for: InstitutionView.self)
      var buffer: [UInt8] = []
      template?.render(Self.view, into: &buffer)
      if template != nil { rendered += 1 }
      #expect(template != nil || !(site.library.diagnostics + findings).isEmpty)
    }
    #expect(rendered > 5)
  }

  @Test("Random bytes are rendered or refused", arguments: 0..<4)
  func bytes(seed: Int) {
    var generator = SeededNumbers(seed: UInt64(2000 + seed))
    for _ in 0..<200 {
      let bytes = (0..<200).map { _ in
        Bool.random(using: &generator)
          ? UInt8.random(in: 0...255, using: &generator)
          : Array("{}#^/<>$!=. \n".utf8).randomElement(using: &generator) ?? 0
      }
      let site = TestSite(["main": String(decoding: bytes, as: UTF8.self)])
      let (template, findings) = site.library.compile("main", for: InstitutionView.self)
      var buffer: [UInt8] = []
      template?.render(Self.view, into: &buffer)
      #expect(template != nil || !(site.library.diagnostics + findings).isEmpty)
    }
  }

  @Test(
    "What is made of a long template grows in proportion to its length",
    arguments: [
      "{{!", "{{{", "{{#name", "{{/x}}", "{{#is_open}}", "{{=a", "{{$x}}", "{{<b}}", " ", "{{name}}", "{{>b}}",
      "{{t.x}}", "  {{! c }}\n",
    ])
  func length(piece: String) {
    let sizes = [250, 4_000].map { count in
      let site = TestSite([
        "main": String(repeating: piece, count: count), "b": "{{$x}}{{/x}}", "strings.txt": Self.table,
      ])
      let parsed = ParsedTemplate(
        TemplateFile(id: FileID(0), path: "main.html", text: String(repeating: piece, count: count)))
      let (program, findings) = site.library.compile("main", for: Schema(of: InstitutionView.self))
      let code = program.map { $0.literals.count + $0.instructions.count } ?? 0
      return [parsed.nodes.count, site.library.diagnostics.count, findings.count, code]
    }
    for (short, long) in zip(sizes[0], sizes[1]) { #expect(long <= short * 16 + 16, "\(sizes)") }
    // Something is made of it, if only findings; a comment that nothing closes is one, however long it is.
    #expect(sizes[1].contains { $0 > 0 } || piece == "  {{! c }}\n", "\(sizes)")
  }

  private static let table = "x\n  zh-CN 甲{{name}}\n  en x\n"
}
