/// What publishing says of the disk and of the output folder.
extension Catalogue {
  /// A system call failed. `reason` is the system's own text for the error.
  package static func diskRefused(_ action: Wording, path: String, reason: String) -> Obstacle {
    let reason = systemError(reason)
    return Obstacle(
      Wording(
        en: "`\(path)` cannot be \(action.english) (\(reason.english))",
        zh: "无法\(action.chinese)“\(path)”（\(reason.chinese)）"),
      solution: Wording(
        en: "see that the disk has room and that you may write there, then build again; what stood before still stands",
        zh: "确认磁盘空间和写入权限后重新发布；原有发布内容保持不变"))
  }

  package static let read = Wording(en: "read", zh: "读取")
  package static let written = Wording(en: "written", zh: "写入")
  package static let linked = Wording(en: "linked", zh: "链接")
  package static let removed = Wording(en: "removed", zh: "删除")
  package static let created = Wording(en: "created", zh: "创建")
  package static let moved = Wording(en: "put in its place", zh: "移动到位")
  package static let synchronised = Wording(en: "written through to the disk", zh: "同步到磁盘")

  /// The output folder is a file, or something else that holds no files.
  package static func outputIsNoFolder(_ path: String) -> Obstacle {
    Obstacle(
      Wording(en: "the output is a folder: `\(path)` is none", zh: "输出位置应为文件夹：“\(path)”不是文件夹"),
      solution: Wording(en: "name a folder with --output", zh: "用--output指定文件夹"))
  }

  /// The output folder holds a file that no publication put there.
  package static func outputIsForeign(_ path: String, file: String) -> Obstacle {
    Obstacle(
      Wording(
        en: "the output folder holds what Minglu published and nothing else: `\(file)` in `\(path)` is not from it",
        zh: "输出文件夹只能有本软件发布的内容：“\(path)”中的“\(file)”不是"),
      solution: Wording(
        en: "move that file away, or name an empty folder with --output", zh: "把该文件移走，或用--output指定空文件夹"))
  }

  /// Something that Minglu did not make stands where it keeps what it needs beside an output folder.
  package static func somethingElseStands(at path: String) -> Obstacle {
    Obstacle(
      Wording(
        en: "Minglu keeps its own at `\(path)`, where something else stands", zh: "“\(path)”由本软件使用，现有的不是本软件存放的"),
      solution: Wording(en: "move it away, then run the command again", zh: "把它移走，然后重新运行"))
  }

  /// The output folder holds files, and no list that says that any of them was published.
  package static func outputHasNoList(_ path: String, file: String, others: Int) -> Obstacle {
    Obstacle(
      Wording(
        en: "the output folder holds what Minglu published and nothing else: without `SHA256SUMS`, neither `\(file)` "
          + "nor \(counted(others, "other file")) in `\(path)` counts as that",
        zh: "输出文件夹只能有本软件发布的内容：“\(path)”中没有SHA256SUMS，“\(file)”等\(others + 1)个文件都无法认定"),
      solution: Wording(
        en: "put SHA256SUMS back if only that is lost; else move them all away, or name an empty folder with --output",
        zh: "只是SHA256SUMS丢失的，把它放回；否则把这些文件全部移走，或用--output指定空文件夹"))
  }

  /// The output folder holds the records or the templates, or stands within them.
  package static func outputHoldsSources(_ path: String, source: String) -> Obstacle {
    Obstacle(
      Wording(
        en: "the output folder is apart from the sources: `\(path)` and `\(source)` overlap",
        zh: "输出文件夹应与源文件分开：“\(path)”与“\(source)”重叠"),
      solution: Wording(en: "name another folder with --output", zh: "用--output指定其他文件夹"))
  }

  /// The output folder stands in a folder in which publications are made and kept, such as `.public.minglu`.
  package static func outputIsInWorkFolder(_ path: String, work: String) -> Obstacle {
    Obstacle(
      Wording(
        en: "nothing is put or signed where Minglu keeps earlier publications: `\(path)` stands in `\(work)`",
        zh: "本软件保存此前发布内容的文件夹中不得另行存放或签名：“\(path)”在“\(work)”中"),
      solution: Wording(
        en: "name the output folder itself; whoever is in it changes into it anew, as each build replaces it",
        zh: "指定输出文件夹本身；如正位于该文件夹中，请重新进入，因为每次发布都会整体更换它"))
  }

  /// The output folder is not there, nor is the folder that is to hold it.
  package static func outputHasNoPlace(_ path: String, in parent: String) -> Obstacle {
    Obstacle(
      Wording(
        en: "the folder that is to hold `\(path)` is not there: `\(parent)`",
        zh: "“\(path)”的上级文件夹“\(parent)”不存在"),
      solution: Wording(en: "make that folder, or name another one", zh: "建立该上级文件夹，或指定其他文件夹"))
  }

  /// The output folder is a link to a folder that is not there.
  package static func outputLinkLeadsNowhere(_ path: String) -> Obstacle {
    Obstacle(
      Wording(en: "`\(path)` is a link to a folder that is not there", zh: "“\(path)”是链接，所指的文件夹不存在"),
      solution: Wording(
        en: "make the folder that it leads to, or name another one", zh: "建立链接所指的文件夹，或指定其他文件夹"))
  }

  /// A file that is none of a publication's would be written into one.
  package static func placeIsInPublication(_ path: String, publication: String) -> Obstacle {
    Obstacle(
      Wording(
        en: "a publication holds what was published and nothing else: `\(path)` stands in the one in `\(publication)`",
        zh: "已发布的内容中不得另放文件：“\(path)”位于“\(publication)”的已发布内容中"),
      solution: Wording(en: "name a place outside of it", zh: "指定该文件夹以外的位置"))
  }

  /// Another run is publishing to the same folder.
  package static func outputIsBusy(_ path: String) -> Obstacle {
    Obstacle(
      Wording(
        en: "one build at a time publishes to a folder: another is at `\(path)`",
        zh: "同一文件夹同时只能有一次发布：另一次发布正在写入“\(path)”"),
      solution: Wording(en: "wait until it has ended, then build again", zh: "等其结束后重新发布"))
  }

  /// A path that may not be published.
  package static func pathIsUnsafe(_ path: String) -> Obstacle {
    Obstacle(
      Wording(
        en: "a published path stays within the output folder: `\(path)` may not be written",
        zh: "发布路径应在输出文件夹之内：不能写入“\(path)”"),
      solution: Wording(en: "rename the file that it comes from", zh: "给对应的源文件改名"))
  }

  /// There is no earlier publication to go back to.
  package static func nothingToRollBackTo(_ path: String) -> Obstacle {
    Obstacle(
      Wording(en: "the publication before the one in `\(path)` is not kept", zh: "没有保留“\(path)”的上一次发布"),
      solution: Wording(
        en: "mend the records and build again, or take the records from their history", zh: "改正记录后重新发布，或恢复记录的历史版本"))
  }

  /// The output folder is gone, and there is no earlier publication to put in its place.
  package static func nothingToPutBack(_ path: String) -> Obstacle {
    Obstacle(
      Wording(
        en: "`\(path)` is not there, and no publication before it is kept", zh: "“\(path)”不存在，也没有保留上一次发布"),
      solution: Wording(en: "build again, or name another folder with --output", zh: "重新发布，或用--output指定其他文件夹"))
  }

  /// The publication before the standing one was changed since it was published.
  package static func previousIsDamaged(_ path: String, file: String) -> Obstacle {
    Obstacle(
      Wording(
        en: "the publication before the one in `\(path)` is not as it was published: `\(file)` differs",
        zh: "“\(path)”的上一次发布与当时不一致：“\(file)”有改动"),
      solution: Wording(
        en: "take the records of that publication from their history and build again", zh: "恢复当时的记录后重新发布"))
  }

  /// Another run published between the comparison with what stood and the exchange.
  package static func outputHasChanged(_ path: String) -> Obstacle {
    Obstacle(
      Wording(
        en: "a publication replaces the one that it was compared with: `\(path)` has changed meanwhile",
        zh: "发布只替换与之核对过的内容：“\(path)”在此期间已有改动"),
      solution: Wording(en: "build again", zh: "重新发布"))
  }

  /// A publication has taken its place, but something after that failed.
  package static func publishedButUnfinished(_ path: String, _ failure: Wording) -> Wording {
    Wording(
      en: "the publication has taken its place in `\(path)`, but the work after that was not finished: "
        + "\(failure.english); the next build does it",
      zh: "“\(path)”已切换到位，但收尾工作没有完成：\(failure.chinese)；下次发布时补做")
  }

  /// What was made has taken its place in some folders, but the report of it could not be written.
  package static func publishedButUntold(_ paths: [String]) -> Wording {
    let (english, chinese) = (paths.map { "`\($0)`" }, paths.map { "“\($0)”" })
    return Wording(
      en: "what was made stands in \(english.joined(separator: " and ")) all the same; "
        + "only the report of it could not be written",
      zh: "\(chinese.joined(separator: "、"))已切换到位，只是报告没有写出")
  }

  /// The output folder was gone, and has the publication before again.
  package static func putBack(_ folder: String, day: Wording?) -> Wording {
    Wording(
      en: "\(folder) was gone; the publication before stands there now" + (day.map { ", as of \($0.english)" } ?? ""),
      zh: "\(folder)原已不在，现已放回所保留的上一次发布" + (day.map { "，数据截至\($0.chinese)" } ?? ""))
  }

  /// What to do where the report of a rollback could not be written: nothing, for a second one takes the first one back. `told`
  /// is the report.
  package static func rollBackNoMore(_ told: Wording, folder: String) -> Wording {
    Wording(
      en: "do not run rollback again, which would bring back what it took away: \(told.english); look at what stands "
        + "with minglu check --published \(folder)",
      zh: "不要再运行minglu rollback，否则刚撤下的内容又会换回来：\(told.chinese)；用minglu check --published \(folder)核对现有内容")
  }

  /// Of several sites, those that were published before an obstacle: the city's, and districts' by their codes.
  package static func publishedBefore(_ city: String, districts: [String], in folder: String) -> Wording {
    let others =
      districts.isEmpty
      ? Wording(en: "", zh: "")
      : Wording(
        en: ", and to `\(folder)` those of \(districts.joined(separator: ", "))",
        zh: "，以及“\(folder)”中\(districts.joined(separator: "、"))的网站")
    return Wording(
      en: "published before that: the city's site to `\(city)`\(others.english); no other site was",
      zh: "在此之前已发布：“\(city)”中的全市网站\(others.chinese)；其余网站没有发布")
  }

  /// The output folder could not be exchanged as a whole.
  package static func publishedFileByFile(_ path: String) -> Wording {
    Wording(
      en:
        "`\(path)` cannot be exchanged as a whole there (a mount point, or a file system that cannot): its files were "
        + "replaced one by one",
      zh: "“\(path)”所在位置不支持整体切换（挂载点或文件系统不支持），文件已逐个替换")
  }
}
