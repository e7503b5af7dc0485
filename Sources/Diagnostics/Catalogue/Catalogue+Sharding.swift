/// What is said of shards: the parts in which a publication is made on several machines.
extension Catalogue {
  // MARK: What keeps shards from being joined

  /// The folder is not there, or has no label.
  package static func noShard(_ path: String) -> Obstacle {
    Obstacle(
      Wording(en: "`\(path)` holds no shard of a publication", zh: "“\(path)”中没有发布内容的分片"),
      solution: Wording(
        en: "build one there with minglu build --shard, or name the folder that holds it",
        zh: "用minglu build --shard在该处生成，或指定分片所在的文件夹"))
  }

  /// A file of a shard is missing, should not be there, or has other bytes; so are `others` more of the shard.
  package static func shardIsDamaged(_ path: String, file: String, others: Int) -> Obstacle {
    let count = others == 0 ? "is" : "and \(others) more are"
    return Obstacle(
      Wording(
        en: "`\(path)/\(file)` \(count) missing or not as built",
        zh: "“\(path)/\(file)”\(others == 0 ? "" : "等\(others + 1)个文件")缺失或与生成时不一致"),
      solution: Wording(
        en: "build that shard again, or copy it again from where it was built", zh: "重新生成该分片，或从生成处重新复制"))
  }

  package static func shardIsOfAnotherSplit(_ path: String, shard: String, count: Int) -> Obstacle {
    Obstacle(
      Wording(
        en: "all shards are of one split: `\(path)` is shard \(shard), the first one named is of \(count)",
        zh: "各分片应来自同一次划分：“\(path)”是分片\(shard)，而第一个分片共分\(count)份"),
      solution: Wording(
        en: "leave it out, or build all shards with the same number after the slash",
        zh: "不要指定该文件夹，或用相同的总份数重新生成全部分片"))
  }

  package static func shardIsNamedTwice(_ shard: String, first: String, second: String) -> Obstacle {
    Obstacle(
      Wording(
        en: "a shard is named once: `\(first)` and `\(second)` are both shard \(shard)",
        zh: "每个分片只指定一次：“\(first)”和“\(second)”都是分片\(shard)"),
      solution: Wording(en: "leave one of the two out", zh: "去掉其中一个"))
  }

  /// How many shards that are missing are told by number.
  package static let missingShardsShown = 8

  /// Some of the `count` missing shards, in order.
  package static func shardsAreMissing(_ shards: [String], of count: Int) -> Obstacle {
    let shown = shards.prefix(missingShardsShown)
    let rest = count - shown.count
    let named = shown.joined(separator: ", ") + (rest == 0 ? "" : " and \(rest) more")
    return Obstacle(
      Wording(
        en: "all shards together make a publication: \(named) \(count == 1 ? "is" : "are") missing",
        zh: "全部分片合起来才是一次发布：缺少\(shown.joined(separator: "、"))\(rest == 0 ? "" : "等\(count)个")"),
      solution: Wording(
        en: "build what is missing with minglu build --shard, and name every folder",
        zh: "用minglu build --shard生成缺少的分片，并指定全部文件夹"))
  }

  package static func shardShowsAnotherDay(_ path: String, day: String, expected: String) -> Obstacle {
    Obstacle(
      Wording(
        en: "all shards show one day: `\(path)` shows \(day), not \(expected)",
        zh: "各分片的数据应截至同一天：“\(path)”截至\(day)，应为\(expected)"),
      solution: Wording(
        en: "build that shard again, all of them with the same --as-of", zh: "用相同的--as-of重新生成该分片"))
  }

  /// `differences` are some of `site`, `content`, `templates` and `program`.
  package static func shardIsOfOtherInputs(_ path: String, _ differences: [Wording]) -> Obstacle {
    Obstacle(
      Wording(
        en: "shards are made from what is assembled: `\(path)` has "
          + "\(differences.map(\.english).joined(separator: ", "))",
        zh: "各分片应由现有的输入生成：“\(path)”的\(differences.map(\.chinese).joined(separator: "、"))不同"),
      solution: Wording(
        en: "build that shard again from the same records and templates, with the same program",
        zh: "用相同的记录、模板和程序重新生成该分片"))
  }

  package static let site = Wording(en: "another site", zh: "站点（全市或区）")
  package static let content = Wording(en: "other records", zh: "记录")
  package static let templates = Wording(en: "other templates", zh: "模板")
  package static let program = Wording(en: "another program", zh: "程序")

  /// The files of the running program cannot be found or read.
  package static let programIsUnreadable = Obstacle(
    Wording(en: "the program's own files cannot be read", zh: "无法读取程序自身的文件"),
    solution: Wording(
      en: "see that /proc is there, and that the program was not replaced while it runs",
      zh: "确认/proc可用，且程序运行期间没有被替换"))

  /// ICU, which reads Chinese names, gives no answer; it does so where it gets no memory.
  package static let readingsAreMissing = Obstacle(
    Wording(
      en: "the system did not say how the characters of the names are read, for which it needs more memory",
      zh: "系统没有给出名称用字的读音，多半是内存不足"),
    solution: Wording(
      en: "give the program more memory (ulimit -v, the container's limit) and run it again; what stood before "
        + "still stands",
      zh: "放宽程序可用的内存（ulimit -v、容器的内存限制）后重新运行；之前已发布的内容不受影响"))

  // MARK: What keeps shards and publications apart

  /// A shard stands where a publication was expected.
  package static func shardIsNoPublication(_ path: String) -> Obstacle {
    Obstacle(
      Wording(en: "a shard is no publication: `\(path)` holds one", zh: "分片不是完整的发布内容：“\(path)”中是分片"),
      solution: Wording(
        en: "join all shards with minglu assemble, or name another folder",
        zh: "用minglu assemble合并全部分片，或指定其他文件夹"))
  }

  /// A publication stands where a shard would be written.
  package static func publicationIsInTheWay(_ path: String) -> Obstacle {
    Obstacle(
      Wording(
        en: "a shard does not take the place of a publication: one stands in `\(path)`",
        zh: "分片不得覆盖完整的发布内容：“\(path)”中已有发布内容"),
      solution: Wording(en: "name another folder with --output", zh: "用--output指定其他文件夹"))
  }

  // MARK: Closing lines

  /// The head of the summary of a shard.
  package static func shardBuilt(_ shard: String, in folder: String, asOf day: String) -> Wording {
    Wording(
      en: "Shard \(shard) built in \(folder), as of \(day); minglu assemble joins all shards",
      zh: "已在\(folder)生成分片\(shard)，数据截至\(day)；全部分片由minglu assemble合并")
  }
}
