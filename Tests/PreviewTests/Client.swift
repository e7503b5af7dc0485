import Glibc

/// A browser's end of a connection to this machine, without any manners. Nothing here keeps a thread waiting.
final class Client: Sendable {
  private let file: Int32

  init(port: UInt16) throws {
    file = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let result = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(file, $0, size) }
    }
    guard result == 0 else { throw Failure(code: errno) }
  }

  deinit { close(file) }

  struct Failure: Error {
    var code: Int32
  }

  /// False where the system takes nothing of it now.
  @discardableResult
  func send(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return Glibc.send(file, bytes, bytes.count, Int32(MSG_NOSIGNAL | MSG_DONTWAIT)) > 0
  }

  /// What comes until the server closes the connection.
  func rest() async throws -> String {
    var bytes: [UInt8] = []
    while let more = try await read() { bytes += more }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// What comes up to an ending, or until the connection is closed.
  func next(endingWith ending: String) async throws -> String {
    var bytes: [UInt8] = []
    while !bytes.reversed().starts(with: ending.utf8.reversed()), let more = try await read() { bytes += more }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// True if the server has closed it, and all that came before was read.
  func isClosed() async throws -> Bool {
    try await Task.sleep(for: .milliseconds(1))
    var byte: UInt8 = 0
    let count = recv(file, &byte, 1, Int32(MSG_DONTWAIT))
    return count == 0 || (count < 0 && errno != EAGAIN && errno != EINTR)
  }

  /// True if the server has closed it without having read what was sent.
  func isBroken() async throws -> Bool {
    try await Task.sleep(for: .milliseconds(1))
    return !send(" ") && errno != EAGAIN && errno != EINTR
  }

  /// Nil at the end; what was cut off is an end too.
  private func read() async throws -> [UInt8]? {
    while true {
      var bytes = [UInt8](repeating: 0, count: 65_536)
      let count = recv(file, &bytes, bytes.count, Int32(MSG_DONTWAIT))
      if count > 0 { return Array(bytes[..<count]) }
      guard count < 0, errno == EAGAIN || errno == EINTR else { return nil }
      try await Task.sleep(for: .milliseconds(1))
    }
  }
}
