import Signatures
import Testing
import Vocabulary

@testable import Registry
@testable import Site

@Suite("What pages say of a real register where the sample has nothing of the kind")
struct RealRegisterPageTests {
  /// The pages of the small register, in both languages, after a change.
  private func pages(_ change: (inout PublishedRegister) throws -> Void = { _ in }) throws -> [String: String] {
    var register = SampleRegister.register()
    register.info.hasEnglish = true
    try change(&register)
    return try renderedPages(of: register)
  }

  /// One row more than a page has, in each table that goes on on a further page.
  private static func lengthen(_ register: inout PublishedRegister) {
    for number in 1...PageList.rowsPerPage {
      register.institutions[0].brands.append(register.brands.count)
      var brand = register.brands[0]
      brand.id = "C-\(number)"
      register.brands.append(brand)
      register.cycles[1].results.append(register.cycles[1].results[0])
      register.revocations.append(SampleRegister.revocation(1, "2026-11-16", document: "示〔2026〕\(100 + number)号"))
      register.brands[1].revocations.append(register.revocations.count - 1)
    }
    register.corrections = (0...PageList.rowsPerPage).map {
      Correction(
        subject: "B-1", date: SampleRegister.day("2026-11-01"), reason: "误\($0)", document: "示〔2026〕9号")
    }
  }

  @Test("Of two pages of a table each leads to the other and says which it is; what is embedded says where the rest is")
  func furtherPages() throws {
    let pages = try pages(Self.lengthen)
    for name in ["lists/310105", "lists/city", "cycles/2026", "revocations", "corrections"] {
      for (folder, previous, next) in [("", "上一页", "下一页"), ("en/", "Previous page", "Next page")] {
        let first = name.split(separator: "/").last.map(String.init) ?? ""
        let number = folder + name
        let one = try #require(links(of: pages["\(number).html"]), "\(number)")
        let two = try #require(links(of: pages["\(number)-2.html"]), "\(number)-2")
        #expect(
          one == ["\(first).html aria-current=\"page\">", "\(first)-2.html>", "rel=\"next\" \(first)-2.html>\(next)"],
          "\(number)")
        #expect(
          two == [
            "rel=\"prev\" \(first).html>\(previous)", "\(first).html>", "\(first)-2.html aria-current=\"page\">",
          ],
          "\(number)-2")
        #expect(pages["\(number)-3.html"] == nil)
      }
    }
    for path in ["embed/310105.html", "embed/310105.txt"] {
      #expect(pages[path]?.contains("以上是前200个，全部201个见<a href=") == true, "\(path)")
    }
    for (path, page) in try self.pages() {
      #expect(!page.contains("<nav class=\"pages\"") && !page.contains("以上是前"), "\(path)")
    }
  }

  /// Of each link between the pages of a table: what it is to the page, the file's name, and what it says if in words.
  private func links(of page: String?) -> [String]? {
    guard let bar = page?.split(separator: "<nav class=\"pages\"", maxSplits: 1).dropFirst().first,
      let inside = bar.split(separator: "</nav>", maxSplits: 1).first
    else { return nil }
    return inside.matches(of: /<a (?:class="button" (rel="\w+") )?href="([^"]*)"([^>]*)>([^<0-9]*)/).map { match in
      let name = match.2.split(separator: "/").last ?? ""
      return "\(match.1.map { "\($0) " } ?? "")\(name)\(match.3)>\(match.4)"
    }
  }

  @Test("A document that no announcement carries is named all the same, on every page that names it")
  func documentsAlone() throws {
    let pages = try pages()
    for folder in ["", "en/"] {
      for (path, number) in [
        ("awards/B-1-2024.html", "示〔2024〕1号"), ("cycles/2024.html", "示〔2024〕1号"), ("revocations.html", "示〔2025〕3号"),
        ("revocations.html", "示〔2026〕8号"),
      ] {
        let main = pages[folder + path]?.split(separator: "<main id=\"_main\">").last
        #expect(main?.contains("\(number)<") == true, "\(folder + path): \(number)")
      }
    }
  }

  @Test("A correction of what is gone says what it was of")
  func correctionOfTheGone() throws {
    let pages = try pages {
      $0.corrections = [
        Correction(subject: "B-9", date: SampleRegister.day("2026-11-01"), reason: "误", document: "示〔2026〕9号")
      ]
    }
    for path in ["corrections.html", "en/corrections.html"] {
      #expect(pages[path]?.contains("class=\"head\">B-9</td>") == true, "\(path)")
    }
  }

  @Test("A register that is none of the samples does not call itself one, on no page and in no badge")
  func realRegister() throws {
    let sample = try pages()
    let real = try pages { $0.info.title = "某市名录" }
    #expect(sample["index.html"]?.contains("class=\"sample\"") == true)
    #expect(sample.count == real.count)
    for (path, page) in real {
      #expect(!page.contains("示例数据") && !page.contains("class=\"sample\""), "\(path)")
    }
  }

  @Test("After how many days a copy is out of date is the register's to say, on every page that dates itself")
  func refreshDays() throws {
    let pages = try pages { $0.info.refreshDays = 40 }
    let dated = pages.filter { $0.value.contains("data-as-of=") }
    #expect(dated.count == pages.keys.count { $0.hasSuffix(".html") })
    for (path, page) in dated { #expect(page.contains(" data-refresh-days=\"40\""), "\(path)") }
  }

  @Test("The years of a term and of a bar are the register's own, in every sentence about them")
  func years() throws {
    var register = SampleRegister.register(asOf: "2029-11-01", isTermElapsed: true)
    register.info.hasEnglish = true
    (register.info.termYears, register.info.barYears) = (3, 1)
    let pages = try renderedPages(of: register)
    for path in ["index.html", "lists/index.html", "lists/310105.html", "cycles/2026.html", "embed/310105.html"] {
      #expect(pages[path]?.contains("有效期原则上的3年已经届满") == true, "\(path)")
    }
    #expect(pages["en/lists/310105.html"]?.contains("The 3 years of the term in principle have passed") == true)
    #expect(pages["revocations.html"]?.contains("自撤销之日起1年内不得重新申报") == true)
    #expect(pages["en/revocations.html"]?.contains("may not apply again for 1 year") == true)
  }

  @Test("A cycle under way is told of, and that its window is closed only where it is")
  func runningCycle() throws {
    let opens = SampleRegister.day("2026-11-02")
    let running = "2028年度遴选正在进行，申报自<time datetime=\"2026-11-02\">2026年11月2日</time>开始"
    let english = "</span> is under way; applications opened on <time datetime=\"2026-11-02\">2 November 2026</time>"
    let open = try pages { $0.runningCycles = [RunningCycle(id: "2028", title: "2028年度遴选", opens: opens)] }
    let closed = try pages {
      $0.runningCycles = [
        RunningCycle(id: "2028", title: "2028年度遴选", opens: opens, closes: SampleRegister.day("2026-11-20"))
      ]
    }
    for path in ["index.html", "lists/index.html"] {
      #expect(open[path]?.contains(running + "。") == true, "\(path)")
      #expect(open["en/" + path]?.contains(english + ".") == true, "\(path)")
      #expect(
        closed[path]?.contains(running + "，已于<time datetime=\"2026-11-20\">2026年11月20日</time>截止。") == true, "\(path)")
      #expect(
        closed["en/" + path]?.contains(
          english + " and closed on <time datetime=\"2026-11-20\">20 November 2026</time>.")
          == true, "\(path)")
    }
  }

  @Test("What is empty says so: no results, no announcements, a district without brands")
  func empty() throws {
    let pages = try pages { register in
      (register.cycles, register.institutions, register.brands) = ([], [], [])
      (register.revocations, register.announcements) = ([], [])
    }
    let day = "截至2026年12月1日，"
    for (path, said) in [
      ("index.html", "\(day)尚未公布任何一轮遴选结果"), ("lists/index.html", "\(day)尚未公布任何一轮遴选结果"),
      ("index.html", "\(day)没有发布公告。"), ("announcements/index.html", "\(day)没有发布公告。"),
      ("embed/310105.html", "\(day)长宁区没有在有效期内的品牌。"), ("embed/310105.txt", "\(day)长宁区没有在有效期内的品牌。"),
      ("en/index.html", "no results have been published, so the register is empty."),
      ("en/lists/index.html", "no results have been published, so the register is empty."),
      ("en/index.html", "there are no announcements."), ("en/announcements/index.html", "there are no announcements."),
    ] {
      #expect(pages[path]?.contains(said) == true, "\(path): \(said)")
    }
  }

  @Test("The site's identification code stands at the foot of every page")
  func siteID() throws {
    let pages = try pages { $0.info.siteIDCode = "3100000000" }
    for path in ["index.html", "about.html", "en/index.html", "404.html"] {
      #expect(pages[path]?.contains("<dd>3100000000</dd>") == true, "\(path)")
    }
  }

  @Test(
    "Its copy is fetched into the folder itself, however deep the register lies; where it is signed, with the signature"
  )
  func howToCheck() throws {
    let base = "https://register.example.org/zhuanlan/minglu/"
    let pages = try pages {
      $0.info.baseURL = base
      $0.info.publicKey = try SigningKeys.first.verificationKey
    }
    for path in ["verify.html", "en/verify.html"] {
      let page = try #require(pages[path])
      #expect(page.contains("wget \(base)SHA256SUMS \(base)SHA256SUMS.sig\n"), "\(path)")
      #expect(page.contains("wget -x -nH --cut-dirs=2 --base=\(base) -i -"), "\(path)")
      let commands = page.matches(of: /<pre>minglu verify ([^<]*)/).map { String($0.1) }
      #expect(
        commands == [
          ". --public-key ../public-key.pem --since ../checkpoint",
          "--proof PD-0001-2026.tlog-proof --public-key public-key.pem", ". --public-key ../public-key.pem",
        ], "\(path)")
    }
    let unsigned = try #require(try self.pages()["verify.html"])
    #expect(unsigned.contains("--cut-dirs=1 ") && !unsigned.contains("--public-key") && !unsigned.contains(".sig"))
  }

  @Test(
    "In English each sentence on how a brand stands has the sense of the Chinese one",
    arguments: [
      ("institutions/B.html", "不得重新申报", "This institution may not apply again before <time datetime=\"2028-11-16\">"),
      ("institutions/A.html", "不是办学许可", "It is no licence to teach, nor does it take the place of one."),
      ("institutions/A.html", "\"mark in-force\">在有效期内<", "\"mark in-force\">In force<"),
      ("institutions/B.html", "\"mark revoked\">已撤销<", "\"mark revoked\">Revoked<"),
      ("institutions/C.html", "\"mark lapsed\">已终止<", "\"mark lapsed\">Lapsed<"),
      ("index.html", "\"mark revoked\">已撤销<", "\"mark revoked\">Revoked<"),
      ("index.html", "\"mark lapsed\">已终止<", "\"mark lapsed\">Lapsed<"),
      ("revocations.html", "不因此受限</td>", "no bar by this one</td>"),
      (
        "revocations.html", "本次撤销决定已于<time datetime=\"2026-11-01\">2026年11月1日</time>撤回",
        "This decision was set aside on <time datetime=\"2026-11-01\">1 November 2026</time>"
      ),
      ("revocations.html", "届满当日即可申报", "may on the day on which they end"),
      ("awards/B-1-2024.html", "这次认定不再证明品牌有效", "this award no longer shows that the brand is in force"),
      ("cycles/2024.html", "不随后来的撤销改动", "later revocations do not change"),
    ])
  func senses(path: String, chinese: String, english: String) throws {
    let pages = try Self.both.get()
    #expect(pages[path]?.contains(chinese) == true)
    #expect(pages["en/" + path]?.contains(english) == true)
  }

  /// The pages whose sentences are compared, made once.
  private static let both = Result {
    var register = SampleRegister.register()
    register.info.hasEnglish = true
    return try renderedPages(of: register)
  }
}
