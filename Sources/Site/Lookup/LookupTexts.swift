import Registry

/// What institutions are looked up by, folded and numbered: names (their own, former ones, their brands'), codes (theirs and
/// their brands') and, where the site is published in English too, English names by their words; permits, and the codes of
/// districts, as wholes alone.
struct LookupTexts {
  /// Texts side by side, each with the institution it leads to; in the order of the institutions.
  struct Rows {
    /// A character is a position in the alphabet, from 1.
    var symbols: [UInt32] = []
    /// Where each text begins in `symbols`; one more at the end.
    var starts: [Int] = [0]
    var institutions: [UInt32] = []

    var indices: Range<Int> { institutions.indices }
    subscript(_ index: Int) -> Range<Int> { starts[index]..<starts[index + 1] }

    fileprivate mutating func close(_ institution: Int) {
      starts.append(symbols.count)
      institutions.append(UInt32(institution))
    }
  }

  /// Every character that stands in a name, in the order of its UTF-16, as scripts compare texts.
  let alphabet: [Unicode.Scalar]
  let names: Rows
  /// Their symbols are those of `LookupKeys.Shape.letters`.
  let codes: Rows
  /// A key of what follows each beginning of a word in an English name, with its institution.
  let words: [(key: UInt64, institution: UInt32)]
  /// A hash of each name and of each code as a whole, with its institution; of a permit after `permitMark`, of a district's
  /// code after `districtMark`, which no folded text has in it.
  let wholes: [(hash: UInt32, institution: UInt32)]
  private static let permitMark: Unicode.Scalar = "№"
  private static let districtMark: Unicode.Scalar = "#"

  init(_ register: PublishedRegister) {
    var names = Rows()
    var codes = Rows()
    var words: [(key: UInt64, institution: UInt32)] = []
    var wholes: [(hash: UInt32, institution: UInt32)] = []
    var folded: [Unicode.Scalar] = []
    func add(_ text: String, _ institution: Int, to rows: inout Rows, symbol: (Unicode.Scalar) -> UInt32) {
      folded.removeAll(keepingCapacity: true)
      LookupFolding.fold(text, into: &folded)
      guard !folded.isEmpty else { return }
      for scalar in folded { rows.symbols.append(symbol(scalar)) }
      rows.close(institution)
      wholes.append((Self.hash(folded), UInt32(institution)))
    }
    func add(name: String, _ institution: Int) { add(name, institution, to: &names) { $0.value } }
    func add(code: String, _ institution: Int) {
      add(code, institution, to: &codes) { LookupKeys.Shape.letter($0) }
    }
    func add(whole text: [Unicode.Scalar], _ institution: Int) {
      wholes.append((Self.hash(text), UInt32(institution)))
    }
    let districts = register.districts.map { [Self.districtMark] + LookupFolding.folded($0.code) }
    for index in register.institutions.indices {
      add(name: register.institutions[index].name, index)
      for name in register.institutions[index].formerNames { add(name: name, index) }
      add(code: register.institutions[index].uscc, index)
      for brand in register.institutions[index].brands {
        add(name: register.brands[brand].name, index)
        add(code: register.brands[brand].id, index)
      }
      add(whole: districts[register.institutions[index].district], index)
      let permit = LookupFolding.folded(register.institutions[index].permit ?? "").filter(LookupKeys.Shape.isLetter)
      if !permit.isEmpty { add(whole: [Self.permitMark] + permit, index) }
      guard register.info.hasEnglish, let name = register.institutions[index].englishName else { continue }
      add(whole: LookupFolding.folded(name), index)
      for key in Self.wordKeys(of: name) { words.append((key, UInt32(index))) }
    }
    alphabet = Self.number(&names.symbols)
    self.names = names
    self.codes = codes
    self.words = words
    self.wholes = wholes
  }

  /// What follows the beginning of each word of a name without its blanks, as far as a key goes.
  private static func wordKeys(of name: String) -> [UInt64] {
    let words = name.split(whereSeparator: \.isWhitespace).map {
      LookupFolding.folded(String($0)).filter(LookupKeys.Shape.isLetter)
    }
    return words.indices.filter { !words[$0].isEmpty }.map { first in
      LookupKeys.Shape.letters(LookupKeys.wordLength).key(words[first...].joined())
    }
  }

  /// A hash of the scalars, as the script has it.
  static func hash(_ scalars: [Unicode.Scalar]) -> UInt32 { FNVHash.short(of: scalars.lazy.map(\.value)) }

  /// Puts for each scalar its position in the alphabet, and returns the alphabet.
  private static func number(_ symbols: inout [UInt32]) -> [Unicode.Scalar] {
    var positions = [UInt32](repeating: 0, count: 0x11_0000)
    for symbol in symbols { positions[Int(symbol)] = 1 }
    let alphabet = positions.indices.lazy.filter { positions[$0] > 0 }.compactMap { Unicode.Scalar(UInt32($0)) }
      .sorted { String($0).utf16.lexicographicallyPrecedes(String($1).utf16) }
    for (position, scalar) in alphabet.enumerated() { positions[Int(scalar.value)] = UInt32(position + 1) }
    for index in symbols.indices { symbols[index] = positions[Int(symbols[index])] }
    return alphabet
  }
}
