/// What is said of YAML files and of the front matter of Markdown files.
extension Catalogue {
  /// `reason`: what the parser says, in its own words if they are not among the known ones.
  package static func invalidYAML(_ reason: Wording, solution: Wording? = nil) -> Problem {
    Problem(
      .invalidYAML,
      Wording(en: "YAML that can be parsed is required: \(reason.english)", zh: "应为可以解析的YAML：\(reason.chinese)"),
      solution: solution
        ?? Wording(
          en: "indent with blanks, put a blank after each colon, and put between quotes a text with : # or "
            + "quotes, and one that begins with a mark such as [ { @ % - ? > | * & or !",
          zh: "用空格缩进，冒号后加空格；含英文冒号、#或引号的文字，以[、{、@、%、-、?、>、|、*、!、&等记号开头的文字，加英文引号"))
  }

  /// A line that is no `key: value` and is not indented as a part of the one above.
  package static func missingColon() -> Problem {
    invalidYAML(
      yamlReason("could not find expected ':'"),
      solution: Wording(
        en: "write the line as “key: value”; if it goes on with the text above, begin it with blanks",
        zh: "写成“键: 值”；与上一行是同一段文字的，行首加空格"))
  }

  package static func openQuote() -> Problem {
    invalidYAML(
      Wording(en: "the quotation mark here is never closed", zh: "此处的引号没有结束"),
      solution: Wording(en: "put the same mark at the end of the text", zh: "在文字末尾加上同样的引号"))
  }

  package static func openBracket(_ bracket: String, closedBy end: String) -> Problem {
    invalidYAML(
      Wording(
        en: "the \(bracket) here is never closed, or a comma is missing behind it",
        zh: "此处的“\(bracket)”没有结束，或其中缺少英文逗号"),
      solution: Wording(
        en: "put \(end) at its end, and a comma between any two of its parts",
        zh: "在末尾加上“\(end)”，各项之间用英文逗号隔开"))
  }

  /// A Chinese mark by which a text cannot be taken apart.
  package static func chineseMark(_ mark: Unicode.Scalar) -> Problem {
    let isQuote = mark == "“" || mark == "”"
    return invalidYAML(
      isQuote
        ? Wording(en: "its marks are ASCII ones, and the quotation mark here is a Chinese one", zh: "标点应为英文标点，此处是中文引号")
        : Wording(en: "its marks are ASCII ones; “\(mark)” here is a Chinese one", zh: "标点应为英文标点，此处是中文的“\(mark)”"),
      solution: asciiMark(for: mark))
  }

  /// What is to be written in place of a Chinese mark.
  package static func asciiMark(for mark: Unicode.Scalar) -> Wording {
    switch mark {
    case "“", "”":
      Wording(
        en: "write ASCII quotation marks in place of the Chinese ones, or around these if they are part of the text",
        zh: "把中文引号改为英文引号；文字本身带中文引号的，在其外再加英文引号")
    case "：": Wording(en: "write : and a blank in place of the Chinese “：”", zh: "把中文冒号“：”改为英文冒号“:”，后面留一个空格")
    case "｛", "｝", "［", "］":
      Wording(
        en: "write the ASCII bracket \(ascii(mark)) in place of the full-width “\(mark)”",
        zh: "把全角括号“\(mark)”改为英文括号“\(ascii(mark))”")
    default:
      Wording(
        en: "write an ASCII comma in place of the Chinese “\(mark)”", zh: "把中文的“\(mark)”改为英文逗号“,”")
    }
  }

  /// The ASCII mark of which a full-width one is the wide form.
  private static func ascii(_ mark: Unicode.Scalar) -> String {
    Unicode.Scalar(mark.value - 0xFEE0).map { String($0) } ?? ""
  }

  /// A key whose colon is a Chinese one, or has no blank behind it.
  package static func colonAfterKey(_ key: String, isFullWidth: Bool) -> Problem {
    let slip =
      isFullWidth
      ? Wording(en: "a Chinese colon stands behind \(quoted(key))", zh: "“\(clipped(key))”后面是中文冒号")
      : Wording(en: "no blank stands behind that of \(quoted(key))", zh: "“\(clipped(key))”的冒号后面没有空格")
    return Problem(
      .invalidYAML,
      Wording(en: "A key ends in a colon and a blank; \(slip.english)", zh: "键之后应为英文冒号和一个空格，\(slip.chinese)"),
      solution: Wording(
        en: "write \(clipped(key)): and a blank, then the value", zh: "改为“\(clipped(key)): ”（英文冒号，后面留一个空格）"))
  }

  /// A key with another number of blanks before it than its neighbours have.
  package static func indentedKey(_ key: String) -> Problem {
    Problem(
      .invalidYAML,
      Wording(
        en: "Keys that stand together begin in the same column; the blanks before \(quoted(key)) are not those of the "
          + "others",
        zh: "并列的键应从同一列写起，“\(clipped(key))”前面的空格与其他键不同"),
      solution: Wording(
        en: "delete the blanks before it, or give it as many as its neighbours have where those have any",
        zh: "删去前面的空格；与它并列的键前面也有空格的，改为一样多"))
  }

  /// A value that ends before a `#` which was probably meant as a part of it.
  package static let cutByRemark = Problem(
    .strayMarkup,
    Wording(
      en: "A # behind a blank begins a remark; what stands from here on is not part of the value",
      zh: "空格后面的#是注释的开头，此处起的文字不算内容，不会发布"),
    solution: Wording(
      en: "put the whole value between double quotes; if a remark is meant, put a blank behind the #",
      zh: "是内容的，整段加英文双引号；是注释的，在#后面加一个空格"))

  package static let yamlNestedTooDeeply = Wording(en: "it is nested too deeply", zh: "嵌套层次过深")

  /// What libyaml says, in both languages; a sentence that is not listed is passed on in English alone, as a terminal can
  /// show it: some quote the file.
  package static func yamlReason(_ problem: String) -> Wording {
    let chinese: String
    switch problem {
    case "mapping values are not allowed in this context": chinese = "此处不能再出现冒号，文字可能需要加引号"
    case "mapping keys are not allowed in this context": chinese = "此处不能出现键"
    case "block sequence entries are not allowed in this context": chinese = "此处不能出现以-开头的列表项"
    case "did not find expected key": chinese = "此处应为键，缩进可能不一致"
    case "could not find expected ':'": chinese = "键之后缺少冒号"
    case "did not find expected ',' or ']'": chinese = "列表缺少“,”或“]”"
    case "did not find expected ',' or '}'": chinese = "缺少“,”或“}”"
    case "did not find expected '-' indicator": chinese = "列表项应以-开头"
    case "did not find expected node content": chinese = "此处缺少内容"
    case "found character that cannot start any token": chinese = "取值不能以此字符开头，缩进也不能用制表符"
    case "found unknown escape character": chinese = "双引号内有未知的转义字符"
    case "found a tab character that violates indentation",
      "found a tab character where an indentation space is expected":
      chinese = "缩进不能用制表符"
    case "but found another document": chinese = "文件只应有一个部分，不能再有---"
    case "did not find expected alphabetic or numeric character": chinese = "以*或&开头的文字应加引号"
    case "did not find expected whitespace or line break": chinese = "以“!”开头的文字应加引号"
    case "did not find expected comment or line break": chinese = "以|或>开头的文字应加引号"
    case "found undefined alias": chinese = "以*开头的文字应加引号"
    default: chinese = "此处的写法YAML无法识别"
    }
    return Wording(en: Visible.text(problem), zh: chinese)
  }

  package static func repeatedKey(_ key: String) -> Problem {
    Problem(
      .invalidYAML,
      Wording(en: "Key \(quoted(key)) can only be given once", zh: "键“\(clipped(key))”只能出现一次"),
      solution: Wording(en: "delete one of the two", zh: "删除其中一处"))
  }

  /// `told` were reported before; at least `more` are left.
  package static func moreRepeatedKeys(_ told: Int, more: Int) -> Problem {
    Problem(
      .invalidYAML,
      Wording(
        en: "A key can only be given once; besides the \(told) told, at least \(more) more are repeated in this file",
        zh: "每个键只能出现一次；除已列出的\(told)处外，该文件至少还有\(more)处重复"),
      solution: Wording(en: "mend those that are told first, or replace the file", zh: "先处理已列出的，或更换文件"))
  }

  package static let firstGivenHere = Wording(en: "first given here", zh: "首次出现在此处")

  package static func yamlAlias(_ name: String) -> Problem {
    Problem(
      .invalidYAML,
      Wording(
        en: "A value is written where it stands; alias *\(clipped(name)) is not taken",
        zh: "取值应直接写出，不能用别名*\(clipped(name))"),
      solution: Wording(en: "write the value out", zh: "直接写出取值"))
  }

  package static func yamlTag(_ tag: String) -> Problem {
    Problem(
      .invalidYAML,
      Wording(
        en: "A value is taken as it is written; tag \(quoted(tag)) gives it another meaning",
        zh: "取值以所写的为准，标签“\(clipped(tag))”会改变其含义"),
      solution: Wording(
        en: "delete the tag, or put a text that begins with ! between quotes", zh: "删去标签；文字本身以“!”开头的，加引号"))
  }

  package static func notAMapping() -> Problem {
    Problem(
      .invalidYAML,
      Wording(en: "The file consists of lines “key: value”; this is something else", zh: "文件应由“键: 值”的行组成，此处不是"),
      solution: Wording(en: "write each fact as “key: value”", zh: "每一项写成“键: 值”"))
  }

  package static func missingFrontMatter() -> Problem {
    Problem(
      .missingKey,
      Wording(
        en: "The first line is ---, and the file's facts stand between it and a second ---",
        zh: "第一行应为---，文件的各项信息写在它与第二个---之间"),
      solution: Wording(en: "begin the file with ---, title: …, ---", zh: "在文件开头写上---、title: …、---三行"))
  }

  /// The facts are there, below blank lines.
  package static func frontMatterBelow(line: Int) -> Problem {
    Problem(
      .missingKey,
      Wording(en: "The first line is ---; in this file line \(line) is", zh: "第一行应为---，该文件的---在第\(line)行"),
      solution: Wording(en: "delete the blank lines above ---", zh: "删去---前的空行"))
  }

  package static func unclosedFrontMatter() -> Problem {
    Problem(
      .invalidYAML,
      Wording(
        en: "The facts that begin with --- end with a second line ---; there is none", zh: "以---开头的信息应以第二个---行结束，此处没有"),
      solution: Wording(en: "put a line --- before the text", zh: "在正文前加一行---"))
  }

  package static func unknownKey(_ key: String, suggestion: String?, known: [String]) -> Problem {
    Problem(
      .unknownKey,
      Wording(en: "This file has no key \(quoted(key)) here", zh: "该文件此处没有键“\(clipped(key))”"),
      solution: choice(suggestion, of: known))
  }

  package static func missingKey(_ key: String) -> Problem {
    Problem(
      .missingKey,
      Wording(en: "Key \(quoted(key)) is required, and it is not there", zh: "缺少必需的键“\(key)”"),
      solution: Wording(en: "add a line \(key): …", zh: "加一行\(key): …"))
  }

  package static func missingDocument() -> Problem {
    Problem(
      .missingKey,
      Wording(en: "A cycle that is announced has a document number", zh: "已公布的遴选年度应有文号"),
      solution: Wording(en: "add a line document: …", zh: "加一行document: …"))
  }

  package static func expectedText(in field: Wording) -> Problem {
    Problem(
      .invalidValue,
      Wording(
        en: "\(field.english) takes a single value, not a list or keys of its own",
        zh: "\(field.chinese)应为单个值，不能是列表或下级的键"),
      solution: Wording(en: "write one value after the colon", zh: "在冒号后写一个值"))
  }

  /// `example`: what may stand in the list.
  package static func expectedList(in field: Wording, example: String = "PD-0001, PD-0002") -> Problem {
    Problem(
      .invalidValue,
      Wording(en: "\(field.english) takes a list", zh: "\(field.chinese)应为列表"),
      solution: Wording(en: "write it as [\(example)]", zh: "写成[\(example)]"))
  }

  package static func repeatedLanguage(_ language: String) -> Problem {
    Problem(
      .invalidValue,
      Wording(
        en: "A language is named only once in `languages`; `\(language)` is there before",
        zh: "“languages”中每种语言只写一次，“\(language)”重复"),
      solution: Wording(en: "take one of them out", zh: "删去一个"))
  }

  package static func chineseComesFirst() -> Problem {
    Problem(
      .invalidValue,
      Wording(
        en: "`languages` begins with `zh-CN`: the records are in Chinese, and other languages stand beside it",
        zh: "“languages”应以“zh-CN”开头：记录是中文的，其他语言只是另外增加"),
      solution: Wording(en: "write it as [zh-CN, en]", zh: "写成[zh-CN, en]"))
  }

  package static func expectedKeys(in field: Wording, known: [String]) -> Problem {
    let example = known.map { "\($0): …" }.joined(separator: ", ")
    return Problem(
      .invalidValue,
      Wording(en: "\(field.english) takes keys of its own", zh: "\(field.chinese)应有下级的键"),
      solution: Wording(en: "write it as {\(example)}", zh: "写成{\(example)}"))
  }
}
