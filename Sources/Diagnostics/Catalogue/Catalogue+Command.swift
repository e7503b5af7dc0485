/// What the command says of its own runs: obstacles, progress, closing lines.
extension Catalogue {
  // MARK: Obstacles

  /// A folder that a run needs is not there, or is not a folder.
  package static func missingFolder(_ path: String, option: String) -> Obstacle {
    Obstacle(
      Wording(en: "there is no folder `\(path)`", zh: "找不到文件夹“\(path)”"),
      solution: Wording(
        en: "run minglu in the folder that holds it, or name it with \(option)",
        zh: "在其所在文件夹中运行minglu，或用\(option)指定"))
  }

  /// The folder of a publication that an argument or option names is not there.
  package static func missingPublicationFolder(_ path: String) -> Obstacle {
    Obstacle(
      Wording(en: "there is no folder `\(path)`", zh: "找不到文件夹“\(path)”"),
      solution: Wording(
        en: "check its name and where it is; a publication stands in it", zh: "核对名称和所在位置，应为已发布内容所在的文件夹"))
  }

  /// A folder or a template that a run needs is there, but may not be read.
  package static func unreadable(_ path: String) -> Obstacle {
    Obstacle(
      Wording(en: "`\(path)` cannot be read", zh: "无法读取“\(path)”"),
      solution: Wording(
        en: "give yourself permission to read it; a symbolic link must not lead out of the folder",
        zh: "取得读取权限；符号链接不得指向文件夹之外"))
  }

  /// `--district` names a code that no folder of districts/ has.
  package static func noSuchDistrict(_ code: String, nearest: String?) -> Obstacle {
    let near = nearest.map { Wording(en: "; `\($0)` is near", zh: "；相近的有“\($0)”") }
    return Obstacle(
      Wording(en: "no district has the code `\(code)`", zh: "没有代码为“\(code)”的区"),
      solution: Wording(
        en: "name a folder of districts/\(near?.english ?? "")", zh: "写districts/中的文件夹名\(near?.chinese ?? "")"),
      isWrongUsage: true)
  }

  /// Standard output would not take what was written to it, for another reason than a reader who left.
  package static func outputLost(reason: String) -> Obstacle {
    let reason = systemError(reason)
    return Obstacle(
      Wording(
        en: "standard output cannot be written (\(reason.english))", zh: "无法写入标准输出（\(reason.chinese)）"),
      solution: Wording(en: "write it to another place and run again", zh: "改写到其他位置后重新运行"))
  }

  /// The system starts fewer threads than a run needs.
  package static func noThread(reason: String) -> Obstacle {
    let reason = systemError(reason)
    return Obstacle(
      Wording(
        en: "the system starts no more threads for this program (\(reason.english))",
        zh: "系统不再为本程序启动线程（\(reason.chinese)）"),
      solution: Wording(
        en: "end other programs of this user, or raise the limits of processes and memory (ulimit -u, ulimit -v, the "
          + "container's), and run again; what stood before still stands",
        zh: "关闭本用户的其他程序，或放宽进程数和内存的限制（ulimit -u、ulimit -v、容器的限制）后重新运行；"
          + "之前已发布的内容不受影响"))
  }

  /// The system does not give what a run waits with.
  package static func noEvents(reason: String) -> Obstacle {
    let reason = systemError(reason)
    return Obstacle(
      Wording(
        en: "the system opens no more files for this program (\(reason.english))",
        zh: "系统不再为本程序打开文件（\(reason.chinese)）"),
      solution: Wording(
        en: "end other programs, or raise the limit of open files (ulimit -n, the system's fs.file-max), and run "
          + "again; what stood before still stands",
        zh: "关闭其他程序，或放宽打开文件数的限制（ulimit -n、系统的fs.file-max）后重新运行；之前已发布的内容不受影响"))
  }

  // MARK: Progress

  /// What a long run is doing. `done` and `total` count files.
  package static func rendering(done: Int, total: Int) -> Wording {
    Wording(en: "publishing \(done) of \(total) files…", zh: "正在发布第\(done)个文件，共\(total)个……")
  }

  package static let readingRecords = Wording(en: "reading the records…", zh: "正在读取记录……")
  package static let checkingRecords = Wording(en: "checking the records…", zh: "正在检查记录……")
  package static let preparingPages = Wording(en: "preparing the pages…", zh: "正在准备页面……")

  // MARK: Closing lines

  /// How many findings there are.
  package static func findings(_ counts: (errors: Int, warnings: Int)) -> Wording {
    Wording(
      en: "\(counted(counts.errors, "error")), \(counted(counts.warnings, "warning"))",
      zh: "\(counts.errors)个错误，\(counts.warnings)个警告")
  }

  /// The records were held against no publication, though there may be one that is theirs.
  package static let notCompared = Wording(
    en: "these records were not compared with a publication; to compare them, name it with --output or --previous",
    zh: "没有与已发布的内容核对；要核对，用--output或--previous指明")

  /// The records were held against no publication, since none stands, nor ever stood, in the folder that was named.
  package static func notCompared(with folder: String) -> Wording {
    Wording(
      en: "there is no publication in `\(folder)`, so these records were not compared with one; "
        + "to compare them, name the folder of one with --output or --previous",
      zh: "“\(folder)”中没有已发布的内容，所以没有核对；要核对，用--output或--previous指明已发布内容所在的文件夹")
  }

  /// Nothing was published, because there are errors.
  package static let notPublished = Wording(
    en: "Nothing was published: what stood before stands unchanged.", zh: "未发布任何内容：原有发布内容保持不变。")

  /// The head of the summary.
  package static func published(to folder: String, asOf day: String) -> Wording {
    Wording(en: "Published to \(folder), as of \(day)", zh: "已发布到\(folder)，数据截至\(day)")
  }

  /// Brands by standing.
  package static func brands(inForce: Int, revoked: Int, lapsed: Int) -> Wording {
    Wording(
      en: "\(inForce) in force, \(revoked) revoked, \(lapsed) lapsed",
      zh: "在有效期内\(inForce)个，已撤销\(revoked)个，已终止\(lapsed)个")
  }

  /// Files by what became of them.
  package static func files(written: Int, leftAlone: Int, removed: Int) -> Wording {
    Wording(
      en: "\(written) written, \(leftAlone) left alone, \(removed) removed",
      zh: "写入\(written)个，未改动\(leftAlone)个，删除\(removed)个")
  }

  /// The districts' own sites, and what became of all of their files.
  package static func sites(
    _ count: Int, in folder: String, written: Int, leftAlone: Int, removed: Int
  ) -> Wording {
    let files = files(written: written, leftAlone: leftAlone, removed: removed)
    return Wording(
      en: "\(counted(count, "district")) in \(folder): \(files.english)", zh: "\(folder)中\(count)个区的网站：\(files.chinese)"
    )
  }

  /// A duration in hundredths of a second.
  package static func time(hundredths: Int) -> Wording {
    let rest = hundredths % 100
    let text = "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
    return Wording(en: "\(text) s", zh: "\(text)秒")
  }

  /// When to publish again: when what holds changes, or before pages call themselves out of date. `isPinned` where the records
  /// say which day is shown, so that publishing again alone changes nothing.
  package static func nextBuild(change: String?, refresh: String, isPinned: Bool) -> Wording {
    let pinned =
      isPinned ? Wording(en: "with a later `as_of`, ", zh: "先改registry.yaml中的as_of，") : Wording(en: "", zh: "")
    if let change, change <= refresh {
      return Wording(
        en: "build again \(pinned.english)on \(change), when what holds today changes",
        zh: "\(change)起内容将有变化，届时请\(pinned.chinese)重新发布")
    }
    let later = change.map { Wording(en: "; what holds changes on \($0)", zh: "；\($0)起内容将有变化") }
    return Wording(
      en: "build again \(pinned.english)by \(refresh), after which pages call themselves out of date"
        + (later?.english ?? ""),
      zh: "最迟\(refresh)请\(pinned.chinese)重新发布，过后页面会提示可能过时" + (later?.chinese ?? ""))
  }

  package static let brandsLabel = Wording(en: "Brands", zh: "品牌")
  package static let sitesLabel = Wording(en: "Sites", zh: "各区")
  package static let filesLabel = Wording(en: "Files", zh: "文件")
  package static let timeLabel = Wording(en: "Time", zh: "用时")
  package static let nextLabel = Wording(en: "Next", zh: "下次")

  // MARK: Published copies

  /// A copy shows a day that has not come.
  package static func copyIsOfComingDay(_ folder: String, day: Wording) -> Wording {
    Wording(
      en: "`\(folder)` shows \(day.english), a day to come: what holds only then is not to be public yet",
      zh: "“\(folder)”的数据截至\(day.chinese)，该日尚未到来：届时才生效的内容还不能公开")
  }

  /// What to do about it.
  package static let copyOfToday = Wording(
    en: "build for today, and copy the publication anew", zh: "按当天的日期重新发布，然后重新复制全部已发布的内容")

  /// What was written shows a day to come.
  package static func dayToCome(_ day: Wording) -> Wording {
    Wording(
      en: "the day shown, \(day.english), has not come yet: "
        + "what takes effect after today must not be public before it does",
      zh: "所示日期\(day.chinese)尚未到来：今天以后才生效的内容，生效之前不得公开")
  }

  /// What to do about it.
  package static let keepUntilThen = Wording(
    en: "make it public on that day; "
      + "if the day is a slip, leave out --as-of, or `as_of` in registry.yaml, and make it again",
    zh: "到那一天再公开；日期有误的，去掉--as-of或registry.yaml中的as_of，重新生成")

  /// What was written shows a day that is past, and other things have held since.
  package static func dayPassed(_ day: Wording, change: Wording) -> Wording {
    Wording(
      en: "the day shown, \(day.english), is past: what holds has changed since, on \(change.english), "
        + "and what was made does not show it",
      zh: "所示日期\(day.chinese)已经过去：\(change.chinese)起内容已有变化，这里没有反映")
  }

  /// What to do about it.
  package static let showToday = Wording(
    en: "leave out --as-of, or `as_of` in registry.yaml, and make it again",
    zh: "去掉--as-of或registry.yaml中的as_of，重新生成")

  static func counted(_ count: Int, _ noun: String) -> String {
    count == 1 ? "1 \(noun)" : "\(count) \(noun)s"
  }
}
