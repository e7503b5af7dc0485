package import Diagnostics
import Glibc
import Signatures

/// Files that are written beside each other into a folder of their own: no publication, so nothing else in it is touched.
package struct FileSet: Sendable {
  /// Names without a `/`, and their bytes.
  private let files: [(name: String, bytes: [UInt8])]

  package init(_ files: [(name: String, bytes: [UInt8])]) {
    self.files = files
  }

  /// Writes the files in their order, making the folder if it is not there. Each appears whole or not at all, in the place
  /// of one that is there. A folder in which a publication stands is refused, one within a publication, and one that
  /// overlaps the sources.
  package func write(to folder: String, apartFrom sources: [String]) throws(Obstacle) {
    let output = try OutputFolder(folder, apartFrom: sources)
    try Self.refusePublication(around: output.parent, shown: folder)
    if mkdir(output.path, 0o755) != 0, errno != EEXIST {
      throw Catalogue.unwritten(Disk.refusal(Catalogue.created, folder))
    }
    let directory = try Directory(opening: output.path)
    if Disk.isThere(Manifest.name, in: directory.descriptor) { throw Catalogue.outputIsPublication(folder) }
    do throws(Obstacle) {
      for file in files { try Self.write(file.bytes, to: file.name, in: directory, shown: folder) }
    } catch {
      throw Catalogue.unwritten(error)
    }
  }

  /// Refuses a place for a file within a publication: there it would be nobody's, and the next build would stop at it.
  package static func refusePublication(around path: String) throws(Obstacle) {
    try refusePublication(around: path, shown: path)
  }

  /// `shown` is what was to be made there, as the caller wrote it.
  static func refusePublication(around path: String, shown: String) throws(Obstacle) {
    if let publication = publication(around: path) {
      throw Catalogue.placeIsInPublication(shown, publication: publication)
    }
  }

  /// The publication to whose folder a path leads, or into it; nil where there is none.
  private static func publication(around path: String) -> String? {
    // What is not there will be made within what is.
    var standing = path.withoutEndSlashes
    while Disk.resolved(standing) == nil, !standing.isEmpty, standing != "." {
      standing = standing.splitPath.folder
    }
    var folder = Disk.resolved(standing)
    while let path = folder {
      // Every publication has a label besides its list; other folders have lists of digests too.
      if [Manifest.name, Manifest.labelPath].allSatisfy({ Disk.isThere(path + "/" + $0, in: AT_FDCWD) }) {
        return path
      }
      folder = path == "/" ? nil : path.splitPath.folder
    }
    return nil
  }

  private static func write(
    _ bytes: [UInt8], to name: String, in directory: borrowing Directory, shown folder: String
  ) throws(Obstacle) {
    let temporary = ".\(name).next"
    let path = folder + "/" + name
    // One that an interrupted run has left.
    try Disk.remove(temporary, in: directory.descriptor, path: path)
    try Disk.write(bytes, to: temporary, in: directory.descriptor, path: path)
    if renameat(directory.descriptor, temporary, directory.descriptor, name) != 0 {
      throw Disk.refusal(Catalogue.written, path)
    }
  }
}
