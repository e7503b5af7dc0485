/// What is said of Markdown that asks too much, and of what is none.
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

  /// Tables with too many cells.
  package static func tablesTooLarge(limit: Int) -> Problem {
    Problem(
      .invalidValue,
      Wording(
        en: "the tables of a text have at most \(limit) cells in all", zh: "一篇正文中各表格的单元格合计不得超过\(limit)个"),
      solution: Wording(en: "split the text into several pages or announcements", zh: "拆分为多个页面或公告"))
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
      Wording(en: "a paragraph has at most \(limit) times <? or <!", zh: "一个段落中“<?”和“<!”不得超过\(limit)处"),
      solution: Wording(en: "delete them: they are not shown", zh: "删去这些标记，页面不会显示它们"))
  }

  /// A link definition that would be copied too often.
  package static let definitionTooLong = Problem(
    .invalidValue,
    Wording(
      en: "a link definition is short where a text has many links", zh: "链接较多的正文中，链接定义应当简短"),
    solution: Wording(
      en: "shorten the address and the title of this definition, or split the text", zh: "缩短该定义的地址和标题，或拆分正文"))

  // MARK: HTML

  /// An element of HTML, by its name. A block goes with the lines that it stands in; within a line only its tags go.
  package static func droppedHTML(_ name: String, isBlock: Bool) -> Problem {
    let tag = "<\(clipped(name))>"
    let message =
      ["br", "hr", "img", "input"].contains(name)
      ? Wording(
        en: "A text is written in Markdown; \(tag) here is HTML and is not published",
        zh: "正文应当用Markdown书写，此处的\(tag)是HTML，不会发布")
      : isBlock
        ? Wording(
          en:
            "A text is written in Markdown; \(tag) here is HTML and is not published, nor is what stands in its lines",
          zh: "正文应当用Markdown书写，此处的\(tag)是HTML，连同所在各行的文字都不会发布")
        : Wording(
          en: "A text is written in Markdown; \(tag) here is HTML, of which only the text within it is published",
          zh: "正文应当用Markdown书写，此处的\(tag)是HTML，只会发布其中的文字")
    return Problem(.droppedMarkup, message, solution: inMarkdown(name))
  }

  /// A comment with something else in its lines.
  package static let besideComment = Problem(
    .droppedMarkup,
    Wording(
      en: "A comment, <!-- … -->, has its lines to itself; what stands behind it here is not published",
      zh: "注释<!-- -->应单独占行，此处与它同行的文字不会发布"),
    solution: Wording(en: "put the text on a line of its own", zh: "把文字另起一行"))

  /// A comment that is not closed.
  package static let openComment = Problem(
    .droppedMarkup,
    Wording(
      en: "A comment ends with -->; this one does not, so nothing behind it is published",
      zh: "注释应以-->结束，此处没有结束，其后的文字都不会发布"),
    solution: Wording(en: "write --> where it ends", zh: "在注释末尾写上-->"))

  // MARK: Other marks

  /// An address that is dropped, by what stands before its colon.
  package static func droppedAddress(_ scheme: String, isImage: Bool) -> Problem {
    let start = "\(clipped(scheme)):"
    return isImage
      ? Problem(
        .droppedMarkup,
        Wording(
          en: "An image has the path of a file that is published; this one begins with \(start) and is not published",
          zh: "图片应当写所发布文件的路径，此处以“\(start)”开头，不会发布"),
        solution: Wording(
          en: "put the file into the folder templates/assets and write ![what it shows](../assets/name)",
          zh: "把图片文件放到templates/assets文件夹，写成![图片说明](../assets/文件名)"))
      : Problem(
        .droppedMarkup,
        Wording(
          en: "A link has a path or an address with https:, http:, mailto: or tel:; this one begins with \(start), and "
            + "only its words are published",
          zh: "链接应当写路径，或者以https、http、mailto或tel开头的地址，此处以“\(start)”开头，只会发布文字，不能点击"),
        solution: Wording(en: "write such an address, or delete the link", zh: "改写地址，或者去掉链接"))
  }

  /// A cell beyond the columns of its table.
  package static func surplusCell(columns: Int) -> Problem {
    Problem(
      .droppedMarkup,
      Wording(
        en: "A table has as many columns as its first row, \(columns); what stands behind them here is not published",
        zh: "表格的列数由第一行决定，共\(columns)列，此处多出来的格不会发布"),
      solution: Wording(
        en: "give the first row and the row of dashes a cell more, or write a bar that is text as \\|",
        zh: "给第一行和短横线行各加一格；竖线是文字的，写成“\\|”"))
  }

  /// Text between two tildes that stand alone.
  package static let loneTildes = Problem(
    .strayMarkup,
    Wording(
      en: "Two ~ in a paragraph strike out the text between them, as they do from here",
      zh: "一段里有两个~时，它们之间的文字会被划掉，此处起就是这样"),
    solution: Wording(
      en: "write – for a range, as in 9:00–17:00, or \\~; write ~~text~~ for what is to be struck out",
      zh: "表示起止的，改用“～”或“至”，或者写成“\\~”；确要划掉的，写成“~~文字~~”"))

  /// A product, a name or a number with stars that are read as emphasis.
  package static let starsWithinWord = Problem(
    .strayMarkup,
    Wording(
      en: "Stars in a paragraph emphasise the text between them and are not shown; here they seem to stand for a "
        + "product or for what is left out of a name or a number",
      zh: "一段里的“*”前后成对时，中间的文字会变成强调，星号不显示，此处像是乘号，或者是姓名、号码中隐去的字"),
    solution: Wording(
      en: "write × for a product, and \\* for each star that is to be shown; for bold text write **words** with a "
        + "space on both sides",
      zh: "相乘的，改用“×”；要显示星号的，每个都写成“\\*”，或者改用“＊”；确要加粗的，写成“**文字**”，前后各加一个空格"))

  /// A mark that makes nothing bold that it was meant to.
  package static func markBesidePunctuation(_ mark: String) -> Problem {
    Problem(
      .strayMarkup,
      Wording(
        en: "Between a punctuation mark and a letter \(mark) makes nothing bold, and is published as it stands",
        zh: "“\(mark)”一边是标点、一边是文字时不能加粗，星号会原样发布"),
      solution: Wording(
        en: "put the punctuation mark outside the \(mark), or a space outside beside it; for stars that are to be "
          + "shown write \\* for each",
        zh: "把标点移到“\(mark)”外面，或者在“\(mark)”外侧加一个空格；本来就要显示星号的，每个都写成“\\*”"))
  }

  /// Stars with a blank behind them that were meant to begin something.
  package static func markBeforeBlank(_ mark: String) -> Problem {
    Problem(
      .strayMarkup,
      Wording(
        en: "With a space behind it \(mark) begins nothing bold, and is published as it stands",
        zh: "“\(mark)”后面有空格时不能从此处起加粗，星号会原样发布"),
      solution: Wording(
        en: "delete the space; for stars that are to be shown write \\* for each",
        zh: "删去空格；本来就要显示星号的，每个都写成“\\*”"))
  }

  /// Underscores before a letter.
  package static let underscoresWithinWord = Problem(
    .strayMarkup,
    Wording(
      en: "Before a letter __ ends nothing bold, and is published as it stands", zh: "“__”后面紧接文字时不能加粗，下划线会原样发布"),
    solution: Wording(
      en: "write **words**; for underscores that are to be shown write \\_ for each",
      zh: "改为“**文字**”；本来就要显示下划线的，每个都写成“\\_”"))

  /// A row of dashes that does not go with the row above it.
  package static let unevenHead = Problem(
    .strayMarkup,
    Wording(
      en: "A row of dashes has as many cells as the row above it, each with dashes alone; this one has not, so that "
        + "this is no table and its rows are published as they stand",
      zh: "短横线行的格数应与上一行相同，每格只写短横线；此处不是这样，不会成为表格，各行会原样发布"),
    solution: Wording(
      en: "give the row of dashes and the row above it the same number of cells: | --- | --- | below | A | B |",
      zh: "把短横线行和上一行的格数改成一样，如“| 甲 | 乙 |”的下一行写“| --- | --- |”"))

  /// How an element of HTML is written in Markdown.
  private static func inMarkdown(_ name: String) -> Wording {
    switch name {
    case "table", "thead", "tbody", "tr", "td", "th":
      Wording(
        en: "write it in Markdown: a line for each row, | between the cells, a line of dashes below the first",
        zh: "改为Markdown表格：每行写一行，格与格之间用“|”隔开，第一行下面写一行短横线，如| --- | --- |")
    case "br":
      Wording(
        en: "end the line with a backslash instead; in a table, give the second line a row of its own",
        zh: "改为在行末写一个反斜杠“\\”；在表格里，把后一行的文字另写一行")
    case "p", "div", "center", "section":
      Wording(en: "delete the tags; an empty line begins a new paragraph", zh: "删去这个标记；另起一段时空一行")
    case "a": Wording(en: "write [words](address)", zh: "改为[文字](网址)")
    case "img":
      Wording(
        en: "write ![what it shows](../assets/name), with the file in the folder templates/assets",
        zh: "改为![图片说明](../assets/文件名)，图片文件放在templates/assets文件夹")
    case "b", "strong", "i", "em": Wording(en: "write **words** instead", zh: "改为**文字**")
    default: Wording(en: "write it in Markdown, or delete the tags", zh: "改用Markdown书写，或删去这个标记")
    }
  }
}
