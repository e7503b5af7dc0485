import Diagnostics

/// Where the log tells of each brand's facts: files in which a page finds its award, and the next build what was told last.
///
/// Brands are spread over the files by a hash of their ids, so that one that comes or goes changes one file.
struct LogIndex: Sendable {
  static let folder = "log/index/"
  private static let brandsPerFile = 512

  /// For each of the brand's facts that is on record, by key, the number of the entry that told of it last.
  typealias Facts = [String: Int]

  let fileCount: Int
  /// The files that were read or made: brand → facts.
  private(set) var files: [Int: [String: Facts]] = [:]

  init(fileCount: Int) { self.fileCount = fileCount }

  /// How many files there are for so many brands: a power of two.
  static func fileCount(brands: Int) -> Int {
    var count = 1
    while count * brandsPerFile < brands { count *= 2 }
    return count
  }

  /// Which file has a brand, by the hash of its bytes.
  static func file(of brand: String, fileCount: Int) -> Int {
    Int(FNVHash.short(of: brand.utf8.lazy.map(UInt32.init))) & (fileCount - 1)
  }

  static func path(of file: Int) -> String { "\(folder)\(file).json" }

  /// The path of the file that has a brand, in a register of so many.
  static func path(of brand: String, brands: Int) -> String {
    path(of: file(of: brand, fileCount: fileCount(brands: brands)))
  }

  func file(of brand: String) -> Int { Self.file(of: brand, fileCount: fileCount) }

  func facts(of brand: String) -> Facts { files[file(of: brand)]?[brand] ?? [:] }

  mutating func set(_ facts: Facts, of brand: String) {
    files[file(of: brand), default: [:]][brand] = facts.isEmpty ? nil : facts
  }

  /// Takes in a file; false where it is malformed.
  mutating func read(_ file: Int, _ bytes: [UInt8]) -> Bool {
    guard let node = JSONReader.node(of: bytes.dropLast()[...]), case .object(let brands) = node.value else {
      return false
    }
    var facts: [String: Facts] = [:]
    for brand in brands {
      guard case .object(let members) = brand.node.value else { return false }
      for member in members {
        guard let index = member.node.number else { return false }
        facts[brand.key, default: [:]][member.key] = index
      }
    }
    files[file] = facts
    return true
  }

  func bytes(of file: Int) -> [UInt8] {
    let brands = (files[file] ?? [:]).sorted { $0.key < $1.key }
    return Self.bytes(of: brands.map { ($0.key, $0.value.map { ($0.key, $0.value) }) })
  }

  /// A file's bytes: a line for each brand, the brands in order.
  static func bytes(of brands: [(id: String, facts: [(key: String, index: Int)])]) -> [UInt8] {
    var bytes = Array("{".utf8)
    for (position, brand) in brands.enumerated() {
      bytes += (position == 0 ? "\n" : ",\n").utf8
      JSONText.append(brand.id, to: &bytes)
      bytes += ":{".utf8
      for (place, fact) in brand.facts.sorted(by: { ($0.index, $0.key) < ($1.index, $1.key) }).enumerated() {
        if place > 0 { bytes.append(UInt8(ascii: ",")) }
        JSONText.append(fact.key, to: &bytes)
        bytes += ":\(fact.index)".utf8
      }
      bytes.append(UInt8(ascii: "}"))
    }
    bytes += (brands.isEmpty ? "}\n" : "\n}\n").utf8
    return bytes
  }
}
