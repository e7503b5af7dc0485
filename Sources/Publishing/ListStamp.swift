import Diagnostics

/// The stamp of the list that stands, noted beside the output when the publication was all in its place, or was found to be
/// what the list says.
///
/// What is older than the list is as it was published, as long as the list is as old as it was: whoever changes the owners or
/// the permissions of all files, or links them elsewhere, makes it younger than what was touched before that. A list whose
/// stamp is another one vouches for no file.
enum ListStamp {
  static let name = "stamp"

  /// A list's stamp, if it is the one that was noted.
  static func confirmed(_ stamp: Disk.Stamp?, in work: borrowing Directory) -> Disk.Stamp? {
    guard let stamp, (try? WorkFolder.text(of: name, in: work)) == stamp.text else { return nil }
    return stamp
  }

  /// Notes the stamp of the list that stands. What is noted already is not noted again; what cannot be read is noted
  /// anew.
  static func keep(_ stamp: Disk.Stamp?, in work: borrowing Directory) throws(Obstacle) {
    guard let stamp, confirmed(stamp, in: work) == nil else { return }
    try WorkFolder.note(stamp.text, as: name, in: work)
  }
}
