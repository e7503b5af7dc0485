import Diagnostics

extension FolderReader {
  /// The bytes of a file that an argument or option names.
  static func named(_ path: String) throws(Obstacle) -> [UInt8] {
    if let bytes = file(path) { return bytes }
    if isFolder(path) { throw Catalogue.isNoFile(path, isFolder: true) }
    throw exists(path) ? Catalogue.unreadable(path) : Catalogue.noSuchFile(path)
  }
}
