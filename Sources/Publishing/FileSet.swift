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
  /// of one that is there. A folder in which a publication stands is refused, and one that overlaps the sources.
  package func write(to folder: String, apartFrom sources: [String]) throws(Obstacle) {
    let output = try OutputFolder(folder, apartFrom: sources)
    if mkdir(output.path, 0o755) != 0, errno != EEXIST { throw Disk.refusal(Catalogue.created, folder) }
    let directory = try Directory(opening: output.path)
    if try Disk.read(Manifest.name, in: directory.descriptor, path: folder + "/" + Manifest.name) != nil {
      throw Catalogue.outputIsPublication(folder)
    }
    for file in files { try Self.write(file.bytes, to: file.name, in: directory, shown: folder) }
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
