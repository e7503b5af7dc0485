import ArgumentParser

/// Where a publication goes and what it may use.
struct PublicationOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The folder to publish to.", valueName: "folder"))
  var output = "public"

  @Option(help: ArgumentHelp("How many files are made at a time, 1 to 64. (default: one a core)", valueName: "n"))
  var threads: Int?

  func validate() throws {
    if let threads, !(1...64).contains(threads) {
      throw ValidationError("'--threads' takes a number from 1 to 64, not \(threads).")
    }
  }
}
