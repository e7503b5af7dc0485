import Diagnostics

/// Writes steps as HTML that is valid on its own inside an `article`: every name, attribute and escape is written here.
struct HTMLRenderer {
  private let tableLabel: String?
  private var html: [UInt8] = []
  private var ids: HeadingIDs
  /// The levels that the text's headings are written with, ascending.
  private var headingLevels: [Int] = []
  /// Inside images, where only text counts; and what becomes of the outermost.
  private var imageDepth = 0
  private var imageForm = ImageForm.text
  /// Whether an open link was dropped, innermost last.
  private var isDropped: [Bool] = []
  private var isInTableBody = false
  /// The element of the open cell.
  private var cell = "td"

  /// What an image becomes.
  private enum ImageForm {
    case picture
    /// Its alternative text alone.
    case text
    /// A link whose text begins at this offset.
    case link(from: Int)
  }

  init(tableLabel: String?) {
    self.tableLabel = tableLabel
    ids = HeadingIDs()
  }

  mutating func html(of steps: [MarkdownStep]) -> String {
    headingLevels = Self.headingLevels(of: steps)
    for index in steps.indices {
      let step = steps[index]
      if imageDepth > 0, !step.markup.isImage {
        appendAlternative(step)
        continue
      }
      switch step.phase {
      case .enter: enter(step.markup, in: steps, at: index)
      case .exit: exit(step.markup)
      case .pass: pass(step.markup, in: steps, at: index)
      }
    }
    return String(decoding: html, as: UTF8.self)
  }

  private static func headingLevels(of steps: [MarkdownStep]) -> [Int] {
    var levels: Set<Int> = []
    for step in steps {
      if case .heading(let level) = step.markup { levels.insert(level) }
    }
    return levels.sorted()
  }

  // MARK: Elements

  private mutating func enter(_ markup: Markup, in steps: [MarkdownStep], at index: Int) {
    switch markup {
    case .paragraph(let isTight): if !isTight { open("<p>") }
    case .heading(let level):
      open("<h\(shown(level)) id=\"\(ids.id(for: PlainText.text(of: steps, fromHeadingAt: index)))\">")
    case .quote: open("<blockquote>\n")
    case .list(let start): open(Self.tag(ofListFrom: start))
    case .item(let isTask): open(isTask ? "<li class=\"task\">" : "<li>")
    case .table: openTable()
    case .tableHead: open("<thead>\n<tr>\n")
    case .tableRow: openRow()
    case .tableCell(let isHeader, let alignment):
      openCell(isHeader: isHeader && steps[index + 1].phase != .exit, alignment)
    case .emphasis: html += "<em>".utf8
    case .strong: html += "<strong>".utf8
    case .strikethrough: html += "<del>".utf8
    case .link(let target): openLink(target)
    case .image(let target): openImage(target)
    case .text, .code, .codeBlock, .softBreak, .lineBreak, .thematicBreak: break
    }
  }

  private mutating func exit(_ markup: Markup) {
    switch markup {
    case .paragraph(let isTight): if !isTight { html += "</p>\n".utf8 }
    case .heading(let level): html += "</h\(shown(level))>\n".utf8
    case .quote: html += "</blockquote>\n".utf8
    case .list(let start): html += (start == nil ? "</ul>\n" : "</ol>\n").utf8
    case .item: html += "</li>\n".utf8
    case .table: closeTable()
    case .tableHead: html += "</tr>\n</thead>\n".utf8
    case .tableRow: html += "</tr>\n".utf8
    case .tableCell: html += "</\(cell)>\n".utf8
    case .emphasis: html += "</em>".utf8
    case .strong: html += "</strong>".utf8
    case .strikethrough: html += "</del>".utf8
    case .link: if isDropped.popLast() == false { html += "</a>".utf8 }
    case .image(let target): closeImage(target)
    case .text, .code, .codeBlock, .softBreak, .lineBreak, .thematicBreak: break
    }
  }

  private mutating func pass(_ markup: Markup, in steps: [MarkdownStep], at index: Int) {
    switch markup {
    case .text(let text): HTMLText.append(text, to: &html)
    case .code(let code):
      html += "<code>".utf8
      HTMLText.append(code, to: &html)
      html += "</code>".utf8
    case .codeBlock(let language, let code): appendCodeBlock(code, language: language)
    case .softBreak: if !EastAsian.joins(steps, at: index) { html.append(UInt8(ascii: "\n")) }
    case .lineBreak: html += "<br>\n".utf8
    case .thematicBreak: open("<hr>\n")
    default: break
    }
  }

  /// A block's start stands on a line of its own.
  private mutating func open(_ tag: String) {
    if let last = html.last, last != UInt8(ascii: "\n") { html.append(UInt8(ascii: "\n")) }
    html += tag.utf8
  }

  /// The level that a heading is given: the text's highest is the one below the page's own, and none is left out between.
  private func shown(_ level: Int) -> Int { min((headingLevels.firstIndex(of: level) ?? level - 1) + 2, 6) }

  private static func tag(ofListFrom start: Int?) -> String {
    guard let start else { return "<ul>\n" }
    return start == 1 ? "<ol>\n" : "<ol start=\"\(start)\">\n"
  }

  private mutating func appendCodeBlock(_ code: String, language: String) {
    open("<pre tabindex=\"0\"><code")
    if !language.isEmpty {
      html += " class=\"language-".utf8
      HTMLText.append(language, to: &html)
      html.append(UInt8(ascii: "\""))
    }
    html.append(UInt8(ascii: ">"))
    HTMLText.append(code, to: &html)
    html += "</code></pre>\n".utf8
  }

  // MARK: Tables

  private mutating func openTable() {
    open("<div class=\"table-scroll\" tabindex=\"0\"")
    if let tableLabel {
      html += " role=\"group\" aria-label=\"".utf8
      HTMLText.append(tableLabel, to: &html)
      html.append(UInt8(ascii: "\""))
    }
    html += ">\n<table>\n".utf8
    isInTableBody = false
  }

  private mutating func openRow() {
    if !isInTableBody { html += "<tbody>\n".utf8 }
    isInTableBody = true
    html += "<tr>\n".utf8
  }

  private mutating func closeTable() {
    if isInTableBody { html += "</tbody>\n".utf8 }
    html += "</table>\n</div>\n".utf8
  }

  /// A cell; an empty one in the header is no heading of anything.
  private mutating func openCell(isHeader: Bool, _ alignment: Markup.Alignment?) {
    cell = isHeader ? "th" : "td"
    html += "<\(cell)\(isHeader ? " scope=\"col\"" : "")\(Self.attributes(of: alignment))>".utf8
  }

  private static func attributes(of alignment: Markup.Alignment?) -> String {
    switch alignment {
    case .left: " class=\"align-left\""
    case .center: " class=\"align-center\""
    case .right: " class=\"align-right\""
    case nil: ""
    }
  }

  // MARK: Links and images

  private mutating func openLink(_ target: Target) {
    // No link stands within another.
    let drops =
      isDropped.contains(false) || target.destination.isEmpty
      || !SafeAddress.isSafe(target.destination, inImage: false)
    isDropped.append(drops)
    if !drops { openAnchor(target) }
  }

  private mutating func openAnchor(_ target: Target) {
    html += "<a href=\"".utf8
    SafeAddress.append(target.destination, to: &html)
    html.append(UInt8(ascii: "\""))
    appendTitle(target.title)
    html.append(UInt8(ascii: ">"))
  }

  /// An image that is dropped leaves its alternative text. One of another host, which the browser of every reader would ask
  /// for it, becomes a link to it; within a link it leaves its alternative text too.
  private mutating func openImage(_ target: Target) {
    imageDepth += 1
    guard imageDepth == 1 else { return }
    if target.destination.isEmpty || !SafeAddress.isSafe(target.destination, inImage: true) {
      imageForm = .text
    } else if !SafeAddress.leavesSite(target.destination) {
      imageForm = .picture
      html += "<img src=\"".utf8
      SafeAddress.append(target.destination, to: &html)
      html += "\" alt=\"".utf8
    } else if isDropped.contains(false) {
      imageForm = .text
    } else {
      openAnchor(target)
      imageForm = .link(from: html.count)
    }
  }

  private mutating func closeImage(_ target: Target) {
    imageDepth -= 1
    guard imageDepth == 0 else { return }
    switch imageForm {
    case .text: break
    case .picture:
      html.append(UInt8(ascii: "\""))
      appendTitle(target.title)
      html.append(UInt8(ascii: ">"))
    case .link(let start):
      if html[start...].allSatisfy({ $0 == UInt8(ascii: " ") }) { HTMLText.append(target.destination, to: &html) }
      html += "</a>".utf8
    }
  }

  private mutating func appendAlternative(_ step: MarkdownStep) {
    switch step.markup {
    case .text(let text), .code(let text): HTMLText.append(text, to: &html)
    case .softBreak, .lineBreak: html.append(UInt8(ascii: " "))
    default: break
    }
  }

  private mutating func appendTitle(_ title: String) {
    guard !title.isEmpty else { return }
    html += " title=\"".utf8
    HTMLText.append(title, to: &html)
    html.append(UInt8(ascii: "\""))
  }
}
