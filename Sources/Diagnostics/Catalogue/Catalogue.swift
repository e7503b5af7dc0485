/// The one table of what the product says about records, in both languages.
///
/// Each file of this folder is a part of it: one function a message, named after what is wrong, both languages side by
/// side. Messages are phrased as rules, solutions as verb phrases.
package enum Catalogue {
  static func summary(of id: DiagnosticID) -> Wording {
    switch id {
    case .unreadableFile:
      Wording(en: "A file that the register needs can be read", zh: "名录需要的文件应当可以读取")
    case .invalidEncoding:
      Wording(en: "Records are UTF-8 or GB18030", zh: "记录应为UTF-8或GB18030编码")
    case .unterminatedQuote:
      Wording(en: "A quoted cell ends with a quote", zh: "带引号的单元格应以引号结束")
    case .wrongFieldCount:
      Wording(en: "A row has as many cells as the header", zh: "每行的单元格数应与表头一致")
    case .unknownColumn:
      Wording(en: "A column is one that the file may have", zh: "列名应为该文件允许的列")
    case .missingColumn:
      Wording(en: "A required column is there", zh: "必需的列应当存在")
    case .missingValue:
      Wording(en: "A required cell is filled", zh: "必填的单元格应当填写")
    case .unexpectedValue:
      Wording(en: "A value is one of those listed", zh: "取值应在规定范围内")
    case .invalidValue:
      Wording(en: "A value has the form its column asks for", zh: "取值应符合该列的格式")
    case .invalidDate:
      Wording(en: "A date is a day of the calendar", zh: "日期应为日历上存在的一天")
    case .mangledCode:
      Wording(en: "A code is kept as text, not as a number", zh: "代码应以文本保存，不能存成数字")
    case .invalidYAML:
      Wording(en: "A YAML file can be parsed", zh: "YAML文件应当可以解析")
    case .unknownKey:
      Wording(en: "A key is one that the file may have", zh: "键名应为该文件允许的键")
    case .missingKey:
      Wording(en: "A required key is there", zh: "必需的键应当存在")
    case .unknownFile:
      Wording(en: "A file is part of the content tree", zh: "文件应属于内容目录的规定结构")
    case .unusedWaiver:
      Wording(en: "A waiver sets something aside", zh: "豁免应当确有所用")
    case .wideWaiver:
      Wording(en: "A waiver is for one decision", zh: "一条豁免只对一次决定")
    case .unknownSubject:
      Wording(en: "A correction names what was published", zh: "更正的对象应当是公布过的内容")
    case .embargoedSubject:
      Wording(en: "A correction names nothing that is not public yet", zh: "更正的对象不得是尚未公开的内容")
    case .duplicateInstitution:
      Wording(en: "An institution is listed once", zh: "同一机构只登记一次")
    case .duplicateBrand:
      Wording(en: "A brand id is given once and never reused", zh: "同一品牌编号只使用一次")
    case .duplicateOutcome:
      Wording(en: "A brand has one outcome in a cycle", zh: "同一品牌在一个年度只有一个结果")
    case .duplicateRevocation:
      Wording(en: "A revocation is recorded once", zh: "同一撤销只记录一次")
    case .duplicateSlug:
      Wording(en: "A page address is given once", zh: "同一页面地址只使用一次")
    case .unknownInstitution:
      Wording(en: "An institution that is named is listed", zh: "被引用的机构应当已登记")
    case .unknownBrand:
      Wording(en: "A brand that is named is listed", zh: "被引用的品牌应当已登记")
    case .unknownDistrict:
      Wording(en: "A district that is named has a folder", zh: "被引用的区应当有对应文件夹")
    case .invalidUSCC:
      Wording(en: "A unified social credit code has valid check digits", zh: "统一社会信用代码的校验位应当正确")
    case .missingPermit:
      Wording(en: "A private training institution has a permit number", zh: "民办职业技能培训机构应有办学许可证号")
    case .similarNames:
      Wording(en: "Institutions' names are told apart easily", zh: "机构名称应易于区分")
    case .cycleOrder:
      Wording(en: "Cycles are dated in their order", zh: "遴选年度的日期应依次先后")
    case .cycleOffSchedule:
      Wording(en: "Results come about every two years", zh: "遴选结果约每两年公布一次")
    case .termElapsed:
      Wording(en: "New results follow within the term", zh: "有效期内应公布新一轮结果")
    case .missingOutcome:
      Wording(en: "Every brand in force has an outcome in the next results", zh: "在有效期内的品牌在新一轮结果中应有结论")
    case .outcomeNotPossible:
      Wording(en: "An outcome fits what the brand was before", zh: "结果应与品牌此前的状态相符")
    case .appliedOutsideWindow:
      Wording(en: "An application falls within the window", zh: "申报日期应在申报期内")
    case .reappliedWithinBar:
      Wording(en: "No application within two years of a revocation", zh: "被撤销后2年内不得重新申报")
    case .revokedAfterApplication:
      Wording(en: "No award to an institution that was revoked while it applied", zh: "申报期间被撤销的机构不宜认定")
    case .disqualified:
      Wording(en: "No award with an adverse record in the last three years", zh: "近三年有不良记录的不得认定或保留")
    case .revocationNotInForce:
      Wording(en: "Only a brand in force can be revoked", zh: "只能撤销在有效期内的品牌")
    case .wrongDistrict:
      Wording(en: "The institution's own district verifies a revocation", zh: "撤销应由机构属地区核实")
    case .setAsideOrder:
      Wording(en: "A revocation is set aside after it was made, by a document", zh: "撤销的恢复应晚于撤销并有文号")
    case .countMismatch:
      Wording(en: "Announced counts are the counts of the results", zh: "公告的数量应与遴选结果一致")
    case .unmatchedDocument:
      Wording(en: "A document number is carried by an announcement", zh: "文号应有对应的公告")
    case .earlyAnnouncement:
      Wording(en: "A decision is announced no earlier than it takes effect", zh: "公告的日期不应早于所公布的决定")
    case .oddDocument:
      Wording(
        en: "A document number has its year in 〔〕 and then the bare number", zh: "文号的年份用〔〕括起，序号不加“第”、不补0")
    case .unfinishedText:
      Wording(en: "A published text is finished", zh: "已发布的文字应当写完")
    case .droppedMarkup:
      Wording(
        en: "All of a text that is written in Markdown is published", zh: "正文应当用Markdown书写，写下的都能发布出来")
    case .strayMarkup:
      Wording(en: "A mark of Markdown or YAML does what was meant", zh: "Markdown和YAML记号的作用应与本意一致")
    case .brokenLink:
      Wording(en: "A link inside the site leads to a page", zh: "站内链接应指向存在的页面")
    case .templateError:
      Wording(en: "A template names only what its view declares", zh: "模板只能使用视图声明的字段")
    case .recordVanished:
      Wording(en: "What was published stays", zh: "已公布的记录不得消失")
    case .historyRewritten:
      Wording(en: "The published past does not change silently", zh: "已公布的历史不得擅自改动")
    case .unreadableWorkbook:
      Wording(en: "A workbook is whole, unlocked and of a usual size", zh: "工作簿应当完整、未加密且大小正常")
    case .unrecognisedSheet:
      Wording(en: "A sheet has a row that names its columns", zh: "工作表应有一行列名")
    case .unmappedColumn:
      Wording(en: "A column's heading is one that is known or mapped", zh: "列名应为已知的或已在对照表中指定的")
    case .derivedColumn:
      Wording(en: "What follows from records is not brought in", zh: "由记录推算的内容不导入")
    case .skippedRow:
      Wording(en: "A row below the headings is a record", zh: "列名之下的每一行应为一条记录")
    case .codeAsNumber:
      Wording(en: "A code is kept as text, so that no zero is lost", zh: "代码应以文本保存，以免丢失开头的0")
    case .dateAsNumber:
      Wording(en: "A date is shown as a date", zh: "日期应以日期格式显示")
    case .fullWidthText:
      Wording(en: "Digits and Latin letters are half-width", zh: "数字和字母应为半角")
    case .blankEdges:
      Wording(en: "A cell's text stands on one line, without blanks around it", zh: "单元格内容应为一行，首尾不应有空格")
    case .emptyMark:
      Wording(en: "A cell without a value is empty", zh: "没有内容的单元格应留空")
    case .mergedCells:
      Wording(en: "A record has cells of its own", zh: "每条记录应有自己的单元格，不应合并")
    case .hiddenCells:
      Wording(en: "What is brought in can be seen, and is not struck through", zh: "导入的内容应当可见，不应隐藏或划去")
    case .formulaCell:
      Wording(en: "A record is typed, not computed", zh: "记录应直接填写，不应由公式得出")
    case .errorValue:
      Wording(en: "A cell holds a value, not an error", zh: "单元格应为有效值，不应为错误值")
    case .keptValue:
      Wording(en: "An empty cell removes nothing from the register", zh: "空单元格不会删除名录中已有的内容")
    case .renamedInstitution:
      Wording(en: "An institution's former name is kept", zh: "机构更名应保留原名称")
    case .mismatchedRow:
      Wording(en: "What a row says beside a code belongs to that code", zh: "同一行的代码与名称应属于同一机构或品牌")
    case .addedBeside:
      Wording(en: "A programme at another place is another one", zh: "地点或方式不同的培训项目各为一条")
    case .conflictingRow:
      Wording(en: "Rows of one record agree", zh: "同一记录的各行应当一致")
    }
  }
}
