import Records
import Testing
import Vocabulary

@testable import Registry

@Suite("The embargo (N13) and the next change, on random registers")
struct EmbargoTests {
  @Test("What is published on a day is what would be if nothing dated later were on record", arguments: 0..<60)
  func embargo(_ seed: Int) throws {
    let records = RandomRecords.records(seed: UInt64(seed))
    let register = try #require(Register(Ledger(records)))
    for number in stride(from: RandomRecords.days.lowerBound - 70, through: RandomRecords.days.upperBound, by: 7) {
      let day = Day(number: number)
      let past = try #require(Register(Ledger(records.known(on: day))))
      try #require(register.published(on: day) == past.published(on: day), "day \(number)")
    }
  }

  @Test("Nothing that is published changes before the next change", arguments: 0..<60)
  func nextChange(_ seed: Int) throws {
    let register = try #require(Register(Ledger(RandomRecords.records(seed: UInt64(1_000 + seed)))))
    var day = Day(number: RandomRecords.days.lowerBound - 70)
    while let next = register.nextChange(after: day) {
      try #require(next > day)
      var before = register.published(on: next.adding(days: -1))
      before.day = day
      try #require(before == register.published(on: day), "day \(day.number) and the one before \(next.number)")
      day = next
    }
    var late = register.published(on: day.adding(days: 5_000))
    late.day = day
    #expect(late == register.published(on: day))
  }
}

@Suite("What is in store, on random registers")
struct OutlookTests {
  @Test("Its days are those of all changes, but a window's last day, which comes before its change", arguments: 0..<40)
  func changes(_ seed: Int) throws {
    let register = try #require(Register(Ledger(RandomRecords.records(seed: UInt64(2_000 + seed)))))
    let start = Day(number: RandomRecords.days.lowerBound - 70)
    var days: [Day] = []
    while let next = register.nextChange(after: days.last ?? start) { days.append(next) }
    let told = register.outlook(from: start).changes.map { change in
      if case .windowCloses = change.event { change.day.adding(days: 1) } else { change.day }
    }
    #expect(Set(told).sorted() == days)
  }

  @Test("From one day to another something has come just where something changes", arguments: 0..<40)
  func steps(_ seed: Int) throws {
    let register = try #require(Register(Ledger(RandomRecords.records(seed: UInt64(2_000 + seed)))))
    var day = Day(number: RandomRecords.days.lowerBound - 70)
    while let next = register.nextChange(after: day) {
      #expect(register.changes(from: day, to: next.adding(days: -1)).isEmpty)
      #expect(!register.changes(from: next.adding(days: -1), to: next).isEmpty)
      day = next
    }
  }

  @Test("An institution may apply again once, on a day on which no bar of its runs", arguments: 0..<60)
  func barEnds(_ seed: Int) throws {
    let register = try #require(Register(Ledger(RandomRecords.records(seed: UInt64(3_000 + seed)))))
    let changes = register.outlook(from: Day(number: RandomRecords.days.lowerBound - 70)).changes
    #expect(Set(changes.filter(\.isBarEnd)).count == changes.count(where: \.isBarEnd))
    for change in changes {
      guard case .barEnds(let uscc, _) = change.event else { continue }
      let published = register.published(on: change.day)
      guard let index = published.index(ofInstitution: uscc) else { continue }
      #expect(published.institutions[index].barredUntil == nil)
    }
  }
}

extension Outlook.Change {
  fileprivate var isBarEnd: Bool { if case .barEnds = event { true } else { false } }
}
