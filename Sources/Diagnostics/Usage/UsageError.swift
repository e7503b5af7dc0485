/// Wrong usage, as the argument parser tells of it: what is wrong, and how the command is used.
package struct UsageError: Hashable, Sendable {
  package var message: String
  /// The option or argument that it is about, with what help says of it; nil where it is about none.
  var argument: String?
  /// How the command is used, in short: `minglu check [--content <folder>] …`.
  var usage: String
  /// How its help is asked for: `minglu check --help`.
  var help: String

  /// `command`: the names that lead to the command, `minglu new registry`.
  package init(_ message: String, usage: String, command: String) {
    self.message = message
    self.usage = usage
    help = command + " --help"
  }

  /// Takes apart what the argument parser would print, which is all that it hands out; nil for a text of another form.
  package init?(parserText text: String) {
    if let values = Catalogue.usageWithArgument.values(in: text) {
      (message, argument, usage, help) = (values[0], values[1], values[2], values[3])
    } else if let values = Catalogue.usage.values(in: text) {
      (message, usage, help) = (values[0], values[1], values[2])
    } else {
      return nil
    }
  }

  /// What is printed. The parser's own sentences, which are English, are put into Chinese.
  package func text(in language: Language) -> String {
    let isChinese = language == .chinese
    let message = isChinese ? Catalogue.parserFaults.chinese(of: message) : message
    let usage = isChinese ? HelpText.chinese(usage: usage) : usage
    guard let argument else { return Catalogue.usage.text([message, usage, help], in: language) + "\n" }
    return Catalogue.usageWithArgument.text([message, argument, usage, help], in: language) + "\n"
  }
}
