/// What the pinyin column says of a name: which syllable each of its characters is read with.
///
/// People write a word for each character, or several characters in one word, with tones as marks or digits. Letters and
/// digits that stand together in a name are one word, however that is spelled. Where it cannot be told for certain which
/// syllable is whose, nothing is said.
struct PinyinColumn {
  /// A character of a name, or letters and digits that stand together in it.
  private enum Unit {
    case character(Unicode.Scalar)
    case run([Unicode.Scalar])
  }

  /// A letter or digit of the words, which are put together.
  private struct Letter {
    var scalar: Unicode.Scalar
    var isFirst: Bool
    /// Where the word ends.
    var end: Int
  }

  /// How the units up to some place may be read.
  private struct Way {
    var readings: [(Unicode.Scalar, String)] = []
    /// How many of the readings are known.
    var known = 0
    /// True if there is another way that is as good.
    var isOneOfSeveral = false
  }

  /// The characters of names, and the letters of columns, beyond which nothing is put together: the work grows with both.
  private static let most = (characters: 100, letters: 800)
  private static let longestSyllable = 6

  /// Folded; none is empty.
  private let words: [[Unicode.Scalar]]

  init(_ text: String) {
    words = text.split { !$0.isLetter && !$0.isNumber }.map { LookupFolding.folded(String($0)) }.filter { !$0.isEmpty }
  }

  /// The readings of the characters of a folded name. `isKnown` tells those that a character has without the column: where
  /// words have to be taken apart, more of them than not must be such.
  func readings(
    of name: [Unicode.Scalar], isKnown: (Unicode.Scalar, String) -> Bool
  ) -> [(Unicode.Scalar, String)] {
    let units = Self.units(of: name)
    if units.count == words.count { return zip(units, words).compactMap(Self.reading) }
    let letters = letters
    guard name.count <= Self.most.characters, letters.count <= Self.most.letters,
      let way = Self.way(through: units, letters, isKnown), !way.isOneOfSeveral, 2 * way.known > way.readings.count
    else { return [] }
    return way.readings
  }

  private static func units(of name: [Unicode.Scalar]) -> [Unit] {
    var units: [Unit] = []
    for scalar in name {
      if !scalar.isASCII {
        units.append(.character(scalar))
      } else if case .run(let run) = units.last {
        units[units.count - 1] = .run(run + [scalar])
      } else {
        units.append(.run([scalar]))
      }
    }
    return units
  }

  /// What a word of its own says of a character.
  private static func reading(_ unit: Unit, _ word: [Unicode.Scalar]) -> (Unicode.Scalar, String)? {
    guard case .character(let character) = unit else { return nil }
    let syllable = String(String.UnicodeScalarView(word.last.map(isTone) ?? false ? word.dropLast() : word[...]))
    return Polyphones.isSyllable(syllable) ? (character, syllable) : nil
  }

  private static func isTone(_ scalar: Unicode.Scalar) -> Bool { ("0"..."5").contains(scalar) }

  private var letters: [Letter] {
    var letters: [Letter] = []
    for word in words {
      let (start, end) = (letters.count, letters.count + word.count)
      for scalar in word { letters.append(Letter(scalar: scalar, isFirst: letters.count == start, end: end)) }
    }
    return letters
  }

  /// The way through all units and all letters of which most is known.
  private static func way(
    through units: [Unit], _ letters: [Letter], _ isKnown: (Unicode.Scalar, String) -> Bool
  ) -> Way? {
    let syllables = letters.indices.map { Self.syllables(from: $0, in: letters) }
    var ways: [Int: Way] = [0: Way()]
    for unit in units {
      var next: [Int: Way] = [:]
      func reach(_ end: Int, by way: Way) {
        guard var best = next[end] else { return next[end] = way }
        if best.known == way.known { best.isOneOfSeveral = true }
        next[end] = best.known < way.known ? way : best
      }
      for (start, way) in ways where start < letters.count {
        switch unit {
        case .run(let run):
          for end in ends(of: run, from: start, in: letters) { reach(end, by: way) }
        case .character(let character):
          for (syllable, end) in syllables[start] {
            var longer = way
            longer.readings.append((character, syllable))
            if isKnown(character, syllable) { longer.known += 1 }
            reach(end, by: longer)
          }
        }
      }
      ways = next
    }
    return ways[letters.count]
  }

  /// The syllables that begin at a letter and end in its word, each with where it ends: a tone may follow it.
  private static func syllables(from start: Int, in letters: [Letter]) -> [(String, end: Int)] {
    var syllables: [(String, end: Int)] = []
    var text = ""
    for index in start..<min(letters[start].end, start + longestSyllable) {
      text.unicodeScalars.append(letters[index].scalar)
      guard Polyphones.isSyllable(text) else { continue }
      let end = index + 1
      syllables.append((text, end))
      if end < letters[start].end, isTone(letters[end].scalar) { syllables.append((text, end + 1)) }
    }
    return syllables
  }

  /// Where letters and digits of a name may end that begin at a letter: they are spelled out, or stand for a whole word.
  private static func ends(of run: [Unicode.Scalar], from start: Int, in letters: [Letter]) -> Set<Int> {
    var ends: Set<Int> = letters[start].isFirst ? [letters[start].end] : []
    if letters[start...].lazy.map(\.scalar).starts(with: run) { ends.insert(start + run.count) }
    return ends
  }
}
