/// What `minglu serve` says.
extension Catalogue {
  /// The preview takes connections.
  package static func serving(_ address: String) -> Wording {
    Wording(en: "preview, not published: \(address) (Ctrl-C ends it)", zh: "预览，未发布：\(address)（按Ctrl-C结束）")
  }

  package static func cannotServe(_ host: String, port: Int, reason: String) -> Obstacle {
    let reason = systemError(reason)
    return Obstacle(
      Wording(
        en: "the preview cannot listen on \(host), port \(port) (\(reason.english))",
        zh: "预览无法使用\(host)的端口\(port)（\(reason.chinese)）"),
      solution: Wording(
        en: "end the program that has the port, or name another with --port (0: any that is free)",
        zh: "结束占用该端口的程序，或用--port指定其他端口（0表示任意空闲端口）"))
  }

  package static func badHost(_ host: String) -> Obstacle {
    Obstacle(
      Wording(
        en: "--host takes an address in digits; \(quoted(host)) is none", zh: "--host应为数字形式的地址，“\(clipped(host))”不是"),
      solution: Wording(en: "write 127.0.0.1, ::1, or an address of this machine", zh: "填写127.0.0.1、::1或本机的其他地址"))
  }

  /// The system would not tell of changes.
  package static func cannotWatch(reason: String) -> Obstacle {
    let reason = systemError(reason)
    return Obstacle(
      Wording(
        en: "changes of the folders cannot be watched (\(reason.english))", zh: "无法监视文件夹的变化（\(reason.chinese)）"),
      solution: Wording(
        en: "raise fs.inotify.max_user_watches and max_user_instances with sysctl",
        zh: "用sysctl调大fs.inotify.max_user_watches和max_user_instances"))
  }
}
