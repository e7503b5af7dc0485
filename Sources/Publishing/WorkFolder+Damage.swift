import Diagnostics
import Glibc

/// What somebody else has put in the work folder where the program keeps its own.
extension WorkFolder {
  private static let folders = [previous, replaced, Memory.latest, Memory.between]
  private static let notes = [
    pendingName, Exchange.name, Memory.noteName, Memory.putBackName, MadeRecord.name, ListStamp.name,
  ]

  /// Refuses a file or a link in the place of a folder, and a folder or a link in that of a note: every run would stop at it.
  /// `next` is needed by nobody: what stands there and is no folder is taken away, never what it leads to. `shown` is the
  /// work folder.
  static func refuseDamage(in work: borrowing Directory, shown: String) throws(Obstacle) {
    for name in folders { try refuse(name, unless: DT_DIR, in: work.descriptor, shown: shown) }
    for name in notes { try refuse(name, unless: DT_REG, in: work.descriptor, shown: shown) }
    if isOther(next, than: DT_DIR, in: work.descriptor) {
      try Disk.remove(next, in: work.descriptor, path: work.path + "/" + next)
    }
  }

  /// Refuses what is kept beside an output folder and is no folder. Nothing that is not there is damaged.
  static func refuseDamage(of names: [String], besides output: OutputFolder) throws(Obstacle) {
    guard Disk.isFolder(output.workPath), let work = try? Directory(opening: output.workPath) else { return }
    for name in names { try refuse(name, unless: DT_DIR, in: work.descriptor, shown: output.shownWorkPath) }
  }

  /// Refuses what is there and is of another type, as `DT_DIR`.
  static func refuse(_ name: String, unless type: Int, in folder: Int32, shown: String) throws(Obstacle) {
    if isOther(name, than: type, in: folder) { throw Catalogue.somethingElseStands(at: shown + "/" + name) }
  }

  private static func isOther(_ name: String, than type: Int, in folder: Int32) -> Bool {
    Disk.isThere(name, in: folder) && Disk.type(of: name, in: folder) != UInt8(type)
  }
}
