import Vocabulary

/// What one kind of query finds: short keys, each with an institution, in the order of the keys and then of the institutions.
///
/// A key is what follows one position of a text, up to so many symbols, so that a query anywhere in a text is the beginning
/// of a key. Longer queries are several keys that an institution must have all.
struct LookupKeys {
  /// The kinds; the letters come before keys and in the names of files.
  enum Kind: String, CaseIterable, Sendable {
    case characters = "c"
    case words = "e"
    case initials = "i"
    case pinyin = "p"
    case codes = "u"
    case wholes = "w"
  }

  /// How symbols are packed into a key.
  struct Shape: Sendable {
    /// How many symbols a key has at most; an absent one is 0.
    var length: Int
    /// Bits of a symbol.
    var width: Int
    /// What each symbol is, from 1.
    var symbols: [Unicode.Scalar]

    var bits: Int { length * width }

    static let letterSymbols: [Unicode.Scalar] = Array("0123456789abcdefghijklmnopqrstuvwxyz".unicodeScalars)

    /// The number of a small ASCII letter or a digit, which `letterSymbols` has at that number less one; 0 for any other.
    static func letter(_ scalar: Unicode.Scalar) -> UInt32 {
      switch scalar.value {
      case 0x30...0x39: scalar.value - 0x30 + 1
      case 0x61...0x7A: scalar.value - 0x61 + 11
      default: 0
      }
    }

    static func isLetter(_ scalar: Unicode.Scalar) -> Bool { letter(scalar) > 0 }

    /// The letters that a text begins with.
    func key(_ text: some Sequence<Unicode.Scalar>) -> UInt64 {
      let letters = text.prefix(length).map { UInt64(Self.letter($0)) }
      return letters.reduce(0) { $0 << UInt64(width) | $1 } << UInt64(width * (length - letters.count))
    }

    static func letters(_ length: Int) -> Shape { Shape(length: length, width: 6, symbols: letterSymbols) }

    /// Three characters, or two where there are too many for three to fit.
    static func characters(_ alphabet: [Unicode.Scalar]) -> Shape {
      let width = Int.bitWidth - alphabet.count.leadingZeroBitCount
      return Shape(length: 3 * width <= 64 - Int(institutionBits) ? 3 : 2, width: width, symbols: alphabet)
    }
  }

  /// Letters of a key of the words of English names.
  static let wordLength = 6

  /// Bits of an institution's number, below the key's.
  static let institutionBits: UInt64 = 24

  let kind: Kind
  let shape: Shape
  /// `key << institutionBits | institution`, ascending; the same pair may stand twice.
  let entries: [UInt64]

  init(_ kind: Kind, of texts: LookupTexts, sounds: LookupSounds) {
    self.kind = kind
    var entries: [UInt64] = []
    switch kind {
    case .characters:
      shape = .characters(texts.alphabet)
      Self.addRuns(of: texts.names, shape: shape, to: &entries)
    case .initials:
      shape = .letters(4)
      SpelledKeys(initialsOf: sounds, length: 4).add(texts.names, to: &entries)
    case .pinyin:
      shape = .letters(6)
      SpelledKeys(readingsOf: sounds, length: 6).add(texts.names, to: &entries)
    case .codes:
      shape = .letters(6)
      Self.addCodes(of: texts.codes, to: &entries)
    case .words:
      shape = .letters(Self.wordLength)
      entries = texts.words.map { $0.key << Self.institutionBits | UInt64($0.institution) }
    case .wholes:
      shape = .letters(6)
      entries = texts.wholes.map { Self.hashKey($0.hash) << Self.institutionBits | UInt64($0.institution) }
    }
    KeySort.sort(&entries, from: Int(Self.institutionBits), bits: shape.bits)
    self.entries = entries
  }

  /// Each character with those after it.
  private static func addRuns(of rows: LookupTexts.Rows, shape: Shape, to entries: inout [UInt64]) {
    entries.reserveCapacity(rows.symbols.count)
    let width = UInt64(shape.width)
    let first = width * UInt64(shape.length - 1)
    for row in rows.indices {
      let range = rows[row]
      let institution = UInt64(rows.institutions[row])
      // From the end, a key is the one after it with a symbol put before and the last one taken off.
      var key: UInt64 = 0
      for index in range.reversed() {
        key = key >> width | UInt64(rows.symbols[index]) << first
        entries.append(key << institutionBits | institution)
      }
    }
  }

  /// Fewer than three symbols of a code are asked for only at its beginning: too much has them elsewhere. A key is as long as
  /// the code of a district, so that no part of a code that is longer has only keys that all institutions share.
  private static func addCodes(of rows: LookupTexts.Rows, to entries: inout [UInt64]) {
    entries.reserveCapacity(rows.symbols.count)
    for row in rows.indices {
      let range = rows[row]
      let institution = UInt64(rows.institutions[row])
      // From the end, a key is the one after it with a symbol put before and the last one taken off.
      var key: UInt64 = 0
      for index in range.reversed() {
        key = key >> 6 | UInt64(rows.symbols[index]) << 30
        guard index == range.lowerBound || index + 3 <= range.upperBound else { continue }
        entries.append(key << institutionBits | institution)
      }
    }
  }

  /// Thirty bits of a hash as six symbols, from the highest.
  private static func hashKey(_ hash: UInt32) -> UInt64 {
    (0..<6).reduce(0) { key, place in key << 6 | UInt64((hash >> UInt32(27 - 5 * place)) & 31 + 1) }
  }
}

/// Keys made of the letters of the characters that follow a position.
struct SpelledKeys {
  /// Ways to spell: `bits` holds `count` letters, the first highest.
  private struct Spelling {
    var bits: UInt64
    var count: Int
  }

  /// Letters of a key.
  private let length: Int
  /// For each symbol where its spellings begin; one more at the end.
  private var starts: [Int] = [0, 0]
  private var spellings: [Spelling] = []

  init(readingsOf sounds: LookupSounds, length: Int) {
    self.init(sounds.readings, length: length)
  }

  init(initialsOf sounds: LookupSounds, length: Int) {
    self.init(sounds.readings.map { Set($0.map { String($0.prefix(1)) }).sorted() }, length: length)
  }

  private init(_ readings: [[String]], length: Int) {
    self.length = length
    for readings in readings {
      for reading in readings {
        let letters = reading.unicodeScalars.map(LookupKeys.Shape.letter).filter { $0 > 0 }.prefix(length)
        spellings.append(Spelling(bits: letters.reduce(0) { $0 << 6 | UInt64($1) }, count: letters.count))
      }
      starts.append(spellings.count)
    }
  }

  func add(_ rows: LookupTexts.Rows, to entries: inout [UInt64]) {
    entries.reserveCapacity(rows.symbols.count * 9 / 8)
    for row in rows.indices {
      let range = rows[row]
      for start in range {
        let institution = UInt64(rows.institutions[row])
        extend(0, of: 0, at: start, in: rows.symbols, to: range.upperBound, with: institution, &entries)
      }
    }
  }

  /// Spells on from a key of `count` letters, in each way that there is, until it is full or the text ends.
  private func extend(
    _ key: UInt64, of count: Int, at index: Int, in symbols: [UInt32], to end: Int, with institution: UInt64,
    _ entries: inout [UInt64]
  ) {
    let ways = index < end ? starts[Int(symbols[index])]..<starts[Int(symbols[index]) + 1] : 0..<0
    if count == length || ways.isEmpty {
      guard count > 0 else { return }
      let full = key << UInt64(6 * (length - count))
      entries.append(full << LookupKeys.institutionBits | institution)
      return
    }
    for way in ways {
      let spelling = spellings[way]
      let taken = min(spelling.count, length - count)
      let letters = spelling.bits >> UInt64(6 * (spelling.count - taken))
      extend(
        key << UInt64(6 * taken) | letters, of: count + taken, at: index + 1, in: symbols, to: end, with: institution,
        &entries)
    }
  }
}

/// Sorts numbers by some of their bits; numbers that have these the same stay in their order.
enum KeySort {
  private static let digit = 12

  /// By the `bits` bits above the lowest `shift`.
  static func sort(_ numbers: inout [UInt64], from shift: Int, bits: Int) {
    var other = [UInt64](repeating: 0, count: numbers.count)
    for place in stride(from: shift, to: shift + bits, by: digit) {
      distribute(numbers, into: &other, by: UInt64(place))
      swap(&numbers, &other)
    }
  }

  private static func distribute(_ numbers: [UInt64], into other: inout [UInt64], by place: UInt64) {
    let mask: UInt64 = 1 << UInt64(digit) - 1
    var ends = [Int](repeating: 0, count: 1 << digit)
    for number in numbers { ends[Int(number >> place & mask)] += 1 }
    var start = 0
    for index in ends.indices {
      let count = ends[index]
      ends[index] = start
      start += count
    }
    for number in numbers {
      let bucket = Int(number >> place & mask)
      other[ends[bucket]] = number
      ends[bucket] += 1
    }
  }
}
