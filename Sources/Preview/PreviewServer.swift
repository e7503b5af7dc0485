package import Diagnostics
import FlyingFox
import FlyingSocks
import Foundation
import Glibc

/// The preview over HTTP.
package struct PreviewServer: Sendable {
  private let host: String
  private let port: UInt16
  private let store: PreviewStore

  /// `host` is an address in digits, or `localhost`. With port 0 the system chooses one.
  package init(host: String, port: UInt16, store: PreviewStore) {
    self.host = host == "localhost" ? "127.0.0.1" : host
    self.port = port
    self.store = store
  }

  /// True if only this machine can reach it.
  private var isLocal: Bool { host == "::1" || host.hasPrefix("127.") }

  /// Serves until the task is cancelled, and meanwhile reads anew at each of the changes. `ready` gets the address once
  /// connections are taken.
  package func run(changes: AsyncStream<Void>, ready: @escaping @Sendable (String) -> Void) async throws(Obstacle) {
    let server = HTTPServer(
      config: try configuration, handler: Adapter(handler: PreviewHandler(store: store, isLocal: isLocal)))
    do {
      try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask { try await server.run() }
        group.addTask { for await _ in changes { await store.refresh() } }
        group.addTask {
          try await server.waitUntilListening()
          ready(await address(of: server))
        }
        // Whatever fails ends all.
        while try await group.next() != nil {}
      }
    } catch {
      throw Catalogue.cannotServe(host, port: Int(port), reason: Self.reason(of: error))
    }
  }

  private var configuration: HTTPServer.Configuration {
    get throws(Obstacle) {
      let address: any SocketAddress
      do {
        address =
          host.contains(":")
          ? try sockaddr_in6.inet6(ip6: host, port: port) : try sockaddr_in.inet(ip4: host, port: port)
      } catch {
        throw Catalogue.badHost(host)
      }
      func make(_ address: some SocketAddress) -> HTTPServer.Configuration {
        HTTPServer.Configuration(address: address, timeout: 60, logger: .disabled)
      }
      return make(address)
    }
  }

  private func address(of server: HTTPServer) async -> String {
    switch await server.listeningAddress {
    case .ip4(let host, let port): "http://\(host):\(port)/"
    case .ip6(let host, let port): "http://[\(host)]:\(port)/"
    default: "http://\(host):\(port)/"
    }
  }

  private static func reason(of error: any Error) -> String {
    if case SocketError.failed(_, let errno, _) = error { return String(cString: strerror(errno)) }
    return error.localizedDescription
  }
}

/// Between the server library's requests and ours.
private struct Adapter: HTTPHandler {
  let handler: PreviewHandler

  func handleRequest(_ request: HTTPRequest) async throws -> HTTPResponse {
    let response = await handler.response(
      to: PreviewRequest(
        method: request.method.rawValue, path: request.target.path(percentEncoded: false),
        query: Dictionary(request.query.map { ($0.name, $0.value) }) { first, _ in first },
        host: request.headers[.host], ifNoneMatch: request.headers[HTTPHeader("If-None-Match")]))
    var headers = HTTPHeaders()
    for header in response.headers { headers[HTTPHeader(header.name)] = header.value }
    headers[.contentLength] = String(response.length)
    let body = request.method == .HEAD ? Data() : Data(response.body)
    return HTTPResponse(statusCode: Self.status(response.status), headers: headers, body: body)
  }

  private static func status(_ code: Int) -> HTTPStatusCode {
    let phrases = [
      200: "OK", 303: "See Other", 304: "Not Modified", 308: "Permanent Redirect",
      400: "Bad Request", 404: "Not Found", 405: "Method Not Allowed", 421: "Misdirected Request",
      503: "Service Unavailable",
    ]
    return HTTPStatusCode(code, phrase: phrases[code] ?? "")
  }
}
