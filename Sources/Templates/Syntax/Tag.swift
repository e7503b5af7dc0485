import Diagnostics

/// A tag of a template.
struct Tag: Sendable {
  /// What a tag does, by the sign after its opening delimiter.
  enum Kind: Sendable {
    case variable, raw, section, inverted, closing, partial, parent, block, comment, delimiters

    init(sign: UInt8) {
      switch sign {
      case UInt8(ascii: "{"), UInt8(ascii: "&"): self = .raw
      case UInt8(ascii: "#"): self = .section
      case UInt8(ascii: "^"): self = .inverted
      case UInt8(ascii: "/"): self = .closing
      case UInt8(ascii: ">"): self = .partial
      case UInt8(ascii: "<"): self = .parent
      case UInt8(ascii: "$"): self = .block
      case UInt8(ascii: "!"): self = .comment
      case UInt8(ascii: "="): self = .delimiters
      default: self = .variable
      }
    }

    /// True for what a closing tag ends.
    var opens: Bool {
      switch self {
      case .section, .inverted, .parent, .block: true
      default: false
      }
    }

    /// The sign, as a template writes it.
    var sign: String {
      switch self {
      case .variable: ""
      case .raw: "&"
      case .section: "#"
      case .inverted: "^"
      case .closing: "/"
      case .partial: ">"
      case .parent: "<"
      case .block: "$"
      case .comment: "!"
      case .delimiters: "="
      }
    }
  }

  var kind: Kind
  /// What stands between the sign and the closing delimiter, trimmed; empty for comments and delimiters.
  var name: String
  /// Of the opening delimiter.
  var place: Place
  /// Of the name.
  var namePlace: Place

  /// As it is shown to people, whatever the delimiters are.
  var text: String { "{{\(kind.sign)\(name)}}" }

  /// The tag that closes it.
  var closingText: String { "{{/\(name)}}" }
}

/// A piece of a template, in the order of its bytes.
enum Token: Sendable {
  /// A line of text or a part of it: a line end only ever stands last.
  case text(Range<Int>)
  case tag(Tag)
}
