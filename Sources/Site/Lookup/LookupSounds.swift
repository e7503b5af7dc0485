import Registry

/// How each character of the names is read: every reading of it, without tones.
struct LookupSounds {
  /// Parallel to the alphabet; none for what has no Latin reading.
  let readings: [[String]]
  /// False where the system's library did not say how the characters are read.
  let isCertain: Bool
  private let alphabet: [Unicode.Scalar]

  init(of alphabet: [Unicode.Scalar], in register: PublishedRegister) {
    self.alphabet = alphabet
    let own = Readings(ofAllIn: alphabet.map { String($0) })
    isCertain = own.areWhole
    var readings = alphabet.map { scalar -> Set<String> in
      let reading = String(decoding: own.key(of: String(scalar)), as: UTF8.self)
      return reading.isEmpty ? [] : [reading]
    }
    var positions: [Unicode.Scalar: Int] = [:]
    for (position, scalar) in alphabet.enumerated() { positions[scalar] = position }
    for (character, more) in Polyphones.readings {
      if let position = positions[character] { readings[position].formUnion(more) }
    }
    var given: [Int: [String: Int]] = [:]
    for index in register.institutions.indices {
      guard let pinyin = register.institutions[index].pinyin else { continue }
      let isKnown = { character, reading in positions[character].map { readings[$0].contains(reading) } ?? false }
      let name = LookupFolding.folded(register.institutions[index].name)
      for (character, reading) in PinyinColumn(pinyin).readings(of: name, isKnown: isKnown) {
        guard let position = positions[character], !readings[position].contains(reading) else { continue }
        given[position, default: [:]][reading, default: 0] += 1
      }
    }
    for (position, counts) in given { readings[position].formUnion(Self.mostGiven(counts)) }
    self.readings = readings.map { $0.sorted() }
  }

  /// Readings of a character that the pinyin column may add to those that it has: a name is looked up in all ways in which
  /// its characters may be read together.
  private static let mostGivenReadings = 4

  /// The readings that were given most often.
  private static func mostGiven(_ counts: [String: Int]) -> [String] {
    counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(mostGivenReadings).map(\.key)
  }

  /// The characters of the names by their readings, as the script takes them.
  var table: String {
    var characters: [String: String.UnicodeScalarView] = [:]
    for (scalar, readings) in zip(alphabet, readings) where !scalar.isASCII {
      for reading in readings { characters[reading, default: .init()].append(scalar) }
    }
    return Self.table(of: characters)
  }

  /// Each syllable, in order, followed by the characters that are read so: `lan兰澜lang朗`.
  static func table(of characters: [String: String.UnicodeScalarView]) -> String {
    characters.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      .map { $0.key + String($0.value) }.joined()
  }
}
