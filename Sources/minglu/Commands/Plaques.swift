import ArgumentParser
import Diagnostics
import Publishing
import QRCodes
import Registry
import Site

/// `minglu plaques`: what is printed and hung up, with the codes that lead back to the register.
struct Plaques: ParsableCommand {
  static let configuration = CommandConfiguration(Catalogue.Command.plaques)

  @Argument(help: ArgumentHelp(Catalogue.Argument.brands))
  var brands: [String] = []

  @Flag(name: .customLong("all"), help: ArgumentHelp(Catalogue.Argument.isForAll))
  var isForAll = false

  @Option(help: ArgumentHelp(Catalogue.Argument.plaqueOutput))
  var output = "plaques"

  @OptionGroup var register: RegisterOptions

  @Option(help: ArgumentHelp(Catalogue.Argument.resultFormat))
  var format = ResultFormat.text

  @OptionGroup var speech: LanguageOption

  func validate() throws {
    let ways = [!brands.isEmpty, register.district != nil, isForAll].count { $0 }
    if ways != 1 { throw ValidationError(Catalogue.Usage.plaqueChoice) }
    try StandingOptions.refuseEmpty(output, as: "--output")
  }

  private var choice: PlaqueChoice {
    if isForAll { return .all }
    return register.district.map(PlaqueChoice.district) ?? .brands(brands)
  }

  func run() throws {
    try Session(language: speech.chosen).run { session throws(Obstacle) in
      let prepared = try session.prepare(register, against: nil)
      guard let site = prepared.publishable, let published = prepared.published else {
        try session.write(Report(plaques: nil, of: prepared, in: output, format, session.language))
        return .recordsHaveErrors
      }
      let selection = PlaqueSelection(choice, in: published)
      guard selection.refused.isEmpty else {
        throw Catalogue.noPlaque(for: selection.refused, on: prepared.day.wording)
      }
      try FileSet(files(of: selection.plaques, on: site)).write(to: output, apartFrom: register.folders)
      try session.write(Report(plaques: selection.plaques, of: prepared, in: output, format, session.language))
      return .done
    }
  }

  /// The codes, then the sheet that shows them.
  private func files(of plaques: [Plaque], on site: Site) throws(Obstacle) -> [(name: String, bytes: [UInt8])] {
    var files: [(name: String, bytes: [UInt8])] = []
    for plaque in plaques {
      guard let code = QRCode(plaque.address), let png = code.png else { throw Catalogue.noCode(plaque.address) }
      files.append(("\(plaque.name).png", png))
      files.append(("\(plaque.name).svg", Array(code.svg.utf8)))
    }
    return files + [("plaques.html", site.plaqueSheet(plaques))]
  }
}
