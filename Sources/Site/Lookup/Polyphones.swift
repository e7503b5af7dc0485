/// Characters that have more readings than the one that ICU knows, or none that it knows, with those readings: people type either.
enum Polyphones {
  /// A character and its readings, without tones; `v` stands for ü, which ICU's readings lose.
  static let readings: [(character: Unicode.Scalar, readings: [String])] = table.split(separator: ",")
    .compactMap { entry in
      let words = entry.split { $0 == " " || $0 == "\n" }
      guard let character = words.first?.unicodeScalars.first else { return nil }
      return (character, words.dropFirst().map(String.init))
    }

  /// True for what can be a syllable: an initial or none, and a final.
  static func isSyllable(_ text: some StringProtocol) -> Bool {
    let longest = ["zh", "ch", "sh"].first { text.hasPrefix($0) }
    let rest = text.dropFirst(longest?.count ?? (text.first.map { initials.contains($0) } ?? false ? 1 : 0))
    return finals.contains(String(rest))
  }

  private static let initials: Set<Character> = Set("bpmfdtnlgkhjqxrzcsyw")
  private static let finals: Set<String> = Set(
    """
    a o e i u v ai ei ui ao ou iu ie ve ue er an en in un ang eng ing ong ia iao ian iang iong ua uo uai uan uang
    """.split(separator: " ").map(String.init))

  private static let table = """
    阿 a e, 艾 ai yi, 柏 bai bo, 蚌 bang beng, 薄 bao bo, 堡 bao bu pu, 暴 bao pu, 伯 bo bai, 卜 bu bo, 便 bian pian,
    扁 bian pian, 泊 bo po, 埔 bu pu, 藏 cang zang, 参 can shen cen, 曾 zeng ceng, 差 cha chai ci, 查 cha zha,
    单 dan shan chan, 禅 chan shan, 长 chang zhang, 场 chang, 朝 chao zhao, 车 che ju, 称 cheng chen, 澄 cheng deng,
    乘 cheng sheng, 盛 sheng cheng, 匙 chi shi, 种 zhong chong, 重 zhong chong, 臭 chou xiu, 畜 chu xu, 传 chuan zhuan,
    幢 chuang zhuang, 绰 chuo chao, 伺 ci si, 枞 cong zong, 攒 cuan zan, 大 da dai, 弹 dan tan, 得 de dei, 地 di de,
    的 de di, 翟 zhai di, 调 diao tiao, 洞 dong tong, 侗 dong tong, 都 du dou, 度 du duo, 囤 dun tun, 恶 e wu,
    番 fan pan, 冯 feng ping, 脯 fu pu, 盖 gai ge, 给 gei ji, 葛 ge, 合 he ge, 蛤 ge ha, 谷 gu yu, 贾 jia gu,
    莞 guan wan, 龟 gui jun qiu, 柜 gui ju, 还 hai huan, 行 xing hang heng, 巷 xiang hang, 和 he huo hu, 核 he hu,
    虹 hong jiang, 滑 hua gu, 会 hui kuai, 浒 hu xu, 奇 qi ji, 期 qi ji, 其 qi ji, 稽 ji qi, 缉 ji qi, 系 xi ji,
    祭 ji zhai, 𠮷 ji, 夹 jia ga, 茄 qie jia, 伽 jia qie ga, 见 jian xian, 槛 kan jian, 降 jiang xiang, 将 jiang qiang,
    强 qiang jiang, 角 jiao jue, 校 xiao jiao, 嚼 jiao jue, 解 jie xie, 芥 jie gai, 颉 jie xie, 劲 jin jing,
    颈 jing geng, 句 ju gou, 隽 jun juan, 浚 jun xun, 筠 yun jun, 咖 ka ga, 卡 ka qia, 壳 ke qiao, 括 kuo gua,
    隗 kui wei, 落 luo la lao, 乐 le yue lao, 勒 le lei, 量 liang, 六 liu lu, 陆 lu liu, 露 lu lou, 率 shuai lv lu,
    漯 luo ta, 吕 lv lu, 旅 lv lu, 铝 lv lu, 履 lv lu, 律 lv lu, 绿 lv lu, 虑 lv lu, 侣 lv lu, 屡 lv lu, 缕 lv lu,
    驴 lv lu, 滤 lv lu, 氯 lv lu, 闾 lv lu, 略 lve lue, 掠 lve lue, 女 nv nu, 虐 nve nue, 疟 nve nue yao,
    埋 mai man, 脉 mai mo, 蔓 man wan, 没 mei mo, 氓 mang meng, 泌 mi bi, 秘 mi bi, 缪 miao mou miu, 模 mo mu,
    牟 mou mu, 哪 na nei, 娜 na nuo, 呢 ne ni, 粘 nian zhan, 弄 nong long, 区 qu ou, 胖 pang pan, 刨 pao bao,
    炮 pao bao, 屏 ping bing, 朴 pu piao po, 迫 po pai, 瀑 pu bao, 栖 qi xi, 蹊 qi xi, 铅 qian yan, 纤 xian qian,
    乾 qian gan, 荨 qian xun, 茜 qian xi, 覃 qin tan, 亲 qin qing, 仇 chou qiu, 圈 quan juan, 雀 que qiao, 若 ruo re,
    塞 sai se, 色 se shai, 刹 cha sha, 厦 xia sha, 杉 shan sha, 莎 sha suo, 歙 she xi, 折 zhe she, 召 zhao shao,
    什 shen shi, 沈 shen chen, 莘 shen xin, 省 sheng xing, 石 shi dan, 识 shi zhi, 似 si shi, 殖 zhi shi,
    属 shu zhu, 数 shu shuo, 术 shu zhu, 说 shuo shui yue, 宿 su xiu, 缩 suo su, 拓 tuo ta, 台 tai, 汤 tang shang,
    提 ti di, 驮 tuo duo, 万 wan mo, 圩 wei xu, 尾 wei yi, 蔚 wei yu, 尉 wei yu, 涡 wo guo, 遗 yi wei, 洗 xi xian,
    相 xiang, 血 xue xie, 削 xue xiao, 荥 xing ying, 吁 yu xu, 咽 yan ye, 殷 yin yan, 约 yue yao, 叶 ye xie,
    窨 yin xun, 员 yuan yun, 芫 yuan yan, 择 ze zhai, 扎 zha za, 轧 zha ya ga, 着 zhe zhao zhuo, 帧 zheng zhen,
    症 zheng, 只 zhi, 爪 zhua zhao, 琢 zhuo zuo, 仔 zi zai, 综 zong zeng
    """
}
