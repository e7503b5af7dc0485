package import Diagnostics
import Dispatch
package import Signatures
import Synchronization

extension Publication {
  /// The list that publishing would write, and its signature by the publication's key, if it has one: every file is rendered
  /// and digested, nothing is written.
  package func list(threads: Int) throws(Obstacle) -> (manifest: Manifest, signature: [UInt8]?) {
    let chunks = (paths.count + Self.chunkSize - 1) / Self.chunkSize
    let digests = Mutex([[ByteDigest]](repeating: [], count: chunks))
    let nextChunk = Atomic(0)
    DispatchQueue.concurrentPerform(iterations: max(1, min(threads, chunks))) { _ in
      var buffer: [UInt8] = []
      while true {
        let chunk = nextChunk.add(1, ordering: .relaxed).oldValue
        guard chunk < chunks else { return }
        let part = part(chunk, &buffer)
        digests.withLock { $0[chunk] = part }
        finished?(part.count, paths.count)
      }
    }
    let list = ManifestText(paths: paths, digests: digests.withLock { $0 })
    return (list.manifest, try key?.signature(of: list.bytes))
  }

  private static let chunkSize = 128

  private func part(_ chunk: Int, _ buffer: inout [UInt8]) -> [ByteDigest] {
    (chunk * Self.chunkSize..<min((chunk + 1) * Self.chunkSize, paths.count)).map { index in
      if let parts = parts?(index) { return parts.digest.digest }
      buffer.removeAll(keepingCapacity: true)
      render(index, &buffer)
      return ByteDigest(of: buffer)
    }
  }

  /// One digest for all files of a folder: that of the list which `sha256sum` would write of them. The files come in the
  /// byte order of their paths; one without bytes could not be read.
  package static func digest(of files: some Sequence<(path: String, bytes: [UInt8]?)>) -> String {
    var list: [UInt8] = []
    for file in files { file.path.withBytes { ManifestText.append(ByteDigest(of: file.bytes ?? []), $0, to: &list) } }
    return digest(of: list)
  }

  /// The SHA-256 digest of some bytes as a list has it: 64 lower-case hexadecimal digits.
  package static func digest(of bytes: [UInt8]) -> String {
    ByteDigest(of: bytes).hexadecimal
  }
}
