import ArgumentParser
import Diagnostics
import Records
import Vocabulary

/// A question whose answer becomes a value of a file.
struct Question {
  var asked: Catalogue.Question
  var kind = TypedValue.text
  /// What is taken where nothing is answered, as it would be typed.
  var suggestion: String?
  var isRequired = true
  /// Throws what is in the way of an answer that can be read, given as files hold it.
  var check: (String) throws(Obstacle) -> Void = { _ in }
}

/// An answer that cannot be taken: what is wrong with it, and what to answer instead.
struct UnusableAnswer: Error {
  var problem: Problem
}

/// Gets answers: from options, else from whoever sits at the terminal, else the suggestions.
struct Interview {
  let language: Language
  /// False where nobody can be asked; a required answer without suggestion is then wrong usage.
  let canAsk: Bool
  /// True where only what options give is looked at; what else is required is then left empty.
  private(set) var isRehearsal = false

  init(language: Language, canAsk: Bool = Stream.canAsk) {
    self.language = language
    self.canAsk = canAsk
  }

  /// What a dialogue gives. Before somebody is asked the first question, `look` may end the run, and every option is looked
  /// at: nobody is to answer in vain.
  func answers<Answers>(
    lookingFirst look: (Session) throws(Obstacle) -> Void, _ dialogue: (Interview) throws -> Answers
  ) throws -> Answers {
    if canAsk {
      try Session(language: language).require(look)
      var rehearsal = Interview(language: language, canAsk: false)
      rehearsal.isRehearsal = true
      _ = try dialogue(rehearsal)
    }
    return try dialogue(self)
  }

  /// The answer to a required question, as files hold it.
  func answer(_ given: String?, to question: Question) throws -> String {
    if let answer = try optionalAnswer(given, to: question) { return answer }
    if isRehearsal { return "" }
    throw ValidationError(Catalogue.Usage.missing(question.asked.label))
  }

  /// The answer to a question; nil where it is not required, and not given.
  func optionalAnswer(_ given: String?, to question: Question) throws -> String? {
    if let given, let value = try value(of: given, for: question) {
      try Session(language: language).require { _ throws(Obstacle) in try question.check(value) }
      return value
    }
    guard canAsk else { return Self.suggestion(of: question) }
    while true {
      let typed = try ask(question.asked, suggestion: question.suggestion, mayBeEmpty: !question.isRequired)
      do throws(UnusableAnswer) {
        let value = try Self.read(typed, question.kind, as: question.asked.name) ?? Self.suggestion(of: question)
        if let value { return try Self.checked(value, for: question) }
        if !question.isRequired { return nil }
        refuse(UnusableAnswer(problem: Catalogue.needsAnswer))
      } catch {
        refuse(error)
      }
    }
  }

  /// Reads what somebody typed or gave as an option; nil for nothing but blanks.
  static func read(_ typed: String, _ kind: TypedValue, as name: Wording) throws(UnusableAnswer) -> String? {
    do throws(TypedValue.Fault) {
      return try kind.read(typed, as: name)
    } catch {
      throw UnusableAnswer(problem: error.problem)
    }
  }

  /// An answer that nothing is in the way of.
  private static func checked(_ value: String, for question: Question) throws(UnusableAnswer) -> String {
    do throws(Obstacle) {
      try question.check(value)
      return value
    } catch {
      throw UnusableAnswer(problem: Problem(.unexpectedValue, error.message, solution: error.solution))
    }
  }

  /// The suggestion as files hold it.
  private static func suggestion(of question: Question) -> String? {
    question.suggestion.flatMap { try? read($0, question.kind, as: question.asked.name) }
  }

  /// A value given as an option; one that cannot be read is wrong usage.
  private func value(of given: String, for question: Question) throws -> String? {
    do throws(UnusableAnswer) {
      return try Self.read(given, question.kind, as: question.asked.name)
    } catch {
      throw wrongUsage(question.asked, error)
    }
  }

  /// That an option's value cannot be taken.
  func wrongUsage(_ asked: Catalogue.Question, _ answer: UnusableAnswer) -> ValidationError {
    ValidationError(Catalogue.Usage.unusable(asked.label, answer.problem))
  }
}

/// What is written to the terminal, and read from it.
extension Interview {
  /// Reads the line that somebody types for a question; the end of the input ends the run.
  func ask(
    _ asked: Catalogue.Question, suggestion: String? = nil, mayBeEmpty: Bool = false, endsList: Bool = false
  ) throws -> String {
    let isChinese = language == .chinese
    let hint = asked.hint.map { (isChinese ? "，" : ", ") + $0.text(in: language) } ?? ""
    let remark = endsList ? Catalogue.emptyLineEnds : mayBeEmpty ? Catalogue.mayBeEmpty : nil
    let rest = suggestion.map { " [\($0)]" } ?? remark?.text(in: language) ?? ""
    Stream.tell(asked.name.text(in: language) + hint + rest + language.colon)
    guard let line = readLine() else {
      Stream.tell("\n" + TextWriter(language: language).text(of: Catalogue.unanswered))
      throw ExitCode(ExitStatus.couldNotRun.rawValue)
    }
    return line
  }

  /// Says why an answer is not taken, and what to answer instead.
  func refuse(_ answer: UnusableAnswer) {
    let (writer, problem) = (TextWriter(language: language), answer.problem)
    Stream.tell(writer.text(ofError: problem.message) + writer.text(ofSolution: problem.solution))
  }

  /// Shows what may be answered.
  func show(_ choices: [String], as name: Wording) {
    if choices.isEmpty { return }
    Stream.tell(Catalogue.choices(name, choices).text(in: language) + "\n")
  }
}

extension Interview {
  /// A value that has to be given, where none is suggested.
  func value(
    _ given: String?, _ asked: Catalogue.Question, kind: TypedValue = .text, suggestion: String? = nil,
    check: @escaping (String) throws(Obstacle) -> Void = { _ in }
  ) throws -> String {
    try answer(given, to: Question(asked: asked, kind: kind, suggestion: suggestion, check: check))
  }

  /// A day that need not be given.
  func day(_ given: String?, _ asked: Catalogue.Question) throws -> Day? {
    try text(given, asked, kind: .day).flatMap { Day(iso: $0) }
  }

  /// A text that need not be given.
  func text(
    _ given: String?, _ asked: Catalogue.Question, kind: TypedValue = .text,
    check: @escaping (String) throws(Obstacle) -> Void = { _ in }
  ) throws -> String? {
    try optionalAnswer(given, to: Question(asked: asked, kind: kind, isRequired: false, check: check))
  }
}
