import Diagnostics
import Testing
import TransparencyLog
import Vocabulary

@testable import Registry
@testable import Site

@Suite("The log that the next one goes on from")
struct LogBaseTests {
  /// A register of so many brands, each with a result in each of the first cycles.
  private func register(brands: Int, cycles: Int, document: String = "示〔2024〕1号") -> PublishedRegister {
    var register = SampleRegister.register(asOf: cycles == 1 ? "2024-12-01" : "2026-12-01")
    var status = SampleRegister.inForce
    if cycles == 1 {
      (status.level, status.cycle) = (.district, 0)
      status.periods = [Period(cycle: 0, level: .district, from: status.periods[0].from, until: nil, endedBy: nil)]
    }
    register.brands = (0..<brands).map { number in
      SampleRegister.brand("B-\(1000 + number)", "品牌", institution: 0, district: 0, status)
    }
    register.revocations = []
    register.cycles = register.cycles.prefix(cycles).enumerated().map { index, cycle in
      var cycle = cycle
      if index == 0 { cycle.document = document }
      cycle.results = (0..<brands).map { brand in
        CycleResult(
          brand: brand, outcome: index == 0 ? .recognised : .retained, level: index == 0 ? .district : .city,
          previousLevel: index == 0 ? nil : .district)
      }
      return cycle
    }
    return register
  }

  private func publication(
    of register: PublishedRegister, reads: StandingData.Reads = .init(),
    change: (inout [String: [UInt8]]) -> Void = { _ in }
  ) throws -> LastPublication {
    var files = try StandingData.logFiles(of: register)
    change(&files)
    return try StandingData.publication(of: register, and: files, reads: reads)
  }

  @Test(
    "A longer one that is kept is it, where it goes on from what stands; no entry is read to tell",
    arguments: [1, 255, 256, 257, 300, 512, 600])
  func longer(count: Int) throws {
    let reads = StandingData.Reads()
    let standing = try publication(of: register(brands: count, cycles: 1))
    let kept = try publication(of: register(brands: count, cycles: 2), reads: reads)
    let base = try #require(try LogBase(standing, changedBrands: [], kept: [kept]))
    #expect(base.log.checkpoint.size == 2 * count)
    #expect(base.changedBrands == nil)
    #expect(!reads.paths.contains { $0.hasPrefix("log/tile/entries/") })
    for day in ["2024-12-01", "2024-12-31"] {
      #expect(try base.log(upTo: SampleRegister.day(day))?.checkpoint.size == count)
    }
    #expect(try base.log(upTo: SampleRegister.day("2024-11-30")) == nil)
  }

  @Test("A tile with more hashes than its path says cannot be read")
  func tooLongTile() throws {
    let standing = try publication(of: register(brands: 3, cycles: 1))
    let kept = try publication(of: register(brands: 3, cycles: 2)) { files in
      files["log/tile/0/000.p/6", default: []] += [UInt8](repeating: 0, count: 32)
    }
    #expect(throws: Obstacle.self) { try LogBase(standing, changedBrands: [], kept: [kept]) }
  }

  @Test("A longer one that begins otherwise is none", arguments: [1, 256, 300])
  func other(count: Int) throws {
    let standing = try publication(of: register(brands: count, cycles: 1))
    let kept = try publication(of: register(brands: count, cycles: 2, document: "示〔2024〕9号"))
    let base = try #require(try LogBase(standing, changedBrands: ["B-1000"], kept: [kept]))
    #expect(base.log.checkpoint.size == count)
    #expect(base.changedBrands == ["B-1000"])
  }
}
