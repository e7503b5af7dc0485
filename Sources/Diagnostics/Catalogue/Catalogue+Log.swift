/// What is said of the public log.
extension Catalogue {
  package static func noLog(_ folder: String) -> Wording {
    Wording(en: "`\(folder)` has no log", zh: "“\(folder)”没有公开日志")
  }

  package static func noCheckpoint(_ path: String) -> Wording {
    Wording(en: "`\(path)` is no checkpoint of a log", zh: "“\(path)”不是公开日志的检查点")
  }

  package static func checkpointIsNotSigned(_ path: String) -> Wording {
    Wording(en: "`\(path)` is not signed with this key", zh: "“\(path)”不是用此密钥签名")
  }

  /// A kept checkpoint has another log's name.
  package static func checkpointIsOfAnotherLog(_ path: String, origin: String) -> Wording {
    Wording(
      en: "`\(path)` is a checkpoint of another log: “\(clipped(origin))”",
      zh: "“\(path)”是另一份日志的检查点：“\(clipped(origin))”")
  }

  /// The log is shorter than a kept checkpoint says: of itself that is no rewriting.
  package static func logIsOlder(than path: String, size: Int, oldSize: Int) -> Wording {
    Wording(
      en: "the log has \(entries(size)), fewer than the \(oldSize) of `\(path)`: this copy is older, or its log was "
        + "cut off; compare with a newer copy",
      zh: "日志有\(size)条，少于“\(path)”的\(oldSize)条：这份副本较旧，或者日志被截短；请用较新的副本核对")
  }

  /// The log does not begin with the entries that a kept checkpoint stands for.
  package static func logIsNoExtension(of path: String, size: Int) -> Wording {
    Wording(
      en: "the log was rewritten: its first \(entries(size)) are not those of `\(path)`",
      zh: "日志被改写：前\(size)条与“\(path)”当时的不同")
  }

  package static func logIsNotAsItsCheckpoint(_ folder: String) -> Wording {
    Wording(
      en: "the entries of `\(folder)` are not those of its checkpoint", zh: "“\(folder)”的内容与其检查点不一致")
  }

  package static func logFileIsWrong(_ path: String) -> Wording {
    Wording(en: "`\(path)` is missing or is not what the log's entries make it", zh: "“\(path)”缺失或与日志内容不一致")
  }

  package static func logEntryIsWrong(_ folder: String, index: Int) -> Wording {
    Wording(en: "entry \(index) of `\(folder)` cannot be read", zh: "“\(folder)”的第\(index)条无法读取")
  }

  /// The log and the publication's data differ.
  package static func logTellsOtherwise(brand: String) -> Wording {
    Wording(
      en: "the log tells of brand \(quoted(brand)) otherwise than the publication's data",
      zh: "品牌“\(clipped(brand))”在日志中的记录与公布的数据不一致")
  }

  // MARK: Proofs

  package static func noProof(_ path: String) -> Obstacle {
    Obstacle(
      Wording(en: "`\(path)` is no proof of an entry of the log", zh: "“\(path)”不是日志收录证明"),
      solution: Wording(
        en: "copy all of it from the award's page again, or make it with minglu proof",
        zh: "从认定页面重新复制全文，或用minglu proof生成"))
  }

  package static func noSuchAward(_ award: String, folder: String) -> Obstacle {
    Obstacle(
      Wording(
        en: "the log of `\(folder)` tells nothing of “\(clipped(award))”", zh: "“\(folder)”的日志中没有“\(clipped(award))”"),
      solution: Wording(
        en: "name a brand and a cycle as its page does: awards/PD-0001-2026.html is PD-0001-2026",
        zh: "按认定页面的文件名写品牌和年度：awards/PD-0001-2026.html写PD-0001-2026"))
  }

  package static func proofLeadsNowhere(_ path: String) -> Wording {
    Wording(en: "`\(path)` does not lead to its checkpoint", zh: "“\(path)”与其检查点不符")
  }

  /// A proof is right.
  package static func proofIsGood(_ origin: String, index: Int, size: Int, isSigned: Bool) -> Wording {
    Wording(
      en: "entry \(index) of \(size) of \(clipped(origin))\(isSigned ? ", as it was signed" : "")",
      zh: "\(clipped(origin))共\(size)条，此为第\(index)条\(isSigned ? "，签名有效" : "")")
  }

  /// A proof was checked without a key.
  package static let proofIsOnlyConsistent = Wording(
    en: "without --public-key nobody says whose log it is", zh: "没有给出--public-key，不能确认是谁的日志")

  // MARK: Names

  package static func noNames(_ path: String) -> Obstacle {
    Obstacle(
      Wording(en: "`\(path)` does not hold the names of an entry of the log", zh: "“\(path)”不是日志条目的名称文件"),
      solution: Wording(en: "make it with minglu proof --names", zh: "用minglu proof --names生成"))
  }

  package static func namesAreOthers(_ path: String, proof: String) -> Wording {
    Wording(
      en: "the names in `\(path)` are not those of the entry of `\(proof)`", zh: "“\(path)”中的名称不是“\(proof)”所证条目的名称")
  }

  /// An entry was made from records without a secret, so it stands for no names.
  package static func entryHasNoDigest(_ award: String) -> Obstacle {
    Obstacle(
      Wording(
        en: "the log's entry of “\(clipped(award))” has no digest of names", zh: "日志中“\(clipped(award))”的条目没有名称摘要"),
      solution: Wording(
        en: "give registry.yaml a log_salt: entries that are made from then on have one",
        zh: "在registry.yaml中填写log_salt，此后新增的条目才有摘要"))
  }

  /// The records say too little to look up names in, or have no secret.
  package static func noRecordsOfNames(_ folder: String) -> Obstacle {
    Obstacle(
      Wording(
        en: "`\(folder)` is no register with a log_salt", zh: "“\(folder)”不是填有log_salt的名录记录"),
      solution: Wording(
        en: "name with --content the records that were published; minglu check tells what they lack",
        zh: "用--content指定所发布的记录；缺什么可用minglu check查看"))
  }

  /// Names or secret are no longer what they were.
  package static func recordsNameOtherwise(_ award: String, content: String) -> Obstacle {
    Obstacle(
      Wording(
        en:
          "the entry of “\(clipped(award))” was made with other names, or with another log_salt, than `\(content)` has",
        zh: "“\(clipped(award))”的条目生成时，名称或log_salt与“\(content)”现在的不同"),
      solution: Wording(
        en: "name with --content a copy of the records as they were then; log_salt must never change",
        zh: "用--content指定当时的记录副本；log_salt不可改动"))
  }

  package static let logLabel = Wording(en: "log", zh: "日志")

  /// What the log has, and with how many entries of an earlier checkpoint it begins.
  package static func logIsWhole(size: Int, since: Int?) -> Wording {
    let begins = since.map {
      Wording(
        en: ", beginning with the \(entries($0)) of the checkpoint that was kept",
        zh: "，开头\($0)条与所存检查点一致")
    }
    return Wording(
      en: entries(size) + (begins?.english ?? ""), zh: "\(size)条" + (begins?.chinese ?? ""))
  }

  private static func entries(_ count: Int) -> String { count == 1 ? "1 entry" : "\(count) entries" }
}
