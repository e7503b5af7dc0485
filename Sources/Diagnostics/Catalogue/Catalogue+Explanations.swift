/// Why each finding is made and how it is mended, at more length than in its message: for `minglu explain` and
/// docs/diagnostics.md.
extension Catalogue {
  /// What there is to know of a kind of finding.
  package struct Explanation: Hashable, Sendable {
    package var why: Wording
    package var mending: Wording

    init(_ why: Wording, mending: Wording) {
      self.why = why
      self.mending = mending
    }
  }

  package static func explanation(of id: DiagnosticID) -> Explanation {
    readingExplanation(of: id) ?? referenceExplanation(of: id) ?? ruleExplanation(of: id)
      ?? workbookExplanation(of: id) ?? siteExplanation(of: id)
  }

  /// Of what is found while files are read.
  private static func readingExplanation(of id: DiagnosticID) -> Explanation? {
    switch id {
    case .unreadableFile:
      Explanation(
        Wording(
          en:
            "A file that a folder must have is missing, or the disk does not give it; what it would say cannot be guessed",
          zh: "文件夹里缺少必需的文件，或者文件打不开。缺了它，名录不完整，不能猜测其内容"),
        mending: Wording(
          en: "Add the file, even with its header line alone, or close the program that holds it",
          zh: "补上该文件（表格可以只有表头一行）；文件被其他程序占用的，先关闭那个程序"))
    case .invalidEncoding:
      Explanation(
        Wording(
          en:
            "Text can only be read rightly in a known encoding; a workbook or another encoding would give wrong characters",
          zh: "编码不对，读出来会是乱码；把Excel工作簿直接改名成.csv也不行"),
        mending: Wording(
          en: "Save it again as “CSV UTF-8 (comma delimited)”", zh: "在Excel或WPS里“另存为”，类型选“CSV UTF-8（逗号分隔）”"))
    case .unterminatedQuote:
      Explanation(
        Wording(
          en: "A quote that never closes swallows the rows behind it", zh: "引号没有成对，后面的行会被当成同一个单元格"),
        mending: Wording(
          en: "Close the quote; within a cell, write every quote twice", zh: "补上引号；单元格里面的英文引号要写成两个"))
    case .wrongFieldCount:
      Explanation(
        Wording(
          en: "With a cell too many or too few, values stand under the wrong columns", zh: "多一格或少一格，后面的内容就对不上列"),
        mending: Wording(
          en: "Open the file in a spreadsheet and move the cells back under their columns",
          zh: "用表格软件打开，把错位的单元格移回原列；文字里有英文逗号的，整格加英文引号"))
    case .unknownColumn:
      Explanation(
        Wording(
          en: "A misspelt column would be left out of the register without a word",
          zh: "列名写错的话，整列内容会在没有提示的情况下丢失，所以按错误处理"),
        mending: Wording(
          en: "Correct the header, or delete the column; docs/records.md has all columns",
          zh: "改正表头，或删去该列；允许的列见docs/records.md"))
    case .missingColumn:
      Explanation(
        Wording(
          en: "The file lacks a column that its rows need, or its first line is no header", zh: "缺少必需的列，或者第一行不是表头"),
        mending: Wording(
          en: "Add the column; the header must be the first line, without a title above it",
          zh: "补上该列；表头必须在第一行，上面不能有大标题或合并单元格"))
    case .missingValue:
      Explanation(
        Wording(
          en: "A required cell is empty, or says that there is nothing, as 无 and / do", zh: "必填的单元格空着，或者写的是“无”“/”之类"),
        mending: Wording(en: "Fill it in; if the whole row is not meant, delete it", zh: "填写；整行不要的，删除整行"))
    case .unexpectedValue:
      Explanation(
        Wording(
          en: "The column takes only a few words, and this is none of them", zh: "该列只能填规定的几个词，这里填的不在其中"),
        mending: Wording(en: "Use one of the words that the message lists", zh: "改为提示中列出的词"))
    case .invalidValue:
      Explanation(
        Wording(en: "The value has another form than its column takes", zh: "填写的内容不符合该列的格式"),
        mending: Wording(en: "Correct it as the message says", zh: "按提示改正"))
    case .invalidDate:
      Explanation(
        Wording(
          en: "A date decides from when something holds, so it is never guessed", zh: "日期决定一项记录从哪天起生效，所以不猜测"),
        mending: Wording(
          en: "Write year, month and day, as in 2026-10-20", zh: "写全年月日，例如2026-10-20或2026年10月20日，并且日历上确有这一天"))
    case .mangledCode:
      Explanation(
        Wording(
          en:
            "The spreadsheet took a long code for a number and lost its last digits for good; or a part of what the cell "
            + "shows is only its format's and not in the workbook",
          zh: "表格软件把长代码当成了数字，后几位已经丢失，无法恢复；或者单元格显示的部分文字只由格式加上，工作簿里并没有"),
        mending: Wording(
          en: "Format the column as text first, then type the code anew, as the document has it",
          zh: "先把该列设为“文本”格式，再照证书或原件重新输入"))
    case .invalidYAML:
      Explanation(
        Wording(en: "The file cannot be taken apart into keys and values", zh: "文件格式有误，读不出各项内容"),
        mending: Wording(
          en: "Write `key: value` with a blank behind the colon; put a value with colons or # in double quotes",
          zh: "每项写成“名称: 内容”，英文冒号后留一个空格；内容里有英文冒号或#的，整段加英文双引号"))
    case .unknownKey:
      Explanation(
        Wording(en: "A misspelt key would be left out without a word", zh: "名称写错的话，这一项会在没有提示的情况下丢失，所以按错误处理"),
        mending: Wording(en: "Correct the key, or delete the line", zh: "改正名称，或删去该行"))
    case .missingKey:
      Explanation(
        Wording(en: "The file lacks something that it must say", zh: "缺少必须填写的一项"),
        mending: Wording(en: "Add the key with its value", zh: "补上这一项"))
    case .unknownFile:
      Explanation(
        Wording(
          en: "Only files with the names of the content tree are read; this one is not published. In the "
            + "templates folder it is a template that no page is made with and no other one takes in",
          zh: "程序只读规定名称的文件，这个文件里的内容不会发布；在模板文件夹里，是页面用不到、其他模板也没有引入的模板，改了不起作用"),
        mending: Wording(
          en: "Rename it to the name that was meant, but never over a file that is there; or keep it elsewhere",
          zh: "改成正确的文件名，但不要覆盖已有的文件；或移到别处保存"))
    case .unusedWaiver:
      Explanation(
        Wording(en: "The waiver has nothing to set aside, or names it wrongly", zh: "这条豁免没有用上：问题已改正，或者检查项、对象写错了"),
        mending: Wording(en: "Delete the row, or correct it", zh: "删除该行，或更正检查项和对象"))
    case .wideWaiver:
      Explanation(
        Wording(
          en: "A row that names a brand or an institution also sets aside what is found of later results and "
            + "revocations, which nobody has looked at",
          zh: "对象只写品牌编号或信用代码的豁免，对以后各轮结果、以后的撤销同样起作用，新的问题就没有人核对了"),
        mending: Wording(
          en: "Look at each decision, and write a row with its own reason for each that is rightly waived, in "
            + "place of this one: A-1-2026 as 对象 is the decision of cycle 2026 on A-1, A-1-2026-02-01 its revocation "
            + "of that day",
          zh: "逐次核对，确应豁免的各写一行，分别写明理由，代替原来那一行：对象写A-1-2026，就是A-1在2026年度的决定，"
            + "写A-1-2026-02-01，就是A-1在那一天的撤销"))
    case .unknownSubject:
      Explanation(
        Wording(
          en: "The row names nothing that is on record or was published, so it admits nothing; once it is published it "
            + "can be neither changed nor taken back",
          zh: "这一行写的对象既不在记录中，也没有公布过，起不到更正的作用；一经发布，就不能再改动或删除"),
        mending: Wording(
          en: "Correct 对象 before publishing; docs/corrections.md says what to write",
          zh: "发布之前更正对象，怎样填见docs/corrections.md"))
    case .embargoedSubject:
      Explanation(
        Wording(
          en: "Corrections are published with what they name, so the row would tell of something before its day; once "
            + "it is published it can be neither changed nor taken back",
          zh: "更正连同对象一起公开，这一行会把尚未公开的内容提前公开，而且一经发布，就不能再改动或删除"),
        mending: Wording(
          en: "Delete the row, or correct 对象; what is not public yet is changed in the records without a correction",
          zh: "删除该行，或更正对象；尚未公开的内容直接改记录，不用登记更正"))
    default: nil
    }
  }

  /// Of keys that are given twice, and of references to nothing.
  private static func referenceExplanation(of id: DiagnosticID) -> Explanation? {
    switch id {
    case .duplicateInstitution:
      Explanation(
        Wording(
          en: "An institution belongs to the one district that lists it; of two rows it cannot be known which holds",
          zh: "一家机构只属于登记它的那个区，同一代码登记两次，无法判断以哪一行为准"),
        mending: Wording(
          en: "Keep the row in the institution's own district and delete the other; if they are two institutions, one "
            + "code is wrong",
          zh: "保留机构所在区的一行，删除另一行；确为两家机构的，必有一处代码写错，照登记证书更正"))
    case .duplicateBrand:
      Explanation(
        Wording(
          en: "Results and revocations name a brand by its id alone, so an id is one brand's for good, also after that "
            + "has left",
          zh: "结果和撤销只凭品牌编号认品牌，所以一个编号永远只属于一个品牌，终止、撤销以后也一样"),
        mending: Wording(
          en: "Delete the row that is there twice; give another brand an id that was never used",
          zh: "同一品牌登记了两次的，删除一行；确为另一个品牌的，另编从未用过的编号"))
    case .duplicateOutcome:
      Explanation(
        Wording(
          en: "A brand leaves a cycle with one outcome (N5); of two rows it cannot be known which was decided",
          zh: "一个品牌在一轮遴选中只有一个结果（N5），写了两行，无法判断以哪一行为准"),
        mending: Wording(
          en: "Keep the row that the decision has, and delete the other", zh: "对照公布的名单，保留正确的一行，删除另一行"))
    case .duplicateRevocation:
      Explanation(
        Wording(
          en: "A brand cannot be revoked twice on one day; the second row would count as a revocation of its own",
          zh: "一个品牌同一天不会撤销两次，多出的一行会被当成另一次撤销"),
        mending: Wording(
          en: "Delete the row that is there twice; if it is another revocation, correct its brand or its date",
          zh: "重复登记的，删除一行；确为另一次撤销的，更正品牌编号或撤销日期"))
    case .duplicateSlug:
      Explanation(
        Wording(en: "Two pages would stand at one address", zh: "两个页面会占用同一个网址"),
        mending: Wording(en: "Rename one of the files, the one that is not published yet", zh: "给其中一个文件改名，应改还没有发布过的那个"))
    case .unknownInstitution:
      Explanation(
        Wording(en: "A row names a code that no table of institutions has", zh: "这里写的统一社会信用代码，各区机构表里都没有"),
        mending: Wording(
          en: "Correct the code, or add the institution to its district's institutions.csv",
          zh: "更正代码，或先在所在区的institutions.csv中登记该机构"))
    case .unknownBrand:
      Explanation(
        Wording(en: "A row names an id that no table of brands has", zh: "这里写的品牌编号，各区品牌表里都没有"),
        mending: Wording(
          en: "Correct the id, or add the brand to its district's brands.csv", zh: "更正编号，或先在所在区的brands.csv中登记该品牌"))
    case .unknownDistrict:
      Explanation(
        Wording(en: "A district is named that has no folder", zh: "这里写的区划代码没有对应的文件夹"),
        mending: Wording(
          en: "Correct the code, or make the district: minglu new district", zh: "更正代码，或用minglu new district建立该区"))
    default: nil
    }
  }

  /// Of the rules of the scheme.
  private static func ruleExplanation(of id: DiagnosticID) -> Explanation? {
    institutionExplanation(of: id) ?? cycleExplanation(of: id) ?? revocationExplanation(of: id)
  }

  private static func institutionExplanation(of id: DiagnosticID) -> Explanation? {
    switch id {
    case .invalidUSCC:
      Explanation(
        Wording(
          en: "The code's check digits show that a character is wrong or swapped", zh: "代码带有校验位，算下来不符，说明有一位写错或两位写反"),
        mending: Wording(
          en: "Copy the code from the licence; where the licence has it so, record a waiver with the reason",
          zh: "对照登记证书更正；证书上确实如此的，在waivers.csv中登记豁免，写明理由和依据"))
    case .missingPermit:
      Explanation(
        Wording(en: "A private training institution teaches by permit (N1)", zh: "民办职业技能培训机构须有办学许可证（N1）"),
        mending: Wording(
          en: "Fill in 办学许可证号, or correct 机构类别", zh: "填写办学许可证号，或更正机构类别；确有特殊情况的登记豁免"))
    case .similarNames:
      Explanation(
        Wording(
          en: "Two institutions have nearly the same name, or one has what was once the other's: one may have been "
            + "entered twice, or be misspelt",
          zh: "两家机构名称几乎相同，或者一家的名称是另一家的曾用名，可能是同一家登记了两次，或有错字"),
        mending: Wording(
          en: "Compare names and codes; if both are right, nothing has to be done", zh: "核对名称和代码；确为两家的，不用处理"))
    case .disqualified:
      Explanation(
        Wording(
          en:
            "An institution with an adverse record in the three years before it applied is not recognised or retained (N2)",
          zh: "申报前三年内有不良记录的机构，不得认定，也不得保留（N2）"),
        mending: Wording(
          en: "Correct what was written wrongly. What comes to light after the results changes neither them "
            + "nor a date: the brand is revoked (N9), and the revocation, on ground 1, 2 or 3, ends the finding; until "
            + "it is made, or where the term has ended, record a waiver that says so. Where the decision stands on "
            + "good grounds, record a waiver",
          zh: "写错的，更正结果或日期。结果公布以后才查实的，不改结果和日期：按N9撤销，登记撤销（情形1至3）以后不再提示；撤销决定"
            + "作出以前，或者有效期已经结束的，登记豁免并写明。决定确有依据的，登记豁免"))
    default: nil
    }
  }

  private static func cycleExplanation(of id: DiagnosticID) -> Explanation? {
    switch id {
    case .cycleOrder:
      Explanation(
        Wording(
          en: "Standings are worked out from one cycle to the next, so their dates must follow each other (N4)",
          zh: "品牌状态按年度先后推算，各年度公布日期应依次递增，受理开始、截止、公布也应有先后（N4）"),
        mending: Wording(en: "Correct the dates in cycle.yaml", zh: "更正cycle.yaml中的日期"))
    case .cycleOffSchedule:
      Explanation(
        Wording(
          en: "Results come every two years (`term_years` of registry.yaml); half a year less or more may be a slip "
            + "(N4)",
          zh: "遴选每两年（registry.yaml的term_years）一次，早于或晚于半年以上可能是日期写错（N4）"),
        mending: Wording(en: "Check the date; if it is right, nothing has to be done", zh: "核对日期，无误则不用处理"))
    case .termElapsed:
      Explanation(
        Wording(
          en:
            "The two years have passed and no new results are out; the brands stay in force, and their pages say so (N8)",
          zh: "原定两年已满而新结果未公布。品牌继续有效，页面会注明（N8）"),
        mending: Wording(en: "Nothing, until the next results are published", zh: "不用处理；公布新一轮结果后，这条警告自动消失"))
    case .missingOutcome:
      Explanation(
        Wording(
          en: "Every brand in force has exactly one outcome in new results; silence would end it without a word (N5)",
          zh: "新结果公布时，每个有效品牌都要有明确结果，不写就等于不作说明就终止（N5）"),
        mending: Wording(
          en: "Add a row: 保留 (with its level), 不达标 or 未参评. Where the brand was left out because it stood revoked, "
            + "and the revocation is set aside as of a day before the results, ask who decides on them: make up no outcome. The same where it is revoked "
            + "on the very day of the results",
          zh: "在results.csv补一行：保留（并填级别）、不达标或未参评。因当时已撤销而没有列入、恢复日期又早于结果公布的，"
            + "请示市级主管部门，不要自行填写结果；撤销与结果公布同日的也是这样"))
    case .outcomeNotPossible:
      Explanation(
        Wording(
          en:
            "Only a brand in force can be retained or leave, and only one that is not can be recognised anew (N5, N6)",
          zh: "只有有效品牌才能“保留”“不达标”“未参评”，只有不在有效期内的才能“新增”（N5、N6）"),
        mending: Wording(
          en: "Correct the outcome or the id; a rise of level is 保留 with the new level; "
            + "a brand that was revoked before, and is not recognised anew, has no row",
          zh: "更正结果或品牌编号；区级升市级写“保留”，级别填市级；此前已撤销、名单中没有重新认定的，删除该行"))
    case .appliedOutsideWindow:
      Explanation(
        Wording(
          en: "Applications are taken within the cycle's window, and in any case before its results (N4)",
          zh: "申报日期应在申报期内，更不会晚于结果公布日期（N4）"),
        mending: Wording(en: "Correct 申报日期, or the window in cycle.yaml", zh: "更正申报日期，或cycle.yaml中的申报期"))
    case .reappliedWithinBar:
      Explanation(
        Wording(
          en: "After a revocation the institution may not apply for two years (N10)", zh: "被撤销品牌认定的机构两年内不得重新申报（N10）"),
        mending: Wording(
          en: "Take the row out, or correct the date; a revocation that was set aside needs its 恢复日期; where a brand "
            + "came to the institution only after the results, as by a merger, a correction of a later day says so",
          zh: "移除该行或更正日期；撤销决定已撤回的，在revocations.csv填写恢复日期和恢复文号；"
            + "被撤销的品牌是结果公布以后才转入该机构的（如机构合并），在corrections.csv登记，日期晚于结果公布日期"))
    case .revokedAfterApplication:
      Explanation(
        Wording(
          en:
            "An institution whose recognition was revoked after it applied had no bar on that day, but has one when the "
            + "results come out (N10); whether it can be recognised all the same is for the city to say",
          zh: "申报之后、结果公布之前被撤销品牌认定的机构，申报时不受限，公布时已在限制期内（N10），是否仍予认定由市级决定"),
        mending: Wording(
          en: "Ask the city; if the brand was not recognised, take the row out",
          zh: "向市级核实；未予认定的，移除该行"))
    case .countMismatch:
      Explanation(
        Wording(
          en: "The announcement and the results name different numbers, and one of them is wrong",
          zh: "公告里的个数与结果表不一致，必有一处有误"),
        mending: Wording(en: "Count again and correct the one that is wrong", zh: "重新清点，更正有误的一处"))
    default: nil
    }
  }

  private static func revocationExplanation(of id: DiagnosticID) -> Explanation? {
    switch id {
    case .revocationNotInForce:
      Explanation(
        Wording(en: "Only a brand in force on that day can be revoked (N9)", zh: "只有当天有效的品牌才能撤销（N9）"),
        mending: Wording(
          en: "Correct the date or the id. Of a revocation of the very day on which results let the brand go, "
            + "ask who decides on them which came first",
          zh: "更正撤销日期或品牌编号。撤销与结果公布同日的，请示市级主管部门先后，不要自行改动"))
    case .wrongDistrict:
      Explanation(
        Wording(
          en: "Revocations are verified by the institution's own district (N9)", zh: "撤销由机构所在区核实（N9）"),
        mending: Wording(
          en: "Where another district did verify it, as before the institution moved, record a waiver; "
            + "else correct 核实区",
          zh: "确由他区核实的（如机构后来迁区），登记豁免；填错的，更正核实区"))
    case .setAsideOrder:
      Explanation(
        Wording(
          en: "A revocation is not set aside before it was made, and by a document of its own (N11)",
          zh: "恢复不应早于撤销，并有自己的文号（N11）"),
        mending: Wording(en: "Correct 恢复日期, and fill in 恢复文号", zh: "更正恢复日期，填写恢复文号"))
    case .unmatchedDocument:
      Explanation(
        Wording(
          en: "Results or a revocation rest on a document that no announcement carries, so the public cannot read it",
          zh: "结果或撤销所依据的文号，没有一篇公告与之对应，公众无从查阅"),
        mending: Wording(
          en: "Add the announcement with that document number, or correct the number", zh: "补上带该文号的公告，或更正文号（注意括号〔〕）"))
    case .earlyAnnouncement:
      Explanation(
        Wording(
          en: "The announcement appears on its own day, and would tell of results, a revocation or a setting aside "
            + "before they take effect (N13)",
          zh: "公告到了自己的日期就会显示，结果、撤销或恢复尚未生效，就会提前公开（N13）"),
        mending: Wording(
          en: "Date it as the decision whose number it has; if it is the decision's date that is wrong, correct that; "
            + "where either is published already, record a correction",
          zh: "公告的日期改为同一文号的结果、撤销或恢复的日期；填错的是后者的，更正后者；已经公布的，在corrections.csv中登记更正"))
    case .oddDocument:
      Explanation(
        Wording(
          en:
            "Official documents write their numbers 沪人社职〔2026〕150号; a search for that does not find what the register has "
            + "in another form",
          zh: "公文的文号写作沪人社职〔2026〕150号；名录里写成别的样子，与文件不一致，按文号也搜索不到"),
        mending: Wording(
          en: "Write it as the document has it, in every place; where it is published already, record a correction",
          zh: "按文件上的写法更正，各处一致；已经公布的，在corrections.csv中登记更正"))
    case .unfinishedText:
      Explanation(
        Wording(
          en: "The draft of a text marks what must still be written, and the mark would be published",
          zh: "文稿里标出了还要填写的地方，照此发布，公众会看到这个标记"),
        mending: Wording(en: "Write it, and delete the mark with its brackets", zh: "填写好，连同括号删去标记"))
    default: nil
    }
  }

  /// Of what `minglu import` finds in workbooks.
  private static func workbookExplanation(of id: DiagnosticID) -> Explanation? {
    switch id {
    case .unreadableWorkbook:
      Explanation(
        Wording(en: "The file is no workbook that can be opened, or is too large", zh: "文件不是可以打开的工作簿，或者太大"),
        mending: Wording(
          en: "Open it in a spreadsheet and save it as .xlsx, without a password", zh: "用表格软件打开，另存为.xlsx，不要加密码"))
    case .unrecognisedSheet:
      Explanation(
        Wording(
          en: "No row of the sheet names its columns, so what its cells mean cannot be known",
          zh: "工作表里找不到列名那一行，无法知道各格是什么"),
        mending: Wording(
          en: "Write the headings of docs/records.md above the records", zh: "在记录上方写上列名，列名见docs/records.md"))
    case .unmappedColumn:
      Explanation(
        Wording(
          en: "The heading is none that is known, so the column is not brought in", zh: "这个列名不认识，整列没有导入"),
        mending: Wording(
          en: "Rename the column, or say in the mapping file which one it is", zh: "修改列名，或在对照表里指定它是哪一列"))
    case .derivedColumn:
      Explanation(
        Wording(
          en: "Standings, periods and names beside a code follow from other records: to change them here has no effect",
          zh: "状态、有效期和代码旁的名称由其他记录推算得出，在这里改动不起作用"),
        mending: Wording(
          en: "Nothing, unless they were changed by hand: then change the records that they follow from",
          zh: "没有手工改过的不用处理；改过的，应修改对应的结果、撤销、机构或品牌记录"))
    case .skippedRow:
      Explanation(
        Wording(en: "The row looks like a title, a sum or a note, not like a record", zh: "这一行像是标题、合计或说明，不像记录，没有导入"),
        mending: Wording(
          en: "If it is a record, fill in its required cells", zh: "如果确是记录，补齐必填的单元格"))
    case .codeAsNumber:
      Explanation(
        Wording(
          en: "The sheet keeps a code as a number: zeros at its start may be lost", zh: "代码存成了数字，开头的0可能已经丢失"),
        mending: Wording(en: "Compare it with the document; format the column as text", zh: "与原件核对，并把该列设为文本格式"))
    case .dateAsNumber:
      Explanation(
        Wording(
          en: "A number, or a date that does not show its year, stands where a date is meant",
          zh: "应为日期的单元格里是一个数字，或者不显示年份，已按表格软件保存的日期换算"),
        mending: Wording(en: "Compare the day that was read", zh: "核对换算出的日期是否正确"))
    case .fullWidthText:
      Explanation(
        Wording(en: "Full-width digits or letters were made half-width", zh: "全角数字或字母已换成半角"),
        mending: Wording(en: "Compare the value", zh: "核对换算后的内容"))
    case .blankEdges:
      Explanation(
        Wording(en: "Blanks around the text, or line ends in it, were taken away", zh: "内容首尾的空格或中间的换行已去掉"),
        mending: Wording(en: "Nothing, if the value is right", zh: "内容无误则不用处理"))
    case .emptyMark:
      Explanation(
        Wording(
          en: "A dash or a word such as 无 would be published as if it were a number or a name; it counts as empty",
          zh: "“无”“/”之类如果照原样采用，会被当作号码或名称公布，所以按空单元格处理"),
        mending: Wording(en: "Empty the cell if there is no value; else fill it in", zh: "确实没有内容的，清空该单元格；有内容的补上"))
    case .mergedCells:
      Explanation(
        Wording(
          en: "A merged cell has its value in one row only; the others were given it too",
          zh: "合并的单元格只在第一行有内容，其余各行已填上同样的内容"),
        mending: Wording(en: "Compare the rows; better keep records unmerged", zh: "核对各行；记录表最好不要合并单元格"))
    case .hiddenCells:
      Explanation(
        Wording(
          en: "A row or column that cannot be seen in the sheet, or is struck through, was brought in",
          zh: "表格里隐藏的行或列，以及加了删除线的行，也导入了"),
        mending: Wording(
          en: "Unhide it or take off the line, and delete what is not meant", zh: "取消隐藏或删除线，不需要的删除"))
    case .formulaCell:
      Explanation(
        Wording(
          en: "The value is a formula's last result, which may be out of date", zh: "内容是公式上次算出的结果，可能不是最新的"),
        mending: Wording(en: "Put the value in the place of the formula", zh: "把公式粘贴为数值"))
    case .errorValue:
      Explanation(
        Wording(en: "The cell shows an error such as #N/A", zh: "单元格是#N/A一类的错误值"),
        mending: Wording(en: "Type the value", zh: "填写正确的内容"))
    case .keptValue:
      Explanation(
        Wording(
          en: "The sheet's cell is empty and the register has a value, which stays", zh: "表格里是空的，而名录里已有内容，已予保留"),
        mending: Wording(
          en: "If it is to go, empty it in the register's own file", zh: "确要清空的，在名录的文件里清空"))
    case .renamedInstitution:
      Explanation(
        Wording(
          en: "The sheet gives an institution another name than the register, and the old one is not among its former "
            + "names: whoever looks for that would find nothing",
          zh: "表格里的机构名称与名录不同，原名称又没有写入“曾用名”，公众按原名称会查不到"),
        mending: Wording(
          en: "Add the old name to 曾用名 (former_names); if the institution was not renamed, correct the sheet",
          zh: "在“曾用名”里补上原名称；机构并未更名的，更正表格"))
    case .mismatchedRow:
      Explanation(
        Wording(
          en:
            "A row has the code of one institution or brand and the name of another: mostly its cells were sorted or moved "
            + "without the others, and then its results go to the wrong brand",
          zh: "一行里的代码和名称分属不同的机构或品牌，多半是排序或移动时只动了其中几列，照此导入，结果会记到别的品牌名下"),
        mending: Wording(
          en: "See which of them is right, and correct the row; if the name did change, ignore the warning",
          zh: "核对代码和名称哪个正确，更正该行；确已改名的，不用处理"))
    case .addedBeside:
      Explanation(
        Wording(
          en: "The register has the programme at another place or in another mode: a programme may be taught at "
            + "several, so the row was added and the listed one stays",
          zh: "名录里已有同一品牌、同名、同等级的培训项目，但地点或方式不同；同一项目可以有几处，所以作为另一条新增，原有的一条保留"),
        mending: Wording(
          en: "If it only moved, delete the old row in programmes.csv; else nothing",
          zh: "只是换了地点或方式的，在programmes.csv中删去原有的一行；两处都有的，不用处理"))
    case .conflictingRow:
      Explanation(
        Wording(en: "Two rows of one record say different things", zh: "同一记录的两行内容不一致"),
        mending: Wording(en: "Keep the right one", zh: "保留正确的一行"))
    default: nil
    }
  }

  /// Of links, templates and the last publication.
  private static func siteExplanation(of id: DiagnosticID) -> Explanation {
    switch id {
    case .droppedMarkup:
      Explanation(
        Wording(
          en: "HTML in a text, such as a table pasted from a web page, is not published, nor is an image with the path "
            + "of a computer, nor a cell beyond a table's columns, and its readers would not know what is missing; a "
            + "comment, `<!-- … -->`, is left out without a word",
          zh: "正文里的HTML（例如从网页粘贴来的表格）、写成电脑上路径的图片、表格里多出来的格都不会发布，读者无从知道少了什么；"
            + "写在`<!-- -->`里的注释是给自己看的，不发布，也不提示"),
        mending: Wording(
          en: "Write it in Markdown: a table as rows with | between the cells, a new paragraph below an empty line; "
            + "docs/records.md has more",
          zh: "改用Markdown书写：表格每行写一行，格与格之间用“|”隔开；另起一段时空一行；其他写法见docs/records.md"))
    case .strayMarkup:
      Explanation(
        Wording(
          en: "In Markdown two `~` strike out what is between them and two `*` emphasise it, also where a range, a "
            + "product or a name with a letter left out was meant; `**` between a punctuation mark and a letter makes nothing "
            + "bold, and is published; a row of dashes with more or fewer cells than the row above it makes no table. In YAML "
            + "a `#` behind a blank begins a remark, and what follows it is no part of the value",
          zh: "Markdown里，两个`~`之间的文字会被划掉，两个`*`之间的会变成强调，本意是`9:00~17:00`、`6*8*3`、`张*伟、李*明`"
            + "也一样；`**`一边紧挨标点、一边紧挨文字时不能加粗，星号会原样发布；短横线行的格数和上一行不同时，不会成为表格。"
            + "“键: 值”的行里，空格后面的`#`是注释的开头，它后面的文字不算内容"),
        mending: Wording(
          en: "Write – for a range and × for a product, or put a backslash before each mark; put the punctuation mark "
            + "outside the `**`, or a space beside it; give both rows the same number of cells; put a value with a `#` in it "
            + "between double quotes, and a blank behind the `#` of a remark",
          zh: "起止改用“～”或“至”，相乘改用“×”，隐去的字改用“＊”，或者在每个记号前加反斜杠“\\”；`**`里侧不放标点，"
            + "或者在外侧加一个空格；短横线行和上一行的格数写成一样；内容里有`#`的，整段加英文双引号，注释的`#`后面加一个空格"))
    case .brokenLink:
      Explanation(
        Wording(
          en: "A link in a text leads to a page or a heading that is not there", zh: "正文里的链接指向不存在的页面或小标题"),
        mending: Wording(
          en: "Correct the path; it is written as from the file itself, for example ../pages/about.md. To a heading: "
            + "# and its words, behind the path if it is of another text",
          zh: "改正路径；路径从本文件写起，例如../pages/about.md。指向小标题：#加小标题的文字，另一篇里的小标题写在路径后面"))
    case .templateError:
      Explanation(
        Wording(
          en: "A template names something that is not there; a blank on an official page would be an incident",
          zh: "模板里用了不存在的名称；正式页面上不能出现空白，所以按错误处理"),
        mending: Wording(
          en: "Correct the name; docs/templates.md lists all of them. Deleting the file brings back the program's own",
          zh: "改正名称，全部名称见docs/templates.md；删去自己的模板文件，就恢复程序自带的模板"))
    case .recordVanished:
      Explanation(
        Wording(
          en: "The record is permanent: what was published does not vanish (N12)", zh: "名录是永久记录，发布过的内容不能消失（N12）"),
        mending: Wording(
          en: "Put the record back; where it was published by mistake, say so in corrections.csv. Where another "
            + "register stands in the folder, such as the sample, publish to one of its own",
          zh: "恢复该记录；确属误发的，在corrections.csv中写明。文件夹里是另一份名录（例如示例名录）的，另选文件夹发布"))
    case .historyRewritten:
      Explanation(
        Wording(
          en: "A past that was published does not change silently (N12)", zh: "已经公布的历史不得擅自改变（N12）"),
        mending: Wording(
          en: "Restore what was published; where that was wrong, admit the change in corrections.csv",
          zh: "改回原样；原来发布有误的，在corrections.csv中写明更正"))
    default: Explanation(id.summary, mending: Wording(en: "Do what the message says", zh: "按提示处理"))
    }
  }
}
