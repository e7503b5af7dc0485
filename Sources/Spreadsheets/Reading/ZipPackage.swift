import CArchive
import Diagnostics

/// What may be read of a workbook, so that a hostile one cannot use up the machine.
package struct WorkbookLimits: Sendable {
  /// Bytes that the file may have.
  package var file = 64 << 20
  /// Bytes that its parts may have together once unpacked.
  package var unpacked = 256 << 20
  /// How many times its own size a file may unpack to, beyond the first megabyte.
  package var ratio = 200
  /// Cells that its sheets may have together.
  package var cells = 4_000_000
  /// Bytes of text that its cells may have together, each counted where it is shown.
  package var text = 256 << 20
  /// Sheets that it may have, and merged ranges that a sheet may.
  package var sheets = 1_000
  package var merges = 10_000
  /// How deep elements may be nested.
  package var nesting = 32

  package init() {}
}

/// The parts of a zip archive that hold XML, unpacked by libarchive from memory.
struct ZipPackage {
  /// By their names in small letters: capitals do not tell two parts apart (ECMA-376 part 2).
  private var parts: [String: [UInt8]] = [:]
  private var unpacked = 0
  private let limit: Int

  private init(limit: Int) {
    self.limit = limit
  }

  static func read(_ bytes: [UInt8], limits: WorkbookLimits) throws(WorkbookFault) -> ZipPackage {
    guard bytes.count <= limits.file else { throw WorkbookFault(Catalogue.workbookTooLarge(bytes: limits.file)) }
    guard let archive = archive_read_new() else { throw WorkbookFault(Catalogue.damagedWorkbook()) }
    defer { archive_read_free(archive) }
    archive_read_support_format_zip_seekable(archive)
    let limit = min(limits.unpacked, bytes.count * limits.ratio + (1 << 20))
    let package = bytes.withUnsafeBytes { buffer in
      Result<ZipPackage, WorkbookFault> { () throws(WorkbookFault) in
        guard archive_read_open_memory(archive, buffer.baseAddress, buffer.count) == ARCHIVE_OK else {
          throw WorkbookFault(Catalogue.damagedWorkbook())
        }
        var package = ZipPackage(limit: limit)
        try package.readParts(of: archive)
        return package
      }
    }
    return try package.get()
  }

  /// The part of a name; nil if there is none.
  func part(_ name: String) -> [UInt8]? { parts[name.lowercased()] }

  private mutating func readParts(of archive: OpaquePointer) throws(WorkbookFault) {
    var entry: OpaquePointer?
    while true {
      let status = archive_read_next_header(archive, &entry)
      if status == ARCHIVE_EOF { return }
      // A warning is about the name's character set; the names that matter are ASCII.
      guard status == ARCHIVE_OK || status == ARCHIVE_WARN, let entry else {
        throw WorkbookFault(Catalogue.damagedWorkbook())
      }
      guard let name = archive_entry_pathname(entry).map({ String(cString: $0).lowercased() }), Self.isNeeded(name)
      else { continue }
      guard archive_entry_is_encrypted(entry) == 0 else { throw WorkbookFault(Catalogue.lockedWorkbook()) }
      // Of two parts with one name, one program reads the first and another the last.
      guard parts[name] == nil else { throw WorkbookFault(Catalogue.damagedWorkbook()) }
      parts[name] = try readPart(of: archive)
    }
  }

  private static func isNeeded(_ name: String) -> Bool { name.hasSuffix(".xml") || name.hasSuffix(".rels") }

  private mutating func readPart(of archive: OpaquePointer) throws(WorkbookFault) -> [UInt8] {
    var bytes: [UInt8] = []
    while true {
      var count = 0
      let chunk = [UInt8](unsafeUninitializedCapacity: 65_536) { buffer, initialized in
        count = archive_read_data(archive, buffer.baseAddress, buffer.count)
        initialized = max(0, count)
      }
      // The library holds the data against its checksum; whatever it says about it, the part is not sound.
      guard count >= 0 else { throw WorkbookFault(Catalogue.damagedWorkbook()) }
      if count == 0 { return bytes }
      bytes += chunk
      unpacked += count
      guard unpacked <= limit else { throw WorkbookFault(Catalogue.workbookUnpacksTooLarge()) }
    }
  }
}
