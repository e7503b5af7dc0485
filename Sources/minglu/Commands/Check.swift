import ArgumentParser
import Diagnostics

/// `minglu check`: all that `build` does, but publish.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check the records and the templates; publish nothing.",
    discussion: """
      Every problem of every file is reported in one run: where it is, what is wrong and what to do.

      Examples:
        minglu check
        minglu check --language zh
        minglu check --strict --format sarif > minglu.sarif
      """)

  @OptionGroup var register: RegisterOptions
  @OptionGroup var report: ReportOptions

  func run() throws {
    try Session(language: report.chosenLanguage).run { session throws(Obstacle) in
      let prepared = try session.prepare(register)
      try session.write(Report(checked: prepared, options: report))
      return prepared.diagnostics.hasErrors ? .recordsHaveErrors : .done
    }
  }
}
