import FlyingSocks
import Foundation

/// A browser's connection: its requests, one after the other, each within bounds.
///
/// FlyingFox's own reader has no bound on a line and takes time with the square of its length: measured, a header of
/// 60 KB held the preview for seconds, one of a megabyte would for minutes. So its sockets are used, and not its server.
struct PreviewConnection {
  /// How long it is waited for a whole head, and for a browser to take a piece of an answer. Whoever is slower is let go, so
  /// that silent connections do not keep others out; a browser opens a new one where it wants more.
  static let patience = Duration.seconds(10)
  /// The bytes of such a piece.
  private static let piece = 65_536

  private let socket: AsyncSocket
  private let handler: PreviewHandler
  private let clock: any Clock<Duration>
  /// What came behind the last request's head.
  private var pending: [UInt8] = []

  init(_ socket: AsyncSocket, handler: PreviewHandler, clock: any Clock<Duration>) {
    self.socket = socket
    self.handler = handler
    self.clock = clock
  }

  /// Answers until the browser has no more requests, or one after which it cannot be told where the next begins.
  mutating func serve() async {
    defer { try? socket.close() }
    while let bytes = await nextHead() {
      guard bytes.count <= PreviewHead.longest, let head = PreviewHead(bytes) else {
        let isLong = bytes.count > PreviewHead.longest
        let refusal = isLong ? PreviewResponse.text(431, PreviewText.tooLong) : .text(400, PreviewText.malformed)
        _ = await send(refusal, to: "GET", isLast: true)
        return
      }
      let response = await handler.response(to: head.request)
      guard await send(response, to: head.request.method, isLast: head.isLast), !head.isLast else { return }
    }
  }

  /// The bytes up to the empty line that ends a head, or those that came, once they are more than a head may have; nil where
  /// no more come.
  private mutating func nextHead() async -> [UInt8]? {
    let (socket, pending) = (socket, pending)
    let read = await withinPatience { try await Self.head(from: socket, behind: pending) }
    self.pending = read?.rest ?? []
    return read?.head
  }

  private static func head(
    from socket: AsyncSocket, behind pending: [UInt8]
  ) async throws -> (head: [UInt8], rest: [UInt8]) {
    var bytes = pending
    var searched = 0
    while true {
      if let end = PreviewHead.end(in: bytes, from: searched) { return (Array(bytes[..<end]), Array(bytes[end...])) }
      guard bytes.count <= PreviewHead.longest else { return (bytes, []) }
      searched = max(0, bytes.count - 3)
      bytes += try await socket.read(atMost: 4_096)
    }
  }

  /// False where the browser does not take it.
  private func send(_ response: PreviewResponse, to method: String, isLast: Bool) async -> Bool {
    let (socket, bytes) = (socket, response.bytes(to: method, isLast: isLast))
    for start in stride(from: 0, to: bytes.count, by: Self.piece) {
      let piece = Data(bytes[start..<min(start + Self.piece, bytes.count)])
      guard await withinPatience({ try await socket.write(piece) }) != nil else { return false }
    }
    return true
  }

  /// What some work gives; nil where it fails, or takes longer than it is waited for.
  private func withinPatience<Value: Sendable>(_ work: @escaping @Sendable () async throws -> Value) async -> Value? {
    let clock = clock
    return await withTaskGroup(of: Value?.self) { group in
      group.addTask { try? await work() }
      group.addTask {
        try? await clock.sleep(for: Self.patience)
        return nil
      }
      defer { group.cancelAll() }
      return await group.next() ?? nil
    }
  }
}

/// The first line of a request and its headers (RFC 9112).
struct PreviewHead {
  /// Bytes that one may have.
  static let longest = 16_384

  let request: PreviewRequest
  /// True if the connection is closed behind the answer: the browser asks for it, or a body follows, which is not read.
  let isLast: Bool

  /// Nil if the bytes are no head.
  init?(_ bytes: [UInt8]) {
    guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
    let lines = text.unicodeScalars.split(separator: "\n").map { Substring($0.last == "\r" ? $0.dropLast() : $0) }
    let words = (lines.first ?? "").split(separator: " ", omittingEmptySubsequences: false)
    guard words.count == 3, !words[0].isEmpty, words[1].hasPrefix("/"), words[2].hasPrefix("HTTP/1.") else {
      return nil
    }
    var headers: [String: String] = [:]
    for line in lines.dropFirst() where !line.isEmpty {
      let parts = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2 else { return nil }
      headers[parts[0].lowercased()] = parts[1].trimmingCharacters(in: .whitespaces)
    }
    let target = words[1].split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    request = PreviewRequest(
      method: String(words[0]), path: target[0].removingPercentEncoding ?? String(target[0]),
      query: Self.query(target.count > 1 ? target[1] : ""), host: headers["host"],
      ifNoneMatch: headers["if-none-match"])
    let hasBody = headers["content-length", default: "0"] != "0" || headers["transfer-encoding"] != nil
    isLast = hasBody || words[2] != "HTTP/1.1" || headers["connection"]?.lowercased() == "close"
  }

  /// The offset behind the empty line that ends a head, looked for from an offset on; nil if there is none yet.
  static func end(in bytes: [UInt8], from start: Int) -> Int? {
    var index = start
    while index < bytes.count {
      if bytes[index...].starts(with: [0x0D, 0x0A, 0x0D, 0x0A]) { return index + 4 }
      if bytes[index...].starts(with: [0x0A, 0x0A]) { return index + 2 }
      index += 1
    }
    return nil
  }

  private static func query(_ text: Substring) -> [String: String] {
    let pairs = text.split(separator: "&").map { pair in
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      return (decoded(parts[0]), parts.count > 1 ? decoded(parts[1]) : "")
    }
    return Dictionary(pairs) { first, _ in first }
  }

  /// A part of a form's address: blanks are written `+` there.
  private static func decoded(_ text: Substring) -> String {
    let text = String(text).replacing("+", with: " ")
    return text.removingPercentEncoding ?? text
  }
}

extension PreviewResponse {
  private static let phrases = [
    200: "OK", 303: "See Other", 304: "Not Modified", 308: "Permanent Redirect", 400: "Bad Request", 404: "Not Found",
    405: "Method Not Allowed", 421: "Misdirected Request", 431: "Request Header Fields Too Large",
    503: "Service Unavailable",
  ]

  /// The answer as it is sent.
  func bytes(to method: String, isLast: Bool) -> [UInt8] {
    var head = "HTTP/1.1 \(status) \(Self.phrases[status] ?? "")\r\n"
    for header in headers where !header.value.unicodeScalars.contains(where: { $0 == "\r" || $0 == "\n" }) {
      head += "\(header.name): \(header.value)\r\n"
    }
    head += "Content-Length: \(length)\r\n" + (isLast ? "Connection: close\r\n" : "") + "\r\n"
    return Array(head.utf8) + (method == "HEAD" ? [] : body)
  }
}
