import ArgumentParser
import Diagnostics

/// Every command with its arguments and options, as a page: what help says.
struct CommandsGuide {
  /// The language of help, which is that of the run.
  let language: Language

  var markdown: String {
    let sections = Self.commands(below: Minglu.self).compactMap(section).joined(separator: "\n")
    return "# \(word(Catalogue.CommandPage.title))\n\n\(word(Catalogue.CommandPage.introduction))\n\n" + sections
  }

  /// A command and all below it, in the order of help.
  private static func commands(below command: any ParsableCommand.Type) -> [any ParsableCommand.Type] {
    [command] + command.configuration.subcommands.filter { $0.configuration.shouldDisplay }.flatMap(commands)
  }

  private func section(of command: any ParsableCommand.Type) -> String? {
    let text = Minglu.helpMessage(for: command, columns: HelpText.unfolded)
    return HelpText(parserText: text, in: language).map { help in
      "## \(Minglu.names(of: command))\n\n\(overview(of: help))\n\n```text\n\(help.usage)\n```\n"
        + tables(of: help, below: command)
    }
  }

  /// Paragraphs as they are, and examples as code.
  private func overview(of help: HelpText) -> String {
    let paragraphs = help.overview.split(separator: "", omittingEmptySubsequences: true)
    return paragraphs.map { lines in
      let examples = lines.filter { $0.hasPrefix("  ") }.map { $0.dropFirst(2) }
      let text = lines.filter { !$0.hasPrefix("  ") }.map(Self.escaped).joined(separator: "\n")
      return examples.isEmpty ? text : text + "\n\n```text\n\(examples.joined(separator: "\n"))\n```"
    }.joined(separator: "\n\n")
  }

  /// The arguments and options, then the commands below it.
  private func tables(of help: HelpText, below command: any ParsableCommand.Type) -> String {
    let below = Set(command.configuration.subcommands.map { $0._commandName })
    // What every command has is told once.
    let entries = help.sections.flatMap(\.entries).filter { $0.label != "--version" && $0.label != "-h, --help" }
    let place = "commands.md#\(Minglu.names(of: command)) ".replacing(" ", with: "-")
    return table(
      Catalogue.CommandPage.nameLabel,
      entries.filter { !below.contains($0.label) }.map { ("`\($0.label)`", $0.text) })
      + table(
        Catalogue.CommandPage.commandLabel,
        entries.filter { below.contains($0.label) }.map { ("[\($0.label)](\(place)\($0.label))", $0.text) })
  }

  private func table(_ label: Wording, _ rows: [(name: String, text: String)]) -> String {
    if rows.isEmpty { return "" }
    return "\n| \(word(label)) | \(word(Catalogue.CommandPage.meaningLabel)) |\n| --- | --- |\n"
      + rows.map { "| \($0.name) | \(Self.escaped($0.text)) |\n" }.joined()
  }

  /// Text in which Markdown finds no markup.
  private static func escaped(_ text: String) -> String {
    text.reduce(into: "") { $0 += "<>*|[]`\\".contains($1) ? "\\\($1)" : String($1) }
  }

  private func word(_ wording: Wording) -> String { wording.text(in: language) }
}
