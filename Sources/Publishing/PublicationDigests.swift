package import Diagnostics
import Parallel
package import Signatures

extension Publication {
  /// The list that publishing would write, and its signature by the publication's key, if it has one: every file is rendered
  /// and digested, nothing is written. What publishing would refuse is refused; the first obstacle ends it.
  package func list(threads: Int) throws(Obstacle) -> (manifest: Manifest, signature: [UInt8]?) {
    let chunks = (paths.count + Self.chunkSize - 1) / Self.chunkSize
    let digests = try (0..<chunks).concurrentMap(threads: threads, with: { [UInt8]() }) {
      chunk, buffer throws(Obstacle) in
      let part = try part(chunk, &buffer)
      finished?(part.count, paths.count)
      return part
    }
    let list = ManifestText(paths: paths, digests: digests)
    return (list.manifest, try key?.signature(of: list.bytes))
  }

  private static let chunkSize = 128

  private func part(_ chunk: Int, _ buffer: inout [UInt8]) throws(Obstacle) -> [ByteDigest] {
    let range = chunk * Self.chunkSize..<min((chunk + 1) * Self.chunkSize, paths.count)
    return try range.map { index throws(Obstacle) in
      let digest = digest(index, &buffer)
      try confirm(digest, at: index)
      return digest
    }
  }

  private func digest(_ index: Int, _ buffer: inout [UInt8]) -> ByteDigest {
    if let parts = parts?(index) { return parts.digest.digest }
    buffer.removeAll(keepingCapacity: true)
    render(index, &buffer)
    return ByteDigest(of: buffer)
  }

  /// One digest for all files of a folder: that of the list which `sha256sum` would write of them. The files come in the
  /// byte order of their paths; one without bytes could not be read.
  package static func digest(of files: some Sequence<(path: String, bytes: [UInt8]?)>) -> String {
    digest(of: files.lazy.map { (path: $0.path, digest: ByteDigest(of: $0.bytes ?? [])) })
  }

  /// The same of files of which the digests are known.
  package static func digest(of files: some Sequence<(path: String, digest: ByteDigest)>) -> String {
    var list: [UInt8] = []
    for file in files { file.path.withBytes { ManifestText.append(file.digest, $0, to: &list) } }
    return digest(of: list)
  }

  /// The SHA-256 digest of some bytes as a list has it: 64 lower-case hexadecimal digits.
  package static func digest(of bytes: [UInt8]) -> String {
    ByteDigest(of: bytes).hexadecimal
  }
}
