import ArgumentParser
import Publishing
import Signatures

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

  /// Where the site stands that a run is about: a district's own is not put in the city's place unless that is asked for.
  func of(_ register: RegisterOptions) -> StandingOptions {
    guard let district = register.district, output == Self.defaultOutput else { return self }
    var own = forDistrict(district)
    own.previous = previous
    return own
  }

  /// The same for one of the sites of all districts: `public-districts/310115`, beside the city's `public`.
  func forDistrict(_ code: String) -> StandingOptions {
    var own = self
    own.output = Self.districtsFolder(of: output) + "/" + code
    own.previous = previous.map { Self.districtsFolder(of: $0) + "/" + code }
    return own
  }

  /// The folder that holds the sites of all districts, beside the city's.
  static func districtsFolder(of output: String) -> String {
    var folder = output
    while folder.count > 1, folder.hasSuffix("/") { folder.removeLast() }
    return folder + "-districts"
  }

  /// What records are held against where nothing is published. The default output is the default content's: another
  /// folder of records is held against a publication only if one is named.
  func meant(for register: RegisterOptions) -> StandingOptions? {
    let isNamed = previous != nil || output != Self.defaultOutput
    return isNamed || register.content == RegisterOptions.defaultContent ? of(register) : nil
  }

  /// The folder of the last publication.
  var last: String { previous ?? output }

  /// What may be replaced in the output folder: what was compared with, of whose list the digest is given, if it stands
  /// there.
  func replaced(_ listDigest: ByteDigest?) -> Replaced {
    previous == nil ? listDigest.map { .publication(listDigest: $0) } ?? .nothing : .anything
  }
}
