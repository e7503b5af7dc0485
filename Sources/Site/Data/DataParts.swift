import Registry

/// The parts of a file: several of one that is long in a large register.
package struct DataParts: Sendable {
  /// At least one.
  package let count: Int
  /// Appends a part to a buffer; the parts one after the other are the file.
  package let render: @Sendable (_ part: Int, _ buffer: inout [UInt8]) -> Void

  /// Appends the whole file to a buffer.
  func renderAll(into buffer: inout [UInt8]) {
    for part in 0..<count { render(part, &buffer) }
  }
}

/// The brands of a register in parts of so many that a file of them need not be held in memory whole.
struct BrandParts: Sendable {
  private static let size = 4096

  private let brands: Range<Int>

  init(of register: PublishedRegister) { brands = register.brands.indices }

  /// At least one, be it empty.
  var count: Int { max(1, (brands.count + Self.size - 1) / Self.size) }

  subscript(part: Int) -> Range<Int> { part * Self.size..<min((part + 1) * Self.size, brands.count) }
}

/// The results of a register's cycles in such parts.
struct CycleParts: Sendable {
  /// Some results of a cycle; each cycle has a part, be it empty.
  struct Part: Sendable {
    var cycle: Int
    var results: Range<Int>
  }

  private static let size = 16_384

  private var parts: [Part] = []

  init(of register: PublishedRegister) {
    for cycle in register.cycles.indices {
      let count = register.cycles[cycle].results.count
      for start in stride(from: 0, to: max(1, count), by: Self.size) {
        parts.append(Part(cycle: cycle, results: start..<min(start + Self.size, count)))
      }
    }
  }

  /// At least one, be there no cycle.
  var count: Int { max(1, parts.count) }

  subscript(part: Int) -> Part? { parts.isEmpty ? nil : parts[part] }
}
