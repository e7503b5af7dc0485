package import Diagnostics
import Foundation
import Glibc

/// Tells when something changes in some folders or in any folder within them (Linux inotify).
///
/// What changed is not told, only that something did: whoever listens reads everything anew. So a burst of events, a queue
/// that ran over, and an editor that saves by renaming are one change each.
package final class FolderWatch: Sendable {
  /// Milliseconds without an event after which a burst is taken to be over, and how many such waits a burst may take.
  private static let (quiet, longestBurst) = (Int32(25), 20)

  private static let contents =
    UInt32(IN_CLOSE_WRITE | IN_MODIFY | IN_ATTRIB | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO)
    | UInt32(IN_DELETE_SELF | IN_MOVE_SELF)
  /// Of the folder above: whether the watched one comes or goes.
  private static let names = UInt32(IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO) | UInt32(IN_MASK_ADD)

  private let folders: [String]
  /// Folders in which only what stands at their top is watched.
  private let tops: [String]
  private let queue: Int32
  /// A pipe that can be read once nobody listens any more.
  private let end: (reading: Int32, writing: Int32)

  private init(_ folders: [String], tops: [String]) throws(Obstacle) {
    (self.folders, self.tops) = (folders, tops)
    queue = inotify_init1(Int32(IN_CLOEXEC | IN_NONBLOCK))
    var ends: [Int32] = [-1, -1]
    let failure = pipe(&ends)
    end = (ends[0], ends[1])
    guard queue >= 0, failure == 0 else { throw Self.refusal() }
    for descriptor in ends { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
    try watchAll()
  }

  deinit {
    for descriptor in [queue, end.reading, end.writing] where descriptor >= 0 { close(descriptor) }
  }

  /// Watches from now on: the changes, each at the end of its burst, until nobody listens any more. A folder that is not there
  /// is waited for. Of `tops`, which are large, only what stands at the top is watched. Where folders that came later cannot be watched, `failed` is told once; changes elsewhere are told still.
  package static func changes(
    in folders: [String], atTopOf tops: [String] = [], failed: @escaping @Sendable (Obstacle) -> Void = { _ in }
  ) throws(Obstacle) -> AsyncStream<Void> {
    let watch = try FolderWatch(folders, tops: tops)
    let (stream, continuation) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
    continuation.onTermination = { _ in _ = write(watch.end.writing, "", 1) }
    Thread.detachNewThread { watch.run(failed) { continuation.yield() } }
    return stream
  }

  private func run(_ failed: (Obstacle) -> Void, _ tell: () -> Void) {
    var hasFailed = false
    while waitForEvent(Int32(-1)) {
      var rounds = 0
      repeat {
        drain()
        rounds += 1
      } while rounds < Self.longestBurst && waitForEvent(Self.quiet)
      // New folders are watched before anybody reads them: what is written to them later is another change.
      do throws(Obstacle) {
        try watchAll()
      } catch {
        if !hasFailed { failed(error) }
        hasFailed = true
      }
      tell()
    }
  }

  /// False where nothing came within so many milliseconds, or nobody listens any more.
  private func waitForEvent(_ timeout: Int32) -> Bool {
    var entries = [queue, end.reading].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    while true {
      let count = poll(&entries, 2, timeout)
      if count < 0, errno == EINTR { continue }
      return count > 0 && entries[1].revents == 0
    }
  }

  private func drain() {
    withUnsafeTemporaryAllocation(byteCount: 65_536, alignment: 8) { buffer in
      while read(queue, buffer.baseAddress, buffer.count) > 0 {}
    }
  }

  /// Watches every folder that is there now; one that is watched already stays so.
  private func watchAll() throws(Obstacle) {
    for folder in folders + tops {
      let above = URL(filePath: folder).deletingLastPathComponent().path
      try watch(above, Self.names)
      try watch(folder, Self.contents)
    }
    for folder in folders {
      for path in FileManager.default.enumerator(atPath: folder)?.compactMap({ $0 as? String }) ?? [] {
        let location = "\(folder)/\(path)"
        var status = stat()
        guard stat(location, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else { continue }
        try watch(location, Self.contents)
      }
    }
  }

  private func watch(_ folder: String, _ mask: UInt32) throws(Obstacle) {
    guard inotify_add_watch(queue, folder, mask) < 0 else { return }
    // A folder that is not there (any more), or may not be read, is the reader's matter.
    if errno == ENOSPC || errno == ENOMEM { throw Self.refusal() }
  }

  private static func refusal() -> Obstacle { Catalogue.cannotWatch(reason: String(cString: strerror(errno))) }
}
