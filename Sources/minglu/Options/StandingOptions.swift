import ArgumentParser

/// Where the publication stands that a run replaces or compares with. These mean the same in every command that has them.
struct StandingOptions: ParsableArguments {
  static let defaultOutput = "public"

  @Option(help: ArgumentHelp("The folder to publish to.", valueName: "folder"))
  var output = Self.defaultOutput

  @Option(
    help: ArgumentHelp(
      "The last publication, which must not change silently. (default: what stands in the output folder)",
      valueName: "folder"))
  var previous: String?

  /// The folder of the last publication.
  var last: String { previous ?? output }
}
