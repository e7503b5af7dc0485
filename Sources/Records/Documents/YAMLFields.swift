import Diagnostics
import Vocabulary

/// A YAML mapping under reading, whose keys are known.
///
/// An access gives nil for a key that is not there and for a value that cannot be read; the latter is reported, and marks
/// the mapping as refused.
struct YAMLFields {
  private let entries: [YAMLNode.Entry]
  private let place: Place
  private let path: String
  private(set) var diagnostics: [Diagnostic] = []
  /// True once a key that must be there is not, or a value could not be read.
  private(set) var isRefused = false
  /// Keys that a misspelt one was probably meant to be: they are not reported as missing too.
  private var meantKeys: Set<String> = []

  /// `place`: where a missing key is reported. `path`: the keys above, for messages ("contact.").
  init(_ entries: [YAMLNode.Entry], at place: Place, known: [String], path: String = "") {
    self.place = place
    self.path = path
    var first: [String: Place] = [:]
    var kept: [YAMLNode.Entry] = []
    for entry in entries {
      if let place = first[entry.key] {
        let note = Diagnostic.Note(Catalogue.firstGivenHere, at: place)
        diagnostics.append(Diagnostic(Catalogue.repeatedKey(entry.key), at: entry.place, notes: [note]))
      } else if !known.contains(entry.key), let slip = YAMLColon.slip(inKey: entry.key) {
        let problem = Catalogue.colonAfterKey(slip.key, isFullWidth: slip.isFullWidth)
        let column = Int(entry.place.column) + slip.column - 1
        diagnostics.append(
          Diagnostic(problem, at: Place(entry.place.file, line: Int(entry.place.line), column: column)))
        meantKeys.insert(slip.key)
      } else if !known.contains(entry.key) {
        // What was meant takes time to find out: it is not looked for in vain.
        if diagnostics.count > Diagnostic.mostInFile { continue }
        let suggestion = NearMiss.of(entry.key, among: known)
        let problem = Catalogue.unknownKey(entry.key, suggestion: suggestion, known: known)
        diagnostics.append(Diagnostic(problem, at: entry.place))
        if let suggestion { meantKeys.insert(suggestion) }
      } else {
        kept.append(entry)
      }
      first[entry.key] = first[entry.key] ?? entry.place
    }
    self.entries = kept
    isRefused = !diagnostics.isEmpty
  }

  // MARK: Kinds of values

  /// A text, on one line unless `keepsLines`.
  mutating func text(_ key: String, isRequired: Bool = false, keepsLines: Bool = false) -> Located<String>? {
    read(key, isRequired: isRequired) { bytes throws(Refusal) in
      String(decoding: keepsLines ? bytes : Cleaning.onOneLine(bytes), as: UTF8.self)
    }
  }

  mutating func day(_ key: String, isRequired: Bool = false) -> Located<Day>? {
    read(key, isRequired: isRequired) { bytes throws(Refusal) in try DayParser.day(in: bytes) }
  }

  mutating func number(_ key: String, in range: ClosedRange<Int>) -> Located<Int>? {
    read(key) { bytes throws(Refusal) in try NumberParser.number(in: bytes, range: range) }
  }

  mutating func address(_ key: String, acceptsBareHost: Bool = false) -> Located<String>? {
    read(key) { bytes throws(Refusal) in try WebAddress.address(in: bytes, acceptsBareHost: acceptsBareHost) }
  }

  mutating func domain(_ key: String) -> Located<String>? {
    read(key) { bytes throws(Refusal) in try WebAddress.domain(in: bytes) }
  }

  mutating func baseAddress(_ key: String) -> Located<String>? {
    read(key, isRequired: true) { bytes throws(Refusal) in try WebAddress.base(in: bytes) }
  }

  mutating func cycle(_ key: String) -> Located<String>? {
    read(key) { bytes throws(Refusal) in try CodeParser.id(in: bytes, isOfCycle: true) }
  }

  mutating func secret(_ key: String) -> Located<String>? {
    read(key) { bytes throws(Refusal) in
      guard bytes.count >= 32, bytes.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
        throw Refusal(Catalogue.secretExpected)
      }
      return String(decoding: bytes, as: UTF8.self)
    }
  }

  mutating func siteIDCode(_ key: String) -> Located<String>? {
    read(key) { bytes throws(Refusal) in try CodeParser.siteIDCode(in: bytes) }
  }

  mutating func term<Value>(_ key: String, _ terms: TermTable<Value>) -> Located<Value>? {
    read(key) { bytes throws(Refusal) in try terms.value(of: bytes) }
  }

  mutating func truth(_ key: String) -> Located<Bool>? {
    read(key) { bytes throws(Refusal) in
      let word = String(decoding: Cleaning.folded(bytes), as: UTF8.self)
      if let value = Bool(word.lowercased()) { return value }
      let suggestion = NearMiss.of(word, among: ["true", "false"])
      throw Refusal { Catalogue.unexpectedValue(word, in: $0, suggestion: suggestion, known: ["true", "false"]) }
    }
  }

  /// A list of ids.
  mutating func ids(_ key: String) -> [Located<String>] {
    guard let entry = entry(key) else { return [] }
    guard case .list(let nodes) = entry.value.content else {
      refuse(Catalogue.expectedList(in: field(key)), of: entry.value)
      return []
    }
    return nodes.compactMap { node in
      read(node, as: key) { bytes throws(Refusal) in try CodeParser.id(in: bytes) }
    }
  }

  /// A list of words, each one of those known.
  mutating func words(_ key: String, known: [String]) -> [Located<String>] {
    guard let entry = entry(key) else { return [] }
    guard case .list(let nodes) = entry.value.content else {
      refuse(Catalogue.expectedList(in: field(key), example: known.joined(separator: ", ")), of: entry.value)
      return []
    }
    return nodes.compactMap { node in
      read(node, as: key) { bytes throws(Refusal) in
        let word = String(decoding: Cleaning.folded(bytes), as: UTF8.self)
        if known.contains(word) { return word }
        let suggestion = NearMiss.of(word, among: known)
        throw Refusal { Catalogue.unexpectedValue(word, in: $0, suggestion: suggestion, known: known) }
      }
    }
  }

  /// A mapping with keys of its own; `body` is not called where the key is not there.
  mutating func fields<Value>(_ key: String, known: [String], _ body: (inout YAMLFields) -> Value) -> Value? {
    guard let entry = entry(key) else { return nil }
    guard case .mapping(let entries) = entry.value.content else {
      refuse(Catalogue.expectedKeys(in: field(key), known: known), of: entry.value)
      return nil
    }
    var fields = YAMLFields(entries, at: entry.place, known: known, path: path + key + ".")
    let value = body(&fields)
    diagnostics += fields.diagnostics
    isRefused = isRefused || fields.isRefused
    return value
  }

  // MARK: Reports

  mutating func refuse(_ problem: Problem, at place: Place) {
    diagnostics.append(Diagnostic(problem, at: place))
    isRefused = true
  }

  /// Refuses a value. Where a Chinese mark in it is the likely cause, the way out names that.
  private mutating func refuse(_ problem: Problem, of node: YAMLNode) {
    var problem = problem
    if let mark = node.chineseMark { problem.solution = Catalogue.asciiMark(for: mark) }
    refuse(problem, at: node.place)
  }

  /// Reports that a key is not there.
  mutating func refuseMissing(_ problem: Problem) { refuse(problem, at: place) }

  private func field(_ key: String) -> Wording { Wording(en: "Key “\(path)\(key)”", zh: "键“\(path)\(key)”") }

  // MARK: Entries

  /// True if a key is there with a value, readable or not.
  func isGiven(_ key: String) -> Bool { entry(key) != nil }

  /// True if a key is there with a value, or a misspelt one was probably meant to be it.
  func isMeant(_ key: String) -> Bool { isGiven(key) || meantKeys.contains(key) }

  private func entry(_ key: String) -> YAMLNode.Entry? {
    entries.first { $0.key == key && !$0.value.isAbsent }
  }

  private mutating func read<Value: Sendable>(
    _ key: String, isRequired: Bool = false, _ parse: (ArraySlice<UInt8>) throws(Refusal) -> Value
  ) -> Located<Value>? {
    if let entry = entry(key) { return read(entry.value, as: key, isRequired: isRequired, parse) }
    guard isRequired else { return nil }
    if let empty = entries.first(where: { $0.key == key }) {
      refuse(Catalogue.missingValue(in: field(key)), at: empty.place)
    } else if !meantKeys.contains(key) {
      refuse(Catalogue.missingKey(path + key), at: place)
    }
    return nil
  }

  private mutating func read<Value: Sendable>(
    _ node: YAMLNode, as key: String, isRequired: Bool = false,
    _ parse: (ArraySlice<UInt8>) throws(Refusal) -> Value
  ) -> Located<Value>? {
    guard case .text(let text, _) = node.content else {
      refuse(Catalogue.expectedText(in: field(key)), at: node.place)
      return nil
    }
    let bytes = Cleaning.trimmed(Array(text.utf8)[...])
    do throws(Refusal) {
      if bytes.isEmpty {
        if isRequired { throw Refusal(Catalogue.missingValue) }
        return nil
      }
      try checkFitness(of: bytes)
      return Located(try parse(bytes), at: node.place)
    } catch {
      refuse(error.problem(field(key)), of: node)
      return nil
    }
  }

  /// Escapes in quoted YAML can spell characters that the file itself does not contain.
  private func checkFitness(of bytes: ArraySlice<UInt8>) throws(Refusal) {
    if let (scalar, _) = Readability.firstUnreadable(in: bytes) {
      throw Refusal { _ in Catalogue.unreadableCharacter(scalar) }
    }
    if bytes.count > CSVReader.longestCell {
      throw Refusal { Catalogue.textTooLong(in: $0, limit: CSVReader.longestCell) }
    }
  }
}
