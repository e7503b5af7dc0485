import Diagnostics
import Records

/// The register's districts, found by what spreadsheets call them.
struct DistrictNames {
  /// Code and name.
  private let districts: [(code: String, name: String)]
  /// Their codes by code and name, and by the name without 新区, 区 or 县, which several may share.
  private var codes: [String: String] = [:]
  private var shortNames: [String: [String]] = [:]
  /// Characters of the longest code or name.
  private let longest: Int
  /// The register's title and its authority, which name its city, if anything does.
  private let heads: [String]

  init(_ records: Records) {
    heads = [records.register?.title.value, records.register?.authority.value].compactMap(\.self)
    districts = records.districts.map { ($0.code.value, $0.name.value) }
    longest = districts.flatMap { [$0.code.count, $0.name.count] }.max() ?? 0
    for (code, name) in districts {
      // Of two districts that are called the same the first is meant.
      codes[code] = codes[code] ?? code
      codes[name] = codes[name] ?? code
      shortNames[Self.short(name), default: []].append(code)
    }
  }

  /// All names, in the order of the codes.
  var known: [String] { districts.map(\.name) }

  func has(_ code: String) -> Bool { districts.contains { $0.code == code } }

  /// A district as messages call it.
  func name(of code: String) -> String {
    districts.first { $0.code == code }.map { "\($0.name) (\(code))" } ?? code
  }

  /// The code that a code or a name means, by itself or behind its city's: `310115`, `浦东新区`, `浦东`, `上海市浦东新区`,
  /// `浙江省杭州市西湖区`.
  func code(of text: String) -> String? {
    let text = CellForm.folded(text)
    if let code = code(named: text) { return code }
    // No more is looked at than 市 and the longest name with 新区 behind it. A district's name may hold 市 too, as 市中区
    // does: behind whichever 市 a name stands, only one district may be meant.
    let end = text.suffix(1 + longest + 2)
    let found = end.indices.filter { end[$0] == "市" && $0 > text.startIndex && mayBeCity(text[...$0]) }.compactMap {
      code(named: String(end[end.index(after: $0)...]))
    }
    return Set(found).count == 1 ? found[0] : nil
  }

  /// False for a city that is not the register's, where that says which one is: districts of several cities are called alike.
  private func mayBeCity(_ text: Substring) -> Bool {
    let city = text.lastIndex(of: "省").map { text[text.index(after: $0)...] } ?? text
    return !heads.contains { $0.contains("市") } || heads.contains { $0.contains(city) }
  }

  private func code(named text: String) -> String? {
    if let code = codes[text] { return code }
    let short = Self.short(text)
    guard !short.isEmpty, let matches = shortNames[short], matches.count == 1 else { return nil }
    return matches[0]
  }

  private static func short(_ name: String) -> String {
    for suffix in ["新区", "区", "县"] where name.hasSuffix(suffix) && name != suffix {
      return String(name.dropLast(suffix.count))
    }
    return name
  }
}
