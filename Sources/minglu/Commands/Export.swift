import ArgumentParser
import Diagnostics
import Publishing
import Site

/// `minglu export`: what is published, as a workbook.
struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write the register as a workbook.",
    discussion: """
      Writes what is published on the day, and nothing later: brands with their standing and periods, institutions, \
      programmes, revocations, results, corrections, a sheet each. Every cell is text: no code becomes a number and \
      nothing is run as a formula. The same records give the same bytes.

      Examples:
        minglu export --xlsx register.xlsx
        minglu export --xlsx 2026-12-01.xlsx --as-of 2026-12-01
        minglu export --xlsx pudong.xlsx --district 310115
      """)

  @Option(name: .customLong("xlsx"), help: ArgumentHelp("The workbook to write.", valueName: "file"))
  var file: String

  @OptionGroup var register: RegisterOptions
  @OptionGroup var report: ReportOptions

  func run() throws {
    try Session(language: report.chosenLanguage).run { session throws(Obstacle) in
      try FileSet.refusePublication(around: file)
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
