import Diagnostics
import Records
import Site
import Vocabulary

/// What a run reads from the disk.
struct Inputs: Sendable {
  var read: ReadResult
  var theme: Theme
  /// Where what was published stands; nil where nothing is compared with it.
  var standing: StandingOptions?

  /// Lets go of the texts that were read, where somebody else has them.
  mutating func letGoOfTexts() { read.sources = Sources() }

  /// Lets go of what was read, once it has gone into a register: nothing is kept twice.
  mutating func letGo() { read = ReadResult(records: Records(), sources: Sources(), diagnostics: []) }

  /// The day that is shown.
  func day(_ options: RegisterOptions) -> Day {
    options.asOf ?? read.records.register?.asOf?.value ?? .todayInShanghai
  }
}
