package import Diagnostics
import Foundation
import Glibc

/// Tells when something changes in some folders or in any folder within them (Linux inotify).
///
/// What changed is not told, only that something did: whoever listens reads everything anew. So a burst of events, a queue
/// that ran over, and an editor that saves by renaming are one change each.
package struct FolderWatch: Sendable {
  /// Milliseconds without an event after which a burst is taken to be over, and how many such waits a burst may take.
  private static let (quiet, longestBurst) = (Int32(25), 20)

  private static let contents =
    UInt32(IN_CLOSE_WRITE | IN_MODIFY | IN_ATTRIB | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO)
    | UInt32(IN_DELETE_SELF | IN_MOVE_SELF)
  /// Of the folder above: whether the watched one comes or goes.
  private static let names = UInt32(IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO) | UInt32(IN_MASK_ADD)

  private let folders: [String]
  private let queue: Int32

  /// Begins to watch. A folder that is not there is waited for.
  package init(_ folders: [String]) throws(Obstacle) {
    self.folders = folders
    queue = inotify_init1(Int32(IN_CLOEXEC | IN_NONBLOCK))
    guard queue >= 0 else { throw Self.refusal() }
    do throws(Obstacle) {
      try watchAll()
    } catch {
      close(queue)
      throw error
    }
  }

  /// The changes, each at the end of its burst. They end when nobody listens any more.
  package var changes: AsyncStream<Void> {
    let (stream, continuation) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
    Thread.detachNewThread {
      while waitForEvent(Int32(-1)) {
        var rounds = 0
        repeat {
          drain()
          rounds += 1
        } while rounds < Self.longestBurst && waitForEvent(Self.quiet)
        // New folders are watched before anybody reads them: what is written to them later is another change.
        try? watchAll()
        if case .terminated = continuation.yield() { break }
      }
      close(queue)
    }
    return stream
  }

  /// False where nothing came within so many milliseconds.
  private func waitForEvent(_ timeout: Int32) -> Bool {
    var entry = pollfd(fd: queue, events: Int16(POLLIN), revents: 0)
    while true {
      let count = poll(&entry, 1, timeout)
      if count < 0, errno == EINTR { continue }
      return count > 0
    }
  }

  private func drain() {
    withUnsafeTemporaryAllocation(byteCount: 65_536, alignment: 8) { buffer in
      while read(queue, buffer.baseAddress, buffer.count) > 0 {}
    }
  }

  /// Watches every folder that is there now; one that is watched already stays so.
  private func watchAll() throws(Obstacle) {
    for folder in folders {
      let above = URL(filePath: folder).deletingLastPathComponent().path
      try watch(above, Self.names)
      try watch(folder, Self.contents)
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
