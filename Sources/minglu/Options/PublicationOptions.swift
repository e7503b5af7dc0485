import ArgumentParser

/// How a publication is made.
struct PublicationOptions: ParsableArguments {
  @OptionGroup var confirmation: ConfirmationOptions

  @Flag(name: .customLong("all-districts"), help: "Also each district's own site, in a folder beside the output.")
  var includesDistricts = false

  @OptionGroup var work: WorkOptions
}

/// Whether somebody has looked at what would change.
struct ConfirmationOptions: ParsableArguments {
  @Flag(name: .customLong("yes"), help: "Publish also where more than a fifth of the brands would change or go.")
  var isConfirmed = false
}

/// How much a run may do at a time.
struct WorkOptions: ParsableArguments {
  @Option(help: ArgumentHelp("How many files are made at a time, 1 to 64. (default: one a core)", valueName: "n"))
  var threads: Int?

  /// How many files are made at a time.
  var count: Int { threads ?? coreCount }

  func validate() throws {
    if let threads, !(1...64).contains(threads) {
      throw ValidationError("'--threads' takes a number from 1 to 64, not \(threads).")
    }
  }
}
