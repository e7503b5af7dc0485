import Diagnostics
import Records
package import Vocabulary

/// What the records hold in store after a day, and where the register stands on it: for those who keep it, since it looks
/// past the embargo.
package struct Outlook: Hashable, Sendable {
  /// A day on which something changes, and what.
  package struct Change: Hashable, Sendable {
    package var day: Day
    package var event: Event
  }

  /// What can change of itself as days pass.
  package enum Event: Hashable, Sendable {
    /// A cycle's window opens, or has its last day (pages change on the day after), or its results take effect.
    case windowOpens(cycle: String), windowCloses(cycle: String), results(cycle: String)
    /// A cycle's window had its last day, and pages say so.
    case windowClosed(cycle: String)
    /// A cycle's term has passed in principle (N8).
    case termPasses(cycle: String)
    case revocation(brand: String), setAside(brand: String)
    /// The first day on which an institution may apply again (N10).
    case barEnds(uscc: String, name: String)
    case announcement(title: String)
    case correction(subject: String)
  }

  /// How far a cycle is.
  package enum Phase: Hashable, Sendable {
    /// Its window is not known, or not open yet.
    case preparing
    /// Applications are taken.
    case open
    /// Applications are closed, and the results are not out.
    case assessing
    /// The results are out.
    case published
  }

  /// A cycle and how far it is on the day.
  package struct CycleState: Hashable, Sendable {
    package var id: String
    package var title: String
    package var phase: Phase
    package var opens: Day?
    package var closes: Day?
    package var announced: Day?
    /// Brands that need an outcome in its results (N5), as far as is on record, and how many of them have one. Both nil once
    /// it is out.
    package var due: Int?
    package var done: Int?
  }

  /// The latest published cycle and those that are not out yet, by id.
  package var cycles: [CycleState]
  /// After the day, by day.
  package var changes: [Change]
}

extension Register {
  /// What is in store after a day.
  package func outlook(from day: Day) -> Outlook { ledger.outlook(from: day) }

  /// What has come by a day and had not by another one: a window's end from the day on which pages say that it has closed.
  package func changes(from last: Day, to day: Day) -> [Outlook.Change] { ledger.changes(from: last, to: day) }
}

extension Ledger {
  func outlook(from day: Day) -> Outlook {
    Outlook(cycles: states(on: day), changes: changes(after: day))
  }

  func changes(from last: Day, to day: Day) -> [Outlook.Change] {
    let came = events.compactMap { event -> Outlook.Change? in
      guard let shown = event.shown, last < shown, shown <= day else { return nil }
      guard case .windowCloses(let cycle) = event.change.event else { return event.change }
      return Outlook.Change(day: event.change.day, event: .windowClosed(cycle: cycle))
    }
    return Self.sorted(came)
  }

  /// The days on which what is published changes. Unsorted.
  var daysOfChange: [Day] { events.compactMap(\.shown) }

  private func changes(after day: Day) -> [Outlook.Change] {
    Self.sorted(events.map(\.change).filter { $0.day > day })
  }

  private static func sorted(_ changes: [Outlook.Change]) -> [Outlook.Change] {
    changes.sorted { ($0.day, $0.event.key) < ($1.day, $1.event.key) }
  }

  /// All that comes of itself, each with the day from which pages show it; nil for a window's end that none shows. Unsorted.
  private var events: [(change: Outlook.Change, shown: Day?)] {
    (openings + results + terms + revocationEvents + barEvents + paperEvents).map { ($0, $0.day) } + closings
  }

  private var openings: [Outlook.Change] {
    allCycles.compactMap { cycle in
      cycle.opens.map { Outlook.Change(day: $0.value, event: .windowOpens(cycle: cycle.id.value)) }
    }
  }

  /// A window without a first day is shown on no page.
  private var closings: [(change: Outlook.Change, shown: Day?)] {
    allCycles.compactMap { cycle in
      guard cycle.opens != nil, let closes = cycle.closes?.value else { return nil }
      return (Outlook.Change(day: closes, event: .windowCloses(cycle: cycle.id.value)), cycle.dayAfterWindow)
    }
  }

  private var results: [Outlook.Change] {
    zip(publications, cycles).map { Outlook.Change(day: $0, event: .results(cycle: $1.id.value)) }
  }

  private var terms: [Outlook.Change] {
    cycles.indices.filter { latestCycle(on: termEnd(of: $0)) == $0 }
      .map { Outlook.Change(day: termEnd(of: $0), event: .termPasses(cycle: cycles[$0].id.value)) }
  }

  private var revocationEvents: [Outlook.Change] {
    revocations.flatMap { entry in
      let (brand, withdrawal) = (brands[entry.brand], entry.withdrawal)
      var changes = [Outlook.Change(day: withdrawal.date, event: .revocation(brand: brand.id))]
      if let restored = withdrawal.setAsideOn {
        changes.append(Outlook.Change(day: restored, event: .setAside(brand: brand.id)))
      }
      return changes
    }
  }

  private var barEvents: [Outlook.Change] {
    barEnds.map { institution, day in
      let row = row(of: institutions[institution])
      return Outlook.Change(day: day, event: .barEnds(uscc: row.uscc.value, name: row.name.value))
    }
  }

  private var paperEvents: [Outlook.Change] {
    records.announcements.map { Outlook.Change(day: $0.date.value, event: .announcement(title: $0.title.value)) }
      + records.corrections.map { Outlook.Change(day: $0.date.value, event: .correction(subject: $0.subject.value)) }
  }

  /// The cycle that is published on the day, and those that are not.
  private func states(on day: Day) -> [Outlook.CycleState] {
    let shown = allCycles.indices.filter { index in
      index >= publications.count || publications[index] > day || index == latestCycle(on: day)
    }
    return shown.map { state(of: $0, on: day) }
  }

  private func state(of index: Int, on day: Day) -> Outlook.CycleState {
    let cycle = allCycles[index]
    let isPublished = index < publications.count && publications[index] <= day
    var state = Outlook.CycleState(
      id: cycle.id.value, title: cycle.title.value, phase: isPublished ? .published : .preparing,
      opens: cycle.opens?.value, closes: cycle.closes?.value, announced: cycle.announced?.value)
    guard !isPublished else { return state }
    if let closes = state.closes, closes < day {
      state.phase = .assessing
    } else if let opens = state.opens, opens <= day {
      state.phase = .open
    }
    let eve = eve(of: index, after: day)
    let inForce = brands.indices.filter { history(of: $0).levelInForce(on: eve) != nil }
    let named = Set(cycle.results.map(\.brand.value))
    state.due = inForce.count
    state.done = inForce.count { named.contains(brands[$0].id) }
    return state
  }

  /// The day before a cycle's results; where they are not dated, the day from which all that are dated are out.
  private func eve(of index: Int, after day: Day) -> Day {
    if index < publications.count { return publications[index].adding(days: -1) }
    return publications.last.map { max($0, day) } ?? day
  }
}

extension Outlook.Event {
  /// For a total order of what happens on one day.
  fileprivate var key: String { String(describing: self) }
}
