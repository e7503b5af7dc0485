import ArgumentParser
import Diagnostics
import Publishing
import Site
import Vocabulary

/// `minglu check`: all that `build` does, but publish.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check the records and the templates; publish nothing.",
    discussion: """
      Every problem of every file is reported in one run: where it is, what is wrong and what to do. With --published, a \
      published copy is checked instead: that every file is as it was published, and that it is not out of date.

      Examples:
        minglu check
        minglu check --language zh
        minglu check --strict --format sarif > minglu.sarif
        minglu check --published /srv/register
      """)

  @OptionGroup var register: RegisterOptions
  @OptionGroup var standing: StandingOptions
  @OptionGroup var report: ReportOptions

  @Option(help: ArgumentHelp("A published copy, to be checked instead of the records.", valueName: "folder"))
  var published: String?

  func validate() throws {
    if published != nil, report.format == .sarif {
      throw ValidationError("'--format sarif' is about records; '--published' reports as text or json.")
    }
  }

  func run() throws {
    if let published { return try check(copy: published) }
    try Session(language: report.chosenLanguage).run { session throws(Obstacle) in
      let prepared = try session.prepare(register, against: standing.meant(for: register))
      try session.write(Report(checked: prepared, options: report))
      return prepared.diagnostics.hasErrors ? .recordsHaveErrors : .done
    }
  }

  private func check(copy folder: String) throws {
    try Session(language: report.chosenLanguage).run { session throws(Obstacle) in
      let paths = try FolderReader.paths(in: folder, option: "--published")
      try Session.refuseShard(in: folder)
      let copy = try PublishedCopy(
        shownAs: folder, paths: paths, file: { FolderReader.file(Session.prefix(folder) + $0) })
      let found = CopyReport(copy: copy, folder: folder, today: .todayInShanghai)
      try session.write(Report(found, options: report))
      return found.isGood ? .done : .recordsHaveErrors
    }
  }
}
