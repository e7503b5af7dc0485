package import Diagnostics
import Signatures

/// What stands in an output folder, read before it is a run's turn there: while the pages are prepared there is time for it.
///
/// When it is the run's turn, it counts only if the folder and its list are what they were.
package struct StandingPublication: Sendable {
  let standing: Standing
  private let folder: Disk.Stamp
  private let list: Disk.Stamp

  /// Nil where nothing stands, or what stands cannot be read: then that is told when it is the run's turn.
  fileprivate init?(in output: OutputFolder) {
    guard output.exists, let folder = try? Directory(opening: output.path),
      let stamp = Disk.stamp(of: ".", in: folder.descriptor),
      let list = Disk.stamp(of: Manifest.name, in: folder.descriptor),
      let standing = try? Standing(in: folder, shown: output.shown, pending: [])
    else { return nil }
    (self.standing, self.folder, self.list) = (standing, stamp, list)
  }

  /// True if the folder that stands now is the one that was read, and nobody has changed its list since.
  func isStill(in folder: borrowing Directory) -> Bool {
    Disk.stamp(of: ".", in: folder.descriptor) == self.folder
      && Disk.stamp(of: Manifest.name, in: folder.descriptor) == list
  }
}

extension Publisher {
  /// Refuses an output that is there and is no folder.
  package static func refuseFile(_ output: String) throws(Obstacle) { _ = try OutputFolder.resolved(output) }

  /// Reads what stands in an output folder; nil where nothing does, or it cannot be read.
  package static func standing(in folder: String) -> StandingPublication? {
    (try? OutputFolder(folder, apartFrom: [])).flatMap(StandingPublication.init)
  }

  /// True where a publication with a list of more than a million bytes stands.
  package static func isLarge(_ folder: String) -> Bool {
    (FileStatus(folder + "/" + Manifest.name)?.size ?? 0) > 1_000_000
  }
}
