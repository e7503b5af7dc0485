import ArgumentParser
import Diagnostics

/// What the argument parser is told of commands, arguments and wrong usage: in the language of the run, which is known before
/// it parses anything.
extension CommandConfiguration {
  init(
    _ text: CommandText, name: String? = nil, version: String = "", isListed: Bool = true,
    subcommands: [any ParsableCommand.Type] = []
  ) {
    self.init(
      commandName: name, abstract: text.abstract.text(in: .spoken), discussion: text.discussion.text(in: .spoken),
      version: version, shouldDisplay: isListed, subcommands: subcommands)
  }
}

extension ArgumentHelp {
  init(_ text: ArgumentText) {
    self.init(text.help.text(in: .spoken), valueName: text.value?.text(in: .spoken))
  }
}

extension ValidationError {
  init(_ message: Wording) {
    self.init(message.text(in: .spoken))
  }
}
