import CCMarkGFM
import Synchronization

/// The only caller of cmark-gfm: bytes in, steps out; no C pointer leaves this file.
enum MarkdownParser {
  /// Parses UTF-8 into steps, and the HTML that is dropped from between them. It may be called from any thread, but one
  /// text is parsed at a time: cmark-gfm keeps a process-wide table of special characters while an extension like
  /// strikethrough is attached, and parsing in parallel silently loses markup. The walk over the tree runs outside the lock.
  static func parse(
    _ bytes: [UInt8], striking: Striking = .withTildes
  ) -> (steps: [MarkdownStep], dropped: [RawHTML]) {
    guard let tree = parsing.withLock({ $0.parse(bytes, striking) }) else { return ([], []) }
    return tree.walk()
  }

  /// What strikes a text out: one tilde or two on each side, as GitHub has it, or two alone.
  enum Striking: Sendable {
    case withTildes, withTwoTildes

    fileprivate var options: Int32 {
      switch self {
      case .withTildes: CMARK_OPT_DEFAULT
      case .withTwoTildes: CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE
      }
    }
  }

  private static let parsing = Mutex(Session())

  /// What the lock guards: the library's registry of extensions and its tables.
  private struct Session {
    private var isRegistered = false

    mutating func parse(_ bytes: [UInt8], _ striking: Striking) -> sending Tree? {
      if !isRegistered {
        cmark_gfm_core_extensions_ensure_registered()
        isRegistered = true
      }
      guard let parser = cmark_parser_new(striking.options) else { return nil }
      defer { cmark_parser_free(parser) }
      for name in ["table", "strikethrough", "tasklist"] {
        guard let found = cmark_find_syntax_extension(name) else { continue }
        cmark_parser_attach_syntax_extension(parser, found)
      }
      bytes.withUnsafeBytes { buffer in
        cmark_parser_feed(parser, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), buffer.count)
      }
      return cmark_parser_finish(parser).map(Tree.init)
    }
  }

  /// Owns a parsed document.
  private final class Tree {
    private let root: OpaquePointer

    init(_ root: OpaquePointer) {
      self.root = root
    }

    deinit {
      cmark_node_free(root)
    }

    func walk() -> (steps: [MarkdownStep], dropped: [RawHTML]) {
      guard let walk = cmark_iter_new(root) else { return ([], []) }
      defer { cmark_iter_free(walk) }
      var (steps, dropped): ([MarkdownStep], [RawHTML]) = ([], [])
      // Of the block that holds what comes next.
      var lines: MarkdownStep.Lines?
      while true {
        let event = cmark_iter_next(walk)
        guard event != CMARK_EVENT_DONE, let node = cmark_iter_get_node(walk).map(Node.init) else {
          return (steps, dropped)
        }
        let own = node.lines
        lines = own ?? lines
        guard let markup = node.markup else {
          if var html = node.rawHTML {
            html.lines = lines
            dropped.append(html)
          }
          continue
        }
        let phase: MarkdownStep.Phase = node.isLeaf ? .pass : event == CMARK_EVENT_ENTER ? .enter : .exit
        steps.append(MarkdownStep(phase: phase, markup: markup, lines: own))
        if phase == .enter, let box = node.taskBox { steps.append(MarkdownStep(phase: .pass, markup: .text(box))) }
      }
    }
  }

  /// A node of a tree that outlives it.
  private struct Node {
    let pointer: OpaquePointer

    private var type: cmark_node_type { cmark_node_get_type(pointer) }
    private var typeName: String { cmark_node_get_type_string(pointer).map { String(cString: $0) } ?? "" }
    private var parent: Node? { cmark_node_parent(pointer).map(Node.init) }
    private var literal: String { cmark_node_get_literal(pointer).map { String(cString: $0) } ?? "" }

    /// True for what cmark-gfm's iterator enters without leaving.
    var isLeaf: Bool {
      switch type {
      case CMARK_NODE_TEXT, CMARK_NODE_CODE, CMARK_NODE_CODE_BLOCK, CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK,
        CMARK_NODE_THEMATIC_BREAK:
        true
      default: false
      }
    }

    /// What the node is for us; nil for the document, for raw HTML (dropped) and for what the extensions in use never
    /// make: its content still counts.
    var markup: Markup? {
      switch type {
      case CMARK_NODE_PARAGRAPH: .paragraph(isTight: isTight)
      case CMARK_NODE_HEADING: .heading(level: Int(cmark_node_get_heading_level(pointer)))
      case CMARK_NODE_BLOCK_QUOTE: .quote
      case CMARK_NODE_LIST: .list(start: start)
      case CMARK_NODE_ITEM: .item(isTask: isTask)
      case CMARK_NODE_CODE_BLOCK: .codeBlock(language: language, code: literal)
      case CMARK_NODE_THEMATIC_BREAK: .thematicBreak
      case CMARK_NODE_TEXT: .text(literal)
      case CMARK_NODE_CODE: .code(literal)
      case CMARK_NODE_SOFTBREAK: .softBreak
      case CMARK_NODE_LINEBREAK: .lineBreak
      case CMARK_NODE_EMPH: .emphasis
      case CMARK_NODE_STRONG: .strong
      case CMARK_NODE_LINK: .link(target)
      case CMARK_NODE_IMAGE: .image(target)
      case CMARK_NODE_DOCUMENT, CMARK_NODE_HTML_BLOCK, CMARK_NODE_HTML_INLINE: nil
      default: extensionMarkup
      }
    }

    /// What is dropped, without its lines; nil for anything but raw HTML.
    var rawHTML: RawHTML? {
      switch type {
      case CMARK_NODE_HTML_BLOCK: RawHTML(source: literal, isBlock: true)
      case CMARK_NODE_HTML_INLINE: RawHTML(source: literal, isBlock: false)
      default: nil
      }
    }

    private var extensionMarkup: Markup? {
      switch typeName {
      case "strikethrough": .strikethrough
      case "table": .table
      case "table_header": .tableHead
      case "table_row": .tableRow
      case "table_cell": .tableCell(isHeader: parent?.typeName == "table_header", alignment)
      default: nil
      }
    }

    var lines: MarkdownStep.Lines? {
      switch type {
      case CMARK_NODE_PARAGRAPH, CMARK_NODE_HEADING, CMARK_NODE_HTML_BLOCK, CMARK_NODE_CODE_BLOCK: break
      default: return typeName == "table" ? linesOfTable : nil
      }
      // The lines of a paragraph that runs into a table are given as the table's.
      guard type == CMARK_NODE_PARAGRAPH, ownLines.first == 0, let table = cmark_node_next(pointer).map(Node.init),
        table.typeName == "table"
      else { return ownLines }
      return MarkdownStep.Lines(first: table.ownLines.first, last: table.linesOfTable.first - 1)
    }

    /// As cmark-gfm has them.
    private var ownLines: MarkdownStep.Lines {
      MarkdownStep.Lines(first: Int(cmark_node_get_start_line(pointer)), last: Int(cmark_node_get_end_line(pointer)))
    }

    /// A table ends with its last row. Each row is one line, and so are the dashes.
    private var linesOfTable: MarkdownStep.Lines {
      let last = ownLines.last
      var rows = 0
      var row = cmark_node_first_child(pointer)
      while let next = row {
        rows += 1
        row = cmark_node_next(next)
      }
      return MarkdownStep.Lines(first: last - rows, last: last)
    }

    /// The box of a task item, if this is the item's first paragraph.
    var taskBox: String? {
      guard type == CMARK_NODE_PARAGRAPH, cmark_node_previous(pointer) == nil, let item = parent, item.isTask else {
        return nil
      }
      return cmark_gfm_extensions_get_tasklist_item_checked(item.pointer) ? "☑ " : "☐ "
    }

    private var isTask: Bool { typeName == "tasklist" }

    private var isTight: Bool {
      guard let list = parent?.parent, list.type == CMARK_NODE_LIST else { return false }
      return cmark_node_get_list_tight(list.pointer) != 0
    }

    private var start: Int? {
      cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST ? Int(cmark_node_get_list_start(pointer)) : nil
    }

    private var language: String {
      let info = cmark_node_get_fence_info(pointer).map { String(cString: $0) } ?? ""
      return String(info.prefix { !$0.isWhitespace })
    }

    private var target: Target {
      Target(
        destination: cmark_node_get_url(pointer).map { String(cString: $0) } ?? "",
        title: cmark_node_get_title(pointer).map { String(cString: $0) } ?? "")
    }

    /// The alignment of a cell's column.
    private var alignment: Markup.Alignment? {
      guard let table = parent?.parent, let alignments = cmark_gfm_extensions_get_table_alignments(table.pointer) else {
        return nil
      }
      var column = 0
      var cell = cmark_node_previous(pointer)
      while let left = cell {
        column += 1
        cell = cmark_node_previous(left)
      }
      guard column < Int(cmark_gfm_extensions_get_table_columns(table.pointer)) else { return nil }
      switch alignments[column] {
      case UInt8(ascii: "l"): return .left
      case UInt8(ascii: "c"): return .center
      case UInt8(ascii: "r"): return .right
      default: return nil
      }
    }
  }
}
