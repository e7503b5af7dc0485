import ArgumentParser
import Diagnostics
import Glibc

/// Wrong usage of a command that the argument parser does not find out by itself, or not which command's it is.
struct WrongUsage: Error {
  private let error: UsageError

  init(_ message: String, of command: any ParsableCommand.Type) {
    error = UsageError(
      message, usage: Minglu.usageString(for: command), command: Minglu.names(of: command))
  }

  init(_ error: ValidationError, of command: any ParsableCommand.Type) {
    self.init(error.message, of: command)
  }

  func text(in language: Language) -> String { error.text(in: language) }
}

extension Minglu {
  /// The names that lead to a command: `minglu new registry`.
  static func names(of command: any ParsableCommand.Type) -> String {
    // They come first; what follows is in brackets, or an option.
    usageString(for: command).split(separator: " ").prefix { $0.first?.isLetter ?? false }.joined(separator: " ")
  }

  /// Ends the program as the argument parser would, in the language of the run: help goes to standard output, what is wrong
  /// to standard error.
  static func leave(with error: any Error) -> Never {
    let wrongUsage = error as? WrongUsage
    let status = wrongUsage == nil ? exitCode(for: error) : .validationFailure
    let text = wrongUsage?.text(in: .spoken) ?? text(of: error, in: .spoken)
    do throws(Obstacle) {
      if status.isSuccess { try Stream.write(text) } else { Stream.tell(text) }
    } catch {
      Stream.tell(TextWriter(language: .spoken).text(of: error))
      Glibc.exit(ExitStatus.couldNotRun.rawValue)
    }
    Glibc.exit(status.rawValue)
  }

  /// What the argument parser would print, in a language.
  private static func text(of error: any Error, in language: Language) -> String {
    let columns = language == .chinese ? HelpText.unfolded : nil
    let text = fullMessage(for: error, columns: columns)
    if text.isEmpty { return "" }
    guard language == .chinese else { return text + "\n" }
    if let help = HelpText(parserText: text, in: language) { return help.text(columns: Stream.columns) }
    return UsageError(parserText: text)?.text(in: language) ?? text + "\n"
  }

  /// Refuses a word that stands where a subcommand's name belongs, also behind `help`. The argument parser would tell of an
  /// argument too many, or of an option that is not the root's.
  static func refuseStrayWord(in arguments: [String]) throws {
    var words = Language.leavingOutOption(arguments[...])
    if words.first == "help" { words = words.dropFirst() }
    var command: any ParsableCommand.Type = Minglu.self
    while let word = words.first, !word.hasPrefix("-"), word != "help" {
      let subcommands = command.configuration.subcommands
      if subcommands.isEmpty { return }
      guard let next = subcommands.first(where: { $0._commandName == word }) else {
        let listed = subcommands.filter { $0.configuration.shouldDisplay }.map { $0._commandName }
        let message = Catalogue.Usage.noSuchSubcommand(word, nearest: NearMiss.of(word, among: listed))
        throw WrongUsage(message.text(in: .spoken), of: command)
      }
      command = next
      words = Language.leavingOutOption(words.dropFirst())
    }
  }
}
