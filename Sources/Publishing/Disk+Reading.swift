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
    _ name: UnsafePointer<CChar>, in folder: Int32, path: @autoclosure () -> String, inPartsOf size: Int = partSize,
    _ take: (_ part: [UInt8], _ total: Int) -> Void
  ) throws(Obstacle) {
    guard let file = try open(name, in: folder, path: path()) else { return }
    do throws(SystemError) {
      let total = try file.size()
      var left = total
      repeat {
        let part = try file.read(min(left, size))
        // A file that became shorter meanwhile is not the one that was to be read.
        if part.count < min(left, size) { throw SystemError(code: EIO) }
        take(part, total)
        left -= part.count
      } while left > 0
    } catch {
      throw refusal(Catalogue.read, path(), error)
    }
  }

  private static func open(
    _ name: UnsafePointer<CChar>, in folder: Int32, path: @autoclosure () -> String
  ) throws(Obstacle) -> OpenFile? {
    do throws(SystemError) {
      return try OpenFile(reading: name, in: folder)
    } catch {
      if error.code == ENOENT { return nil }
      throw refusal(Catalogue.read, path(), error)
    }
  }

  /// The list of the publication in a folder; nil where there is none.
  static func manifest(in folder: Int32, path: String) throws(Obstacle) -> Manifest? {
    var reader: Manifest.Reader?
    try read(Manifest.name, in: folder, path: path) { part, total in
      if reader == nil { reader = Manifest.Reader(expecting: total) }
      reader?.take(part)
    }
    return reader.take()?.finish()
  }

  /// The digest of a file, which is read in parts; nil if there is none.
  static func digest(
    of name: UnsafePointer<CChar>, in folder: Int32, path: @autoclosure () -> String
  ) throws(Obstacle) -> ByteDigest? {
    var digest: ByteDigest.Parts?
    try read(name, in: folder, path: path()) { part, _ in
      if digest == nil { digest = ByteDigest.Parts() }
      digest?.update(part)
    }
    return digest?.digest
  }

  /// True if a file is there and holds just these bytes.
  static func holds(_ bytes: [UInt8], _ name: String, in folder: Int32) -> Bool {
    bytes.withUnsafeBytes { holds($0, name, in: folder) }
  }

  /// True if a file is there and holds just these bytes.
  static func holds(_ bytes: UnsafeRawBufferPointer, _ name: UnsafePointer<CChar>, in folder: Int32) -> Bool {
    do throws(SystemError) {
      let file = try OpenFile(reading: name, in: folder)
      let status = try file.status()
      guard status.isFile, status.size == bytes.count else { return false }
      return try file.read(bytes.count).withUnsafeBytes { ByteOrder.compare($0, bytes) == 0 }
    } catch {
      return false
    }
  }

  /// Bytes of a large file that are in memory at a time.
  static let partSize = 1 << 20
}
