import Foundation
import Testing

@Suite("What is to be signed is told before it is published")
struct SignedDiffTests {
  let workspace: Workspace

  init() throws {
    workspace = try Workspace(TinyRegister())
    #expect(try workspace.bash("openssl genpkey -algorithm ed25519 -out key.pem").status == 0)
    #expect(try workspace.bash("openssl genpkey -algorithm ed25519 -out other.pem").status == 0)
    #expect(try workspace.bash("openssl pkey -in key.pem -pubout -out content/public-key.pem").status == 0)
  }

  @Test("What diff says of the list and its signature is what is published then")
  func announced() throws {
    func digest(_ lines: String, of path: String) -> Substring? {
      lines.split(separator: "\n").first { $0.hasSuffix(" \(path)") }?.split(separator: " ")[1]
    }
    for day in ["2026-12-01", "2026-12-16"] {
      let lines = try workspace.bash("minglu diff --as-of \(day) --paths --sign key.pem").output
      let sheet = try workspace.bash("minglu diff --as-of \(day) --format html --sign key.pem").output
      #expect(try workspace.bash("minglu build --yes --as-of \(day) --sign key.pem").status == 0)
      for path in ["SHA256SUMS", "SHA256SUMS.sig", "log/checkpoint"] {
        #expect(try digest(lines, of: path) == workspace.bash("sha256sum public/\(path)").output.prefix(64), "\(path)")
      }
      #expect(try sheet.contains(workspace.bash("sha256sum public/SHA256SUMS").output.prefix(64)))
      #expect(try workspace.bash("minglu diff --as-of \(day) --paths --sign key.pem").output == "")
    }
    // A publication without a signature of its own takes the old one away.
    let unsigned = try workspace.bash("minglu diff --as-of 2026-12-20 --paths").output
    #expect(unsigned.split(separator: "\n").last?.hasPrefix("D ") == true)
    #expect(unsigned.hasSuffix(" SHA256SUMS.sig\n"))
    #expect(try workspace.bash("minglu diff --sign other.pem").status == 2)
  }
}
