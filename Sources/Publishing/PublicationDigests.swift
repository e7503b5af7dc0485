package import Diagnostics
import Dispatch
package import Signatures
import Synchronization

extension Publication {
  /// The list that publishing would write, and its signature by the publication's key, if it has one: every file is rendered
  /// and digested, nothing is written. What publishing would refuse is refused; the first obstacle ends it.
  package func list(threads: Int) throws(Obstacle) -> (manifest: Manifest, signature: [UInt8]?) {
    let chunks = (paths.count + Self.chunkSize - 1) / Self.chunkSize
    let progress = Mutex(Progress(chunks: chunks))
    DispatchQueue.concurrentPerform(iterations: max(1, min(threads, chunks))) { _ in
      var buffer: [UInt8] = []
      while let chunk = progress.withLock({ $0.take() }) {
        do throws(Obstacle) {
          let part = try part(chunk, &buffer)
          progress.withLock { $0.digests[chunk] = part }
          finished?(part.count, paths.count)
        } catch {
          progress.withLock { $0.obstacle = $0.obstacle ?? error }
        }
      }
    }
    let digested = progress.withLock { $0 }
    if let obstacle = digested.obstacle { throw obstacle }
    let list = ManifestText(paths: paths, digests: digested.digests)
    return (list.manifest, try key?.signature(of: list.bytes))
  }

  private struct Progress: Sendable {
    /// The digest of each file, a part for each chunk.
    var digests: [[ByteDigest]]
    var obstacle: Obstacle?
    private var next = 0

    init(chunks: Int) { digests = Array(repeating: [], count: chunks) }

    /// The next chunk; nil where none is left or something is in the way.
    mutating func take() -> Int? {
      guard obstacle == nil, next < digests.count else { return nil }
      defer { next += 1 }
      return next
    }
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
    var list: [UInt8] = []
    for file in files { file.path.withBytes { ManifestText.append(ByteDigest(of: file.bytes ?? []), $0, to: &list) } }
    return digest(of: list)
  }

  /// The SHA-256 digest of some bytes as a list has it: 64 lower-case hexadecimal digits.
  package static func digest(of bytes: [UInt8]) -> String {
    ByteDigest(of: bytes).hexadecimal
  }
}
