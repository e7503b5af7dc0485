extension Catalogue {
  /// A Markdown link that no page of the site on that day stands behind.
  package static func brokenLink(_ destination: String, asOf day: Wording) -> Problem {
    if destination.hasPrefix("#") { return brokenAnchor(destination) }
    let elsewhere = isHost(destination) ? addressElsewhere(destination) : nil
    return Problem(
      .brokenLink,
      Wording(
        en: "A link inside the site leads to a page; \(quoted(destination)) leads to none on \(day.english)",
        zh: "站内链接应指向存在的页面，“\(clipped(destination))”在\(day.chinese)没有对应的页面"),
      solution: elsewhere ?? attachment(destination).map(attached)
        ?? Wording(
          en: "name a file of the content tree relative to this one, such as ../pages/about.md, or a published page; "
            + "or wait until the page it names is published",
          zh: "写明内容目录中某个文件相对本文件的路径，例如 ../pages/about.md，或已发布的页面；目标尚未发布的，待其发布后再链接"))
  }

  /// True for what begins as the address of another website: `www.example.org/a`, `rsj.example.gov.cn`.
  private static func isHost(_ destination: String) -> Bool {
    let labels = destination.prefix { !"/?#".contains($0) }.lowercased().split(separator: ".")
    return labels.count > 1 && (labels[0] == "www" || ["cn", "com", "net", "org"].contains(labels[labels.count - 1]))
  }

  private static func addressElsewhere(_ destination: String) -> Wording {
    let address = clipped("https://" + destination)
    return Wording(
      en: "write the address of another website with https:// before it: \(address)",
      zh: "其他网站的地址，前面要写https://：\(address)")
  }

  /// What other programs make a footnote of: here it would be a link or text.
  package static func footnote() -> Problem {
    Problem(
      .brokenLink,
      Wording(
        en: "A note stands in the text itself; footnotes such as [^1] are not supported",
        zh: "注文应写在正文中，不支持[^1]这样的脚注"),
      solution: Wording(
        en: "write the note where it belongs, in parentheses", zh: "把注文写到正文的相应位置，放在括号内"))
  }

  /// A Markdown link within its own text that no heading stands behind.
  private static func brokenAnchor(_ destination: String) -> Problem {
    Problem(
      .brokenLink,
      Wording(
        en: "A link that begins with # leads to a heading of the same text; "
          + "\(quoted(destination)) is none of its headings",
        zh: "以#开头的链接应指向同一篇文字中的小标题，“\(clipped(destination))”不是其中的小标题"),
      solution: writtenHeading)
  }

  /// A Markdown link to a page whose text has no such heading.
  package static func brokenHeading(_ destination: String) -> Problem {
    Problem(
      .brokenLink,
      Wording(
        en: "What follows # in a link is a heading of the text that it leads to; \(quoted(destination)) names none of "
          + "its headings",
        zh: "链接中#后面应为所指文字中的小标题，“\(clipped(destination))”所指的文字没有这个小标题"),
      solution: writtenHeading)
  }

  private static let writtenHeading = Wording(
    en: "write # and the heading's words, in small letters, with hyphens for blanks and without punctuation",
    zh: "在#后照写小标题的文字，英文字母用小写，空格改为连字符，标点省去")

  /// Endings of files that are published as they are, and from which no page is made.
  private static let attachments = [
    "png", "jpg", "jpeg", "gif", "webp", "svg", "bmp", "pdf", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "wps", "et",
    "zip", "mp3", "mp4",
  ]

  /// The name of the picture or other such file that a link leads to.
  private static func attachment(_ destination: String) -> String? {
    let name = destination.prefix { !"?#".contains($0) }.split { "/\\".contains($0) }.last ?? ""
    guard let ending = name.split(separator: ".").dropFirst().last else { return nil }
    return attachments.contains(ending.lowercased()) ? clipped(String(name)) : nil
  }

  private static func attached(_ name: String) -> Wording {
    Wording(
      en: "put the file into the folder templates/assets, and write its path as ../assets/\(name)",
      zh: "把文件放到templates/assets文件夹，路径写成../assets/\(name)")
  }
}
