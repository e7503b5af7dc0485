/// What `minglu explain` and `minglu templates` say.
extension Catalogue {
  /// The words around explanations.
  package enum Guide {
    package static let title = Wording(en: "Findings", zh: "检查项说明")
    package static let introduction = Wording(
      en:
        "Each finding of `minglu check` ends in an id in brackets. Here is what each id means. This page is written by "
        + "`minglu explain --format markdown`.",
      zh: "`minglu check`的每条提示末尾都有方括号里的检查项，例如`[missing-outcome]`。在本页查找这个词，就能看到它是什么意思、"
        + "为什么要查、怎么处理。在命令行里也可以输入`minglu explain missing-outcome`。\n\n"
        + "“错误”不改正就不能发布；“警告”不影响发布，但请逐条看过。标明“可以豁免”的，确有依据时可以在`waivers.csv`里登记"
        + "（见[各文件怎么填](records.md#waiverscsv)）。\n\n本页由`minglu explain --format markdown --language zh`生成，请勿手改。")
    package static let what = Wording(en: "Rule", zh: "要求")
    package static let why = Wording(en: "Why", zh: "为什么")
    package static let mending = Wording(en: "To mend", zh: "怎么处理")
    package static let basis = Wording(en: "Basis", zh: "依据")
    package static let rules = Wording(en: "Rules", zh: "规则")
    package static let rulesIntroduction = Wording(
      en: "What findings rest on. The numbers N1 to N13 are this program's own for the rules of the scheme; `rule` in "
        + "`--format json` and `--format sarif` gives the same names.",
      zh: "各检查项的依据。N1至N13是本程序给制度规则编的号，不是文件的条款号；`--format json`和`--format sarif`中的`rule`就是这里的名称。")
    package static let error = Wording(en: "error", zh: "错误")
    package static let warning = Wording(en: "warning", zh: "警告")
    package static let waivable = Wording(en: "can be waived", zh: "可以豁免")
  }

  /// A file of the templates folder that the program has too.
  package static func replacesBuiltIn(_ path: String) -> Wording {
    Wording(en: "in the place of the program's own: \(path)", zh: "代替程序自带的文件：\(path)")
  }

  /// A file of the templates folder that the program has not.
  package static func addsToBuiltIn(_ path: String) -> Wording {
    Wording(en: "added: \(path)", zh: "新增的文件：\(path)")
  }

  /// How a check of templates ended; `own` counts the files of the templates folder.
  package static func templatesChecked(own: Int, errors: Int) -> Wording {
    Wording(
      en: "\(counted(own, "file")) of your own, \(counted(errors, "error")) in the templates",
      zh: "自有文件\(own)个，模板错误\(errors)个")
  }
}
