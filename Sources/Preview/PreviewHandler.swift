import Diagnostics
import Resources
import Site
import Vocabulary

/// Answers what browsers ask: the site's files from memory, and the preview's own pages below `.preview/`.
package struct PreviewHandler: Sendable {
  /// How long a browser's question for changes is kept open.
  private static let patience = Duration.seconds(20)

  /// What a page may load and who may frame it: what the configuration for nginx says of the published site. The page for what
  /// is not there is shown at any depth, and names the root that its own addresses are of.
  private static func policy(ofMissing isMissing: Bool) -> String {
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
      + "manifest-src 'self'; form-action 'self'; base-uri \(isMissing ? "'self'" : "'none'"); frame-ancestors 'self'"
  }

  private let store: PreviewStore
  /// True if only this machine can reach the server: then a request that was sent to another host's name is an attempt to
  /// read, through a name that leads here, what is not published.
  private let isLocal: Bool

  package init(store: PreviewStore, isLocal: Bool) {
    self.store = store
    self.isLocal = isLocal
  }

  package func response(to request: PreviewRequest) async -> PreviewResponse {
    if isLocal, let host = request.host, !Self.isLoopback(host) {
      return .text(421, PreviewText.foreignHost)
    }
    guard ["GET", "HEAD"].contains(request.method) else {
      var refusal = PreviewResponse.text(405, PreviewText.readOnly)
      refusal.headers.append(("Allow", "GET, HEAD"))
      return refusal
    }
    var response = await content(for: request)
    response.headers += [
      ("Cache-Control", "no-cache"), ("X-Robots-Tag", "noindex"), ("Cross-Origin-Resource-Policy", "same-origin"),
      ("X-Frame-Options", "SAMEORIGIN"), ("X-Content-Type-Options", "nosniff"), ("Referrer-Policy", "no-referrer"),
      ("Content-Security-Policy", Self.policy(ofMissing: response.status == 404)),
    ]
    return response.revalidated(by: request.ifNoneMatch)
  }

  private func content(for request: PreviewRequest) async -> PreviewResponse {
    switch request.path {
    case "/.preview/changes":
      _ = await store.isChanged(since: request.query["since"] ?? "", patience: Self.patience)
      return .text(200, await store.version)
    case "/.preview/day": return Self.choice(of: request.query["as_of"], path: request.query["path"] ?? "")
    default: break
    }
    if let asset = Resource.previewAssets.first(where: { "/.preview/\($0.path)" == request.path }) {
      return .file(asset.path, asset.bytes)
    }
    guard let path = PreviewPath(request.path) else { return .text(404, PreviewText.noSuchPage) }
    let version = await store.version
    switch await store.edition(on: path.day) {
    case .success(let edition): return PreviewPages(edition: edition, path: path, version: version).response
    case .failure(let obstacle): return PreviewText.obstaclePage(obstacle, version: version)
    }
  }

  /// Leads to the same page on the day that was chosen in the form.
  private static func choice(of day: String?, path: String) -> PreviewResponse {
    let rest = String(path.drop { $0 == "/" })
    guard rest.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\\") }) else {
      return .text(400, PreviewText.noSuchPage)
    }
    guard let day, !day.isEmpty else { return .redirect(303, to: "/" + rest) }
    guard let day = Day(iso: day) else { return .text(400, PreviewText.noSuchDay) }
    return .redirect(303, to: PreviewPath(day: day, rest: rest).root + rest)
  }

  /// True for `localhost`, `127.0.0.1` and `[::1]`, with a port or without.
  private static func isLoopback(_ host: String) -> Bool {
    let name = host.hasPrefix("[") ? host.prefix { $0 != "]" } + "]" : host.prefix { $0 != ":" }
    let isAddress = name.hasPrefix("127.") && name.allSatisfy { "0123456789.".contains($0) }
    return isAddress || name == "[::1]" || name.lowercased() == "localhost"
  }
}

extension PreviewResponse {
  /// A file with its type and a tag by which a browser can ask whether it has changed.
  static func file(_ path: String, _ bytes: [UInt8], status: Int = 200) -> PreviewResponse {
    PreviewResponse(
      status: status, headers: [("Content-Type", type(of: path)), ("ETag", "\"\(tag(of: bytes))\"")], body: bytes)
  }

  /// 304 where the browser has the bytes already.
  fileprivate func revalidated(by tags: String?) -> PreviewResponse {
    guard status == 200, let tags, let tag = header("ETag") else { return self }
    let known = tags.split(separator: ",").map { $0.drop { $0 == " " } }
    guard known.contains(where: { $0 == tag || $0 == "W/" + tag || $0 == "*" }) else { return self }
    return PreviewResponse(status: 304, headers: headers.filter { $0.name != "Content-Type" }, length: body.count)
  }

  /// Enough to tell two versions of a page apart on one machine.
  private static func tag(of bytes: [UInt8]) -> String { String(FNVHash.long(of: bytes), radix: 16) }

  private static func type(of path: String) -> String {
    switch path.split(separator: ".").last {
    case "html": "text/html; charset=utf-8"
    case "css": "text/css; charset=utf-8"
    case "js": "text/javascript; charset=utf-8"
    case "json": "application/json; charset=utf-8"
    case "csv": "text/csv; charset=utf-8"
    case "xml": "application/xml; charset=utf-8"
    case "svg": "image/svg+xml"
    case "png": "image/png"
    case "txt": "text/plain; charset=utf-8"
    case "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    default: path.hasSuffix("SHA256SUMS") ? "text/plain; charset=utf-8" : "application/octet-stream"
    }
  }
}
