import Publishing
import Signatures

/// The districts' own sites that stand beside a city's.
struct DistrictSites {
  /// The folder that holds them: `public-districts`.
  let folder: String
  /// The districts that have one, by code.
  let codes: [String]

  init(beside output: String) {
    let folder = StandingOptions.districtsFolder(of: output)
    self.folder = folder
    codes = FolderReader.names(in: folder).filter { name in
      name.utf8.count == 6 && name.utf8.allSatisfy { (0x30...0x39).contains($0) }
        && Self.listStamp(folder + "/" + name) != nil
    }
  }

  /// Those that do not go with what stands now in the city's place, by the stamps of its list and of the list of what was taken
  /// back. A run publishes the city's site first, so what goes with the younger of the two was written no earlier than that:
  /// where the older one is back, that is to be taken back too; where the younger one is, it must not be what is kept.
  func left(standing: FileStatus.Stamp, takenBack: FileStatus.Stamp) -> [String] {
    let isOlderBack = standing.isWritten(before: takenBack)
    let younger = isOlderBack ? takenBack : standing
    func isOfYounger(_ list: FileStatus.Stamp?) -> Bool { list.map { !$0.isWritten(before: younger) } ?? false }
    return codes.filter { code in
      let goesWithYounger = isOfYounger(Self.listStamp(folder + "/" + code))
      return isOlderBack ? goesWithYounger : !goesWithYounger && isOfYounger(previousStamp(of: code))
    }
  }

  /// True for a site of which a publication before is kept.
  func canRollBack(_ code: String) -> Bool { previousStamp(of: code) != nil }

  /// The stamp of the list of the publication that is kept of a site.
  private func previousStamp(of code: String) -> FileStatus.Stamp? {
    Publisher.previous(besides: folder + "/" + code).flatMap(Self.listStamp)
  }

  /// The stamp of the list of what stands in a folder; nil where nothing does.
  static func listStamp(_ folder: String) -> FileStatus.Stamp? { FileStatus(folder + "/" + Manifest.name)?.stamp }
}
