import Diagnostics
import Registry
import Vocabulary

/// Writes what an answer shows of institutions, a few to a file, as arrays:
///
///     [USCC, name, district, [former name…], [[similar name, its USCC, its district]…], [brand…]], and the English name
///            after the brands, where there is one and the site is published in English too; a similar name's district is
///            followed by 1 where only the city's site has its page
///     brand: [id, name, event…]
///     event: [day, 0, level, cycle] or [day, 0, level, cycle, document that set a revocation aside]
///            [day, 1, ground, document] · [day, 2, 0 not met | 1 not assessed, cycle] · [day, 2, 2, document]
///
/// Days are counted from 1970-01-01; districts, cycles and levels are positions in the lists of index.js. A class, since all
/// threads would count the references of a copied register.
final class LookupRecords: Sendable {
  /// Institutions in one file.
  static let perFile = 8

  private let register: PublishedRegister
  private let similar: Namesakes

  init(register: PublishedRegister, similar: Namesakes) {
    self.register = register
    self.similar = similar
  }

  var fileCount: Int { (register.institutions.count + Self.perFile - 1) / Self.perFile }

  static func name(ofFile number: Int) -> String { "r\(number)" }

  /// Appends the bytes of a file.
  func append(file number: Int, numbering: String, to bytes: inout [UInt8]) {
    let first = number * Self.perFile
    LookupFiles.append(Self.name(ofFile: number), numbering: numbering, to: &bytes) { bytes in
      bytes.append(UInt8(ascii: "["))
      for index in first..<min(first + Self.perFile, register.institutions.count) {
        if index > first { bytes += ",\n".utf8 }
        write(index, into: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    }
  }

  /// Of the bytes of all files.
  func hash(numbering: String) -> UInt64 {
    var hash = FNVHash.Parts()
    var bytes: [UInt8] = []
    for number in 0..<fileCount {
      bytes.removeAll(keepingCapacity: true)
      append(file: number, numbering: numbering, to: &bytes)
      hash.add(bytes)
    }
    return hash.value
  }

  /// An institution is read in place: all threads would count the references of a copy.
  private func write(_ index: Int, into bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "["))
    JSONText.append(register.institutions[index].uscc, to: &bytes)
    bytes.append(UInt8(ascii: ","))
    JSONText.append(register.institutions[index].name, to: &bytes)
    bytes += ",\(register.institutions[index].district),[".utf8
    Self.list(register.institutions[index].formerNames, into: &bytes) { JSONText.append($0, to: &$1) }
    bytes += "],[".utf8
    Self.list(similar[index], into: &bytes, write: write(similar:into:))
    bytes += "],[".utf8
    Self.list(register.institutions[index].brands, into: &bytes, write: write(brand:into:))
    bytes.append(UInt8(ascii: "]"))
    if register.info.hasEnglish, let name = register.institutions[index].englishName {
      bytes.append(UInt8(ascii: ","))
      JSONText.append(name, to: &bytes)
    }
    bytes.append(UInt8(ascii: "]"))
  }

  private func write(similar other: Int, into bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "["))
    if let twin = similar.elsewhere(other) {
      Self.append(twin, to: &bytes)
      bytes += ",1".utf8
    } else {
      Self.append(register.institutions[other], to: &bytes)
    }
    bytes.append(UInt8(ascii: "]"))
  }

  @inline(__always)
  private static func append(_ twin: borrowing Institution, to bytes: inout [UInt8]) {
    JSONText.append(twin.name, to: &bytes)
    bytes.append(UInt8(ascii: ","))
    JSONText.append(twin.uscc, to: &bytes)
    bytes += ",\(twin.district)".utf8
  }

  private func write(brand index: Int, into bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "["))
    JSONText.append(register.brands[index].id, to: &bytes)
    bytes.append(UInt8(ascii: ","))
    JSONText.append(register.brands[index].name, to: &bytes)
    for event in BrandTimeline(of: index, in: register).events {
      bytes += ",[\(event.day.number),".utf8
      write(event.change, into: &bytes)
      bytes.append(UInt8(ascii: "]"))
    }
    bytes.append(UInt8(ascii: "]"))
  }

  private func write(_ change: BrandTimeline.Change, into bytes: inout [UInt8]) {
    switch change {
    case .inForce(let level, let cycle, let document):
      bytes += "0,\(level == .city ? 1 : 0),\(cycle)".utf8
      guard let document else { return }
      bytes.append(UInt8(ascii: ","))
      JSONText.append(document, to: &bytes)
    case .revoked(let ground, let document):
      bytes += "1,\(ground.rawValue),".utf8
      JSONText.append(document, to: &bytes)
    case .left(let reason, let cycle): bytes += "2,\(reason == .notMet ? 0 : 1),\(cycle)".utf8
    case .setAside(let document):
      bytes += "2,2,".utf8
      JSONText.append(document, to: &bytes)
    }
  }

  private static func list<Item>(
    _ items: [Item], into bytes: inout [UInt8], write: (Item, inout [UInt8]) -> Void
  ) {
    for (index, item) in items.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      write(item, &bytes)
    }
  }
}
