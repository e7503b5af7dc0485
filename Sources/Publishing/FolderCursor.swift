import Diagnostics

/// Goes through paths that mostly come folder by folder, as they do in their byte order.
struct FolderCursor {
  /// The folder of the path before; nil at the beginning.
  private var folder: [UInt8]?

  /// Goes on to a path: where its name begins, and its folder, empty at the top, where that is not the one of the path before.
  mutating func enter(_ path: UnsafeBufferPointer<UInt8>) -> (nameStart: Int, otherFolder: String?) {
    var nameStart = path.count
    while nameStart > 0, path[nameStart - 1] != UInt8(ascii: "/") { nameStart -= 1 }
    let its = UnsafeBufferPointer(rebasing: path[..<max(0, nameStart - 1)])
    if let folder, folder.withUnsafeBufferPointer({ SortedBytes.compare($0, its) == 0 }) { return (nameStart, nil) }
    folder = Array(its)
    return (nameStart, String(decoding: its, as: UTF8.self))
  }
}
