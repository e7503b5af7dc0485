import Foundation
import Testing

@Suite("Files and folders that a command line names, and that are not there")
struct NamedFileTests {
  private let workspace: Workspace

  init() throws {
    workspace = try Workspace(TinyRegister())
    try workspace.write("", to: "empty/file")
  }

  @Test(
    "A file that is not there is told as that",
    arguments: [
      ["build", "--sign", "nokey.pem"], ["sign", "--key", "nokey.pem", "empty"],
      ["verify", "empty", "--public-key", "nokey.pem"], ["verify", "empty", "--since", "nokey.pem"],
      ["verify", "--proof", "nokey.pem"],
    ])
  func files(arguments: [String]) throws {
    let run = try Command.run(arguments + ["--language", "zh"], in: workspace.url)
    #expect(run.error == "错误：找不到文件“nokey.pem”\n  处理办法：核对文件名和所在文件夹\n")
    #expect(run.status == 2)
  }

  @Test(
    "So is a folder",
    arguments: [
      ["build", "--previous", "nofolder"], ["diff", "--previous", "nofolder"], ["verify", "nofolder"],
      ["proof", "A-1-2026", "nofolder"],
    ])
  func folders(arguments: [String]) throws {
    let run = try Command.run(arguments + ["--language", "zh"], in: workspace.url)
    #expect(run.error == "错误：找不到文件夹“nofolder”\n  处理办法：核对名称和所在位置，应为已发布内容所在的文件夹\n")
    #expect(run.status == 2)
  }

  @Test("A folder is no key, and a key with a passphrase is told how to be used")
  func keys() throws {
    let folder = try Command.run(["build", "--sign", "empty", "--language", "zh"], in: workspace.url)
    #expect(folder.error == "错误：“empty”是文件夹，不是文件\n  处理办法：指定一个文件\n")
    #expect(try workspace.bash("openssl genpkey -algorithm ed25519 -out key.pem").status == 0)
    #expect(
      try workspace.bash("openssl pkey -in key.pem -aes256 -passout pass:secret -out locked.pem").status == 0)
    let locked = try Command.run(["build", "--sign", "locked.pem", "--language", "zh"], in: workspace.url)
    #expect(
      locked.error == """
        错误：“locked.pem”设有口令，签名时不能询问口令
          处理办法：用openssl pkey -in locked.pem -out minglu-key.pem去掉口令，并执行chmod 600，只给自己读取权限

        """)
    #expect(locked.status == 2)
    #expect(try workspace.bash("openssl pkey -in locked.pem -passin pass:secret -out minglu-key.pem").status == 0)
    let folderToSign = try Command.run(
      ["sign", "--key", "minglu-key.pem", "nofolder", "--language", "zh"], in: workspace.url)
    #expect(folderToSign.error.hasSuffix("错误：找不到文件夹“nofolder”\n  处理办法：核对名称和所在位置，应为已发布内容所在的文件夹\n"))
    #expect(folderToSign.status == 2)
  }

  @Test("What the system says is Chinese too")
  func reasons() throws {
    #expect(try workspace.bash("minglu build").status == 0)
    let full = try workspace.bash("minglu status --language zh > /dev/full || echo $? >&2")
    #expect(full.error == "错误：无法写入标准输出（磁盘空间不足）\n  处理办法：改写到其他位置后重新运行\n2\n")
  }

  @Test("A publication that took place is told of, also where the report of it cannot be written")
  func untold() throws {
    let full = try workspace.bash("minglu build --all-districts > /dev/full || echo $? >&2")
    #expect(
      full.error == """
        warning: what was made stands in `public` and `public-districts` all the same; only the report of it could not be \
        written
        error: standard output cannot be written (No space left on device)
          to mend: write it to another place and run again
        2

        """)
    #expect(try workspace.site().files["index.html"] != nil)
    #expect(try workspace.bash("minglu build --as-of 2026-12-15 --yes").status == 0)
    let back = try workspace.bash("minglu rollback --language zh > /dev/full || echo $? >&2")
    #expect(back.error.hasPrefix("警告：“public”已切换到位，只是报告没有写出\n错误：无法写入标准输出"))
    #expect(
      back.error.hasSuffix(
        "\n  处理办法：不要再运行minglu rollback，否则刚撤下的内容又会换回来：public已恢复为上一次发布的内容，数据截至2026年12月1日；"
          + "用minglu check --published public核对现有内容\n2\n"))
    #expect(try workspace.bash("minglu check --published public").status == 0)
  }
}
