import Diagnostics
import Dispatch
import Glibc
import Synchronization

/// Renders a publication on several threads and puts what differs from the standing one into the folder being staged.
///
/// Each thread takes the next chunk of files, renders them into a buffer of its own and writes them; what it found goes
/// into the common account once a chunk, in the order of the files.
struct Staging: Sendable {
  let publication: Publication
  /// The standing publication: its list, its files, and their folders. Empty where nothing stands.
  let manifest: Manifest
  let standing: FolderSet?
  /// Opens the folder being staged when the first file is written; nothing is touched if none is.
  let staged: StagedFolder

  /// What was found of all files.
  struct Account: Sendable {
    /// The lines of the new list, a part for each chunk.
    var lines: [[UInt8]]
    /// Indices of the files that stand already with the same bytes, for each chunk.
    var same: [[Int]]
    var written = 0

    init(chunks: Int) {
      lines = Array(repeating: [], count: chunks)
      same = Array(repeating: [], count: chunks)
    }
  }

  private struct Progress: Sendable {
    var nextChunk = 0
    var account: Account
    var obstacle: Obstacle?
  }

  private static let chunkSize = 128
  /// How many times the disk is set to work while files are still being made, so that little is left to wait for.
  private static let flushes = 4

  /// Does all the files. The first obstacle ends it.
  func run(threads: Int) throws(Obstacle) -> Account {
    let chunks = (publication.paths.count + Self.chunkSize - 1) / Self.chunkSize
    let progress = Mutex(Progress(account: Account(chunks: chunks)))
    let flushing = DispatchGroup()
    DispatchQueue.concurrentPerform(iterations: max(1, min(threads, chunks))) { _ in
      work(chunks: chunks, progress, flushing)
    }
    flushing.wait()
    return try Self.result(progress.withLock { $0 })
  }

  private static func result(_ progress: Progress) throws(Obstacle) -> Account {
    if let obstacle = progress.obstacle { throw obstacle }
    return progress.account
  }

  /// One thread's work: chunk after chunk until there is none left or something is in the way.
  private func work(chunks: Int, _ progress: borrowing Mutex<Progress>, _ flushing: DispatchGroup) {
    var buffer: [UInt8] = []
    while let chunk = progress.withLock({ Self.take($0.nextChunk, of: chunks, &$0) }) {
      if chunk > 0, chunk % (chunks / Self.flushes + 1) == 0 {
        DispatchQueue.global().async(group: flushing) { staged.flush() }
      }
      var lines: [UInt8] = []
      var same: [Int] = []
      let start = chunk * Self.chunkSize
      let range = start..<min(start + Self.chunkSize, publication.paths.count)
      do throws(Obstacle) {
        for index in range {
          buffer.removeAll(keepingCapacity: true)
          publication.render(index, &buffer)
          if try isSame(index, buffer, lines: &lines) { same.append(index) }
        }
        progress.withLock { [lines, same] in
          $0.account.lines[chunk] = lines
          $0.account.same[chunk] = same
          $0.account.written += range.count - same.count
        }
      } catch {
        progress.withLock { $0.obstacle = $0.obstacle ?? error }
      }
    }
  }

  private static func take(_ chunk: Int, of count: Int, _ progress: inout Progress) -> Int? {
    guard chunk < count, progress.obstacle == nil else { return nil }
    progress.nextChunk = chunk + 1
    return chunk
  }

  /// Adds a file's line to the list; true if the file stands already, otherwise it is written to the staged folder.
  private func isSame(_ index: Int, _ bytes: [UInt8], lines: inout [UInt8]) throws(Obstacle) -> Bool {
    let path = publication.paths[index]
    let digest = FileDigest(of: bytes)
    try publication.confirm(digest, of: path)
    Manifest.append(digest, path, to: &lines)
    // The list says at once what has changed; that a file is unchanged is believed only of its bytes.
    if manifest.digests[path] == digest, let place = standing?.locate(path),
      Disk.holds(bytes, place.name, in: place.folder)
    {
      return true
    }
    try staged.write(bytes, to: path)
    return false
  }
}
