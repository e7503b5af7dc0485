import Vocabulary

/// What a browser asks of the preview.
package struct PreviewRequest: Sendable {
  package var method: String
  /// Decoded, with the slash at its start.
  package var path: String
  package var query: [String: String]
  package var host: String?
  package var ifNoneMatch: String?

  package init(
    method: String = "GET", path: String, query: [String: String] = [:], host: String? = nil, ifNoneMatch: String? = nil
  ) {
    self.method = method
    self.path = path
    self.query = query
    self.host = host
    self.ifNoneMatch = ifNoneMatch
  }
}

/// What it gets. The body of an answer to HEAD is left out by the server, its length is not.
package struct PreviewResponse: Sendable {
  package var status: Int
  package var headers: [(name: String, value: String)]
  package var body: [UInt8]
  /// The bytes of the whole, of which `body` has none where the browser has them already.
  package var length: Int

  package init(
    status: Int, headers: [(name: String, value: String)] = [], body: [UInt8] = [], length: Int? = nil
  ) {
    self.status = status
    self.headers = headers
    self.body = body
    self.length = length ?? body.count
  }

  /// The value of a header.
  package func header(_ name: String) -> String? { headers.first { $0.name == name }?.value }

  static func text(_ status: Int, _ text: String) -> PreviewResponse {
    PreviewResponse(
      status: status, headers: [("Content-Type", "text/plain; charset=utf-8")], body: Array((text + "\n").utf8))
  }

  static func redirect(_ status: Int, to address: String) -> PreviewResponse {
    PreviewResponse(status: status, headers: [("Location", address)])
  }
}

/// A path of the preview: `/lists/city.html`, or on a chosen day `/@2026-12-01/lists/city.html`. The site's links are
/// relative, so whoever follows them stays on the day.
struct PreviewPath: Equatable {
  var day: Day?
  /// Within the site, without a slash at its start.
  var rest: String

  /// Nil for what begins with `@` and no day of the calendar, and for what a link back could not hold.
  init?(_ path: String) {
    guard path.hasPrefix("/"), !path.contains("//") else { return nil }
    guard path.hasPrefix("/@") else {
      rest = String(path.dropFirst())
      return
    }
    let parts = path.dropFirst(2).split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    guard let day = Day(iso: parts[0]) else { return nil }
    self.day = day
    rest = parts.count == 2 ? String(parts[1]) : ""
  }

  init(day: Day?, rest: String) {
    self.day = day
    self.rest = rest
  }

  /// What stands before all paths of its day.
  var root: String { day.map { "/@\($0.iso)/" } ?? "/" }
}
