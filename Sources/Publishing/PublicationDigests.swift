import Diagnostics
import Dispatch
import Signatures
import Synchronization

extension Publication {
  /// The list that publishing would write, `SHA256SUMS`: every file is rendered and digested, nothing is written.
  package func list(threads: Int) -> [UInt8] {
    let chunks = (paths.count + Self.chunkSize - 1) / Self.chunkSize
    let parts = Mutex([[ByteDigest]](repeating: [], count: chunks))
    let nextChunk = Atomic(0)
    DispatchQueue.concurrentPerform(iterations: max(1, min(threads, chunks))) { _ in
      var buffer: [UInt8] = []
      while true {
        let chunk = nextChunk.add(1, ordering: .relaxed).oldValue
        guard chunk < chunks else { return }
        let part = part(chunk, &buffer)
        parts.withLock { $0[chunk] = part }
      }
    }
    return ManifestText(paths: paths, digests: parts.withLock { $0 }).bytes
  }

  private static let chunkSize = 128

  private func part(_ chunk: Int, _ buffer: inout [UInt8]) -> [ByteDigest] {
    (chunk * Self.chunkSize..<min((chunk + 1) * Self.chunkSize, paths.count)).map { index in
      if let file = PartedFile(at: index, of: self) { return file.digest.digest }
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
