import Diagnostics
import Signatures

/// Where the files of a publication are to be read, when a run may have been interrupted that replaced them one by one: what
/// it replaced was kept, and until the list is in its place that is the publication that stands.
package struct ReplacedFiles: Sendable {
  private let folder: String
  /// The folder in which what was replaced is kept; nil where no run was interrupted.
  private let kept: String?

  /// Looks into a folder that may hold a publication.
  package init(in folder: String) {
    self.folder = folder
    kept = try? Self.keptFolder(of: OutputFolder(folder, apartFrom: []))
  }

  /// The path at which a file of the publication is to be read.
  package func location(of file: String) -> String {
    if let path = kept.map({ $0 + "/" + file }), Disk.resolved(path) != nil { return path }
    return folder.folderPrefix + file
  }

  private static func keptFolder(of output: OutputFolder) throws(Obstacle) -> String? {
    guard output.exists else { return nil }
    let root = try Directory(opening: output.path)
    for path in [output.innerWorkPath, output.workPath] where Disk.resolved(path) != nil {
      let work = try Directory(opening: path)
      if isInterrupted(root, keeping: work) { return path + "/" + WorkFolder.replaced }
    }
    return nil
  }

  /// True if a run was interrupted before the list was in its place.
  static func isInterrupted(_ root: borrowing Directory, keeping work: borrowing Directory) -> Bool {
    let name = WorkFolder.replaced + "/" + Manifest.name
    guard let list = try? Disk.read(name, in: work.descriptor, path: name) else { return false }
    return Disk.holds(list, Manifest.name, in: root.descriptor)
  }
}
