import CArchive

/// A zip archive that libarchive makes in memory. Entries carry no time, no owner and no name of a machine, so the same
/// parts give the same bytes.
package final class ZipWriter {
  private let archive: OpaquePointer
  private let output = ArchiveOutput()

  /// `level` of compression: 0 stores, 9 is smallest.
  package init?(level: Int) {
    guard let archive = archive_write_new() else { return nil }
    self.archive = archive
    archive_write_set_format_zip(archive)
    archive_write_zip_set_compression_deflate(archive)
    archive_write_set_format_option(archive, "zip", "compression-level", String(level))
    // A part's size is not known beforehand, and none is so large that old programs could not read it.
    archive_write_set_format_option(archive, "zip", "zip64", nil)
    // Nothing is written after the archive's end to fill a block of a tape.
    archive_write_set_bytes_in_last_block(archive, 1)
    let pointer = Unmanaged.passUnretained(output).toOpaque()
    let status = archive_write_open(
      archive, pointer, nil,
      { _, context, bytes, count in
        guard let context, let bytes else { return -1 }
        let output = Unmanaged<ArchiveOutput>.fromOpaque(context).takeUnretainedValue()
        output.bytes += UnsafeRawBufferPointer(start: bytes, count: count)
        return count
      }, nil)
    guard status == ARCHIVE_OK else { return nil }
  }

  deinit { archive_write_free(archive) }

  /// Adds a part; false if the library would not take it.
  package func add(_ bytes: [UInt8], as name: String) -> Bool { add(name) { $0(bytes) } }

  /// Adds a part that `write` hands over piece by piece; false if that is, or if the library would not take it.
  func add(_ name: String, _ write: (_ take: ([UInt8]) -> Bool) -> Bool) -> Bool {
    guard let entry = archive_entry_new() else { return false }
    defer { archive_entry_free(entry) }
    archive_entry_set_pathname(entry, name)
    archive_entry_set_filetype(entry, UInt32(S_IFREG))
    archive_entry_set_perm(entry, 0o644)
    guard archive_write_header(archive, entry) == ARCHIVE_OK else { return false }
    return write { bytes in
      bytes.withUnsafeBytes { archive_write_data(archive, $0.baseAddress, $0.count) } == bytes.count
    }
  }

  /// Ends the archive and gives its bytes; nil if the library could not.
  package func finish() -> [UInt8]? {
    archive_write_close(archive) == ARCHIVE_OK ? output.bytes : nil
  }
}

/// Where the library's blocks are put together.
private final class ArchiveOutput {
  var bytes: [UInt8] = []
}
