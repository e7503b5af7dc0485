/// What help says of an argument or an option.
package struct ArgumentText: Hashable, Sendable {
  package var help: Wording
  /// What its value is called between < and >; nil for a flag.
  package var value: Wording?

  package init(_ help: Wording, value: Wording? = nil) {
    self.help = help
    self.value = value
  }
}

/// What help says of a command.
package struct CommandText: Hashable, Sendable {
  package var abstract: Wording
  /// Paragraphs of one line each, an empty line between them. Lines of an example begin with two blanks, and are never
  /// parted: they have 78 columns at most.
  package var discussion: Wording

  package init(_ abstract: Wording, discussion: Wording) {
    self.abstract = abstract
    self.discussion = discussion
  }
}
