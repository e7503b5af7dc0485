import Diagnostics

/// Marks that do something else than was meant: `9:00~17:00` twice in a paragraph strikes out what is between, `6*8*3` loses
/// its stars, and `**` beside a punctuation mark makes nothing bold.
enum StrayMarks {
  /// What there is to report of them, each kind once in a block.
  ///
  /// - Parameter strict: The steps of the same text where only two tildes strike out; asked where something is struck out.
  static func findings(
    in source: MarkdownSource, _ steps: [MarkdownStep], strict: () -> [MarkdownStep]
  ) -> [Diagnostic] {
    let blocks = Block.all(of: steps)
    // The same blocks: tildes do not make any.
    let strict = blocks.contains { $0.strikes > 0 } ? Block.all(of: strict()) : blocks
    return zip(blocks, strict).flatMap { block, strict in
      let isMeant = [block.strikes > strict.strikes, block.hasStarsBetweenDigits, block.hasStarsLeft]
      guard isMeant.contains(true) else { return [Diagnostic]() }
      let marks = source.marks(in: block.lines)
      return zip(isMeant, kinds).compactMap { isMeant, kind in
        guard isMeant, let mark = marks.first(where: { $0[keyPath: kind.mark] }) else { return nil }
        return Diagnostic(kind.problem, at: source.place(of: mark.range.lowerBound))
      }
    }
  }

  private static var kinds: [(mark: KeyPath<InlineMark, Bool>, problem: Problem)] {
    [
      (\.isLoneTilde, Catalogue.loneTildes), (\.isBetweenDigits, Catalogue.starsBetweenDigits),
      (\.isShut, Catalogue.starsBesidePunctuation),
    ]
  }

  /// What was made of the marks of a block.
  private struct Block {
    var lines: MarkdownStep.Lines
    var strikes = 0
    /// A star between two digits begins an emphasis.
    var hasStarsBetweenDigits = false
    /// Two stars stand in what is shown.
    var hasStarsLeft = false

    static func all(of steps: [MarkdownStep]) -> [Block] {
      var blocks: [Block] = []
      for (index, step) in steps.enumerated() {
        if step.phase == .enter, let lines = step.lines { blocks.append(Block(lines: lines)) }
        guard !blocks.isEmpty else { continue }
        let neighbours = (index > 0 ? steps[index - 1] : nil, index + 1 < steps.count ? steps[index + 1] : nil)
        blocks[blocks.count - 1].read(step, between: neighbours.0, and: neighbours.1)
      }
      return blocks
    }

    private mutating func read(_ step: MarkdownStep, between last: MarkdownStep?, and next: MarkdownStep?) {
      switch (step.phase, step.markup) {
      case (.enter, .strikethrough): strikes += 1
      case (.enter, .emphasis):
        let edges = [last?.text?.unicodeScalars.last, next?.text?.unicodeScalars.first]
        if edges.allSatisfy({ $0?.isDigit ?? false }) { hasStarsBetweenDigits = true }
      case (.pass, .text(let text)): if text.utf8.firstRange(of: "**".utf8) != nil { hasStarsLeft = true }
      default: break
      }
    }
  }
}

extension MarkdownStep {
  fileprivate var text: String? {
    if case .text(let text) = markup { text } else { nil }
  }
}

extension MarkdownSource {
  /// The marks of a block's lines, but for escaped ones and those in code.
  fileprivate func marks(in lines: MarkdownStep.Lines) -> [InlineMark] {
    var open = OpenBytes(of: bytes[range(of: lines)])
    var marks: [InlineMark] = []
    while let index = open.next() {
      guard bytes[index] == UInt8(ascii: "~") || bytes[index] == UInt8(ascii: "*") else { continue }
      let mark = bytes.withUnsafeBufferPointer { InlineMark(in: $0, at: index) }
      marks.append(mark)
      open.index = mark.range.upperBound
    }
    return marks
  }
}
