/// What is said of the published past: a register held against the last publication (N12).
extension Catalogue {
  // MARK: Findings

  /// `record` is what is gone, `subject` what corrections.csv calls it, `day` the register's day.
  package static func recordVanished(_ record: Wording, subject: String, day: Wording) -> Problem {
    Problem(
      .recordVanished,
      Wording(
        en: "What was published stays; \(record.english) is in the last publication and would be gone",
        zh: "已公布的记录不得消失，上次发布有\(record.chinese)，这次没有"),
      solution: admission(of: subject, day: day))
  }

  /// What was published is of another address, and all of it would be gone; `leaving` is the way out where it is another
  /// register's.
  package static func anotherRegister(_ address: String, leaving: Wording) -> Problem {
    Problem(
      .recordVanished,
      Wording(
        en: "What was published stays; here stands the register of \(clipped(address)), which is not this one's "
          + "address, and none of its institutions is in this one",
        zh: "已公布的记录不得消失，此处发布的是\(clipped(address))的名录，网址与本名录不同，其中的机构本名录一家也没有"),
      solution: Wording(
        en: "if it is the same register, put its records back as they were; if it is another one, \(leaving.english)",
        zh: "是同一份名录的，恢复原来的记录；是另一份名录的，\(leaving.chinese)"))
  }

  /// The way out by which another register's publication stays as it is, and what is kept of it.
  package static func leavingFolders(_ folders: [String]) -> Wording {
    Wording(
      en: "publish to another folder with --output, or move "
        + folders.map { "`\(clipped($0))`" }.joined(separator: " and ") + " elsewhere first",
      zh: "用--output另选文件夹发布，或先把" + folders.map { "“\(clipped($0))”" }.joined(separator: "和") + "移到别处")
  }

  /// The same where it was named.
  package static func leavingNamed(_ previous: String) -> Wording {
    Wording(
      en: "leave --previous \(clipped(previous)) out, or name a publication of this one",
      zh: "去掉--previous \(clipped(previous))，或改为指定本名录的发布内容")
  }

  /// A correction is no more to be changed than what it corrects, and no other one admits that.
  package static func correctionVanished(_ record: Wording, subject: String) -> Problem {
    Problem(
      .recordVanished,
      Wording(
        en: "A published correction stays as it is; \(record.english) is in the last publication "
          + "and would be gone or changed",
        zh: "已公布的更正记录不得改动或消失，上次发布有\(record.chinese)，这次没有或已改动"),
      solution: Wording(
        en: "put its row in corrections.csv back as it was; "
          + "what else is to be said of \(quoted(subject)) goes into a new row",
        zh: "将corrections.csv中的该行恢复原样；关于“\(clipped(subject))”另有更正的，新增一行"))
  }

  /// `record` is what changed; a nil value is one that is not there.
  package static func historyRewritten(
    _ record: Wording, was: Wording?, now: Wording?, subject: String, day: Wording
  ) -> Problem {
    Problem(
      .historyRewritten,
      Wording(
        en: "The published past does not change silently; \(record.english) was \(was?.english ?? "not there") "
          + "and would be \(now?.english ?? "gone")",
        zh: "已公布的历史不得擅自改动，\(record.chinese)原为\(was?.chinese ?? "无")，这次为\(now?.chinese ?? "无")"),
      solution: admission(of: subject, day: day))
  }

  /// Results that were not published, dated before results that were.
  package static func cycleInserted(_ cycle: String, on date: Wording, before next: String, day: Wording) -> Problem {
    Problem(
      .historyRewritten,
      Wording(
        en: "The published past does not change silently; cycle \(quoted(cycle)) of \(date.english) was not published "
          + "and would come before cycle \(quoted(next))",
        zh: "已公布的历史不得擅自改动，\(date.chinese)的遴选年度“\(clipped(cycle))”此前未公布，"
          + "这次排在遴选年度“\(clipped(next))”之前"),
      solution: admission(of: cycle, day: day))
  }

  private static func admission(of subject: String, day: Wording) -> Wording {
    Wording(
      en: "put it back as it was; if what was published was wrong, admit that in a new row of corrections.csv, with "
        + "\(quoted(subject)) as 对象 (subject), a 日期 (date) no later than \(day.english), 理由 (reason) and 文号 (document)",
      zh: "恢复为公布时的记录；确属公布有误的，在corrections.csv中新增一行，对象填“\(clipped(subject))”，"
        + "日期不晚于\(day.chinese)，并写明理由和文号")
  }

  /// A row of corrections.csv that is about to be published. `suggestion` is what it was probably meant to name.
  package static func unknownSubject(_ subject: String, suggestion: String?) -> Problem {
    Problem(
      .unknownSubject,
      Wording(
        en: "A correction names what was published; \(quoted(subject)) is neither on record "
          + "nor in the last publication",
        zh: "更正的对象应当是公布过的内容，记录和上次发布的内容中都没有“\(clipped(subject))”"),
      solution: suggestion.map {
        Wording(
          en: "write \(clipped($0)) if that is meant; a row that is published stays as it is",
          zh: "如应为\(clipped($0))，请更正；已公布的更正记录不得改动")
      }
        ?? Wording(
          en: "correct 对象 (subject), or delete the row; one that is published stays as it is",
          zh: "更正对象或删除本行；已公布的更正记录不得改动"))
  }

  /// A row of corrections.csv that is about to be published, and with it what it names; `day` is the register's.
  package static func embargoedSubject(_ subject: String, on day: Wording) -> Problem {
    Problem(
      .embargoedSubject,
      Wording(
        en: "A correction names nothing that is not public yet; \(quoted(subject)) is on record, but is neither shown "
          + "as of \(day.english) nor in data files that were published",
        zh: "更正的对象不得是尚未公开的内容，“\(clipped(subject))”已在记录中，但截至\(day.chinese)的内容中没有，在已发布的数据文件中也没有"),
      solution: Wording(
        en: "delete the row, or correct 对象 (subject); what is not public yet needs no correction, "
          + "and can be named once it is public",
        zh: "删除本行或更正对象；尚未公开的内容无须更正，公开以后才能登记更正"))
  }

  package static let recordNow = Wording(en: "the record as it is now", zh: "现在的记录")

  // MARK: What a finding is about

  package static func brandRecord(_ id: String) -> Wording {
    Wording(en: "brand \(quoted(id))", zh: "品牌“\(clipped(id))”")
  }

  package static func institutionRecord(_ uscc: String) -> Wording {
    Wording(en: "institution \(quoted(uscc))", zh: "机构“\(clipped(uscc))”")
  }

  package static func cycleRecord(_ id: String) -> Wording {
    Wording(en: "cycle \(quoted(id))", zh: "遴选年度“\(clipped(id))”")
  }

  package static func announcementRecord(_ slug: String) -> Wording {
    Wording(en: "announcement \(quoted(slug))", zh: "公告“\(clipped(slug))”")
  }

  package static func pageRecord(_ slug: String) -> Wording {
    Wording(en: "page \(quoted(slug))", zh: "页面“\(clipped(slug))”")
  }

  package static let englishSite = Wording(en: "the site in English", zh: "英文版网站")

  package static func districtRecord(_ code: String) -> Wording {
    Wording(en: "the list of district \(quoted(code))", zh: "区“\(clipped(code))”的名录")
  }

  package static func correctionRecord(of subject: String, on date: Wording) -> Wording {
    Wording(
      en: "the correction of \(quoted(subject)) on \(date.english)", zh: "\(date.chinese)对“\(clipped(subject))”的更正")
  }

  package static func revocationRecord(of brand: String, on date: Wording) -> Wording {
    Wording(
      en: "the revocation of brand \(quoted(brand)) on \(date.english)", zh: "品牌“\(clipped(brand))”\(date.chinese)的撤销")
  }

  package static func resultRecord(of brand: String, in cycle: String) -> Wording {
    Wording(
      en: "the outcome of brand \(quoted(brand)) in cycle \(quoted(cycle))",
      zh: "品牌“\(clipped(brand))”在遴选年度“\(clipped(cycle))”的结果")
  }

  package static func periodRecord(of brand: String, from date: Wording) -> Wording {
    Wording(
      en: "the period of brand \(quoted(brand)) from \(date.english)", zh: "品牌“\(clipped(brand))”自\(date.chinese)起的有效期")
  }

  package static func dateOf(_ record: Wording) -> Wording {
    Wording(en: "the date of \(record.english)", zh: "\(record.chinese)的日期")
  }

  package static func windowOf(_ record: Wording, isFirstDay: Bool) -> Wording {
    Wording(
      en: "the \(isFirstDay ? "first" : "last") day of applications of \(record.english)",
      zh: "\(record.chinese)的申报\(isFirstDay ? "开始" : "截止")日期")
  }

  package static func documentOf(_ record: Wording) -> Wording {
    Wording(en: "the document of \(record.english)", zh: "\(record.chinese)的文号")
  }

  package static func groundOf(_ record: Wording) -> Wording {
    Wording(en: "the ground of \(record.english)", zh: "\(record.chinese)的情形")
  }

  package static func verifierOf(_ record: Wording) -> Wording {
    Wording(en: "the district that verified \(record.english)", zh: "\(record.chinese)的核实区")
  }

  package static func barOf(_ record: Wording) -> Wording {
    Wording(en: "the end of the bar after \(record.english)", zh: "\(record.chinese)的不得重新申报截止日期")
  }

  package static func ownerOf(_ record: Wording) -> Wording {
    Wording(en: "the institution of \(record.english)", zh: "\(record.chinese)的所属机构")
  }

  package static func settingAsideOf(_ record: Wording) -> Wording {
    Wording(en: "the setting aside of \(record.english)", zh: "\(record.chinese)的恢复日期")
  }

  package static func settingAsideDocumentOf(_ record: Wording) -> Wording {
    Wording(en: "the document that sets aside \(record.english)", zh: "\(record.chinese)的恢复文号")
  }

  /// A period of an award; `until` and `end` are nil while it runs.
  package static func period(
    level: Wording, cycle: String, from: Wording, until: Wording?, end: Wording?
  ) -> Wording {
    Wording(
      en: "\(level.english) of cycle \(cycle) from \(from.english)" + (until.map { " until \($0.english)" } ?? "")
        + (end.map { " (\($0.english))" } ?? ""),
      zh: "\(cycle)年度\(level.chinese)、自\(from.chinese)起" + (until.map { "至\($0.chinese)" } ?? "")
        + (end.map { "（\($0.chinese)）" } ?? ""))
  }

  package static func listed(_ items: [Wording]) -> Wording {
    Wording(
      en: items.map(\.english).joined(separator: ", "), zh: items.map(\.chinese).joined(separator: "、"))
  }

  // MARK: Runs

  /// The register's day is before the last publication's.
  package static func comparedUpTo(_ day: Wording, last: Wording) -> Wording {
    Wording(
      en: "the last publication shows \(last.english): only what is dated up to \(day.english) was held against it",
      zh: "上次发布的数据截至\(last.chinese)，只核对了日期不晚于\(day.chinese)的内容")
  }

  /// There is a publication, but it does not tell what it published.
  package static func unreadablePublication(_ path: String) -> Obstacle {
    Obstacle(
      Wording(
        en: "`\(path)` of the last publication is missing or is not as it was published",
        zh: "上次发布的“\(path)”缺失，或已不是发布时的内容"),
      solution: Wording(
        en: "restore the last publication, or name an earlier copy of it with --previous",
        zh: "恢复上次发布的内容，或用--previous指定其早先的副本"))
  }

  /// Another publication came while the last one was being read.
  package static func publicationHasChanged(_ folder: String) -> Obstacle {
    Obstacle(
      Wording(
        en: "all that is compared with is of one publication: `\(folder)` has changed while it was read",
        zh: "核对时应读取同一次发布的内容：“\(folder)”在读取期间已有改动"),
      solution: Wording(en: "run the command again", zh: "重新运行"))
  }

  /// The folder that --previous names holds no publication.
  package static func noPublication(_ folder: String) -> Obstacle {
    Obstacle(
      Wording(en: "`\(folder)` holds no publication", zh: "“\(folder)”中没有已发布的内容"),
      solution: Wording(
        en: "name the folder that holds its SHA256SUMS", zh: "指定SHA256SUMS所在的文件夹"))
  }

  /// What --previous names is older than what stands in the output.
  package static func previousIsOld(_ named: String, output: String) -> Obstacle {
    Obstacle(
      Wording(
        en: "what --previous names is the last publication: `\(output)` holds a later one than `\(named)`",
        zh: "--previous应指定最近一次发布：“\(output)”中的发布内容比“\(named)”的新"),
      solution: Wording(
        en: "leave --previous out; where what stands there is not to be held to, take it back with "
          + "minglu rollback --output \(output), or move it away",
        zh: "去掉--previous；现有内容不应作数的，先用minglu rollback --output \(output)退回，或把它移走"))
  }

  /// The code and name of a district whose own site a text is about.
  package typealias DistrictSite = (code: String, name: String)

  /// A large change that nobody is there to confirm; `site` is nil for the city's.
  package static func largeChange(changed: Int, of total: Int, on site: DistrictSite?) -> Obstacle {
    let diff = diff(of: site)
    return Obstacle(
      largeChange(changed, total, site),
      solution: Wording(en: "look through \(diff), then publish with --yes", zh: "先用\(diff)核对，再加--yes发布"))
  }

  /// The same as a question to somebody at a terminal.
  package static func largeChangeQuestion(changed: Int, of total: Int, on site: DistrictSite?) -> Wording {
    let change = largeChange(changed, total, site)
    return Wording(
      en: "\(change.english). Publish all the same? [y/N] ", zh: "\(change.chinese)。仍要发布吗？[y/N] ")
  }

  private static func largeChange(_ changed: Int, _ total: Int, _ site: DistrictSite?) -> Wording {
    Wording(
      en: (site.map { "the site of district \(quoted($0.code)) (\(clipped($0.name))): " } ?? "")
        + "\(changed) of the \(total) brands that are published would change or go, more than a fifth",
      zh: (site.map { "区“\(clipped($0.code))”（\(clipped($0.name))）的网站：" } ?? "")
        + "已公布的\(total)个品牌中有\(changed)个将改动或消失，超过五分之一")
  }

  /// The answer to that question was no.
  package static func declined(on site: DistrictSite?) -> Obstacle {
    let diff = diff(of: site)
    return Obstacle(
      Wording(en: "the large change was not confirmed, so nothing was published", zh: "大范围改动未经确认，没有发布"),
      solution: Wording(en: "look through \(diff), then build again", zh: "用\(diff)核对后重新发布"))
  }

  /// The command that shows what would change on a site.
  private static func diff(of site: DistrictSite?) -> String {
    "minglu diff" + (site.map { " --district \($0.code)" } ?? "")
  }
}

extension Catalogue {
  // MARK: Published copies

  package static func unreadableCopy(_ path: String) -> Obstacle {
    Obstacle(
      Wording(
        en: "`\(path)` is missing or is not as it was published", zh: "“\(path)”缺失，或已不是发布时的内容"),
      solution: Wording(en: "copy the publication again", zh: "重新复制已发布的内容"))
  }

  package static func copyIsOutOfDate(_ folder: String, day: Wording, age: Int, limit: Int) -> Wording {
    Wording(
      en: "`\(folder)` shows \(day.english), \(counted(age, "day")) ago: a copy is out of date after "
        + counted(limit, "day"),
      zh: "“\(folder)”的数据截至\(day.chinese)，距今\(age)天，已超过\(limit)天的更新期限")
  }

  package static func fileIsChanged(_ path: String) -> Wording {
    Wording(en: "`\(path)` is not as it was published", zh: "“\(path)”与发布时的内容不一致")
  }

  package static func fileIsMissing(_ path: String) -> Wording {
    Wording(en: "`\(path)` was published and is missing", zh: "“\(path)”已发布但缺失")
  }

  package static func fileIsForeign(_ path: String) -> Wording {
    Wording(en: "`\(path)` is there but was not published", zh: "“\(path)”不是发布的文件")
  }

  package static let copyAgain = Wording(
    en: "build again where it is out of date, and copy the publication anew", zh: "过期的重新发布，然后重新复制全部已发布的内容")

  package static func copyIsGood(_ folder: String, day: Wording, age: Int) -> Wording {
    Wording(
      en: "`\(folder)` is whole; it shows \(day.english), \(counted(age, "day")) ago",
      zh: "“\(folder)”完整，数据截至\(day.chinese)，距今\(age)天")
  }

  // MARK: Districts' own sites

  /// A site of a district that the register does not have.
  package static func siteOfNoDistrict(_ folder: String, day: Wording?) -> Wording {
    Wording(
      en: "`\(folder)` is the site of a district that is not in the records any more, and is not made anew"
        + (day.map { "; it shows \($0.english)" } ?? ""),
      zh: "“\(folder)”对应的区已不在记录中，不会再重新生成" + (day.map { "，数据截至\($0.chinese)" } ?? ""))
  }

  /// What to do about it.
  package static func takeSiteDown(_ folder: String) -> Wording {
    Wording(
      en: "take it off the server, or lead its address to the city's site, and move `\(folder)` elsewhere",
      zh: "从服务器撤下，或者把网址转到全市网站，再把“\(folder)”移走")
  }

  /// Districts whose sites do not go with what a rollback put back.
  package static func districtsNotRolledBack(_ districts: [String], in folder: String) -> Wording {
    Wording(
      en: "districts' own sites in `\(folder)` do not go with what stands now, and were not taken back: "
        + districts.joined(separator: ", "),
      zh: "“\(folder)”中的这些各区网站与恢复的内容不是同一次发布，没有随之退回：\(districts.joined(separator: "、"))")
  }

  /// What to do about it.
  package static func rollBackEach(of folder: String, count: Int) -> Wording {
    let command = "minglu rollback --output \(folder)"
    return count == 1
      ? Wording(en: "take it back too: \(command)", zh: "一并退回：\(command)")
      : Wording(en: "take each of them back too, beginning with \(command)", zh: "逐个退回，例如\(command)")
  }

  /// Districts' own sites that were made with what was taken back, or later, and of which nothing before is kept.
  package static func districtsPublishedOnce(_ districts: [String], in folder: String) -> Wording {
    Wording(
      en: "the districts' own sites in `\(folder)` that were published then for the first time stand as they were: "
        + districts.joined(separator: ", "),
      zh: "“\(folder)”中当时首次发布的各区网站没有可退回的内容，仍是原样：\(districts.joined(separator: "、"))")
  }

  package static let takeOffServer = Wording(
    en: "take them off the server until they are published anew with --all-districts",
    zh: "先从服务器撤下，待用--all-districts重新发布后再放上")

  // MARK: Rolling back

  package static func rolledBack(_ folder: String, day: Wording?) -> Wording {
    guard let day else {
      return Wording(en: "\(folder) is the publication before again", zh: "\(folder)已恢复为上一次发布的内容")
    }
    return Wording(
      en: "\(folder) is the publication before again, as of \(day.english)",
      zh: "\(folder)已恢复为上一次发布的内容，数据截至\(day.chinese)")
  }
}
