import CPlatform
import Diagnostics
import Glibc

/// The threads over which a run spreads its work.
enum Threads {
  /// Refuses to begin where the system does not start as many threads as a run has at a time, one for each core and those
  /// that write beside them, or opens no file for them to wait with. Dispatch would try again every second, for ever and without a word.
  static func refuseShortage() throws(Obstacle) {
    let code = minglu_try_threads(CInt(coreCount + 1))
    if code != 0 { throw Catalogue.noThread(reason: String(cString: strerror(code))) }
    // Without these Dispatch would end the process by a signal.
    let events = minglu_try_events()
    if events != 0 { throw Catalogue.noEvents(reason: String(cString: strerror(events))) }
  }
}
