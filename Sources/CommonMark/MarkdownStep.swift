/// A kind of Markdown markup with what it carries, free of any C pointer.
enum Markup: Hashable, Sendable {
  enum Alignment: UInt8, Sendable {
    case left, center, right
  }

  case paragraph(isTight: Bool)
  case heading(level: Int)
  case quote
  /// A list; `start` is the first number of an ordered one.
  case list(start: Int?)
  case item(isTask: Bool)
  case codeBlock(language: String, code: String)
  case thematicBreak
  case table
  case tableHead
  case tableRow
  case tableCell(isHeader: Bool, Alignment?)
  case text(String)
  case code(String)
  case softBreak
  case lineBreak
  case emphasis
  case strong
  case strikethrough
  case link(Target)
  case image(Target)
}

/// Where a link or an image leads.
struct Target: Hashable, Sendable {
  var destination: String
  var title: String
  /// True for an address that stands in the text without any markup.
  var isBare = false
}

/// One step of a walk over a parsed text: an element is entered, left, or passed (it has no content).
///
/// A text is a flat list of them, so that no depth of nesting can exhaust the stack.
struct MarkdownStep: Hashable, Sendable {
  enum Phase: Sendable {
    case enter, exit, pass
  }

  /// Lines of the text, counted from 1, from the first to the last of a block.
  struct Lines: Hashable, Sendable {
    var first: Int
    var last: Int
  }

  var phase: Phase
  var markup: Markup
  /// The block that holds inline elements says where it stands; inline elements do not (cmark-gfm has their columns
  /// wrong after an indented line, in tables and for `<…>`).
  var lines: Lines?
}

extension Markup {
  var isImage: Bool {
    if case .image = self { true } else { false }
  }

  /// Where a link or an image leads; nil for anything else.
  var target: Target? {
    get {
      switch self {
      case .link(let target), .image(let target): target
      default: nil
      }
    }
    set {
      guard let newValue else { return }
      switch self {
      case .link: self = .link(newValue)
      case .image: self = .image(newValue)
      default: break
      }
    }
  }
}
