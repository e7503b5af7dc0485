import Diagnostics

/// A piece of a parsed template. Ranges are bytes of its text.
indirect enum Node: Sendable {
  /// The beginning of a line that the output keeps, with the blanks that the source has there: the place of indentation.
  case lineStart(Range<Int>)
  case text(Range<Int>)
  case variable(Name, isRaw: Bool)
  case section(Section)
  case inclusion(Inclusion)
  case block(Block)
}

/// What a tag names: `{{institution.name}}` has two segments, `{{.}}` none.
struct Name: Sendable {
  var segments: [Located<String>]
  /// As it is written.
  var text: String
  var place: Place

  init(of tag: Tag) {
    text = tag.name
    place = tag.namePlace
    segments = []
    guard text != "." else { return }
    var column = Int(place.column)
    for segment in text.split(separator: ".", omittingEmptySubsequences: false) {
      segments.append(
        Located(String(segment), at: Place(place.file, line: Int(place.line), column: column)))
      column += segment.unicodeScalars.count + 1
    }
  }
}

extension Name {
  /// The key of a text of the table, which `t.key` names; nil for other names.
  var textKey: Located<String>? {
    segments.count == 2 && segments[0].value == TextTable.prefix ? segments[1] : nil
  }
}

/// `{{#name}}…{{/name}}` or `{{^name}}…{{/name}}`.
struct Section: Sendable {
  var name: Name
  var isInverted: Bool
  var body: [Node]
}

/// `{{>name}}`, or `{{<name}}…{{/name}}` with blocks.
struct Inclusion: Sendable {
  var name: Located<String>
  /// The blanks before a tag that has its lines to itself; they go before every line of what it takes in.
  var indentation: Range<Int>?
  /// What the blocks of a parent are replaced with.
  var blocks: [Block]
}

/// `{{$name}}…{{/name}}`: within a parent what it replaces a block with, elsewhere a block and its default content.
struct Block: Sendable {
  /// How a block stands in the lines around it.
  enum Site: Sendable {
    /// Amid a line.
    case inline
    /// At the beginning of a line. If the block has its lines to itself, `end` is the line end after it.
    case line(end: Range<Int>?)
  }

  var name: Located<String>
  var site: Site
  /// The blanks that the block's lines begin with in the source, and that are not of the content itself.
  var indentation: Range<Int>
  /// True if the content begins on a line of its own.
  var startsLine: Bool
  /// True if the content ends with the end of a line.
  var endsLine: Bool
  var body: [Node]
}
