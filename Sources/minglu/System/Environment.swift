import Diagnostics
import Glibc
import Vocabulary

extension Language {
  /// The language of the run, as far as it is known before the command line is understood: what `--language` asks for,
  /// wherever it stands, else the environment's. Help and wrong usage are told in it.
  static let spoken = asked(in: Array(CommandLine.arguments.dropFirst())) ?? .ambient

  private static let option = "--language"

  /// What the last `--language` of a command line asks for; nil if there is none, or none that is known.
  static func asked(in arguments: [String]) -> Language? {
    let values = arguments.indices.compactMap { index -> String? in
      let argument = arguments[index]
      if argument == option { return arguments[(index + 1)...].first }
      return argument.hasPrefix(option + "=") ? String(argument.dropFirst(option.count + 1)) : nil
    }
    return values.last.flatMap(Language.init)
  }

  /// A command line from behind every `--language` with which it begins.
  static func leavingOutOption(_ arguments: ArraySlice<String>) -> ArraySlice<String> {
    guard let first = arguments.first else { return arguments }
    if first == option { return leavingOutOption(arguments.dropFirst(2)) }
    return first.hasPrefix(option + "=") ? leavingOutOption(arguments.dropFirst()) : arguments
  }

  /// What the environment asks for: the first of LC_ALL, LC_MESSAGES and LANG that is not empty says `zh…`, or not.
  static var ambient: Language {
    let value = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(variable).first { !$0.isEmpty }
    return value?.hasPrefix("zh") == true ? .chinese : .english
  }
}

private func variable(_ name: String) -> String? {
  getenv(name).map { String(cString: $0) }
}

extension Stream {
  /// Columns of a line, as the argument parser takes them: what COLUMNS says, else the terminal, else 80.
  static var columns: Int {
    if let columns = variable("COLUMNS").flatMap({ Int($0) }), columns > 0 { return columns }
    var size = winsize()
    let isKnown = ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
    return isKnown ? Int(size.ws_col) : 80
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
