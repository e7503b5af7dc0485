import Glibc

/// A system call that failed.
package struct SystemError: Error, Equatable {
  /// The system's number for what is the matter, such as ENOSPC.
  package let code: Int32

  /// Of the last call that failed on this thread.
  package static var last: SystemError { SystemError(code: errno) }

  /// The system's own text.
  package var reason: String { String(cString: strerror(code)) }
}
