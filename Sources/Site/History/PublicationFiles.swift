import Signatures

/// Where the files of a publication are read, by their paths within it.
package struct PublicationFiles: Sendable {
  /// Hands over a part of a file.
  package typealias Taking = (_ part: [UInt8]) -> Void

  /// The bytes of a file; nil where there is no such file.
  let bytes: @Sendable (_ path: String) -> [UInt8]?
  /// Hands over the bytes of a file part by part; false where there is no such file, or not all of it can be read.
  let parts: @Sendable (_ path: String, _ take: Taking) -> Bool
  /// False only for a file that is certainly not there: one that cannot be read may be.
  let mayBeThere: @Sendable (_ path: String) -> Bool

  package init(
    bytes: @escaping @Sendable (_ path: String) -> [UInt8]?,
    parts: @escaping @Sendable (_ path: String, _ take: Taking) -> Bool,
    mayBeThere: @escaping @Sendable (_ path: String) -> Bool = { _ in false }
  ) {
    self.bytes = bytes
    self.parts = parts
    self.mayBeThere = mayBeThere
  }
}

extension PublicationFiles {
  /// The digest of a file, which is read in parts; nil where there is no such file, or not all of it can be read.
  func digest(_ path: String) -> ByteDigest? {
    var digest = ByteDigest.Parts()
    return parts(path) { digest.update($0) } ? digest.digest : nil
  }
}
