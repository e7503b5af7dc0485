import ArgumentParser
import Diagnostics
import Publishing
import Site
import Vocabulary

/// `minglu check`: all that `build` does, but publish.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(Catalogue.Command.check)

  @OptionGroup var register: RegisterOptions
  @OptionGroup var standing: StandingOptions
  @OptionGroup var report: ReportOptions

  @Option(help: ArgumentHelp(Catalogue.Argument.published))
  var published: String?

  func validate() throws {
    guard published != nil else { return }
    try StandingOptions.refuseEmpty(published, as: "--published")
    let others = register.given + standing.given
    if !others.isEmpty { throw ValidationError(Catalogue.Usage.copyIsChecked(without: others)) }
    if report.format == .sarif { throw ValidationError(Catalogue.Usage.sarifIsForRecords) }
  }

  func run() throws {
    if let published { return try check(copy: published) }
    try Session(language: report.chosenLanguage).run { session throws(Obstacle) in
      let standing = standing.meant(for: register)
      var prepared = try session.prepare(register, against: standing)
      if register.district == nil {
        prepared.addDistrictThemes(of: try session.theme(register.look), isStrict: register.isStrict)
      }
      let remark = standing == nil ? Catalogue.notCompared : remark(on: prepared)
      try session.write(Report(checked: prepared, remark: remark, options: report))
      return prepared.diagnostics.hasErrors ? .recordsHaveErrors : .done
    }
  }

  /// That the records were held against nothing, where an output was named: that may be a slip of the hand. Without one, nothing
  /// was published yet.
  private func remark(on prepared: Preparation) -> Wording? {
    guard let named = standing.named, standing.previous == nil, !prepared.past.knowsPublication else { return nil }
    return Catalogue.notCompared(with: named)
  }

  private func check(copy folder: String) throws {
    try Session(language: report.chosenLanguage).run { session throws(Obstacle) in
      let paths = try FolderReader.paths(in: folder, option: "--published", withEmptyFolders: true).filter {
        !Publisher.isOfFileSystem($0, in: folder)
      }
      try StandingFolder.refuseShard(in: folder)
      let files = PublicationFiles { folder.folderPrefix + $0 }
      let copy = try ServedCopy(shownAs: folder, paths: paths, files: files, threads: coreCount)
      let found = CopyReport(copy: copy, folder: folder, today: .todayInShanghai)
      if copy.isSignatureMissing { session.warn(Catalogue.copyIsNotSigned(folder)) }
      try session.write(Report(found, options: report))
      return found.isGood ? .done : .recordsHaveErrors
    }
  }
}
