/// The languages in which diagnostics and the command speak.
package enum Language: String, CaseIterable, Sendable {
  case english = "en"
  case chinese = "zh"

  /// What stands between a label and what it labels. Chinese marks are full-width, and have no blank behind them.
  package var colon: String { self == .chinese ? "：" : ": " }
}

/// A text in both languages. Sentences stand in the catalogue; a name or a label that goes into them may stand with what it is
/// the name of.
package struct Wording: Hashable, Sendable {
  package var english: String
  package var chinese: String

  package init(en english: String, zh chinese: String) {
    self.english = english
    self.chinese = chinese
  }

  package func text(in language: Language) -> String {
    language == .chinese ? chinese : english
  }
}

/// What is wrong and the way out, before it is known where: the catalogue makes these.
package struct Problem: Hashable, Sendable {
  package var id: DiagnosticID
  /// What is wrong, phrased as a rule, the specific first.
  package var message: Wording
  /// What to do, a verb phrase.
  package var solution: Wording

  package init(_ id: DiagnosticID, _ message: Wording, solution: Wording) {
    self.id = id
    self.message = message
    self.solution = solution
  }
}

/// One finding about the records, the templates or a publication.
package struct Diagnostic: Hashable, Sendable {
  /// A second place that explains the first: "first given here".
  package struct Note: Hashable, Sendable {
    package var place: Place
    package var message: Wording

    package init(_ message: Wording, at place: Place) {
      self.place = place
      self.message = message
    }
  }

  /// A decision on record that a finding is about.
  package struct Decision: Hashable, Sendable {
    /// What a waiver names it by: `A-1-2026` is what the results of 2026 say of A-1, `A-1-2026-02-01` its revocation of that day.
    package var name: String
    /// What was decided together: the cycle's id, or the day.
    package var occasion: String

    package init(_ name: String, of occasion: String) {
      self.name = name
      self.occasion = occasion
    }
  }

  package var problem: Problem
  package var place: Place
  package var notes: [Note]
  /// What a waiver may name: the USCC, brand id or cycle id that the finding is about. A rule whose findings can be waived adds
  /// the path of their file, and the decision's own name.
  package var subjects: [String]
  /// The one decision that it is about, where it is about one that a waiver may name.
  package var decision: Decision?
  /// `problem.id.severity`, unless `--strict` raised it.
  package var severity: Severity

  package init(
    _ problem: Problem, at place: Place, subjects: [String] = [], decision: Decision? = nil, notes: [Note] = []
  ) {
    self.problem = problem
    self.place = place
    self.notes = notes
    self.subjects = (decision.map { [$0.name] } ?? []) + subjects
    self.decision = decision
    severity = problem.id.severity
  }

  package var id: DiagnosticID { problem.id }
}

extension Diagnostic: Comparable {
  /// A total order: by place, then id, then English message, then all else, so that the same findings always print alike.
  package static func < (first: Diagnostic, second: Diagnostic) -> Bool {
    if first.place != second.place { return first.place < second.place }
    if first.id != second.id { return first.id.rawValue < second.id.rawValue }
    return first.words.lexicographicallyPrecedes(second.words)
  }

  /// All that is said of it, the message first.
  private var words: [String] {
    [problem.message.english, subjects.joined(separator: " "), problem.solution.english, severity.rawValue]
      + notes.flatMap { note in
        [note.message.english] + [note.place.file.index, note.place.line, note.place.column].map { "\($0)" }
      }
  }
}

extension Diagnostic {
  /// What tells a finding from every other: where it is, by its file's path, and what is wrong.
  package struct Identity: Hashable, Sendable {
    fileprivate var path: String
    fileprivate var line: UInt32
    fileprivate var column: UInt32
    fileprivate var problem: Problem
  }
}

extension Sources {
  /// The same for one finding made twice: files that are read again have other numbers, but the same paths.
  package func identity(of finding: Diagnostic) -> Diagnostic.Identity {
    let place = finding.place
    return .init(path: path(of: place.file), line: place.line, column: place.column, problem: finding.problem)
  }
}

extension Diagnostic {
  /// Findings of one file that are told. A file that has more is read no further where finding them takes long.
  package static let mostInFile = 10_000
}

extension [Diagnostic] {
  /// Of each file so many as are told, the first by their order, and behind them that there are more.
  package func cut() -> [Diagnostic] {
    guard count > Diagnostic.mostInFile else { return self }
    var counts: [FileID: Int] = [:]
    return sorted().compactMap { finding in
      let before = counts[finding.place.file, default: 0]
      counts[finding.place.file] = before + 1
      if before < Diagnostic.mostInFile { return finding }
      let rest = Catalogue.tooManyFindings(limit: Diagnostic.mostInFile)
      return before == Diagnostic.mostInFile ? Diagnostic(rest, at: finding.place) : nil
    }
  }
}

extension Sequence<Diagnostic> {
  /// True if one of them stops publication.
  package var hasErrors: Bool { contains { $0.severity == .error } }

  /// How many there are of each severity.
  package var counts: (errors: Int, warnings: Int) {
    reduce(into: (errors: 0, warnings: 0)) { counts, finding in
      switch finding.severity {
      case .error: counts.errors += 1
      case .warning: counts.warnings += 1
      }
    }
  }
}
