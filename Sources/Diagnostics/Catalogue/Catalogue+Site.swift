extension Catalogue {
  /// A Markdown link that no page of the site on that day stands behind.
  package static func brokenLink(_ destination: String, asOf day: Wording) -> Problem {
    Problem(
      .brokenLink,
      Wording(
        en: "A link inside the site leads to a page; \(quoted(destination)) leads to none on \(day.english)",
        zh: "站内链接应指向存在的页面，“\(clipped(destination))”在\(day.chinese)没有对应的页面"),
      solution: Wording(
        en: "name a file of the content tree relative to this one, such as ../pages/about.md, or a published page; "
          + "or wait until the page it names is published",
        zh: "写明内容目录中某个文件相对本文件的路径，例如 ../pages/about.md，或已发布的页面；目标尚未发布的，待其发布后再链接"))
  }
}
