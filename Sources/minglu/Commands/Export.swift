import ArgumentParser
import Diagnostics
import Publishing
import Site

/// `minglu export`: what is published, as a workbook.
struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(Catalogue.Command.export)

  @Option(name: .customLong("xlsx"), help: ArgumentHelp(Catalogue.Argument.workbook))
  var file: String

  @OptionGroup var register: RegisterOptions
  @OptionGroup var report: ReportOptions

  func validate() throws {
    if file.isEmpty { throw ValidationError(Catalogue.Usage.fileExpected("--xlsx")) }
  }

  func run() throws {
    try Session(language: report.chosenLanguage).run { session throws(Obstacle) in
      try FileSet.refusePlace(of: file, apartFrom: register.folders)
      let prepared = try session.prepare(register, against: nil)
      guard let site = prepared.publishable else {
        try session.write(Report(checked: prepared, options: report))
        return .recordsHaveErrors
      }
      try FileWriter.replace([(file, site.workbook)])
      try session.write(Report(exported: file, of: prepared, options: report))
      return .done
    }
  }
}
