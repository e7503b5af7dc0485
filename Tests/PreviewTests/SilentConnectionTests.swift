import Foundation
import Testing

@testable import Preview

@Suite("Connections that are silent are let go", .timeLimit(.minutes(5)))
struct SilentConnectionTests {
  private static let request = "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"

  /// Runs a server by a clock that only the test moves on.
  private func withServer(_ test: @Sendable (UInt16, ManualClock) async throws -> Void) async throws {
    let clock = ManualClock()
    let server = PreviewServer(host: "127.0.0.1", port: 0, store: PreviewFixture().store, clock: clock)
    let (addresses, ready) = AsyncStream.makeStream(of: String.self)
    try await withThrowingTaskGroup(of: Void.self) { group in
      defer { group.cancelAll() }
      group.addTask { try? await server.run(changes: AsyncStream { _ in }) { ready.yield($0) } }
      let address = try #require(await addresses.first { _ in true })
      let port = try #require(URL(string: address)?.port)
      try await test(UInt16(port), clock)
    }
  }

  @Test("As many as are open at once, all silent: they are closed, and the next one is served")
  func silent() async throws {
    try await withServer { port, clock in
      let silent = try (0..<PreviewServer.mostConnections).map { _ in try Client(port: port) }
      await clock.untilWaited(bySleepers: silent.count)
      let refused = try Client(port: port)
      #expect(try await refused.rest() == "")
      clock.advance(by: PreviewConnection.patience)
      for client in silent { #expect(try await client.rest() == "") }
      var answer = ""
      // A connection is counted a moment longer than it is open.
      while answer.isEmpty {
        let next = try Client(port: port)
        next.send("GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n")
        answer = try await next.rest()
      }
      #expect(answer.hasPrefix("HTTP/1.1 "))
    }
  }

  @Test("A head that comes in drops has no more time than one that does not come")
  func drops() async throws {
    try await withServer { port, clock in
      let client = try Client(port: port)
      client.send("GET / HTTP/1.1\r\n")
      await clock.untilWaited(bySleepers: 1)
      clock.advance(by: PreviewConnection.patience / 2)
      client.send("Host: 127.0.0.1\r\n")
      clock.advance(by: PreviewConnection.patience / 2)
      #expect(try await client.rest() == "")
    }
  }

  @Test("Behind an answer the time begins anew, and ends too")
  func idle() async throws {
    try await withServer { port, clock in
      let client = try Client(port: port)
      for _ in 1...3 {
        await clock.untilWaited(bySleepers: 1)
        clock.advance(by: PreviewConnection.patience / 2)
        client.send("HEAD / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")
        #expect(try await client.next(endingWith: "\r\n\r\n").hasPrefix("HTTP/1.1 "))
      }
      while try await !client.isClosed() { clock.advance(by: PreviewConnection.patience) }
    }
  }

  @Test("Whoever asks on and on and takes no answer is let go")
  func unread() async throws {
    try await withServer { port, clock in
      let client = try Client(port: port)
      // Until nothing is taken for a while: the server waits for room for its answers then.
      var refusals = 0
      while refusals < 200 {
        if client.send(Self.request) {
          refusals = 0
        } else {
          refusals += 1
          try await Task.sleep(for: .milliseconds(1))
        }
      }
      while try await !client.isBroken() { clock.advance(by: PreviewConnection.patience) }
    }
  }
}
