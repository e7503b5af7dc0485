import Signatures

/// Where the files of a publication are read, by their paths within it.
package struct PublicationFiles: Sendable {
  /// Hands over a part of a file.
  package typealias Taking = (_ part: [UInt8]) -> Void

  /// The bytes of a file; nil where there is no such file.
  let bytes: @Sendable (_ path: String) -> [UInt8]?
  /// Hands over the bytes of a file part by part; false where there is no such file, or not all of it can be read.
  let parts: @Sendable (_ path: String, _ take: Taking) -> Bool

  package init(
    bytes: @escaping @Sendable (_ path: String) -> [UInt8]?,
    parts: @escaping @Sendable (_ path: String, _ take: Taking) -> Bool
  ) {
    self.bytes = bytes
    self.parts = parts
  }
}

extension PublicationFiles {
  /// The digest of a file, which is read in parts; nil where there is no such file, or not all of it can be read.
  func digest(_ path: String) -> ByteDigest? {
    var digest = ByteDigest.Parts()
    return parts(path) { digest.update($0) } ? digest.digest : nil
  }
}
