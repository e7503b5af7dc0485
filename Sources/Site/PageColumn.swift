/// Pages side by side. Nearly all are of a few kinds, and are kept in a third of what a page takes otherwise: at national size
/// there are a million.
struct PageColumn: Sendable {
  private enum Entry: Sendable {
    case institution(UInt32), institutionData(UInt32), embeddedInstitution(UInt32), badge(UInt32)
    case award(brand: UInt32, cycle: UInt16)
    /// An index into the pages of all other kinds.
    case other(UInt32)
  }

  private var entries: [Entry] = []
  private var others: [Page] = []

  mutating func reserve(_ count: Int) { entries.reserveCapacity(entries.count + count) }

  mutating func append(_ page: Page) { entries.append(entry(of: page)) }

  private mutating func entry(of page: Page) -> Entry {
    switch page {
    case .institution(let index): if let index = UInt32(exactly: index) { return .institution(index) }
    case .institutionData(let index): if let index = UInt32(exactly: index) { return .institutionData(index) }
    case .embeddedInstitution(let index): if let index = UInt32(exactly: index) { return .embeddedInstitution(index) }
    case .badge(let index): if let index = UInt32(exactly: index) { return .badge(index) }
    case .award(let brand, let cycle):
      if let brand = UInt32(exactly: brand), let cycle = UInt16(exactly: cycle) {
        return .award(brand: brand, cycle: cycle)
      }
    default: break
    }
    others.append(page)
    return .other(UInt32(others.count - 1))
  }

  /// Puts the pages in another order, of which each place is told where its page was before.
  mutating func arrange(in order: [Int]) { entries = order.map { entries[$0] } }
}

extension PageColumn: RandomAccessCollection {
  var startIndex: Int { 0 }
  var endIndex: Int { entries.count }

  subscript(index: Int) -> Page {
    switch entries[index] {
    case .institution(let index): .institution(Int(index))
    case .institutionData(let index): .institutionData(Int(index))
    case .embeddedInstitution(let index): .embeddedInstitution(Int(index))
    case .badge(let index): .badge(Int(index))
    case .award(let brand, let cycle): .award(brand: Int(brand), cycle: Int(cycle))
    case .other(let index): others[Int(index)]
    }
  }
}
