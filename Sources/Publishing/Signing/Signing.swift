package import Diagnostics
import Glibc
package import Signatures

extension Publisher {
  /// Signs what stands: the same publication takes its own place with the signature of its list, in one step, so that a list
  /// never stands beside another's signature. Every file is read: what is not as it was published is not signed. The
  /// publication before stays the one to go back to.
  ///
  /// - Throws: an obstacle if there is no publication, if it is not whole, or if the signature cannot be written.
  @discardableResult
  package func sign(with key: SigningKey) throws(Obstacle) -> PublishingOutcome {
    guard output.exists, isFolder(output.path) else { throw Catalogue.noPublication(output.shown) }
    let root = try Directory(opening: output.path)
    guard let list = try Disk.read(Manifest.name, in: root.descriptor, path: output.shown + "/" + Manifest.name) else {
      throw Catalogue.noPublication(output.shown)
    }
    let manifest = Manifest(reading: list)
    let paths = Array(manifest.paths)
    guard manifest.isInForm else {
      throw Catalogue.notAsPublished(output.shown, file: Manifest.name)
    }
    let folders = try FolderSet(of: paths, below: root, create: false)
    var publication = Publication(paths: paths) { index, buffer in
      guard let place = folders.locate(paths[index]) else { return }
      buffer += (try? Disk.read(place.name, in: place.folder, path: paths[index])) ?? []
    }
    publication.key = key
    publication.replaces = .publication(listDigest: FileDigest(of: list).hexadecimal)
    publication.isSameEdition = true
    publication.objection = { [shown = output.shown] path, digest in
      digest == manifest.digest(of: path) ? nil : Catalogue.notAsPublished(shown, file: path)
    }
    return try publish(publication)
  }
}
