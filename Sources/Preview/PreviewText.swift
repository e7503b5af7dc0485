import Diagnostics
import Vocabulary

/// The words and the HTML of the preview's own parts. They are Chinese, as the site is.
enum PreviewText {
  static let titleMark = "【预览】"
  static let mark = "预览，未发布"
  static let foreignHost = "预览只供本机查看：请用http://127.0.0.1打开。"
  static let readOnly = "预览只能查看。"
  static let malformed = "无法理解的请求。"
  static let tooLong = "请求头过长。"
  static let noSuchPage = "没有这个页面。"
  static let noSuchDay = "请填写日历上有的日期，例如2026-12-01。"

  /// Findings that are written out; the rest are counted.
  private static let shownFindings = 200

  static func headLines(version: String) -> String {
    """
    <link rel="stylesheet" href="/.preview/preview.css">
    <script src="/.preview/preview.js" data-version="\(escaped(version))" defer></script>

    """
  }

  static func bar(day: Day, path: PreviewPath, nextChange: Day?, errors: Int, warnings: Int) -> String {
    let next = nextChange.map { day in
      "<p><a href=\"/@\(day.iso)/\(escaped(path.rest))\">下次变化：\(day.chinese)</a></p>\n"
    }
    let isChosen = path.day.map { _ in "<p><a href=\"/\(escaped(path.rest))\">回到默认日期</a></p>\n" }
    return """
      <div class="minglu-preview" role="region" aria-label="预览">
      <p><strong>\(mark)</strong>　\(day.chinese)</p>
      <form action="/.preview/day" method="get">
      <label>看哪一天 <input type="date" name="as_of" value="\(day.iso)" required></label>
      <input type="hidden" name="path" value="\(escaped(path.rest))">
      <button>显示</button>
      </form>
      \(isChosen ?? "")\(next ?? "")\
      <p><a href="\(path.root)\(PreviewPages.findingsPath)">\(errors)个错误，\(warnings)个警告</a></p>
      </div>

      """
  }

  /// A page of the findings, which stands in the place of every page where errors stop publication.
  static func findingsPage(_ edition: PreviewEdition, bar: String, version: String, isStopped: Bool) -> String {
    let heading = edition.diagnostics.isEmpty ? "没有错误和警告" : "检查结果"
    let stopped = isStopped ? "<p>有错误时不能发布，也不能预览。改正并保存后，本页会自动恢复。</p>\n" : ""
    let shown = edition.diagnostics.prefix(shownFindings).map { item($0, in: edition.sources) }.joined()
    let rest = edition.diagnostics.count - shownFindings
    let more = rest > 0 ? "<p>另有\(rest)条未列出，用minglu check查看。</p>\n" : ""
    return page(
      title: heading, version: version,
      body:
        "\(bar)<main class=\"minglu-findings\">\n<h1>\(heading)</h1>\n\(stopped)<ol>\n\(shown)</ol>\n\(more)</main>\n")
  }

  /// The page that is shown while records or templates cannot be read at all.
  static func obstaclePage(_ obstacle: Obstacle, version: String) -> PreviewResponse {
    let body = """
      <main class="minglu-findings">
      <h1>\(mark)：暂时无法读取</h1>
      <p>\(escaped(obstacle.message.chinese))</p>
      <p>处理办法：\(escaped(obstacle.solution.chinese))</p>
      </main>

      """
    return .file("obstacle.html", Array(page(title: "无法读取", version: version, body: body).utf8), status: 503)
  }

  private static func page(title: String, version: String, body: String) -> String {
    """
    <!DOCTYPE html>
    <html lang="zh-CN">
    <head>
    <meta charset="utf-8">
    <title>\(titleMark)\(title)</title>
    <meta name="viewport" content="width=device-width, initial-scale=1">
    \(headLines(version: version))</head>
    <body>
    \(body)</body>
    </html>

    """
  }

  private static func item(_ diagnostic: Diagnostic, in sources: Sources) -> String {
    let label = diagnostic.severity == .error ? "错误" : "警告"
    let notes = diagnostic.notes.map { note in
      "<p>\(escaped(note.message.chinese))：\(place(note.place, in: sources))</p>\n\(excerpt(at: note.place, in: sources))"
    }
    return """
      <li class="\(diagnostic.severity.rawValue)" data-diagnostic="\(diagnostic.id.rawValue)">
      <p><strong>\(label)：\(escaped(diagnostic.problem.message.chinese))</strong></p>
      <p>\(place(diagnostic.place, in: sources))</p>
      \(excerpt(at: diagnostic.place, in: sources))\(notes.joined())\
      <p>处理办法：\(escaped(diagnostic.problem.solution.chinese))</p>
      <details><summary><code>\(diagnostic.id.rawValue)</code></summary>
      <p>\(escaped(Catalogue.explanation(of: diagnostic.id).why.chinese))。</p>
      <p>\(escaped(Catalogue.explanation(of: diagnostic.id).mending.chinese))。</p>
      </details>
      </li>

      """
  }

  private static func place(_ place: Place, in sources: Sources) -> String {
    "<code>\(escaped(sources.path(of: place.file)))</code> 第\(place.line)行第\(place.column)字"
  }

  /// The line of a place with a mark under the spot; nothing where there is no such line.
  private static func excerpt(at place: Place, in sources: Sources) -> String {
    guard sources.files.indices.contains(Int(place.file.index)) else { return "" }
    let lines = sources.files[Int(place.file.index)].utf8.split(
      separator: UInt8(ascii: "\n"), maxSplits: Int(place.line), omittingEmptySubsequences: false)
    guard Int(place.line) <= lines.count else { return "" }
    let line = String(decoding: lines[Int(place.line) - 1].prefix(2_000), as: UTF8.self).filter { $0 != "\r" }
    guard !line.isEmpty else { return "" }
    let before = line.unicodeScalars.prefix(Int(place.column) - 1).map { $0.value < 0x1100 ? " " : "　" }.joined()
    return "<pre>\(escaped(line))\n\(before)^</pre>\n"
  }

  static func escaped(_ text: String) -> String {
    var html: [UInt8] = []
    HTMLText.append(text, to: &html)
    return String(decoding: html, as: UTF8.self)
  }
}
