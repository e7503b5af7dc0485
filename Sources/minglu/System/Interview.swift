import ArgumentParser
import Diagnostics
import Records
import Vocabulary

/// A question whose answer becomes a value of a file, and the option that answers it.
struct Question {
  var option: String
  var wording: Wording
  var kind = TypedValue.text
  /// What is taken where nothing is answered.
  var suggestion: String?
  var isRequired = true
}

/// Gets answers: from options, else from whoever sits at the terminal, else the suggestions.
struct Interview {
  let language: Language
  /// False where nobody can be asked; a required answer without suggestion is then wrong usage.
  let canAsk: Bool

  init(language: Language, canAsk: Bool = Stream.canAsk) {
    self.language = language
    self.canAsk = canAsk
  }

  /// The answer to a required question, as files hold it.
  func answer(_ given: String?, to question: Question) throws -> String {
    if let answer = try optionalAnswer(given, to: question) { return answer }
    throw ValidationError("Missing expected argument '\(question.option)'")
  }

  /// The answer to a question; nil where it is not required, and not given.
  func optionalAnswer(_ given: String?, to question: Question) throws -> String? {
    if let given, let value = try value(of: given, for: question) { return value }
    guard canAsk else { return question.suggestion }
    while true {
      let typed = try ask(prompt(of: question))
      do throws(TypedValue.Fault) {
        if let value = try question.kind.read(typed, as: question.wording) { return value }
        if question.suggestion != nil || !question.isRequired { return question.suggestion }
        say(Catalogue.needsAnswer.text(in: language))
      } catch {
        say(error.problem.message.text(in: language))
      }
    }
  }

  /// Reads one line that somebody types; the end of the input ends the run.
  func ask(_ prompt: String) throws -> String {
    try? Stream.error.write(prompt)
    guard let line = readLine() else {
      say("")
      try? Stream.error.write(TextWriter(language: language).text(of: Catalogue.unanswered))
      throw ExitCode(ExitStatus.couldNotRun.rawValue)
    }
    return line
  }

  /// A value given as an option; one that cannot be read is wrong usage.
  private func value(of given: String, for question: Question) throws -> String? {
    do throws(TypedValue.Fault) {
      return try question.kind.read(given, as: question.wording)
    } catch {
      let (message, solution) = (error.problem.message, error.problem.solution)
      throw ValidationError("'\(question.option)': \(message.text(in: language)): \(solution.text(in: language))")
    }
  }

  private func prompt(of question: Question) -> String {
    let suggestion = question.suggestion.map { " [\($0)]" }
    let hint = suggestion ?? (question.isRequired ? "" : Catalogue.mayBeEmpty.text(in: language))
    return question.wording.text(in: language) + hint + (language == .chinese ? "：" : ": ")
  }

  private func say(_ line: String) {
    try? Stream.error.write(line + "\n")
  }
}

extension Interview {
  /// A value that has to be given, where none is suggested.
  func value(
    _ given: String?, option: String, _ wording: Wording, kind: TypedValue = .text, suggestion: String? = nil
  ) throws -> String {
    try answer(given, to: Question(option: option, wording: wording, kind: kind, suggestion: suggestion))
  }

  /// A day that need not be given.
  func day(_ given: String?, option: String, _ wording: Wording) throws -> Day? {
    try text(given, option: option, wording, kind: .day).flatMap { Day(iso: $0) }
  }

  /// A text that need not be given.
  func text(_ given: String?, option: String, _ wording: Wording, kind: TypedValue = .text) throws -> String? {
    try optionalAnswer(given, to: Question(option: option, wording: wording, kind: kind, isRequired: false))
  }
}
