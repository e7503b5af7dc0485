package import Diagnostics

extension FileSet {
  /// Refuses a place for a file of its own: in a publication or where Minglu keeps earlier ones, among the sources, and in a
  /// folder that is not there.
  package static func refusePlace(of file: String, apartFrom sources: [String]) throws(Obstacle) {
    try refusePublication(around: file)
    let place = try OutputFolder.pathInItsFolder(file.withoutEndSlashes, shown: file)
    let path = Disk.resolved(file) ?? place
    try OutputFolder.refuseWorkFolder(around: path, shown: file)
    for source in sources {
      guard let root = Disk.resolved(source), path.isPath(within: root) else { continue }
      throw Catalogue.fileIsAmongSources(file, source: source)
    }
  }
}
