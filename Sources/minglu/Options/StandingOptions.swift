import ArgumentParser
import Diagnostics
import Publishing

/// Where the publication stands that a run replaces or compares with. These mean the same in every command that has them.
struct StandingOptions: ParsableArguments {
  static let defaultOutput = "public"

  @Option(name: .customLong("output"), help: ArgumentHelp(Catalogue.Argument.output))
  var named: String?

  @Option(help: ArgumentHelp(Catalogue.Argument.previous))
  var previous: String?

  /// The options that were given, as they are written.
  var given: [String] {
    [named == nil ? nil : "--output", previous == nil ? nil : "--previous"].compactMap(\.self)
  }

  /// The folder that is published to.
  var output: String { named ?? Self.defaultOutput }

  /// True if the folder that is published to is that of a run that names none, by whatever path.
  var isDefaultOutput: Bool {
    guard let named else { return true }
    func place(_ folder: String) -> String? { try? Publisher(output: folder, apartFrom: [], threads: 1).folder }
    return place(named).map { $0 == place(Self.defaultOutput) } ?? false
  }

  func validate() throws {
    try Self.refuseEmpty(named, as: "--output")
    try Self.refuseEmpty(previous, as: "--previous")
  }

  /// Refuses an empty text where an option takes a folder: it would be the one in which the command runs, or the root.
  static func refuseEmpty(_ folder: String?, as option: String) throws {
    if folder == "" { throw ValidationError(Catalogue.Usage.folderExpected(option)) }
  }

  /// Refuses an empty text where an option takes a file.
  static func refuseEmpty(file: String?, as option: String) throws {
    if file == "" { throw ValidationError(Catalogue.Usage.fileExpected(option)) }
  }

  /// Where the site stands that a run is about: a district's own is not put in the city's place unless that is asked for.
  func of(_ register: RegisterOptions) -> StandingOptions {
    guard let district = register.district, named == nil else { return self }
    var own = forDistrict(district)
    own.previous = previous
    return own
  }

  /// The same for one of the sites of all districts: `public-districts/310115`, beside the city's `public`.
  func forDistrict(_ code: String) -> StandingOptions {
    var own = self
    own.named = Self.districtsFolder(of: output) + "/" + code
    own.previous = previous.map { Self.districtsFolder(of: $0) + "/" + code }
    return own
  }

  /// The folder that holds the sites of all districts, beside the city's.
  static func districtsFolder(of output: String) -> String {
    let folder = output.withoutEndSlashes
    // These are no names: what is beside them is beside the folder to which they lead.
    let isNameless = [".", ".."].contains(folder.splitPath.name)
    return (isNameless ? Disk.resolved(folder) ?? folder : folder) + "-districts"
  }

  /// Makes the folder that holds all districts' sites, where a district's own goes there unasked. One that was named has to
  /// be there, as the city's has.
  func makeDistrictsFolder(for register: RegisterOptions) throws(Obstacle) {
    if register.district != nil, named == nil { try FileWriter.makeFolder(holding: of(register).output) }
  }

  /// What records are held against where nothing is published: what was named, in any case. The default output is the
  /// default content's, however that is spelled: another folder of records is held against a publication only if one is
  /// named.
  func meant(for register: RegisterOptions) -> StandingOptions? {
    if named != nil || register.isDefaultContent { return of(register) }
    guard previous != nil else { return nil }
    var own = self
    own.named = previous
    return own
  }

  /// The folder of the last publication.
  var last: String { previous ?? output }
}
