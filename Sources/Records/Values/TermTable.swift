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
    let words = spellings.map { String(decoding: $0.text, as: UTF8.self) }
    let suggestion = NearMiss.of(typed, among: words)
    let known = known
    throw Refusal { Catalogue.unexpectedValue(typed, in: $0, suggestion: suggestion, known: known) }
  }

  private func find(_ text: ArraySlice<UInt8>) -> Value? {
    spellings.first { $0.text.count == text.count && $0.text.elementsEqual(text) }?.value
  }
}
