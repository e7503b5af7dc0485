import Diagnostics
import Vocabulary

/// The spellings of a closed set of terms: each one's code, and its Chinese.
struct TermTable<Value: Term>: Sendable {
  private let spellings: [(text: [UInt8], value: Value)]
  private let known: [String]

  /// `acceptsChinese`: false for terms that records give by code only.
  init(_: Value.Type, acceptsChinese: Bool = true) {
    var spellings: [(text: [UInt8], value: Value)] = []
    for value in Value.allCases {
      if acceptsChinese { spellings.append((Array(value.chinese.utf8), value)) }
      spellings.append((Array(value.code.utf8), value))
    }
    self.spellings = spellings
    known = Value.allCases.map { acceptsChinese ? "\($0.chinese) (\($0.code))" : $0.code }
  }

  func value(of text: ArraySlice<UInt8>) throws(Refusal) -> Value {
    if let value = find(text) { return value }
    let typed = String(decoding: Cleaning.folded(text), as: UTF8.self)
    if let value = find(Array(typed.lowercased().utf8)[...]) { return value }
    if let value = Value.allCases.first(where: { $0.noticeWords.contains(typed) }) {
      throw Refusal { Catalogue.noticeWord(typed, meaning: value.chinese, in: $0) }
    }
    let (suggestion, known) = (suggestion(for: typed), known)
    throw Refusal { Catalogue.unexpectedValue(typed, in: $0, suggestion: suggestion, known: known) }
  }

  private func suggestion(for typed: String) -> String? {
    let words = spellings.map { String(decoding: $0.text, as: UTF8.self) }
    return NearMiss.of(typed, among: words).flatMap { Self.isSlip(typed.lowercased(), of: $0) ? $0 : nil }
  }

  /// False for a word that is near another one, and yet no slip of the hand: one that denies what the other says or is
  /// denied by it (已达标 and 不达标), one with something before the other (拟保留), and one that has a single character in
  /// common with it (地级 and 区级). To propose it could turn an outcome into its opposite.
  private static func isSlip(_ typed: String, of word: String) -> Bool {
    guard denials(in: typed) == denials(in: word), !typed.hasSuffix(word), !word.hasSuffix(typed) else { return false }
    return word.hasPrefix(typed) || typed.count { word.contains($0) } > 1
  }

  private static func denials(in word: String) -> Int {
    word.count { "不未非无没否".contains($0) } + ["not", "non", "un"].count { word.hasPrefix($0) }
  }

  private func find(_ text: ArraySlice<UInt8>) -> Value? {
    spellings.first { $0.text.count == text.count && $0.text.elementsEqual(text) }?.value
  }
}
