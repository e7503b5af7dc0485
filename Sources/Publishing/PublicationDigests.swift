import Diagnostics
import Dispatch
import Synchronization

extension Publication {
  /// The list that publishing would write, `SHA256SUMS`: every file is rendered and digested, nothing is written.
  package func list(threads: Int) -> [UInt8] {
    let chunks = (paths.count + Self.chunkSize - 1) / Self.chunkSize
    let parts = Mutex([[FileDigest]](repeating: [], count: chunks))
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

  private func part(_ chunk: Int, _ buffer: inout [UInt8]) -> [FileDigest] {
    (chunk * Self.chunkSize..<min((chunk + 1) * Self.chunkSize, paths.count)).map { index in
      buffer.removeAll(keepingCapacity: true)
      render(index, &buffer)
      return FileDigest(of: buffer)
    }
  }

  /// One digest for all files of a folder: that of the list which `sha256sum` would write of them. The files come in the
  /// byte order of their paths; one without bytes could not be read.
  package static func digest(of files: some Sequence<(path: String, bytes: [UInt8]?)>) -> String {
    var list: [UInt8] = []
    for file in files { file.path.withBytes { ManifestText.append(FileDigest(of: file.bytes ?? []), $0, to: &list) } }
    return digest(of: list)
  }

  /// The 32 bytes of the SHA-256 digest of some bytes.
  package static func digestBytes(of bytes: [UInt8]) -> [UInt8] { FileDigest(of: bytes).bytes }

  /// The SHA-256 digest of some bytes as a list has it: 64 lower-case hexadecimal digits.
  package static func digest(of bytes: [UInt8]) -> String {
    FileDigest(of: bytes).hexadecimal
  }
}
