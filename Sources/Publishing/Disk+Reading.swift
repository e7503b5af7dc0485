import Diagnostics
import Glibc
import Signatures

/// Reading files, whole or in parts.
extension Disk {
  /// A file's bytes; nil if there is none.
  static func read(_ name: String, in folder: Int32, path: String) throws(Obstacle) -> [UInt8]? {
    var whole: [UInt8]?
    try read(name, in: folder, path: path, inPartsOf: .max) { part, _ in whole = part }
    return whole
  }

  /// Hands over a file's bytes in parts of so many, at least one, with the number of all; nothing if there is no file.
  static func read(
    _ name: String, in folder: Int32, path: String, inPartsOf size: Int,
    _ take: (_ part: [UInt8], _ total: Int) -> Void
  ) throws(Obstacle) {
    // A pipe in the place of a file is not waited for.
    let file = openat(folder, name, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard file >= 0 else {
      if errno == ENOENT { return }
      throw refusal(Catalogue.read, path)
    }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw refusal(Catalogue.read, path) }
    let total = Int(status.st_size)
    var left = total
    repeat {
      guard let part = readAll(file, count: min(left, size)) else { throw refusal(Catalogue.read, path) }
      // A file that became shorter meanwhile is not the one that was to be read.
      guard part.count == min(left, size) else { throw refusal(Catalogue.read, path, EIO) }
      take(part, total)
      left -= part.count
    } while left > 0
  }

  /// The list of the publication in a folder; nil where there is none.
  static func manifest(in folder: Int32, path: String) throws(Obstacle) -> Manifest? {
    var reader: Manifest.Reader?
    try read(Manifest.name, in: folder, path: path, inPartsOf: partSize) { part, total in
      if reader == nil { reader = Manifest.Reader(expecting: total) }
      reader?.take(part)
    }
    return reader.take()?.finish()
  }

  /// True if a file is there and holds just these bytes.
  static func holds(_ bytes: [UInt8], _ name: String, in folder: Int32) -> Bool {
    bytes.withUnsafeBytes { holds($0, name, in: folder) }
  }

  /// True if a file is there and holds just these bytes.
  static func holds(_ bytes: UnsafeRawBufferPointer, _ name: UnsafePointer<CChar>, in folder: Int32) -> Bool {
    let file = openat(folder, name, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard file >= 0 else { return false }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG, Int(status.st_size) == bytes.count
    else { return false }
    guard let found = readAll(file, count: bytes.count), found.count == bytes.count else { return false }
    return found.withUnsafeBytes { ByteOrder.compare($0, bytes) == 0 }
  }

  /// The digest of a file that need not be held in memory whole; nil if it cannot be read.
  static func digest(of name: UnsafePointer<CChar>, in folder: Int32) -> ByteDigest? {
    let file = openat(folder, name, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var digest = ByteDigest.Parts()
    while let part = readAll(file, count: partSize) {
      if part.isEmpty { return digest.digest }
      digest.update(part)
    }
    return nil
  }

  /// Bytes of a large file that are in memory at a time.
  static let partSize = 1 << 20

  private static func readAll(_ file: Int32, count: Int) -> [UInt8]? {
    // An empty array is one for all threads, and would be written to.
    if count == 0 { return [] }
    var failed = false
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count {
        let got = Glibc.read(file, buffer.baseAddress?.advanced(by: filled), count - filled)
        if got > 0 { filled += got } else if got == 0 { break } else if errno != EINTR { failed = true; break }
      }
    }
    return failed ? nil : bytes
  }
}
