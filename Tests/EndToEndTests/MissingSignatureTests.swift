import Foundation
import Testing

@Suite("A site that shows a key and has no signature says so each time")
struct MissingSignatureTests {
  let workspace: Workspace

  init() throws {
    workspace = try Workspace(TinyRegister())
    #expect(try shell("openssl genpkey -algorithm ed25519 -out key.pem").status == 0)
    #expect(try shell("openssl pkey -in key.pem -pubout -out content/public-key.pem").status == 0)
  }

  private func shell(_ lines: String) throws -> Run { try workspace.bash(lines) }

  private func build(_ arguments: String...) throws -> Run {
    try Command.run(["build", "--templates", Command.templates] + arguments, in: workspace.url)
  }

  @Test("Every build that leaves it without a signature says so, and so does the check of a copy")
  func unsignedTime() throws {
    let missing = "warning: `public` shows a public key and is not signed, so whoever checks it finds no signature"
    for _ in 1...2 { #expect(try build().error.hasPrefix(missing)) }
    let chinese = "警告：“public”公布了公钥而没有签名，核对的人找不到签名：请用minglu sign签名，或发布时加--sign\n"
    #expect(try build("--language", "zh").error == chinese)
    let district = try build("--district", "310115")
    #expect(district.error.hasPrefix("warning: `public-districts/310115` shows a public key and is not signed"))
    for shard in 1...2 { #expect(try build("--shard", "\(shard)/2", "--output", "s\(shard)").error == "") }
    let join = ["assemble", "s1", "s2", "--templates", Command.templates, "--output", "joined"]
    let joined = try Command.run(join, in: workspace.url)
    #expect(joined.error.hasPrefix("warning: `joined` shows a public key and is not signed"))
    let copy = try shell("minglu check --published public")
    #expect(copy.error.hasPrefix("warning: `public` shows a public key and is not signed"))
    #expect(try shell("minglu sign --key key.pem public").error == "")
    #expect(try build().error == "")
    let signed = try shell("minglu check --published public")
    #expect(!signed.error.contains("shows a public key"))
    // It keeps no copy from being good.
    #expect(copy.status == signed.status)
    #expect(try Command.run(join + ["--sign", "key.pem"], in: workspace.url).error == "")
    // That a signature is lost is told as that.
    try workspace.change("registry.yaml", "小名录", to: "名录")
    let lost = try build()
    #expect(lost.error.hasPrefix("warning: what stood in `public` was signed"))
    #expect(!lost.error.contains("shows a public key"))
    #expect(try build().error.hasPrefix(missing))
    #expect(try shell("rm content/public-key.pem").status == 0)
    #expect(try build().error == "")
  }
}
