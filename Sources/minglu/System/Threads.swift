import CPlatform
import Diagnostics
import Glibc

/// The threads over which a run spreads its work.
enum Threads {
  /// Refuses to begin where the system does not start as many threads as a run has at a time: one for each core, and those
  /// that write beside them. Dispatch would try again every second, for ever and without a word.
  static func refuseShortage() throws(Obstacle) {
    let code = minglu_try_threads(CInt(coreCount + 1))
    if code != 0 { throw Catalogue.noThread(reason: String(cString: strerror(code))) }
  }
}
