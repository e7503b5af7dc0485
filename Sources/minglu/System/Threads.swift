import CPlatform
import Diagnostics
import Glibc

/// The threads over which a run spreads its work.
enum Threads {
  /// Refuses to begin where the system does not start as many threads as a run has at a time, one for each core and those
  /// that write beside them, or opens no file for them to wait with. Of threads Dispatch would try to start one every second,
  /// for ever and without a word; without such a file it would end the process by a signal.
  static func refuseShortage() throws(Obstacle) {
    try refuse(minglu_try_threads(CInt(coreCount + 1)), Catalogue.noThread)
    try refuse(minglu_try_events(), Catalogue.noEvents)
  }

  /// `code`: 0, or a value of errno.
  private static func refuse(_ code: CInt, _ obstacle: (_ reason: String) -> Obstacle) throws(Obstacle) {
    if code != 0 { throw obstacle(String(cString: strerror(code))) }
  }
}
