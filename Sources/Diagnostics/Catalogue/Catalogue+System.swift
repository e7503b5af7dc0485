/// What the system says of a call that failed.
extension Catalogue {
  /// The system's own words for an error, which are English, in both languages; words that are not known stay as they are.
  static func systemError(_ words: String) -> Wording {
    systemErrors.first { $0.english == words } ?? Wording(en: words, zh: words)
  }

  /// In the order of their numbers.
  private static let systemErrors = [
    Wording(en: "Operation not permitted", zh: "不允许此操作"),
    Wording(en: "No such file or directory", zh: "没有这个文件或文件夹"),
    Wording(en: "Interrupted system call", zh: "操作被中断"),
    Wording(en: "Input/output error", zh: "读写磁盘出错"),
    Wording(en: "No such device or address", zh: "没有这个设备或地址"),
    Wording(en: "Bad file descriptor", zh: "文件没有打开"),
    Wording(en: "Resource temporarily unavailable", zh: "资源暂时不可用"),
    Wording(en: "Cannot allocate memory", zh: "内存不足"),
    Wording(en: "Permission denied", zh: "没有权限"),
    Wording(en: "Device or resource busy", zh: "设备或资源正在使用"),
    Wording(en: "File exists", zh: "文件已存在"),
    Wording(en: "Invalid cross-device link", zh: "不能跨文件系统链接"),
    Wording(en: "No such device", zh: "没有这个设备"),
    Wording(en: "Not a directory", zh: "不是文件夹"),
    Wording(en: "Is a directory", zh: "是文件夹"),
    Wording(en: "Invalid argument", zh: "参数无效"),
    Wording(en: "Too many open files in system", zh: "系统打开的文件过多"),
    Wording(en: "Too many open files", zh: "打开的文件过多"),
    Wording(en: "Text file busy", zh: "文件正在运行"),
    Wording(en: "File too large", zh: "文件过大"),
    Wording(en: "No space left on device", zh: "磁盘空间不足"),
    Wording(en: "Read-only file system", zh: "文件系统只读"),
    Wording(en: "Too many links", zh: "链接过多"),
    Wording(en: "Broken pipe", zh: "接收的程序已经退出"),
    Wording(en: "File name too long", zh: "文件名过长"),
    Wording(en: "Function not implemented", zh: "系统不支持此操作"),
    Wording(en: "Directory not empty", zh: "文件夹不是空的"),
    Wording(en: "Too many levels of symbolic links", zh: "符号链接层数过多"),
    Wording(en: "Operation not supported", zh: "不支持此操作"),
    Wording(en: "Address already in use", zh: "端口已被占用"),
    Wording(en: "Cannot assign requested address", zh: "本机没有这个地址"),
    Wording(en: "Network is unreachable", zh: "网络不通"),
    Wording(en: "Connection reset by peer", zh: "连接被对方断开"),
    Wording(en: "Connection refused", zh: "连接被拒绝"),
    Wording(en: "Stale file handle", zh: "网络文件夹已经失效"),
    Wording(en: "Disk quota exceeded", zh: "磁盘配额已用完"),
  ]
}
