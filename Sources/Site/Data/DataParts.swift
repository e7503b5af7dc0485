import Registry

/// The brands of a register in parts of so many that a file of them need not be held in memory whole.
struct BrandParts {
  private static let size = 4096

  private let brands: Range<Int>

  init(of register: PublishedRegister) { brands = register.brands.indices }

  /// At least one, be it empty.
  var count: Int { max(1, (brands.count + Self.size - 1) / Self.size) }

  subscript(part: Int) -> Range<Int> { part * Self.size..<min((part + 1) * Self.size, brands.count) }
}

/// The results of a register's cycles in such parts.
struct CycleParts {
  /// Some results of a cycle; each cycle has a part, be it empty.
  struct Part {
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
