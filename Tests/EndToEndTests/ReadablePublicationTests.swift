import Foundation
import Testing

@Suite("What is published is for everybody to read, whatever the caller's umask is")
struct ReadablePublicationTests {
  private let workspace: Workspace

  init() throws { workspace = try Workspace(TinyRegister()) }

  /// Files and folders that not everybody may read.
  private func closed(_ folder: String) throws -> String {
    let run = try workspace.bash(#"find \#(folder) \( -type f ! -perm -444 -o -type d ! -perm -555 \)"#)
    #expect(run.status == 0)
    return run.output
  }

  @Test("Sites, districts' sites, shards and signatures", arguments: ["027", "077"])
  func umask(_ umask: String) throws {
    let templates = "--templates \(Command.templates)"
    let run = try workspace.bash(
      """
      umask \(umask)
      openssl genpkey -algorithm ed25519 -out key.pem
      minglu build \(templates) --yes --as-of 2026-12-01 --all-districts
      minglu build \(templates) --yes --as-of 2026-12-15
      minglu sign public --key key.pem
      minglu rollback
      minglu build \(templates) --shard 1/1 --output part
      minglu assemble part \(templates) --output joined
      """)
    #expect(run.status == 0, "\(run.error)")
    for folder in ["public", ".public.minglu", "public-districts", "part", "joined"] {
      #expect(try closed(folder) == "")
    }
    #expect(try workspace.bash("stat -c %a public/index.html public").output == "644\n755\n")
    #expect(try workspace.bash("stat -c %a key.pem").output == "600\n")
  }

  @Test("What is not published is made as the caller's umask has it")
  func others() throws {
    let run = try workspace.bash("umask 077; minglu export --xlsx register.xlsx; stat -c %a register.xlsx")
    #expect(run.output.hasSuffix("600\n"), "\(run.error)")
  }
}
