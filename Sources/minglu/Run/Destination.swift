import Signatures

/// Where a run publishes, and how.
struct Destination {
  /// The output folder, and what it is compared with.
  var standing: StandingOptions
  /// The folders that the output must be apart from: what is published is made from them.
  var sources: [String]
  /// How many files are made at a time.
  var threads: Int
  /// Signs the publication; nil for one without a signature.
  var key: SigningKey?
}
