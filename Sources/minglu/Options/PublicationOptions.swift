import ArgumentParser
import Diagnostics

/// How a publication is made.
struct PublicationOptions: ParsableArguments {
  @OptionGroup var confirmation: ConfirmationOptions

  @Flag(name: .customLong("all-districts"), help: ArgumentHelp(Catalogue.Argument.includesDistricts))
  var includesDistricts = false

  @OptionGroup var work: WorkOptions
}

/// Whether somebody has looked at what would change.
struct ConfirmationOptions: ParsableArguments {
  @Flag(name: .customLong("yes"), help: ArgumentHelp(Catalogue.Argument.isConfirmed))
  var isConfirmed = false
}

/// How much a run may do at a time.
struct WorkOptions: ParsableArguments {
  // Unconditional: a negative number is no option.
  @Option(parsing: .unconditional, help: ArgumentHelp(Catalogue.Argument.threads))
  var threads: Int?

  /// How many files are made at a time.
  var count: Int { threads ?? coreCount }

  func validate() throws {
    if let threads, !(1...64).contains(threads) {
      throw ValidationError(Catalogue.Usage.threadsExpected(threads))
    }
  }
}
