import Glibc
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
        && Self.whenPublished(folder + "/" + name) != nil
    }
  }

  /// Those that were published with what was published to a folder at a time, or later: a run publishes the city's site first.
  func published(since time: timespec) -> [String] {
    codes.filter { code in
      guard let own = Self.whenPublished(folder + "/" + code) else { return false }
      return (own.tv_sec, own.tv_nsec) >= (time.tv_sec, time.tv_nsec)
    }
  }

  /// When the list of what stands in a folder was written; nil where nothing does.
  static func whenPublished(_ folder: String) -> timespec? {
    var status = stat()
    return stat(folder + "/" + Manifest.name, &status) == 0 ? status.st_mtim : nil
  }
}
