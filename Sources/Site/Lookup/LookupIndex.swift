import Diagnostics
import Parallel
import Registry
import Vocabulary

/// The static index that the lookup's scripts read: files below `lookup/`, each a script that hands over a value, since pages
/// opened from disk may load scripts and nothing else.
///
/// - `index.js`: the day, the words of the answers, and the root of the directory.
/// - `sounds.js`: how the characters of the names are read; `y0.js` and so on: other characters (`CommonReadings`).
/// - `d….js`: directories of files of keys; `c-….js` and so on: keys with lists of institutions (`LookupLeaves`).
/// - `r….js`: what is shown of institutions (`LookupRecords`).
///
/// A query of any length reads a few of them, each of bounded size: the beginning of a key leads to one file of keys, and what
/// is longer than a key is put together from the lists of several.
struct LookupIndex: Sendable {
  static let folder = "lookup"

  /// Tells this index apart from any other: pages put it into the addresses of its files, so that none is taken from a cache
  /// that an earlier publication filled.
  let version: String
  /// The directories, and the keys of each kind.
  private let parts: [LookupFiles]
  /// Their files are written when they are asked for, so that they are not held in memory; nil where there are none.
  private let records: LookupRecords?
  private let numbering: String
  /// False where the system's library did not say how the characters of the names are read.
  let isCertain: Bool

  /// No index: it has no files.
  static let none = LookupIndex()

  private init() {
    version = ""
    parts = []
    records = nil
    numbering = ""
    isCertain = true
  }

  init(_ register: PublishedRegister, similar: Namesakes) {
    let texts = LookupTexts(register)
    let sounds = LookupSounds(of: texts.alphabet, in: register)
    let numbering = Self.numbering(of: register, keyLength: LookupKeys.Shape.characters(texts.alphabet).length)
    let records = LookupRecords(register: register, similar: similar)
    // The longest work first.
    let work: [LookupKeys.Kind?] = [nil, .pinyin, .characters, .initials, .codes, .wholes, .words]
    let made = work.concurrentMap(chunkSize: 1) { kind in
      kind.map { Part(LookupKeys($0, of: texts, sounds: sounds), numbering: numbering) }
        ?? Part(hash: records.hash(numbering: numbering))
    }
    var head = LookupFiles()
    // The keys of a kind are in order; the kinds are put in the order of their letters.
    let sections = made.map(\.sections).sorted { ($0.first?.first ?? "") < ($1.first?.first ?? "") }
    let directories = head.addDirectories(of: sections.flatMap(\.self), numbering: numbering)
    head.add("sounds", numbering: numbering) { $0 += "\"\(sounds.table)\"".utf8 }
    for (number, table) in CommonReadings.tables.enumerated() {
      head.add(CommonReadings.name(ofFile: number), numbering: numbering) { $0 += "\"\(table)\"".utf8 }
    }
    head.add("index", numbering: numbering) { bytes in
      LookupWords(register: register, alphabet: texts.alphabet, root: directories.map(\.first)).write(into: &bytes)
    }
    parts = [head] + made.map(\.files)
    self.records = records
    self.numbering = numbering
    isCertain = sounds.isCertain
    version = Self.short(made.reduce(head.hash) { $0 &* 31 &+ $1.hash })
  }

  /// Where a file is in the index.
  enum Position: Sendable {
    case kept(part: Int, file: Int)
    case records(file: Int)
  }

  /// Every file's path, and where it is.
  var paths: [(path: String, position: Position)] {
    let kept = parts.indices.flatMap { part in
      parts[part].files.indices.map { (Self.path(of: parts[part].files[$0].name), Position.kept(part: part, file: $0)) }
    }
    let records = (0..<(self.records?.fileCount ?? 0)).map {
      (Self.path(of: LookupRecords.name(ofFile: $0)), Position.records(file: $0))
    }
    return kept + records
  }

  private static func path(of name: String) -> String { "\(folder)/\(name).js" }

  func append(_ position: Position, to buffer: inout [UInt8]) {
    switch position {
    case .kept(let part, let file): buffer += parts[part].bytes[parts[part].range(file)]
    case .records(let file): records?.append(file: file, numbering: numbering, to: &buffer)
    }
  }

  /// A hash of what all files must have alike: who has which number, which districts and cycles records point to, and how
  /// long keys are. Of the keys themselves it tells nothing, or each change would change every file.
  private static func numbering(of register: PublishedRegister, keyLength: Int) -> String {
    var hash = FNVHash.Parts()
    for institution in register.institutions { hash.add(institution.uscc.utf8) }
    for district in register.districts { hash.add(district.code.utf8) }
    for cycle in register.cycles { hash.add(cycle.id.utf8) }
    hash.add("\(keyLength)".utf8)
    return String(short(hash.value).suffix(6))
  }

  private static func short(_ hash: UInt64) -> String { String(hash, radix: 36) }
}

extension LookupIndex {
  /// A part of the index, made beside the others: the keys of a kind, or nothing but the hash of the records.
  private struct Part: Sendable {
    var files = LookupFiles()
    var sections: [LookupSection] = []
    var hash: UInt64

    init(hash: UInt64) { self.hash = hash }

    init(_ keys: LookupKeys, numbering: String) {
      let leaves = LookupLeaves(keys, numbering: numbering)
      files = leaves.files
      files.trim()
      sections = leaves.sections
      hash = files.hash
    }
  }
}

/// What `index.js` says; in a district's part of a register also which district it is, and where the city's register is.
private struct LookupWords {
  let register: PublishedRegister
  let alphabet: [Unicode.Scalar]
  let root: [String]

  func write(into bytes: inout [UInt8]) {
    var json = JSONOutput(taking: &bytes)
    json.open("{")
    json.member("day", Int(register.day.number))
    json.member("count", register.institutions.count)
    json.member("perFile", LookupRecords.perFile)
    json.member("characters", LookupKeys.Shape.characters(alphabet).length)
    json.member("root", root.joined(separator: " "))
    json.member("literals", String(String.UnicodeScalarView(alphabet.filter(\.isASCII))))
    json.member("authority", register.info.authority)
    json.member("phone", register.info.phone)
    json.member("years", register.info.termYears)
    json.key("cycles")
    json.open("[")
    for cycle in register.cycles {
      json.open("[")
      json.string(cycle.title)
      json.number(Int(cycle.announced.number))
      json.string(cycle.document)
      json.string(cycle.id)
      json.close("]")
    }
    json.close("]")
    if register.info.hasEnglish { json.member("english", 1) }
    if let scope = register.scope {
      json.member("part", scope.district)
      list("city", [scope.city.title, scope.city.baseURL], into: &json)
    }
    list("cities", register.cities, into: &json)
    list("forms", PublishedRegister.companyForms, into: &json)
    list("districts", register.districts.map(\.name), into: &json)
    list("codes", register.districts.map(\.code), into: &json)
    list("levels", [Level.district, .city].map(\.chinese), into: &json)
    list("standings", Standing.allCases.flatMap { [$0.code, $0.chinese] }, into: &json)
    list("grounds", Ground.allCases.map(Strings.chinese.ground), into: &json)
    list("reasons", [Outcome.notMet, .notAssessed].map(Strings.chinese.left), into: &json)
    json.close("}")
    json.finish(into: &bytes)
  }

  private func list(_ name: StaticString, _ texts: [String], into json: inout JSONOutput) {
    json.key(name)
    json.open("[")
    for text in texts { json.string(text) }
    json.close("]")
  }
}
