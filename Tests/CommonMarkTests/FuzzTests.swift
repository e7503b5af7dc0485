import Diagnostics
import TestSupport
import Testing

@testable import CommonMark

@Suite("Any text is rendered")
struct FuzzTests {
  private static let pieces = [
    "# ", "> ", "- ", "1. ", "- [x] ", "\n", "\n\n", "  ", "\t", "| a | b |\n|---|:-:|\n", "|", "**", "*", "_", "~~",
    "~", "`",
    "```\n", "[", "]", "(", ")", "](", "![", "]: ", "<", ">", "<b>", "<!--", "&amp;", "&#106;", "javascript:",
    "JAVASCRIPT:", "data:",
    "https://", "www.", "@", "a.cn", "甲", "，", "𠮷", "\r\n", "\r", "\u{0}", "\u{200B}", "\\", "\"", "'", "a.md", "===",
    "---", ":", "/",
  ]

  private static let elements: Set<Substring> = [
    "p", "h2", "h3", "h4", "h5", "h6", "blockquote", "ul", "ol", "li", "pre", "code", "hr", "div", "table", "thead",
    "tbody", "tr",
    "th", "td", "em", "strong", "del", "a", "img", "br",
  ]

  @Test(
    "Random texts give HTML whose elements are ours and nest, and links whose places are in the text", arguments: 0..<8)
  func randomTexts(_ seed: Int) {
    var numbers = SeededNumbers(seed: UInt64(seed))
    for _ in 0..<1_500 {
      let count = Int.random(in: 1...40, using: &numbers)
      let text = (0..<count).map { _ in Self.pieces.randomElement(using: &numbers) ?? "" }.joined()
      let rendered = Markdown.render(text, at: Place(FileID(0))) { link in
        check(link, in: text)
        return link.destination.hasSuffix(".md") ? .broken : .keep
      }
      check(rendered.html, of: text)
    }
  }

  private func check(_ link: MarkdownLink, in text: String) {
    let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    guard Int(link.place.line) <= lines.count else {
      Issue.record("\(link) lies behind \(text.debugDescription)")
      return
    }
    let columns = lines[Int(link.place.line) - 1].count { $0 & 0xC0 != 0x80 }
    #expect(Int(link.place.column) <= columns + 1, "\(link) in \(text.debugDescription)")
  }

  private func check(_ html: String, of text: String) {
    var open: [Substring] = []
    for tag in html.split(separator: "<", omittingEmptySubsequences: false).dropFirst() {
      let name = tag.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber }
      #expect(Self.elements.contains(name), "\(tag) of \(text.debugDescription)")
      if tag.hasPrefix("/") {
        #expect(open.popLast() == name, "\(html.debugDescription) of \(text.debugDescription)")
      } else if !["hr", "img", "br"].contains(name) {
        open.append(name)
      }
      for name in ["href=\"", "src=\""] {
        guard let start = tag.firstRange(of: name)?.upperBound else { continue }
        let address = tag[start...].prefix { $0 != "\"" }
        let scheme = address.prefix { !":/?#".contains($0) }.lowercased()
        #expect(!["javascript", "data"].contains(scheme), "\(address) of \(text.debugDescription)")
        let namesHost = ["//", "http:", "https:"].contains { address.lowercased().utf8.starts(with: $0.utf8) }
        #expect(name == "href=\"" || !namesHost, "an image of another host in \(text.debugDescription)")
      }
    }
    #expect(open.isEmpty, "\(html.debugDescription) of \(text.debugDescription)")
  }
}
