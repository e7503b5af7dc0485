package import Diagnostics
import FlyingFox
import FlyingSocks
import Foundation
import Glibc
import Synchronization

/// The preview over HTTP.
package struct PreviewServer: Sendable {
  /// Connections that are open at once; more are closed as they come, so that files stay for reading records.
  static let mostConnections = 256

  private let host: String
  private let port: UInt16
  private let store: PreviewStore
  private let clock: any Clock<Duration>

  /// `host` is an address in digits, or `localhost`. With port 0 the system chooses one. The clock is the one by which slow
  /// connections are let go.
  package init(host: String, port: UInt16, store: PreviewStore, clock: any Clock<Duration>) {
    self.host = host == "localhost" ? "127.0.0.1" : host
    self.port = port
    self.store = store
    self.clock = clock
  }

  /// True if only this machine can reach it.
  private var isLocal: Bool { host == "::1" || host.hasPrefix("127.") }

  /// Serves until the task is cancelled, and meanwhile reads anew at each of the changes. `ready` gets the address once
  /// connections are taken.
  package func run(changes: AsyncStream<Void>, ready: @escaping @Sendable (String) -> Void) async throws(Obstacle) {
    let address = try address
    let handler = PreviewHandler(store: store, isLocal: isLocal)
    do {
      let pool = HTTPServer.defaultPool()
      try await pool.prepare()
      let socket = try Self.listening(at: address)
      try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask { try await pool.run() }
        group.addTask { for await _ in changes { await store.refresh() } }
        group.addTask { try await accept(from: AsyncSocket(socket: socket, pool: pool), handler) }
        ready(name(of: try socket.sockname()))
        // Whatever fails ends all.
        while try await group.next() != nil {}
      }
    } catch {
      throw Catalogue.cannotServe(host, port: Int(port), reason: Self.reason(of: error))
    }
  }

  private var address: any SocketAddress {
    get throws(Obstacle) {
      do {
        return host.contains(":")
          ? try sockaddr_in6.inet6(ip6: host, port: port) : try sockaddr_in.inet(ip4: host, port: port)
      } catch {
        throw Catalogue.badHost(host)
      }
    }
  }

  private static func listening(at address: some SocketAddress) throws -> Socket {
    let socket = try Socket(domain: Int32(type(of: address).family))
    try socket.setValue(true, for: .localAddressReuse)
    try socket.bind(to: address)
    try socket.listen()
    return socket
  }

  /// Takes connections for good. One that cannot be taken is the affair of whoever asked for it.
  private func accept(from listener: AsyncSocket, _ handler: PreviewHandler) async throws {
    let open = ConnectionCount()
    try await withThrowingDiscardingTaskGroup { group in
      while true {
        try Task.checkCancellation()
        guard let socket = try? await listener.accept() else {
          try await clock.sleep(for: .milliseconds(50))
          continue
        }
        guard open.enter(atMost: Self.mostConnections) else {
          try? socket.close()
          continue
        }
        group.addTask {
          var connection = PreviewConnection(socket, handler: handler, clock: clock)
          await connection.serve()
          open.leave()
        }
      }
    }
  }

  private func name(of address: Socket.Address) -> String {
    switch address {
    case .ip4(let host, let port): "http://\(host):\(port)/"
    case .ip6(let host, let port): "http://[\(host)]:\(port)/"
    default: "http://\(host):\(port)/"
    }
  }

  private static func reason(of error: any Error) -> String {
    if case SocketError.failed(_, let errno, _) = error { return String(cString: strerror(errno)) }
    return String(describing: error)
  }
}

/// How many connections are open.
private final class ConnectionCount: Sendable {
  private let count = Mutex(0)

  /// Counts one more, unless there are so many already.
  func enter(atMost limit: Int) -> Bool {
    count.withLock { count in
      guard count < limit else { return false }
      count += 1
      return true
    }
  }

  func leave() { count.withLock { $0 -= 1 } }
}
