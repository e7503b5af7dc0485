/// What making plaques says.
extension Catalogue {
  /// Ids of no brand in force on the day, or a code of no district. `day` in both spellings.
  package static func noPlaque(for ids: [String], on day: Wording) -> Obstacle {
    Obstacle(
      Wording(
        en: "a plaque is made for a brand in force: on \(day.english) there is none by "
          + ids.map { quoted($0) }.joined(separator: ", "),
        zh: "牌匾只能为在有效期内的品牌制作：\(day.chinese)没有\(ids.map { "“\(clipped($0))”" }.joined(separator: "、"))"),
      solution: Wording(
        en: "name brands in force, see data/brands.csv, or a district by its code",
        zh: "填写在有效期内的品牌编号（见data/brands.csv），或者区划代码"),
      isWrongUsage: true)
  }

  /// The award's address does not fit into a QR code.
  package static func noCode(_ address: String) -> Obstacle {
    Obstacle(
      Wording(
        en: "an address in a QR code has at most 1,663 bytes: \(quoted(address)) is too long",
        zh: "二维码中的网址最多1663字节：“\(clipped(address))”过长"),
      solution: Wording(en: "shorten base_url in registry.yaml", zh: "缩短registry.yaml中的base_url"))
  }

  /// The folder for plaques holds a publication.
  package static func outputIsPublication(_ path: String) -> Obstacle {
    Obstacle(
      Wording(
        en: "plaques have a folder of their own: in `\(path)` stands a publication",
        zh: "牌匾应单独存放：“\(path)”中是已发布的网站"),
      solution: Wording(en: "name another folder with --output", zh: "用--output指定其他文件夹"))
  }

  /// The head of the list of plaques.
  package static func plaques(_ count: Int, in folder: String) -> Wording {
    Wording(
      en: "\(counted(count, "plaque")) in \(folder): print plaques.html",
      zh: "已在\(folder)中生成\(count)块牌匾，打印plaques.html")
  }
}
