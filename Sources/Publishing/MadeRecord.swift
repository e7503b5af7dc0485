import Diagnostics
package import Signatures

/// What files of the standing publication were made from: a digest for each group of them, kept beside the output.
///
/// It is believed only beside the list that it names. Whoever asks for the digest of what a group is made from now, and finds
/// it here, need not make the group's files again.
package struct MadeRecord: Sendable {
  static let name = "made"

  /// The digest of the list of the publication that it is about.
  package let list: ByteDigest
  private let digests: Set<ByteDigest>
  /// The word that was kept with them.
  package let word: String

  /// The record of the publication that stands in a folder and whose list has a digest; nil where there is none.
  package static func read(besides folder: String, of list: ByteDigest) -> MadeRecord? {
    guard let output = try? OutputFolder(folder, apartFrom: []), let work = try? Directory(opening: output.workPath),
      let bytes = try? Disk.read(name, in: work.descriptor, path: output.workPath + "/" + name),
      bytes.starts(with: list.bytes)
    else { return nil }
    return MadeRecord(of: list, reading: bytes.dropFirst(ByteDigest.length))
  }

  /// After the list's digest comes the word, filled up with zeros to the length of a digest, and then the digests.
  private init(of list: ByteDigest, reading bytes: ArraySlice<UInt8>) {
    self.list = list
    word = String(decoding: bytes.prefix(ByteDigest.length).prefix { $0 != 0 }, as: UTF8.self)
    let bytes = bytes.dropFirst(ByteDigest.length)
    let starts = stride(from: bytes.startIndex, to: bytes.endIndex, by: ByteDigest.length)
    digests = Set(starts.lazy.compactMap { ByteDigest(bytes: bytes[$0...].prefix(ByteDigest.length)) })
  }

  /// True if files were made from what has this digest.
  package func contains(_ digest: ByteDigest) -> Bool { digests.contains(digest) }

  /// Keeps what the files of a publication were made from, in the place of what was kept of another. What is there already
  /// stays; where nobody knows what they were made from, what was kept of another goes.
  static func keep(
    _ publication: Publication, of list: ByteDigest?, in work: borrowing Directory
  ) throws(Obstacle) {
    let path = work.path + "/" + name
    guard let madeFrom = publication.madeFrom, let list else {
      guard let kept = try Disk.read(name, in: work.descriptor, path: path) else { return }
      let isOfList = list.map { kept.starts(with: $0.bytes) } ?? false
      if !isOfList { try Disk.remove(name, in: work.descriptor, path: path) }
      return
    }
    let word = Array(madeFrom.word.utf8.prefix(ByteDigest.length))
    let filling = [UInt8](repeating: 0, count: ByteDigest.length - word.count)
    let digests = madeFrom.digests()
    var bytes = list.bytes + word + filling
    bytes.reserveCapacity(bytes.count + digests.count * ByteDigest.length)
    for digest in digests { digest.appendBytes(to: &bytes) }
    if Disk.holds(bytes, name, in: work.descriptor) { return }
    try Disk.remove(name, in: work.descriptor, path: path)
    try Disk.write(bytes, to: name, in: work.descriptor, path: path)
  }
}
