package import Diagnostics
import Glibc

extension FileSet {
  /// Refuses a place for a file of its own: in a publication or where Minglu keeps earlier ones, among the sources, and in a
  /// folder that is not there.
  package static func refusePlace(of file: String, apartFrom sources: [String]) throws(Obstacle) {
    try refusePublication(around: file)
    let (folder, name) = OutputFolder.split(OutputFolder.trimmed(file))
    guard let parent = Disk.resolved(folder) else {
      let code = errno
      throw code == ENOENT
        ? Catalogue.outputHasNoPlace(file, in: folder) : Disk.refusal(Catalogue.created, file, code)
    }
    let path = Disk.resolved(file) ?? (parent == "/" ? "" : parent) + "/" + name
    try OutputFolder.refuseWorkFolder(around: path, shown: file)
    for source in sources {
      guard let root = Disk.resolved(source), OutputFolder.isPath(path, within: root) else { continue }
      throw Catalogue.fileIsAmongSources(file, source: source)
    }
  }
}
