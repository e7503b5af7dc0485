package import Diagnostics
package import Vocabulary

/// A publication as it stands: what a register is held against before it takes its place (N12).
package struct LastPublication: Sendable {
  package let manifest: Manifest
  let data: PublicationData
  /// What stands before a path of it that is shown: the folder, ending in a slash.
  let shownFolder: String

  /// The day that it shows.
  package var day: Day { data.day }

  /// Reads a publication's own files through `file`, which gives the bytes of a path within it, or nil where there is no
  /// such file. Nil where there is no publication; an obstacle where there is one that does not tell what it published,
  /// since no change could be noticed then.
  package static func read(
    shownAs folder: String, file: (String) -> [UInt8]?
  ) throws(Obstacle) -> LastPublication? {
    guard let bytes = file(Manifest.path) else { return nil }
    let shownFolder = folder.hasSuffix("/") ? folder : folder + "/"
    guard let manifest = Manifest(bytes) else { throw Catalogue.unreadablePublication(shownFolder + Manifest.path) }
    do throws(UnreadableFile) {
      return LastPublication(manifest: manifest, data: try PublicationData(file), shownFolder: shownFolder)
    } catch {
      throw Catalogue.unreadablePublication(shownFolder + error.path)
    }
  }
}
