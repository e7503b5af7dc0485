import Dispatch
import Synchronization

extension Publication {
  /// The list that publishing would write, `SHA256SUMS`: every file is rendered and digested, nothing is written.
  package func list(threads: Int) -> [UInt8] {
    let chunks = (paths.count + Self.chunkSize - 1) / Self.chunkSize
    let parts = Mutex([[UInt8]](repeating: [], count: chunks))
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
    return parts.withLock { $0.flatMap(\.self) }
  }

  private static let chunkSize = 128

  private func part(_ chunk: Int, _ buffer: inout [UInt8]) -> [UInt8] {
    var lines: [UInt8] = []
    for index in chunk * Self.chunkSize..<min((chunk + 1) * Self.chunkSize, paths.count) {
      buffer.removeAll(keepingCapacity: true)
      render(index, &buffer)
      Manifest.append(FileDigest(of: buffer), paths[index], to: &lines)
    }
    return lines
  }

  /// One digest for all files of a folder: that of the list which `sha256sum` would write of them. The files come in the
  /// byte order of their paths; one without bytes could not be read.
  package static func digest(of files: some Sequence<(path: String, bytes: [UInt8]?)>) -> String {
    var list: [UInt8] = []
    for file in files { Manifest.append(FileDigest(of: file.bytes ?? []), file.path, to: &list) }
    return digest(of: list)
  }

  /// The 32 bytes of the SHA-256 digest of some bytes.
  package static func digestBytes(of bytes: [UInt8]) -> [UInt8] { FileDigest(of: bytes).bytes }

  /// The SHA-256 digest of some bytes as a list has it: 64 lower-case hexadecimal digits.
  package static func digest(of bytes: [UInt8]) -> String {
    FileDigest(of: bytes).hexadecimal
  }
}
