/// What is said of Markdown that asks too much.
extension Catalogue {
  /// A text of more bytes than are read.
  package static func textTooLong(bytes: Int, limit: Int) -> Problem {
    Problem(
      .invalidValue,
      Wording(
        en: "this text has \(bytes) bytes: a Markdown text has at most \(limit)",
        zh: "本文有\(bytes)字节：Markdown正文不得超过\(limit)字节"),
      solution: Wording(
        en: "split it into several pages or announcements", zh: "拆分为多个页面或公告"))
  }

  /// A line that opens too many quotes or lists.
  package static func nestedTooDeeply(limit: Int) -> Problem {
    Problem(
      .invalidValue,
      Wording(
        en: "quotes and lists stand at most \(limit) deep in each other", zh: "引用和列表最多嵌套\(limit)层"),
      solution: Wording(en: "remove marks from the start of this line", zh: "减少本行开头的引用或列表标记"))
  }

  /// A line with too many bars.
  package static func tableTooWide(limit: Int) -> Problem {
    Problem(
      .invalidValue,
      Wording(en: "a table has at most \(limit) columns", zh: "表格不得超过\(limit)列"),
      solution: Wording(
        en: "split the table, or write bars that are text as `\\|` on several lines", zh: "拆分表格，或将作为文字的竖线分行书写"))
  }

  /// A table with too many cells.
  package static func tableTooLarge(limit: Int) -> Problem {
    Problem(
      .invalidValue,
      Wording(en: "a table has at most \(limit) cells", zh: "表格不得超过\(limit)个单元格"),
      solution: Wording(
        en: "split the table with a blank line and a new header", zh: "用空行和新的表头拆分表格"))
  }

  /// A row of dashes below a long paragraph.
  package static func tableBelowParagraph(limit: Int) -> Problem {
    Problem(
      .invalidValue,
      Wording(
        en: "a row of dashes stands below at most \(limit) lines without a blank one", zh: "短横线行之上连续非空行不得超过\(limit)行"),
      solution: Wording(en: "put a blank line before the table", zh: "在表格之前加一个空行"))
  }

  /// A paragraph with too many images.
  package static func tooManyImages(limit: Int) -> Problem {
    Problem(
      .invalidValue,
      Wording(en: "a paragraph has at most \(limit) images", zh: "一个段落不得超过\(limit)张图片"),
      solution: Wording(en: "put blank lines between the images", zh: "在图片之间加空行"))
  }

  package static func tooManyDeclarations(limit: Int) -> Problem {
    Problem(
      .invalidValue,
      Wording(en: "a paragraph has at most \(limit) times <? or <!", zh: "一个段落中<?和<!不得超过\(limit)处"),
      solution: Wording(en: "delete them: they are not shown", zh: "删去这些标记，页面不会显示它们"))
  }

  /// A link definition that would be copied too often.
  package static let definitionTooLong = Problem(
    .invalidValue,
    Wording(
      en: "a link definition is short where a text has many links", zh: "链接较多的正文中，链接定义应当简短"),
    solution: Wording(
      en: "shorten the address and the title of this definition, or split the text", zh: "缩短该定义的地址和标题，或拆分正文"))
}
