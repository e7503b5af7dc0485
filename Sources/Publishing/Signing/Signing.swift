package import Diagnostics
package import Signatures

extension Publisher {
  /// Signs what stands: the same publication takes its own place with the signature of its list, in one step, so that a list
  /// never stands beside another's signature. Every file is read: what is not as it was published is not signed. The
  /// publication before stays the one to go back to.
  ///
  /// - Throws: an obstacle if there is no publication, if it is not whole, or if the signature cannot be written.
  @discardableResult
  package func sign(with key: SigningKey) throws(Obstacle) -> PublishingOutcome {
    guard output.exists else { throw Catalogue.noPublication(output.shown) }
    let root = try Directory(opening: output.path)
    let manifest = try Disk.manifest(in: root.descriptor, path: output.shown + "/" + Manifest.name)
    guard let manifest else { throw Catalogue.noPublication(output.shown) }
    let paths = manifest.paths
    guard manifest.isInForm else {
      throw Catalogue.notAsPublished(output.shown, file: Manifest.name)
    }
    let folders = try FolderSet(of: paths, below: root, create: false)
    @Sendable func bytes(of path: String) -> [UInt8] {
      guard let place = folders.locate(path) else { return [] }
      return (try? Disk.read(place.name, in: place.folder, path: path)) ?? []
    }
    let checkpoint = try Self.checkpoint(bytes(of: Manifest.checkpointPath), listed: manifest, shown: output.shown, key)
    var publication = Publication(paths: paths) { index, buffer in
      buffer += paths[index] == Manifest.checkpointPath ? checkpoint : bytes(of: paths[index])
    }
    publication.key = key
    publication.replaces = .sameEdition(listDigest: manifest.ownDigest)
    publication.objection = { [shown = output.shown] index, digest in
      digest == manifest[index] || paths[index] == Manifest.checkpointPath
        ? nil : Catalogue.notAsPublished(shown, file: paths[index])
    }
    return try publish(publication)
  }

  /// The checkpoint with the key's signature; as it is where it has that, and where there is none.
  private static func checkpoint(
    _ bytes: [UInt8], listed manifest: Manifest, shown: String, _ key: SigningKey
  ) throws(Obstacle) -> [UInt8] {
    guard let digest = manifest.digest(of: Manifest.checkpointPath) else { return bytes }
    guard ByteDigest(of: bytes) == digest, let note = SignedNote(bytes) else {
      throw Catalogue.notAsPublished(shown, file: Manifest.checkpointPath)
    }
    let origin = String(note.text.prefix { $0 != "\n" })
    return note.isSigned(by: key.verificationKey, named: origin)
      ? bytes : try SignedNote(note.text, signedBy: key, named: origin).bytes
  }
}
