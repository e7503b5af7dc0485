/// Marks that are shown, though they were meant to begin and end something: `**（一）总则。**本办法`.
struct FailedMarks {
  enum Failure {
    case besidePunctuation, beforeBlank, withinWord
  }

  /// The last mark of each kind that may be meant to begin something.
  private var begun: [Int: InlineMark] = [:]
  private(set) var found: [(failure: Failure, mark: InlineMark)] = []

  /// - Parameters:
  ///   - marks: Those that are shown, in the order of a paragraph, a heading or a cell.
  init(among marks: [InlineMark], in source: MarkdownSource) {
    for mark in marks {
      guard let kind = mark.kind else { continue }
      if mark.isMeantToEnd, let start = begun[kind], let failure = Self.failure(from: start, to: mark, in: source) {
        found.append(failure)
        begun[kind] = nil
      } else if mark.isMeantToBegin {
        begun[kind] = mark
      } else if !mark.isStars {
        begun[kind] = nil
      }
    }
  }

  /// Why two marks do nothing though they are meant to, and which of them is to be changed.
  private static func failure(
    from start: InlineMark, to end: InlineMark, in source: MarkdownSource
  ) -> (Failure, InlineMark)? {
    if !start.isStars {
      // `__年__月` is to be filled in, and `__init__` is a name.
      let content = source.bytes[start.range.upperBound..<end.range.lowerBound]
      return content.count > 5 && content.contains { $0 > 0x7F } && end.failsToEnd ? (.withinWord, end) : nil
    }
    if start.isBeforeBlank { return (.beforeBlank, start) }
    if !start.mayBegin {
      // `张**（男）、李**（女）` stands for two names.
      let areNames = start.after == end.after || start.isBehindSurname && end.isBehindSurname
      return areNames ? nil : (.besidePunctuation, start)
    }
    // A star behind a word refers to a note.
    return end.failsToEnd && (start.length > 1 || !(start.before?.isOfWord ?? false)) ? (.besidePunctuation, end) : nil
  }
}

extension InlineMark {
  /// Marks of one kind may begin and end the same; nil for those that are none.
  var kind: Int? {
    switch byte {
    case UInt8(ascii: "*"): length < 4 ? length : nil
    case UInt8(ascii: "_"): length == 2 ? 0 : nil
    default: nil
    }
  }

  /// True for what begins something if nothing keeps it from that: a bracket behind it, or a blank.
  var isMeantToBegin: Bool {
    guard isStars else { return mayBegin && !(before?.isOfWord ?? false) }
    if isBeforeBlank { return length > 1 && after != nil && (before == nil || before == "\n" || isBehindPunctuation) }
    return mayBegin || length > 1 && isBeforeOpening
  }

  var isMeantToEnd: Bool { !isBehindBlank }

  /// True for what ends nothing, though it stands behind the end of something: for a punctuation mark before it, and of `__` for
  /// the letters beside it.
  var failsToEnd: Bool {
    isStars ? !mayEnd && endsSentence : !isBehindBlank && !isBeforeBlank && (after?.isOfWord ?? false)
  }
}
