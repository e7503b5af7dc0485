import Foundation
import Testing

@Suite("A signed publication can be checked by anyone, with Minglu or without")
struct SignedPublicationTests {
  let workspace: Workspace

  init() throws {
    workspace = try Workspace(TinyRegister())
    #expect(try shell("openssl genpkey -algorithm ed25519 -out key.pem").status == 0)
    #expect(try shell("openssl pkey -in key.pem -pubout -out content/public-key.pem").status == 0)
    #expect(try shell("cp content/public-key.pem public-key.pem").status == 0)
  }

  private func shell(_ lines: String, in folder: String = ".") throws -> Run { try workspace.bash(lines, in: folder) }

  private func verify(_ arguments: String...) throws -> Run {
    try Command.run(["verify", "public", "--public-key", "public-key.pem"] + arguments, in: workspace.url)
  }

  private func build(_ arguments: String...) throws -> Run {
    try Command.run(["build", "--templates", Command.templates] + arguments, in: workspace.url)
  }

  private func bytes(_ path: String) throws -> Data {
    try Data(contentsOf: workspace.url.appending(path: "public/\(path)"))
  }

  @Test("What is whole is told with its title, day and number")
  func good() throws {
    #expect(try build("--sign", "key.pem").status == 0)
    let run = try verify()
    let count = try workspace.site().files.count - 2
    #expect(
      run.output == """
        `public` is as it was signed: \(count) files
          title   小名录
          as of   2026-12-01
          number  8
          log     8 entries

        """)
    #expect(run.error == "")
    #expect(run.status == 0)
    #expect(
      try verify("--language", "zh").output == """
        “public”与签名一致，共\(count)个文件
          名称  小名录
          截至  2026年12月1日
          编号  8
          日志  8条

        """)
    #expect(
      try verify("--format", "json").output == """
        {
          "is_good": true,
          "signature": "valid",
          "title": "小名录",
          "as_of": "2026-12-01",
          "number": 8,
          "files": \(count),
          "changed": [],
          "missing": [],
          "foreign": [],
          "log": {
            "is_good": true,
            "size": 8,
            "since": null,
            "faults": []
          }
        }

        """)
  }

  @Test("The key is told with the name of the log, which stays when the register's address changes; in shards too")
  func logName() throws {
    #expect(try build("--sign", "key.pem").status == 0)
    let key = try #require(try noteKey())
    #expect(key.name == "register.example/list/log")
    try workspace.change("registry.yaml", "https://register.example/list/", to: "https://new.example/register/")
    #expect(try build("--sign", "key.pem").status == 0)
    #expect(try noteKey()?.name == key.name && (try noteKey())?.id == key.id)
    // A signature begins with the key's four bytes.
    let line = try workspace.site().text(of: "log/checkpoint").split(separator: "\n").last
    let signature = try #require(line.flatMap { Data(base64Encoded: String($0.split(separator: " ")[2])) })
    #expect(line?.hasPrefix("— \(key.name) ") == true)
    #expect(signature.prefix(4).map { String(($0 >> 4), radix: 16) + String($0 & 15, radix: 16) }.joined() == key.id)
    for shard in 1...2 { #expect(try build("--shard", "\(shard)/2", "--output", "s\(shard)").status == 0) }
    let joined = try Command.run(
      [
        "assemble", "s1", "s2", "--templates", Command.templates, "--sign", "key.pem", "--output", "joined",
        "--previous", "public",
      ], in: workspace.url)
    #expect(joined.status == 0, "\(joined.error)")
    #expect(try workspace.site("joined").files == (try workspace.site().files))
  }

  /// The key as verify.html tells it for programs that read signed notes.
  private func noteKey() throws -> (name: String, id: String)? {
    let text = try workspace.site().text(of: "verify.html")
    return text.firstMatch(of: /<pre>([^<+ ]+)\+([0-9a-f]{8})\+/).map { (String($0.1), String($0.2)) }
  }

  @Test("Everything that is wrong is named, in both languages and for programs")
  func faulty() throws {
    #expect(try build("--sign", "key.pem").status == 0)
    try workspace.write("defaced", to: "public/index.html")
    try workspace.write("planted", to: "public/.htaccess")
    try FileManager.default.removeItem(at: workspace.url.appending(path: "public/feed.xml"))
    let run = try verify()
    #expect(
      run.error == """
        error: `public/index.html` is not as the list says
        error: `public/feed.xml` is missing
        error: `public/.htaccess` is there but not in the list
          to mend: do not rely on this copy; take it again from its publisher, and the public key from elsewhere

        """)
    #expect(run.output == "")
    #expect(run.status == 1)
    #expect(
      try verify("--language", "zh").error == """
        错误：“public/index.html”与清单不一致
        错误：“public/feed.xml”缺失
        错误：“public/.htaccess”不在清单中
          处理办法：不要采信此副本；请向发布单位重新取得，公钥应从其他渠道取得

        """)
    let json = try verify("--format", "json")
    #expect(json.status == 1)
    #expect(json.output.contains("\"changed\": [\n    \"index.html\"\n  ]"))
    #expect(json.output.contains("\"is_good\": false"))
  }

  @Test("Another key, a stale signature and none are told apart from what is right")
  func otherSignatures() throws {
    #expect(try build("--sign", "key.pem").status == 0)
    #expect(try shell("openssl genpkey -algorithm ed25519 -out other.pem").status == 0)
    let refused = try shell("minglu sign --key other.pem public")
    #expect(refused.status == 2)
    #expect(refused.error.hasPrefix("error: a site is signed with the key that it shows: `other.pem` is not the"))
    let list = "public/SHA256SUMS"
    #expect(try shell("openssl pkeyutl -sign -inkey other.pem -rawin -in \(list) -out \(list).sig").status == 0)
    #expect(
      try verify().error.hasPrefix(
        "error: `public/SHA256SUMS` is not what `public/SHA256SUMS.sig` signs with this key\n"))
    try FileManager.default.removeItem(at: workspace.url.appending(path: "public/SHA256SUMS.sig"))
    let unsigned = try verify()
    #expect(unsigned.error.hasPrefix("error: `public/SHA256SUMS.sig` is missing\n"))
    #expect(unsigned.status == 1)
    let unchecked = try Command.run(["verify", "public"], in: workspace.url)
    #expect(unchecked.status == 0)
    #expect(unchecked.error.hasPrefix("warning: without --public-key nobody says who made this copy"))
    #expect(unchecked.output.hasPrefix("`public` is as its list says: "))
  }

  @Test("A key that the site does not show signs nothing; what is no key is refused")
  func keys() throws {
    #expect(try shell("openssl genpkey -algorithm ed25519 -out other.pem").status == 0)
    let other = try build("--sign", "other.pem")
    #expect(other.status == 2)
    #expect(
      other.error.hasPrefix(
        "error: a site is signed with the key that it shows: `other.pem` is not the private half of public-key.pem\n"))
    #expect(
      try build("--sign", "content/public-key.pem").error.hasPrefix("error: `content/public-key.pem` is no Ed25519 p"))
    #expect(try build("--sign", "absent.pem").status == 2)
    #expect(try shell("openssl genpkey -algorithm x25519 -out x.pem").status == 0)
    #expect(try build("--sign", "x.pem").error.hasPrefix("error: `x.pem` is no Ed25519 private key in PEM\n"))
    #expect(!FileManager.default.fileExists(atPath: workspace.url.appending(path: "public").path))
    #expect(try shell("chmod 644 key.pem").status == 0)
    let open = try build("--sign", "key.pem")
    #expect(open.error.hasPrefix("warning: others on this machine may read the private key `key.pem`"))
    #expect(open.status == 0)
  }

  @Test("A private key among the records is refused, and nothing of it is shown")
  func privateKeyInRecords() throws {
    #expect(try shell("cp key.pem content/public-key.pem").status == 0)
    let run = try workspace.run("check")
    #expect(
      run.error.hasPrefix(
        "content/public-key.pem:1:1: error: A private key does not belong among the records: public-key.pem holds one [invalid-value]"
      ))
    let secret = try String(contentsOf: workspace.url.appending(path: "key.pem"), encoding: .utf8).split(
      separator: "\n")[1]
    #expect(!run.error.contains(secret.dropFirst(24)))
    try workspace.write("text\n", to: "content/public-key.pem")
    #expect(
      try workspace.run("check", "--language", "zh").error.hasPrefix(
        "content/public-key.pem:1:1: 错误：public-key.pem应为openssl pkey -pubout写出的PEM格式Ed25519公钥 [invalid-value]"))
  }

  @Test("A build without a key over a signed publication leaves no stale signature, and says so")
  func unsigned() throws {
    #expect(try build("--sign", "key.pem").status == 0)
    // The signature of the very same list is no stale one.
    #expect(try build().output.contains("  Files   0 written, "))
    #expect(try verify().status == 0)
    try workspace.write("---\ntitle: 关于\n---\n\n其他内容。\n", to: "content/pages/about.md")
    let run = try build()
    #expect(run.status == 0)
    #expect(run.error.hasPrefix("warning: what stood in `public` was signed, and this publication is not: "))
    #expect(!FileManager.default.fileExists(atPath: workspace.url.appending(path: "public/SHA256SUMS.sig").path))
    let signed = try build("--sign", "key.pem")
    #expect(signed.output.contains("  Files   1 written, "))
    #expect(try verify().status == 0)
  }

  @Test("Shards are signed when they are joined, byte for byte as one build would be")
  func shards() throws {
    #expect(try build("--sign", "key.pem", "--output", "one").status == 0)
    #expect(try build("--shard", "1/2", "--output", "s1", "--sign", "key.pem").status == 64)
    for shard in 1...2 { #expect(try build("--shard", "\(shard)/2", "--output", "s\(shard)").status == 0) }
    let joined = try Command.run(
      ["assemble", "s1", "s2", "--templates", Command.templates, "--sign", "key.pem"], in: workspace.url)
    #expect(joined.status == 0)
    #expect(try workspace.site().files == (try workspace.site("one").files))
  }

  @Test("The site shows the key, its fingerprint and how to check a copy")
  func page() throws {
    #expect(try build("--sign", "key.pem").status == 0)
    let page = try workspace.site().text(of: "verify.html")
    let pem = try String(contentsOf: workspace.url.appending(path: "public-key.pem"), encoding: .utf8)
    #expect(try workspace.site().text(of: "public-key.pem") == pem)
    #expect(page.contains("<pre>\(pem.replacing("+", with: "+"))</pre>"))
    let fingerprint = try shell("openssl pkey -pubin -in public-key.pem -outform DER | sha256sum").output.prefix(64)
    #expect(fingerprint.count == 64 && page.contains("<dd>\(fingerprint)</dd>"))
    // The commands of the page itself, in the published folder.
    let commands = page.matches(of: /<pre>((?:sha256sum|openssl)[^<]*)<\/pre>/).map { String($0.1) }
    #expect(commands.count == 3)
    for command in commands { #expect(try shell(command, in: "public").status == 0, "\(command)") }
    // A register without a key says that it is unsigned.
    try FileManager.default.removeItem(at: workspace.url.appending(path: "content/public-key.pem"))
    #expect(try build().status == 0)
    let plain = try workspace.site().text(of: "verify.html")
    #expect(plain.contains("没有公布签名用的公钥") && !plain.contains("openssl"))
    #expect(try workspace.site().files["public-key.pem"] == nil)
  }

  @Test("Any byte that is flipped, any file that is dropped or added makes verify fail, naming the file")
  func property() throws {
    #expect(try build("--sign", "key.pem").status == 0)
    var random = SystemRandomNumberGenerator()
    for path in try workspace.site().paths {
      let whole = try bytes(path)
      let place = Int.random(in: 0..<whole.count, using: &random)
      var changed = whole
      changed[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
      let file = workspace.url.appending(path: "public/\(path)")
      func expect(_ fault: String, _ comment: String) throws {
        let run = try verify()
        #expect(run.status == 1, "\(path): \(comment)")
        #expect(run.error.contains("`public/\(path)`\(fault)"), "\(path): \(comment)")
      }
      try changed.write(to: file)
      try expect(path.hasPrefix("SHA256SUMS") ? "" : " is not as the list says", "byte \(place)")
      try FileManager.default.removeItem(at: file)
      try expect(" is missing", "dropped")
      try whole.write(to: file)
      let stranger = file.appendingPathExtension("bak")
      try whole.write(to: stranger)
      let run = try verify()
      #expect(run.status == 1 && run.error.contains("`public/\(path).bak` is there but not in the list"))
      try FileManager.default.removeItem(at: stranger)
    }
    #expect(try verify().status == 0)
  }

  @Test("The commands of both READMEs sign and check as they stand", arguments: ["README.md", "README.zh-CN.md"])
  func documented(readme: String) throws {
    let text = try String(contentsOf: Command.repository.appending(path: readme), encoding: .utf8)
    let blocks = text.matches(of: /```sh\n([^`]*)```/).map { String($0.1) }
    let signing = try #require(blocks.first { $0.contains("genpkey") })
    let checking = try #require(blocks.first { $0.contains("pkeyutl") })
    try FileManager.default.removeItem(at: workspace.url.appending(path: "key.pem"))
    let signed = try shell("export MINGLU=; ln -s \(Command.templates) templates; " + signing)
    #expect(signed.status == 0, "\(signed.error)")
    #expect(try shell("cp -r public copy; cp content/public-key.pem public-key.pem").status == 0)
    let good = try shell(checking)
    #expect(good.status == 0, "\(good.error)")
    #expect(good.output.contains("Signature Verified Successfully"))
    // A page that is changed is found by the one, a list that is changed with it by the other.
    try workspace.write("defaced", to: "copy/index.html")
    let changed = try shell(checking)
    #expect(changed.status != 0 && changed.output.contains("index.html: FAILED"))
    #expect(
      try shell(
        "sha256sum index.html > line; sed -i '/  index.html$/d' SHA256SUMS; cat line >> SHA256SUMS; rm line", in: "copy"
      ).status == 0)
    let relisted = try shell(checking)
    #expect(relisted.status != 0 && !relisted.output.contains("FAILED"))
  }
}
