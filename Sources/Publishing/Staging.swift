import Diagnostics
import Dispatch
import Signatures
import Synchronization

/// Renders a publication on several threads and puts what differs from the standing one into the folder being staged.
///
/// Each thread takes the next chunk of its share of the files, renders them into a batch of its own and writes that; what it
/// found goes into the common account once a chunk, in the order of the files. The shares lie apart, since the system
/// makes the files of one folder one after the other.
struct Staging: Sendable {
  let publication: Publication
  /// The standing publication: its list, and its folders, of which those that nobody has touched since the list was written
  /// are known. Empty where nothing stands.
  let manifest: Manifest
  let standing: FolderSet?
  /// Of the standing list; nil where it is not known when that was written: then every file is made or read.
  let listStamp: Disk.Stamp?
  /// Opens the folder being staged when the first file is written; nothing is touched if none is.
  let staged: StagedFolder

  /// What was found of all files.
  struct Account: Sendable {
    /// The digest of each file, a part for each chunk.
    fileprivate var digests: [[ByteDigest]]
    /// Indices of the files that stand already with the same bytes, for each chunk.
    fileprivate(set) var same: [IndexRuns]
    fileprivate(set) var written = 0

    init(chunks: Int) {
      digests = Array(repeating: [], count: chunks)
      same = Array(repeating: IndexRuns(), count: chunks)
    }

    /// The list of the files, whose paths are given in their order.
    func list(of paths: PathList) -> ManifestText { ManifestText(paths: paths, digests: digests) }
  }

  private struct Progress: Sendable {
    var chunks: Shares
    var done = 0
    var account: Account
    var obstacle: Obstacle?
  }

  fileprivate static let chunkSize = 128
  /// How much is done, in hundredths, when the disk is set to work while files are still being made. What comes after the last
  /// one is waited for, so they come closer and closer.
  private static let flushes = [35, 60, 80, 92]

  /// Does all the files. The first obstacle ends it.
  func run(threads: Int) throws(Obstacle) -> Account {
    let chunks = (publication.paths.count + Self.chunkSize - 1) / Self.chunkSize
    let workers = max(1, min(threads, chunks))
    let progress = Mutex(Progress(chunks: Shares(of: chunks, among: workers), account: Account(chunks: chunks)))
    let flushing = DispatchGroup()
    DispatchQueue.concurrentPerform(iterations: workers) { worker in
      work(as: worker, chunks: chunks, progress, flushing)
    }
    flushing.wait()
    return try Self.result(progress.withLock { $0 })
  }

  private static func result(_ progress: Progress) throws(Obstacle) -> Account {
    if let obstacle = progress.obstacle { throw obstacle }
    return progress.account
  }

  /// One thread's work: chunk after chunk until there is none left or something is in the way.
  private func work(
    as worker: Int, chunks: Int, _ progress: borrowing Mutex<Progress>, _ flushing: DispatchGroup
  ) {
    var batch = Batch()
    var cursor = Cursor()
    while let (chunk, done) = progress.withLock({ Self.take(as: worker, &$0) }) {
      if done > 0, Self.flushes.contains(where: { chunks * $0 / 100 == done }) {
        DispatchQueue.global().async(group: flushing) { staged.flush() }
      }
      var digests: [ByteDigest] = []
      var same = IndexRuns()
      let start = chunk * Self.chunkSize
      let range = start..<min(start + Self.chunkSize, publication.paths.count)
      do throws(Obstacle) {
        for index in range { digests.append(try digest(at: index, &batch, &same, &cursor)) }
        try put(&batch, &same, &cursor)
        same.sort()
        progress.withLock { [digests, same] in
          $0.account.digests[chunk] = digests
          $0.account.same[chunk] = same
          $0.account.written += range.count - same.count
        }
        publication.finished?(range.count, publication.paths.count)
      } catch {
        progress.withLock { $0.obstacle = $0.obstacle ?? error }
      }
    }
  }

  /// The digest of a file, which goes into the batch, or is written, unless it stands already.
  private func digest(
    at index: Int, _ batch: inout Batch, _ same: inout IndexRuns, _ cursor: inout Cursor
  ) throws(Obstacle) -> ByteDigest {
    if let digest = settledDigest(index, &cursor) {
      same.append(index)
      return digest
    }
    if let parts = publication.parts?(index) {
      try put(&batch, &same, &cursor)
      return try put(parts, at: index, &same, &cursor)
    }
    let digest = batch.add(at: index) { publication.render(index, &$0) }
    try publication.confirm(digest, at: index)
    if batch.isFull { try put(&batch, &same, &cursor) }
    return digest
  }

  /// The worker's next chunk, and how many were taken before it.
  private static func take(as worker: Int, _ progress: inout Progress) -> (chunk: Int, done: Int)? {
    guard progress.obstacle == nil, let chunk = progress.chunks.take(as: worker) else { return nil }
    defer { progress.done += 1 }
    return (chunk, progress.done)
  }

  /// Where a thread is in the standing publication and in the staged folder, whose files it goes through in their order.
  private struct Cursor {
    var line = SortedBytes.Cursor()
    var place = FolderSet.Cursor()
    var staged: StagedFolder.Opened?
    var stagedPlace = FolderSet.Cursor()
  }

  /// The digest of a file that stands as it is to be, which is told without making it; nil where it has to be made.
  private func settledDigest(_ index: Int, _ cursor: inout Cursor) -> ByteDigest? {
    guard publication.madeFrom?.isSettled(index) ?? false, let listStamp, let standing else { return nil }
    return publication.paths.withBytes(at: index) { path in
      guard let digest = manifest.digest(of: path, from: &cursor.line),
        let place = standing.locate(path, from: &cursor.place), cursor.place.isUntouched,
        Disk.isUntouched(place.name, in: place.folder, count: nil, since: listStamp)
      else { return nil }
      return digest
    }
  }

  /// Writes files to the staged folder, but for those that stand already, which are noted as the same.
  private func put(_ batch: inout Batch, _ same: inout IndexRuns, _ cursor: inout Cursor) throws(Obstacle) {
    try batch.takeAll { index, digest, bytes throws(Obstacle) in
      if stands(index, digest, count: bytes.count, &cursor, { Disk.holds(bytes, $1, in: $0) }) {
        same.append(index)
      } else {
        let staged = try open(&cursor)
        try staged.write(at: index, from: &cursor.stagedPlace) { file throws(SystemError) in try file.write(bytes) }
      }
    }
  }

  /// Writes a file that is made part by part, unless it stands already. Where none of its path does, it is made only once.
  private func put(
    _ parts: FileParts, at index: Int, _ same: inout IndexRuns, _ cursor: inout Cursor
  ) throws(Obstacle) -> ByteDigest {
    if isNew(index, &cursor) {
      var digest = ByteDigest.Parts()
      try write(parts, at: index, &cursor) { digest.update($0) }
      try publication.confirm(digest.digest, at: index)
      return digest.digest
    }
    let (digest, count) = parts.digest
    try publication.confirm(digest, at: index)
    if stands(index, digest, count: count, &cursor, { (try? Disk.digest(of: $1, in: $0, path: "")) == digest }) {
      same.append(index)
    } else {
      try write(parts, at: index, &cursor) { _ in }
    }
    return digest
  }

  private func write(
    _ parts: FileParts, at index: Int, _ cursor: inout Cursor, _ take: (_ part: [UInt8]) -> Void
  ) throws(Obstacle) {
    let staged = try open(&cursor)
    try staged.write(at: index, from: &cursor.stagedPlace) { file throws(SystemError) in
      try parts.forEach { part throws(SystemError) in
        take(part)
        try file.write(part)
      }
    }
  }

  /// True if the standing list has no file of that path.
  private func isNew(_ index: Int, _ cursor: inout Cursor) -> Bool {
    publication.paths.withBytes(at: index) { manifest.digest(of: $0, from: &cursor.line) } == nil
  }

  private func open(_ cursor: inout Cursor) throws(Obstacle) -> StagedFolder.Opened {
    if let opened = cursor.staged { return opened }
    let opened = try staged.open()
    cursor.staged = opened
    return opened
  }

  /// True if a file stands with the same bytes. The list says at once what has changed. That a file is still what the list
  /// says is believed of one that nobody has touched since, in a folder that nobody has; else `holds` has to read it.
  private func stands(
    _ index: Int, _ digest: ByteDigest, count: Int, _ cursor: inout Cursor,
    _ holds: (_ folder: Int32, _ name: UnsafePointer<CChar>) -> Bool
  ) -> Bool {
    guard let standing else { return false }
    return publication.paths.withBytes(at: index) { path in
      guard manifest.digest(of: path, from: &cursor.line) == digest,
        let place = standing.locate(path, from: &cursor.place)
      else { return false }
      if let listStamp, cursor.place.isUntouched,
        Disk.isUntouched(place.name, in: place.folder, count: count, since: listStamp)
      {
        return true
      }
      return holds(place.folder, place.name)
    }
  }
}
