import Diagnostics

/// Marks that do something else than was meant: `9:00~17:00` twice in a paragraph strikes out what is between, `6*8*3` and
/// `张*伟、李*明` lose their stars, and `**` beside a punctuation mark makes nothing bold.
enum StrayMarks {
  /// What there is to report of them, each kind once in a block.
  ///
  /// - Parameter strict: The steps of the same text where only two tildes strike out; asked where something is struck out.
  static func findings(
    in source: MarkdownSource, _ steps: [MarkdownStep], strict: () -> [MarkdownStep]
  ) -> [Diagnostic] {
    let blocks = blocks(of: steps)
    // The same blocks: tildes do not make any.
    let strict = strikes(in: steps[...]) > 0 ? self.blocks(of: strict()) : blocks
    return zip(blocks, strict).flatMap { block, strict in
      var findings: [Diagnostic] = []
      if strikes(in: block) > strikes(in: strict), let tilde = block.first?.lines.flatMap(source.loneTilde) {
        findings.append(Diagnostic(Catalogue.loneTildes, at: source.place(of: tilde)))
      }
      let marks = MarkReading(of: block, in: source)
      let lost = marks.spans.lazy.filter { $0.isProductOrName(in: source) }.map(\.start.range.lowerBound).min()
      if let lost { findings.append(Diagnostic(Catalogue.starsWithinWord, at: source.place(of: lost))) }
      var told: Set<Problem> = []
      for failed in marks.shown.flatMap({ FailedMarks(among: $0, in: source).found }) {
        let problem = failed.failure.problem(of: String(decoding: source.bytes[failed.mark.range], as: UTF8.self))
        guard told.insert(problem).inserted else { continue }
        findings.append(Diagnostic(problem, at: source.place(of: failed.mark.range.lowerBound)))
      }
      return findings
    }
  }

  /// The steps of each block that holds text.
  private static func blocks(of steps: [MarkdownStep]) -> [ArraySlice<MarkdownStep>] {
    let starts = steps.indices.filter { steps[$0].phase == .enter && steps[$0].lines != nil }
    return zip(starts, starts.dropFirst() + [steps.endIndex]).map { steps[$0..<$1] }
  }

  private static func strikes(in steps: ArraySlice<MarkdownStep>) -> Int {
    steps.count { $0.phase == .enter && $0.markup == .strikethrough }
  }
}

extension MarkReading.Span {
  /// True where the stars hardly are marks, by what is beside them.
  fileprivate func isProductOrName(in source: MarkdownSource) -> Bool {
    guard start.isStars, end.isStars else { return false }
    if isDoubled || start.isBetweenDigits || end.isBetweenDigits { return true }
    guard start.length == 1 else {
      let areNames = start.isBehindSurname && end.isBehindSurname || start.isAlike(end)
      return areNames || start.isWithinCode && end.isWithinCode
    }
    let isWithin = end.after?.isOfWord ?? false
    guard start.isProductOrName else { return isWithin && end.isBehindSurname }
    // `请携带*原件*。` is emphasised.
    return isWithin || end.isBehindSurname || end.isBeforeOpening || start.after == "."
      || source.bytes[start.range.upperBound..<end.range.lowerBound].prefix(1_000).firstRange(of: "、".utf8) != nil
  }
}

extension FailedMarks.Failure {
  fileprivate func problem(of mark: String) -> Problem {
    switch self {
    case .besidePunctuation: Catalogue.markBesidePunctuation(mark)
    case .beforeBlank: Catalogue.markBeforeBlank(mark)
    case .withinWord: Catalogue.underscoresWithinWord
    }
  }
}

extension MarkdownSource {
  /// The first tilde in a block's lines that stands alone, is not escaped and not in code.
  fileprivate func loneTilde(in lines: MarkdownStep.Lines) -> Int? {
    var open = OpenBytes(of: bytes[range(of: lines)])
    while let index = open.next() {
      guard bytes[index] == UInt8(ascii: "~") else { continue }
      let mark = bytes.withUnsafeBufferPointer { InlineMark(in: $0, at: index) }
      if mark.isLoneTilde { return index }
      open.index = mark.range.upperBound
    }
    return nil
  }
}
