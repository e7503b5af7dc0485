/// What is said of templates. Tags are shown with the usual delimiters, whatever the template has set.
extension Catalogue {
  // MARK: Tags

  /// `opening` and `closing`: the delimiters, with the sign that belongs to them: `{{#` and `}}`.
  package static func unclosedTag(opening: String, closing: String) -> Problem {
    Problem(
      .templateError,
      Wording(
        en: "A tag that opens with `\(opening)` closes with `\(closing)`",
        zh: "以“\(opening)”开头的标签应以“\(closing)”结束"),
      solution: Wording(en: "write `\(closing)` after the name", zh: "在名称后写上“\(closing)”"))
  }

  package static func malformedTag(_ tag: String) -> Problem {
    Problem(
      .templateError,
      Wording(
        en: "A tag holds one name without blanks; \(code(tag)) does not",
        zh: "标签内应为一个不含空格的名称，“\(clipped(tag))”不符合"),
      solution: Wording(en: "write one name, as in `{{name}}`", zh: "只写一个名称，例如“{{name}}”"))
  }

  package static func malformedDelimiters() -> Problem {
    Problem(
      .templateError,
      Wording(
        en:
          "A delimiter tag gives two delimiters of at most 16 bytes, with a blank between them and without `=`",
        zh: "分隔符标签应给出两个分隔符，以空格隔开，各不超过16字节，不含“=”"),
      solution: Wording(en: "write it as in `{{=<% %>=}}`", zh: "写成“{{=<% %>=}}”的形式"))
  }

  // MARK: Sections

  /// `closing`: the tag that is missing.
  package static func unclosedSection(_ tag: String, closing: String) -> Problem {
    Problem(
      .templateError,
      Wording(
        en: "\(code(tag)) is closed by \(code(closing)), which is missing",
        zh: "“\(clipped(tag))”缺少对应的“\(clipped(closing))”"),
      solution: Wording(
        en: "write \(code(closing)) where it ends", zh: "在其结束处写上“\(clipped(closing))”"))
  }

  /// `expected`: the tag that would close `opening`.
  package static func mismatchedClosing(_ tag: String, opening: String, expected: String) -> Problem {
    Problem(
      .templateError,
      Wording(
        en: "\(code(opening)) is closed by \(code(expected)), not by \(code(tag))",
        zh: "“\(clipped(opening))”应以“\(clipped(expected))”结束，不能用“\(clipped(tag))”"),
      solution: Wording(en: "write \(code(expected))", zh: "改为“\(clipped(expected))”"))
  }

  package static func strayClosing(_ tag: String) -> Problem {
    Problem(
      .templateError,
      Wording(
        en: "A closing tag ends what is open; nothing that \(code(tag)) could end is",
        zh: "结束标签应与已打开的标签对应，“\(clipped(tag))”没有可结束的标签"),
      solution: Wording(en: "remove it, or open what it ends before it", zh: "删除该标签，或在其前补上开始标签"))
  }

  package static func nestedTooDeep(limit: Int) -> Problem {
    Problem(
      .templateError,
      Wording(en: "Tags stand at most \(limit) deep within one another", zh: "标签嵌套不得超过\(limit)层"),
      solution: Wording(en: "check that the sections before it are closed", zh: "检查前面的标签是否都已结束"))
  }

  package static let openedHere = Wording(en: "opened here", zh: "在此处打开")
  package static let givenHere = Wording(en: "first given here", zh: "首次出现在此处")
  package static let takenInHere = Wording(en: "taken in here", zh: "由此处引入")

  // MARK: Partials and parents

  /// A page template that is not there.
  package static func templateIsNoText() -> Problem {
    Problem(
      .templateError,
      Wording(en: "A template is text in UTF-8; this line has other bytes", zh: "模板应为UTF-8文本，本行含有其他字节"),
      solution: Wording(en: "save the file as UTF-8 with your editor", zh: "用编辑器将该文件另存为UTF-8"))
  }

  /// A file that no page is made with, and that no other file takes in.
  package static func strayTemplate(suggestion: String?) -> Problem {
    Problem(
      .unknownFile,
      Wording(
        en: "A template is one that a page is made with, or one that another takes in; this file is "
          + "neither, so it changes nothing",
        zh: "模板应是页面所用的，或由其他模板引入的；该文件两者都不是，不起作用"),
      solution: suggestion.map {
        Wording(
          en: "rename it to \(clipped($0)) if that is meant, or take it out of the templates folder",
          zh: "如应为\(clipped($0))，改名；否则移出模板文件夹")
      }
        ?? Wording(
          en: "take it in with {{>its name}} from another template, or take it out of the templates folder",
          zh: "在其他模板中用{{>文件名}}引入，或将其移出模板文件夹"))
  }

  package static func missingTemplate(_ name: String, suggestion: String?) -> Problem {
    let file = "\(clipped(name)).html"
    let solution =
      suggestion.map {
        Wording(en: "rename `\($0).html` to `\(file)`", zh: "将“\($0).html”改名为“\(file)”")
      }
      ?? Wording(en: "add `\(file)` to the templates folder", zh: "在模板文件夹中补上“\(file)”")
    return Problem(
      .templateError,
      Wording(
        en: "The template \(code(name)) is required, and it is not there",
        zh: "缺少必需的模板“\(clipped(name))”"),
      solution: solution)
  }

  /// A partial or a parent that is not there.
  package static func unknownTemplate(_ name: String, suggestion: String?) -> Problem {
    let solution =
      suggestion.map(writing)
      ?? Wording(
        en: "add `partials/\(clipped(name)).html` to the templates folder",
        zh: "在模板文件夹中补上“partials/\(clipped(name)).html”")
    return Problem(
      .templateError,
      Wording(
        en: "Only a template that is there can be taken in; \(code(name)) is not",
        zh: "只能引入已有的模板，“\(clipped(name))”不存在"),
      solution: solution)
  }

  package static func unknownText(_ key: String, suggestion: String?) -> Problem {
    Problem(
      .templateError,
      Wording(
        en: "A text is one of the table `strings.txt`, in each language; \(code(key)) is not",
        zh: "文字应为“strings.txt”中已有的，且每种语言都有，“\(clipped(key))”不符合"),
      solution: suggestion.map {
        Wording(
          en: "\(writing($0).english), or add \(code(key)) to `strings.txt`",
          zh: "\(writing($0).chinese)，或在“strings.txt”中补上“\(clipped(key))”")
      } ?? Wording(en: "add it to `strings.txt`", zh: "在“strings.txt”中补上"))
  }

  /// A text that nothing names, with a key much like one that the program's own table has.
  package static func unnamedText(_ key: String, suggestion: String) -> Problem {
    Problem(
      .templateError,
      Wording(
        en: "A text of one's own table takes the place of the program's, or is named by a template; \(code(key)) does "
          + "neither",
        zh: "自己的文字表中的文字，应替换程序自带的，或者由模板使用，“\(clipped(key))”两者都不是"),
      solution: Wording(
        en: "\(writing(suggestion).english), or delete the text", zh: "\(writing(suggestion).chinese)，或删去这条文字"))
  }

  /// `language`: as HTML names it.
  package static func missingText(_ key: String, language: String) -> Problem {
    Problem(
      .templateError,
      Wording(
        en: "A text of the table has every language; \(code(key)) lacks `\(language)`",
        zh: "文字表中的每条文字应有全部语言，“\(clipped(key))”缺少“\(language)”"),
      solution: Wording(
        en: "add a line with two blanks, `\(language)`, a blank and the text",
        zh: "补上一行：两个空格、“\(language)”、一个空格、文字"))
  }

  package static func malformedText() -> Problem {
    Problem(
      .templateError,
      Wording(
        en: "A line of the table of texts is a key of its own, or two blanks, a language and the text",
        zh: "文字表的每一行应为一个不重复的键，或者两个空格、语言代码和文字"),
      solution: Wording(
        en: "write a key of small letters, digits and `_` once, and below it `  zh-CN …` and `  en …`",
        zh: "键只用小写字母、数字和“_”，只写一次，下面各行写“  zh-CN …”和“  en …”"))
  }

  package static func duplicateTemplate(_ name: String) -> Problem {
    Problem(
      .templateError,
      Wording(
        en:
          "The name of a template, its path without its ending, is given once; \(code(name)) is there twice",
        zh: "模板名称（不含扩展名的路径）不得重复，“\(clipped(name))”出现两次"),
      solution: Wording(en: "rename one of the two files", zh: "修改其中一个文件的名称"))
  }

  package static func unknownBlock(_ name: String, parent: String, suggestion: String?) -> Problem {
    Problem(
      .templateError,
      Wording(
        en: "A block replaces one of its parent's; \(code(parent)) has no block \(code(name))",
        zh: "替换的块应为父模板中的块，“\(clipped(parent))”没有名为“\(clipped(name))”的块"),
      solution: suggestion.map(writing)
        ?? Wording(
          en:
            "remove it, or write `{{$\(clipped(name))}}{{/\(clipped(name))}}` where it belongs in the parent",
          zh: "删除该块，或在父模板的相应位置写上“{{$\(clipped(name))}}{{/\(clipped(name))}}”"))
  }

  package static func duplicateBlock(_ name: String) -> Problem {
    Problem(
      .templateError,
      Wording(
        en: "A block is replaced once; \(code(name)) is replaced twice",
        zh: "同一个块只能替换一次，“\(clipped(name))”替换了两次"),
      solution: Wording(en: "keep one of the two", zh: "只保留其中一个"))
  }

  /// A tag that stands beside the blocks that are given to a parent.
  package static func outsideBlock(_ tag: String, parent: String) -> Problem {
    Problem(
      .templateError,
      Wording(
        en: "Only blocks count within \(code(parent)); \(code(tag)) would not appear",
        zh: "“\(clipped(parent))”之内只有块有效，“\(clipped(tag))”不会显示"),
      solution: Wording(
        en: "move it into a block, as in `{{$name}}…{{/name}}`",
        zh: "将其移入块中，例如“{{$name}}…{{/name}}”"))
  }

  package static func endlessRecursion(_ name: String) -> Problem {
    Problem(
      .templateError,
      Wording(
        en: "A template that takes itself in comes to an end; with \(code(name)) it does not",
        zh: "模板引入自身应有尽头，此处引入“\(clipped(name))”没有尽头"),
      solution: Wording(
        en: "take it in within a section on a list or an optional view of the view itself",
        zh: "在视图自身的列表或可缺省视图的区段内引入"))
  }

  package static func templateTooLarge() -> Problem {
    Problem(
      .templateError,
      Wording(
        en: "What a template takes in stays within bounds; here it becomes too deep or too long",
        zh: "模板引入的内容应有限度，此处层次过深或内容过长"),
      solution: Wording(en: "take fewer partials in within one another", zh: "减少相互引入的模板"))
  }

  package static func listWithinItself(_ name: String) -> Problem {
    Problem(
      .templateError,
      Wording(
        en: "A list is gone through once at a time; `\(name)` is gone through within itself",
        zh: "列表不得在自身之内再次遍历，“\(name)”在其自身之内"),
      solution: Wording(en: "close the outer section first", zh: "先结束外层的段"))
  }

  package static func templateFileTooLarge(bytes: Int) -> Problem {
    Problem(
      .templateError,
      Wording(en: "A template has at most \(bytes >> 20) MiB; this one is larger", zh: "模板不得超过\(bytes >> 20) MiB"),
      solution: Wording(en: "move what is no template to assets/", zh: "将不属于模板的内容移到assets/"))
  }

  // MARK: Names

  /// `views`: those in reach, the innermost first.
  package static func unknownName(_ name: String, views: [String], suggestion: String?) -> Problem {
    let inner = views.first ?? ""
    let outer = views.dropFirst()
    let message =
      outer.isEmpty
      ? Wording(
        en: "A name is one that its view declares; \(inner) has no \(code(name))",
        zh: "名称应为视图声明的字段，“\(inner)”没有“\(clipped(name))”")
      : Wording(
        en:
          "A name is one that its view declares; neither \(inner) nor \(outer.joined(separator: ", ")) around it has"
          + " \(code(name))",
        zh: "名称应为视图声明的字段，“\(inner)”及其外层“\(outer.joined(separator: "、"))”都没有“\(clipped(name))”")
    return Problem(
      .templateError, message,
      solution: suggestion.map(writing)
        ?? Wording(en: "write a name that `minglu templates` lists", zh: "改用minglu templates列出的名称"))
  }

  /// A dotted name that goes on after something that has no names.
  package static func noNamesWithin(_ name: String, kind: Wording) -> Problem {
    Problem(
      .templateError,
      Wording(
        en: "Only a view has names of its own; \(code(name)) is \(kind.english)",
        zh: "只有视图才有下级名称，“\(clipped(name))”是\(kind.chinese)"),
      solution: Wording(en: "end the name there, or open a section on it", zh: "名称到此为止，或对其使用区段"))
  }

  package static func viewItself(_ view: String) -> Problem {
    Problem(
      .templateError,
      Wording(
        en: "`.` is a text of a list or an optional text; here it is the view \(view)",
        zh: "“.”应为列表中的文本或可缺省文本，此处是视图“\(view)”"),
      solution: Wording(en: "write a name that \(view) has", zh: "写出“\(view)”的字段名称"))
  }

  // MARK: Values

  package static func rawText(_ name: String) -> Problem {
    Problem(
      .templateError,
      Wording(
        en: "Only HTML appears unescaped; \(code(name)) is text",
        zh: "只有HTML可以不转义，“\(clipped(name))”是文本"),
      solution: Wording(en: "write `{{\(clipped(name))}}`", zh: "改为“{{\(clipped(name))}}”"))
  }

  package static func escapedHTML(_ name: String) -> Problem {
    Problem(
      .templateError,
      Wording(
        en: "HTML is escaped already; \(code(name)) would show its markup",
        zh: "HTML已转义，“\(clipped(name))”再转义会显示出标记"),
      solution: Wording(en: "write `{{{\(clipped(name))}}}`", zh: "改为“{{{\(clipped(name))}}}”"))
  }

  /// A value that may be absent, outside a section on it. `usage`: how it is written.
  package static func bareOptional(_ name: String, kind: Wording, usage: String) -> Problem {
    Problem(
      .templateError,
      Wording(
        en:
          "A value that may be absent appears within its own section; \(code(name)) is \(kind.english)",
        zh: "可能缺省的值只能在自身的区段内使用，“\(clipped(name))”是\(kind.chinese)"),
      solution: Wording(en: "write `\(usage)`", zh: "改为“\(usage)”"))
  }

  /// A dotted name that goes through a view that may be absent, outside a section on that view.
  package static func absentStep(_ step: String, in name: String) -> Problem {
    Problem(
      .templateError,
      Wording(
        en:
          "A view that may be absent is used within its own section; \(code(name)) goes through \(code(step))",
        zh: "可能缺省的视图只能在自身的区段内使用，“\(clipped(name))”经过“\(clipped(step))”"),
      solution: Wording(
        en: "put it between `{{#\(clipped(step))}}` and `{{/\(clipped(step))}}`",
        zh: "将其置于“{{#\(clipped(step))}}”与“{{/\(clipped(step))}}”之间"))
  }

  /// A value that cannot stand in a page by itself. `usage`: how it is written.
  package static func notText(_ name: String, kind: Wording, usage: String) -> Problem {
    Problem(
      .templateError,
      Wording(
        en: "Only texts, HTML and numbers appear in a page; \(code(name)) is \(kind.english)",
        zh: "只有文本、HTML和数字可以显示，“\(clipped(name))”是\(kind.chinese)"),
      solution: Wording(en: "write `\(usage)`", zh: "改为“\(usage)”"))
  }

  /// A section on a value that is always there. `usage`: how it is written.
  package static func sectionOnPresent(_ name: String, kind: Wording, usage: String) -> Problem {
    Problem(
      .templateError,
      Wording(
        en:
          "A section is for what may be absent, repeats or has names; \(code(name)) is \(kind.english)",
        zh: "区段用于可缺省、可重复或有下级名称的值，“\(clipped(name))”是\(kind.chinese)"),
      solution: Wording(en: "write `\(usage)` without a section", zh: "不用区段，直接写“\(usage)”"))
  }

  package static func neverAbsent(_ name: String, kind: Wording) -> Problem {
    Problem(
      .templateError,
      Wording(
        en:
          "An inverted section is for what may be absent; \(code(name)) is \(kind.english), which is always there",
        zh: "反向区段用于可能缺省的值，“\(clipped(name))”是\(kind.chinese)，始终存在"),
      solution: Wording(en: "remove the section", zh: "删除该区段"))
  }

  private static func writing(_ suggestion: String) -> Wording {
    Wording(en: "write `\(suggestion)`", zh: "改为“\(suggestion)”")
  }

  private static func code(_ text: String) -> String { "`\(clipped(text))`" }
}

extension Catalogue {
  /// What a field of a view holds.
  package enum TemplateField {
    package static let text = Wording(en: "a text", zh: "文本")
    package static let optionalText = Wording(en: "an optional text", zh: "可缺省文本")
    package static let html = Wording(en: "HTML", zh: "HTML")
    package static let optionalHTML = Wording(en: "optional HTML", zh: "可缺省HTML")
    package static let number = Wording(en: "a number", zh: "数字")
    package static let flag = Wording(en: "a flag", zh: "判断项")
    package static let view = Wording(en: "a view", zh: "视图")
    package static let optionalView = Wording(en: "an optional view", zh: "可缺省视图")
    package static let list = Wording(en: "a list of views", zh: "视图列表")
    package static let texts = Wording(en: "a list of texts", zh: "文本列表")
  }
}
