import Diagnostics
import Glibc
import Vocabulary

extension Language {
  /// What the environment asks for: the first of LC_ALL, LC_MESSAGES and LANG that is not empty says `zh…`, or not.
  static var ambient: Language {
    let value = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(variable).first { !$0.isEmpty }
    return value?.hasPrefix("zh") == true ? .chinese : .english
  }

  private static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }
}

extension Day {
  /// Today in Asia/Shanghai, which has been eight hours ahead of UTC all year round since 1991; no time-zone data is used.
  static var todayInShanghai: Day {
    Day(number: Int32((time(nil) + 8 * 3_600) / 86_400))
  }
}

/// The number of cores that are on line, at least one and at most 64.
var coreCount: Int { min(max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))), 64) }
