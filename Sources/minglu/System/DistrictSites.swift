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

  /// Those that were published with the publication whose list has that stamp, or later: a run publishes the city's site first.
  func published(since list: FileStatus.Stamp) -> [String] {
    codes.filter { code in
      Self.listStamp(folder + "/" + code).map { !$0.isWritten(before: list) } ?? false
    }
  }

  /// The stamp of the list of what stands in a folder; nil where nothing does.
  static func listStamp(_ folder: String) -> FileStatus.Stamp? { FileStatus(folder + "/" + Manifest.name)?.stamp }
}
