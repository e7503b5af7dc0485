/// What is said of keys, signatures and the checking of signed copies.
extension Catalogue {
  // MARK: Obstacles

  package static func noPrivateKey(_ path: String) -> Obstacle {
    Obstacle(
      Wording(en: "`\(path)` is no Ed25519 private key in PEM", zh: "“\(path)”不是PEM格式的Ed25519私钥"),
      solution: Wording(
        en: "make one with openssl genpkey -algorithm ed25519 -out minglu-key.pem",
        zh: "用openssl genpkey -algorithm ed25519 -out minglu-key.pem生成"))
  }

  /// A private key that openssl wrote with a passphrase.
  package static func keyIsLocked(_ path: String) -> Obstacle {
    Obstacle(
      Wording(en: "a passphrase protects `\(path)`, and nobody is asked for it", zh: "“\(path)”设有口令，签名时不能询问口令"),
      solution: Wording(
        en: "take it off with openssl pkey -in \(path) -out minglu-key.pem, and keep that file to yourself: chmod 600",
        zh: "用openssl pkey -in \(path) -out minglu-key.pem去掉口令，并执行chmod 600，只给自己读取权限"))
  }

  package static func noPublicKey(_ path: String) -> Obstacle {
    Obstacle(
      Wording(en: "`\(path)` is no Ed25519 public key in PEM", zh: "“\(path)”不是PEM格式的Ed25519公钥"),
      solution: Wording(
        en: "take it from the private key with openssl pkey -pubout, or from its publisher",
        zh: "用openssl pkey -pubout从私钥导出，或向发布单位索取"))
  }

  package static let signingFailed = Obstacle(
    Wording(en: "the key made no signature", zh: "无法用该密钥签名"),
    solution: Wording(en: "see that the key file is whole, then run again", zh: "确认密钥文件完整后重新运行"))

  /// A folder that is to be signed is not as it was published.
  package static func notAsPublished(_ path: String, file: String) -> Obstacle {
    Obstacle(
      Wording(
        en: "only what was published is signed: `\(path)/\(file)` is not as its list says",
        zh: "只能对发布的内容签名：“\(path)/\(file)”与清单不一致"),
      solution: Wording(en: "build the publication again, then sign it", zh: "重新发布后再签名"))
  }

  /// A build signs with a key whose public half is not the one that the site shows.
  package static func keyIsNotPublished(_ path: String) -> Obstacle {
    Obstacle(
      Wording(
        en: "a site is signed with the key that it shows: `\(path)` is not the private half of public-key.pem",
        zh: "应使用网站公布的密钥签名：“\(path)”与public-key.pem不是一对"),
      solution: Wording(
        en: "name the right key, or put its public half into public-key.pem in the records",
        zh: "指定正确的私钥，或把对应的公钥写入记录文件夹中的public-key.pem"))
  }

  // MARK: Records

  /// `public-key.pem` holds something else.
  package static func publicKeyExpected() -> Problem {
    Problem(
      .invalidValue,
      Wording(
        en: "public-key.pem is an Ed25519 public key in PEM, as openssl pkey -pubout writes it",
        zh: "public-key.pem应为openssl pkey -pubout写出的PEM格式Ed25519公钥"),
      solution: Wording(
        en: "write it with openssl pkey -in KEY.pem -pubout -out public-key.pem",
        zh: "用openssl pkey -in 私钥.pem -pubout -out public-key.pem写出"))
  }

  /// What stands in the templates folder is published.
  package static func privateKeyInTemplates(_ path: String) -> Obstacle {
    Obstacle(
      Wording(
        en: "a private key is never published: `\(path)` is one, among the templates", zh: "私钥不得发布：“\(path)”是私钥，却放在模板中"),
      solution: Wording(
        en: "keep it elsewhere; if others have seen it, make a new pair", zh: "移到别处保管；如已被他人看到，请重新生成一对"))
  }

  /// `public-key.pem` holds a private key.
  package static func privateKeyInRecords() -> Problem {
    Problem(
      .invalidValue,
      Wording(
        en: "A private key does not belong among the records: public-key.pem holds one",
        zh: "私钥不得放在记录中：public-key.pem中是私钥"),
      solution: Wording(
        en: "keep the private key elsewhere, and put its public half here; if others have seen it, make a new pair",
        zh: "把私钥移到别处保管，此处只放公钥；如已被他人看到，请重新生成一对"))
  }

  /// A secret that can be guessed is none; its text is not shown.
  package static func secretExpected(in field: Wording) -> Problem {
    Problem(
      .invalidValue,
      Wording(
        en: "\(field.english) is a secret of at least 32 letters, digits and signs without blanks",
        zh: "\(field.chinese)应为至少32个字母、数字或符号组成的密语，不含空格"),
      solution: Wording(en: "make one with openssl rand -hex 32", zh: "用openssl rand -hex 32生成"))
  }

  /// A log cannot be cut back to a day.
  package static func logCannotGoBack(to day: Wording, brand: String) -> Obstacle {
    Obstacle(
      Wording(
        en: "the log only grows: what it had on \(day.english) was told otherwise since, of brand \(quoted(brand))",
        zh: "公开日志只能追加：其中截至\(day.chinese)的内容后来有补记或更正（品牌“\(clipped(brand))”）"),
      solution: Wording(
        en: "build for the last publication's day or a later one; take that publication back with minglu rollback; or "
          + "build to a folder of its own with --output",
        zh: "按上一次发布的日期或更晚的日期发布；或先用minglu rollback退回上一次发布；或用--output另存到别的文件夹"))
  }

  // MARK: Warnings

  /// The log goes on from an earlier publication's, since that of a later day has not what this day has.
  package static func logIsLeftBehind(_ day: Wording) -> Wording {
    Wording(
      en: "what was published for \(day.english) was taken back, and the log does not go on from it: whoever kept its "
        + "checkpoint finds another log",
      zh: "按\(day.chinese)发布的内容已退回，公开日志未接着它记录：留存其检查点的人核对时会发现日志不同")
  }

  /// A signed publication was replaced by one without a signature.
  package static func signatureIsGone(_ folder: String) -> Wording {
    Wording(
      en:
        "what stood in `\(folder)` was signed, and this publication is not: sign it with minglu sign, or build with --sign",
      zh: "“\(folder)”原来有签名，本次发布没有：请用minglu sign签名，或发布时加--sign")
  }

  /// A publication shows a public key and has no signature that could be checked with it.
  package static func signatureIsMissing(_ folder: String) -> Wording {
    Wording(
      en: "`\(folder)` shows a public key and is not signed, so whoever checks it finds no signature: sign it "
        + "with minglu sign, or build with --sign",
      zh: "“\(folder)”公布了公钥而没有签名，核对的人找不到签名：请用minglu sign签名，或发布时加--sign")
  }

  /// The same of a copy.
  package static func copyIsNotSigned(_ folder: String) -> Wording {
    Wording(
      en: "`\(folder)` shows a public key and is not signed, so whoever checks it finds no signature: sign "
        + "the publication, then copy it with its SHA256SUMS.sig",
      zh: "“\(folder)”公布了公钥而没有签名，核对的人找不到签名：发布后请签名，并连同SHA256SUMS.sig一起复制")
  }

  package static func keyIsOpenToOthers(_ path: String) -> Wording {
    Wording(
      en: "others on this machine may read the private key `\(path)`: chmod 600 keeps it to yourself",
      zh: "本机其他用户可以读取私钥“\(path)”：请执行chmod 600")
  }

  /// A copy was checked without a key.
  package static let copyIsOnlyWhole = Wording(
    en: "without --public-key nobody says who made this copy: whoever changes files can change their list",
    zh: "没有给出--public-key，不能确认副本由谁发布：改动文件的人也能改动清单")

  // MARK: Closing lines

  package static func signed(_ folder: String) -> Wording {
    Wording(
      en: "\(folder)/SHA256SUMS.sig signs \(folder)/SHA256SUMS", zh: "已用\(folder)/SHA256SUMS.sig对\(folder)/SHA256SUMS签名"
    )
  }

  /// A copy is as it was signed, or without a signature as it was published.
  package static func copyIsWhole(_ folder: String, files: Int, isSigned: Bool) -> Wording {
    isSigned
      ? Wording(en: "`\(folder)` is as it was signed: \(files) files", zh: "“\(folder)”与签名一致，共\(files)个文件")
      : Wording(en: "`\(folder)` is as its list says: \(files) files", zh: "“\(folder)”与清单一致，共\(files)个文件")
  }

  package static let titleLabel = Wording(en: "title", zh: "名称")
  package static let dayLabel = Wording(en: "as of", zh: "截至")
  package static let numberLabel = Wording(en: "number", zh: "编号")

  /// The list and the signature do not belong together, or another key made it.
  package static func listIsNotSigned(_ path: String) -> Wording {
    Wording(
      en: "`\(path)` is not what `\(path).sig` signs with this key", zh: "“\(path)”与“\(path).sig”不符，或不是用此密钥签名")
  }

  package static func fileIsNotAsSigned(_ path: String) -> Wording {
    Wording(en: "`\(path)` is not as the list says", zh: "“\(path)”与清单不一致")
  }

  package static func listIsOutOfForm(_ path: String) -> Wording {
    Wording(
      en: "`\(path)` is not in the form of a publication's list: a line for each file, in the order of their paths",
      zh: "“\(path)”不是发布时的清单格式：每个文件一行，按路径排序")
  }

  package static func signedFileIsMissing(_ path: String) -> Wording {
    Wording(en: "`\(path)` is missing", zh: "“\(path)”缺失")
  }

  package static func fileIsNotSigned(_ path: String) -> Wording {
    let shown = Visible.text(path)
    return Wording(en: "`\(shown)` is there but not in the list", zh: "“\(shown)”不在清单中")
  }

  /// Faults of a copy that are not told one by one.
  package static func moreFaults(_ count: Int) -> Wording {
    Wording(en: "and \(count) more; `--format json` tells all", zh: "另有\(count)处，用--format json列出全部")
  }

  package static let trustNoCopy = Wording(
    en: "do not rely on this copy; take it again from its publisher, and the public key from elsewhere",
    zh: "不要采信此副本；请向发布单位重新取得，公钥应从其他渠道取得")
}
