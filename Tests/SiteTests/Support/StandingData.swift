import Signatures
import Synchronization
import Testing

@testable import Registry
@testable import Site

/// Publications that stand, as a run reads them.
enum StandingData {
  static func bytes(of file: DataFile, of register: PublishedRegister) -> [UInt8] {
    var bytes: [UInt8] = []
    DataFiles(register: register).parts(of: file).renderAll(into: &bytes)
    return bytes
  }

  /// The files of a register's log, made from the records alone.
  static func logFiles(
    of register: PublishedRegister, signedBy key: SigningKey? = nil
  ) throws -> [String: [UInt8]] {
    let log = try PublicLog.make(for: register, extending: nil, secret: nil, signedBy: key)
    var files: [String: [UInt8]] = [:]
    for index in log.paths.indices { log.render(index, into: &files[log.paths[index], default: []]) }
    return files
  }

  /// A publication that has a register's data files and some others. Some data files may be other than they are listed, or
  /// listed as they are here; they are read in parts of so many bytes. What is read is told to `reads`.
  static func publication(
    of register: PublishedRegister, and others: [String: [UInt8]] = [:], listed: [DataFile: String] = [:],
    altered: [DataFile: String] = [:], inPartsOf size: Int = 1000, reads: Reads = Reads()
  ) throws -> LastPublication {
    var files = files(of: register, and: others, listed: listed)
    for (file, text) in altered { files[file.path] = Array(text.utf8) }
    let there = files
    let last = try LastPublication.read(
      shownAs: "public",
      PublicationFiles { path in
        reads.add(path)
        return there[path]
      } parts: { path, take in
        reads.add(path)
        guard let bytes = there[path] else { return false }
        for start in stride(from: 0, to: bytes.count, by: size) {
          take(Array(bytes[start..<min(start + size, bytes.count)]))
        }
        return true
      })
    return try #require(last)
  }

  /// The files of a publication with their list.
  static func files(
    of register: PublishedRegister, and others: [String: [UInt8]] = [:], listed: [DataFile: String] = [:]
  ) -> [String: [UInt8]] {
    var files = others
    for file in DataFile.allCases {
      files[file.path] = listed[file].map { Array($0.utf8) } ?? bytes(of: file, of: register)
    }
    let list = files.keys.sorted().map { "\(ByteDigest(of: files[$0] ?? []).hexadecimal)  \($0)\n" }
    return files.merging([Manifest.name: Array(list.joined().utf8)]) { $1 }
  }

  /// A folder in which another publication may come to stand.
  final class Folder: Sendable {
    private let files: Mutex<[String: [UInt8]]>

    init(_ files: [String: [UInt8]]) { self.files = Mutex(files) }

    func exchange(for others: [String: [UInt8]]) { files.withLock { $0 = others } }

    func bytes(_ path: String) -> [UInt8]? { files.withLock { $0[path] } }
  }

  /// The paths that were read, in their order.
  final class Reads: Sendable {
    private let read = Mutex<[String]>([])

    var paths: [String] { read.withLock(\.self) }

    func add(_ path: String) { read.withLock { $0.append(path) } }
  }
}
