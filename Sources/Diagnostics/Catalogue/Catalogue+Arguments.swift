/// What help says of every argument and option.
extension Catalogue {
  package enum Argument {
    // MARK: What a run reads

    package static let content = ArgumentText(
      Wording(
        en: "The records: a folder in the form of the content tree. (default: content)",
        zh: "记录所在的文件夹，其中的文件按规定存放。（默认：content）"),
      value: Value.folder)
    package static let templates = ArgumentText(
      Wording(
        en: "Templates and assets that take the place of the program's own, file by file. "
          + "(default: templates, if it is there)",
        zh: "模板和样式所在的文件夹，其中的文件逐个代替程序自带的。（默认：templates，没有则不用）"),
      value: Value.folder)
    package static let asOf = ArgumentText(
      Wording(
        en: "The day that is shown: nothing dated later is. (default: as_of in registry.yaml, else today in Shanghai)",
        zh: "按哪一天的情况，此后的内容不显示。（默认：registry.yaml中的as_of，没有则为今天）"),
      value: Value.date)
    package static let district = ArgumentText(
      Wording(en: "One district's, instead of the city's.", zh: "只是这个区的，不是全市的。"), value: Value.code)
    package static let isStrict = ArgumentText(Wording(en: "Treat warnings as errors.", zh: "把警告也当作错误。"))

    // MARK: How a run reports

    package static let reportFormat = ArgumentText(
      Wording(
        en: "text for people; json or sarif for programs, on standard output.",
        zh: "text供人阅读；json和sarif供程序读取，写到标准输出。"),
      value: Value.format)
    package static let resultFormat = ArgumentText(
      Wording(
        en: "text for people; json for programs, on standard output.", zh: "text供人阅读；json供程序读取，写到标准输出。"),
      value: Value.format)
    package static let format = ArgumentText(
      Wording(en: "text for people; json for programs.", zh: "text供人阅读；json供程序读取。"), value: Value.format)
    package static let language = ArgumentText(
      Wording(
        en: "The language of messages. (default: from LC_ALL, LC_MESSAGES or LANG)",
        zh: "提示和说明用的语言，zh为中文，en为英文；不写时按LC_ALL、LC_MESSAGES或LANG的设置。"),
      value: Value.language)

    // MARK: Publishing

    package static let output = ArgumentText(
      Wording(en: "The folder to publish to. (default: public)", zh: "发布到哪个文件夹。（默认：public）"),
      value: Value.folder)
    package static let previous = ArgumentText(
      Wording(
        en: "The last publication, which must not change silently. (default: what stands in the output folder)",
        zh: "上一次发布的内容，与之核对，已公布的不得擅自改动。（默认：发布文件夹中现有的内容）"),
      value: Value.folder)
    package static let isConfirmed = ArgumentText(
      Wording(
        en: "Publish also where more than a fifth of the brands would change or go.",
        zh: "将改动或消失的品牌超过五分之一，也照样发布。"))
    package static let includesDistricts = ArgumentText(
      Wording(
        en: "Also each district's own site, in a folder beside the output.", zh: "同时发布各区自己的网站，放在发布文件夹旁边。"))
    package static let threads = ArgumentText(
      Wording(
        en: "How many files are made at a time, 1 to 64. (default: one a core)",
        zh: "同时生成几个文件，1至64。（默认：处理器有几个核心就几个）"),
      value: Value.count)
    package static let signingKey = ArgumentText(
      Wording(
        en: "Sign the publication with this private key, as openssl genpkey writes it.",
        zh: "用这个私钥签名，私钥由openssl genpkey生成。"),
      value: Value.key)
    package static let shard = ArgumentText(
      Wording(
        en: "Make only this share of the files, in a folder of its own; assemble joins all shards.",
        zh: "只生成其中一份文件，放在单独的文件夹；全部分片由assemble合并。"),
      value: Value.share)
    package static let shards = ArgumentText(
      Wording(en: "The folders of the shards, in any order.", zh: "各分片所在的文件夹，次序不限。"), value: Value.shard)
    package static let rollbackOutput = ArgumentText(
      Wording(en: "The folder to publish to.", zh: "发布到的文件夹。"), value: Value.folder)

    // MARK: Looking

    package static let published = ArgumentText(
      Wording(en: "A published copy, to be checked instead of the records.", zh: "不检查记录，检查这个已发布的副本。"),
      value: Value.folder)
    package static let diffFormat = ArgumentText(
      Wording(
        en: "text for people; json for programs; html for a sheet to print and sign.",
        zh: "text供人阅读；json供程序读取；html是可以打印签字的审签单。"),
      value: Value.format)
    package static let isListOfPaths = ArgumentText(
      Wording(
        en: "Only the files that differ, one a line: A, M or D, SHA-256, path.",
        zh: "只列有差别的文件，每行一个：A、M或D，SHA-256，路径。"))
    package static let host = ArgumentText(
      Wording(en: "The address to listen on, in digits.", zh: "用哪个地址提供预览，写数字形式。"), value: Value.host)
    package static let port = ArgumentText(
      Wording(en: "The port to listen on; 0 for any that is free.", zh: "用哪个端口提供预览；0表示任意空闲端口。"),
      value: Value.port)
    package static let finding = ArgumentText(
      Wording(en: "The id of a finding.", zh: "检查项，就是提示末尾方括号里的词。"), value: Value.finding)
    package static let explainFormat = ArgumentText(
      Wording(en: "text for people; markdown for documentation.", zh: "text供人阅读；markdown用于文档。"),
      value: Value.format)

    // MARK: Spreadsheets

    package static let importFiles = ArgumentText(
      Wording(en: "XLSX workbooks or CSV files.", zh: "XLSX工作簿或CSV文件，可写多个。"), value: Value.file)
    package static let mapping = ArgumentText(
      Wording(en: "A table that says where odd headings lead.", zh: "对照表，写明不认识的列名是哪一列。"), value: Value.file)
    package static let resultsCycle = ArgumentText(
      Wording(
        en: "The cycle of results whose rows name none; those of another one are errors.",
        zh: "没有写明年度的遴选结果算这个年度的，写明是别的年度的作为错误。"),
      value: Value.cycle)
    package static let isWriting = ArgumentText(
      Wording(
        en: "Write what is shown, if the spreadsheets have no errors; what the register's check finds then is told.",
        zh: "表格没有错误时，写入所显示的改动，然后列出全部记录的检查结果。"))
    package static let workbook = ArgumentText(
      Wording(en: "The workbook to write.", zh: "写到哪个工作簿。"), value: Value.file)

    // MARK: Plaques

    package static let brands = ArgumentText(
      Wording(en: "The ids of the brands.", zh: "品牌编号，可写多个。"), value: Value.brands)
    package static let isForAll = ArgumentText(Wording(en: "All brands.", zh: "全部在有效期内的品牌。"))
    package static let plaqueOutput = ArgumentText(
      Wording(en: "The folder to write to.", zh: "写到哪个文件夹。"), value: Value.folder)

    // MARK: Signatures and the log

    package static let publication = ArgumentText(
      Wording(en: "The publication.", zh: "已发布内容所在的文件夹。"), value: Value.folder)
    package static let keyFile = ArgumentText(
      Wording(en: "The private key, as openssl genpkey writes it.", zh: "私钥文件，由openssl genpkey生成。"),
      value: Value.file)
    package static let copy = ArgumentText(Wording(en: "The copy.", zh: "副本所在的文件夹。"), value: Value.folder)
    package static let publicKey = ArgumentText(
      Wording(en: "The public key, as openssl pkey -pubout writes it.", zh: "公钥文件，由openssl pkey -pubout写出。"),
      value: Value.file)
    package static let since = ArgumentText(
      Wording(en: "A checkpoint of the log, as it was once published.", zh: "以前公布并保存下来的日志检查点。"),
      value: Value.file)
    package static let proof = ArgumentText(
      Wording(en: "A proof to be checked instead of a copy.", zh: "不核对副本，核对这份日志收录证明。"), value: Value.file)
    package static let names = ArgumentText(
      Wording(en: "Names that the proof's entry is said to stand for.", zh: "名称文件，核对它是不是所证条目的名称。"),
      value: Value.file)
    package static let award = ArgumentText(
      Wording(en: "The award, as the file of its page is named.", zh: "哪一项认定，按认定页面的文件名写。"),
      value: Value.award)
    package static let wantsNames = ArgumentText(
      Wording(
        en: "The names that the entry stands for and their salt, instead of the proof.",
        zh: "不写证明，改写该条目的名称和盐。"))
    package static let namesContent = ArgumentText(
      Wording(
        en: "The records in which --names looks. (default: content)", zh: "--names在哪个记录文件夹中查找。（默认：content）"),
      value: Value.folder)

    // MARK: Templates

    package static let templatesFormat = ArgumentText(
      Wording(
        en: "text for people; json for programs; markdown for documentation; html for the style guide.",
        zh: "text供人阅读；json供程序读取；markdown用于文档；html是样式说明。"),
      value: Value.format)
    package static let isCheck = ArgumentText(
      Wording(
        en: "Check the templates and say whose they are, without the records.",
        zh: "只检查模板，并列出哪些是自有的，不读记录。"))
    package static let templateCopies = ArgumentText(
      Wording(
        en: "Copy one of the program's own files to the templates folder; may be given several times.",
        zh: "把程序自带的一个文件复制到模板文件夹，以便修改；可写多次。"),
      value: Value.path)

    // MARK: New registers

    package static let city = ArgumentText(
      Wording(
        en: "The city's name, from which title and authority are made if they are not given.",
        zh: "城市名称；没有给出标题和主办单位的，由它生成。"),
      value: Value.city)
    package static let registryTitle = ArgumentText(
      Wording(en: "The register's title.", zh: "名录标题。"), value: Value.title)
    package static let authority = ArgumentText(
      Wording(en: "Who publishes the register (主办单位).", zh: "主办单位。"), value: Value.authority)
    package static let operatorName = ArgumentText(
      Wording(en: "Who keeps it (承办单位).", zh: "承办单位。"), value: Value.operatorName)
    package static let baseURL = ArgumentText(
      Wording(en: "The address where the site will be published.", zh: "名录发布后的网址。"), value: Value.address)
    package static let basis = ArgumentText(
      Wording(en: "The number of the document that the register rests on.", zh: "依据文件的文号。"),
      value: Value.document)
    package static let registryPhone = ArgumentText(
      Wording(en: "The telephone for questions.", zh: "联系电话。"), value: Value.phone)
    package static let registryDistrict = ArgumentText(
      Wording(en: "A district; may be given several times.", zh: "一个区的代码和名称，可写多次。"), value: Value.codeAndName)

    // MARK: New cycles and announcements

    package static let cycleID = ArgumentText(
      Wording(en: "The cycle's id, which names its folder.", zh: "遴选年度，也是文件夹名。"), value: Value.cycle)
    package static let cycleTitle = ArgumentText(
      Wording(
        en: "The cycle's title. (default: made from an id that is a year)", zh: "遴选年度的标题。（默认：由年份生成）"),
      value: Value.title)
    package static let opens = ArgumentText(
      Wording(en: "The first day for applications.", zh: "受理开始日期。"), value: Value.date)
    package static let closes = ArgumentText(
      Wording(en: "The last day for applications.", zh: "受理截止日期。"), value: Value.date)
    package static let slug = ArgumentText(
      Wording(
        en: "The file's name without .md: small letters, digits and hyphens.", zh: "文件名，不含.md，用小写字母、数字和连字符。"),
      value: Value.slug)
    package static let headline = ArgumentText(Wording(en: "The title.", zh: "公告标题。"), value: Value.title)
    package static let date = ArgumentText(
      Wording(
        en: "The day from which it is shown. (default: today in Shanghai)", zh: "从哪一天起显示。（默认：今天）"),
      value: Value.date)
    package static let announcementKind = ArgumentText(
      Wording(
        en: "通知, 公示, 公布, 撤销 or 指南, or its code. (default: 通知)",
        zh: "通知、公示、公布、撤销或指南，也可以写代码。（默认：通知）"),
      value: Value.kind)
    package static let document = ArgumentText(
      Wording(en: "The document number (文号).", zh: "文号。"), value: Value.document)
    package static let source = ArgumentText(
      Wording(en: "Who published it first (来源).", zh: "来源，即首先发布的单位。"), value: Value.source)
    package static let announcementCycle = ArgumentText(
      Wording(en: "The cycle that it belongs to.", zh: "所属的遴选年度。"), value: Value.cycle)
    package static let announcementDistrict = ArgumentText(
      Wording(
        en: "The district whose announcement it is. (default: the city's)", zh: "哪个区的公告。（默认：市级公告）"),
      value: Value.code)

    // MARK: New districts and institutions

    package static let districtCode = ArgumentText(
      Wording(en: "The district's six-digit code, which names its folder.", zh: "六位区划代码，也是文件夹名。"),
      value: Value.code)
    package static let districtName = ArgumentText(
      Wording(en: "The district's name.", zh: "区的名称。"), value: Value.name)
    package static let bureau = ArgumentText(
      Wording(
        en: "Its bureau. (default: the name and 人力资源和社会保障局)", zh: "区主管部门。（默认：区名加“人力资源和社会保障局”）"),
      value: Value.bureau)
    package static let bureauPhone = ArgumentText(
      Wording(en: "The bureau's telephone.", zh: "区主管部门的电话。"), value: Value.phone)
    package static let bureauAddress = ArgumentText(
      Wording(en: "The bureau's address.", zh: "区主管部门的地址。"), value: Value.place)
    package static let bureauWebsite = ArgumentText(
      Wording(en: "The bureau's website.", zh: "区主管部门的网址。"), value: Value.address)
    package static let uscc = ArgumentText(
      Wording(en: "The institution's 统一社会信用代码.", zh: "机构的统一社会信用代码。"), value: Value.uscc)
    package static let institutionDistrict = ArgumentText(
      Wording(en: "The district that it belongs to.", zh: "所属区的代码。"), value: Value.code)
    package static let institutionName = ArgumentText(
      Wording(en: "Its name.", zh: "机构名称。"), value: Value.name)
    package static let institutionKind = ArgumentText(
      Wording(en: "Its kind, in Chinese or as a code.", zh: "机构类别，写中文或代码。"), value: Value.kind)
    package static let institutionAddress = ArgumentText(
      Wording(en: "Where it teaches.", zh: "办学地址。"), value: Value.place)
    package static let permit = ArgumentText(
      Wording(
        en: "Its permit number, which a private training institution needs.", zh: "办学许可证号，民办职业技能培训机构必须填写。"),
      value: Value.permit)
    package static let institutionPhone = ArgumentText(
      Wording(en: "Its telephone.", zh: "联系电话。"), value: Value.phone)
    package static let institutionWebsite = ArgumentText(
      Wording(en: "Its website.", zh: "机构的网址。"), value: Value.address)
  }

  /// What values are called between < and >.
  package enum Value {
    static let folder = Wording(en: "folder", zh: "文件夹")
    static let file = Wording(en: "file", zh: "文件")
    static let path = Wording(en: "path", zh: "路径")
    static let date = Wording(en: "date", zh: "日期")
    static let code = Wording(en: "code", zh: "区划代码")
    static let codeAndName = Wording(en: "code=name", zh: "代码=名称")
    static let format = Wording(en: "format", zh: "格式")
    static let language = Wording(en: "language", zh: "语言")
    static let count = Wording(en: "n", zh: "个数")
    static let key = Wording(en: "key", zh: "私钥")
    static let share = Wording(en: "k/n", zh: "第几份/总份数")
    static let shard = Wording(en: "shard", zh: "分片")
    static let host = Wording(en: "address", zh: "地址")
    static let port = Wording(en: "number", zh: "端口")
    static let finding = Wording(en: "id", zh: "检查项")
    static let cycle = Wording(en: "id", zh: "年度")
    static let brands = Wording(en: "brands", zh: "品牌编号")
    static let award = Wording(en: "award", zh: "认定")
    static let city = Wording(en: "city", zh: "城市")
    static let title = Wording(en: "title", zh: "标题")
    static let authority = Wording(en: "authority", zh: "单位")
    static let operatorName = Wording(en: "operator", zh: "单位")
    static let address = Wording(en: "address", zh: "网址")
    static let place = Wording(en: "address", zh: "地址")
    static let document = Wording(en: "number", zh: "文号")
    static let permit = Wording(en: "number", zh: "许可证号")
    static let phone = Wording(en: "phone", zh: "电话")
    static let slug = Wording(en: "slug", zh: "文件名")
    static let kind = Wording(en: "kind", zh: "类别")
    static let source = Wording(en: "source", zh: "来源")
    static let name = Wording(en: "name", zh: "名称")
    static let bureau = Wording(en: "bureau", zh: "部门")
    static let uscc = Wording(en: "uscc", zh: "统一社会信用代码")
  }
}
