import Diagnostics

/// Tells whether templates that take themselves in come to an end.
///
/// Views are finite: a list in a list in a list ends somewhere. So a recursion ends if each way around it leads, for some
/// value in reach, from the value to a part of it that may be absent. This is the size-change principle (Lee, Jones and
/// Ben-Amram, 2001): all ways around are composed from the calls, and each that leads from a routine to itself and
/// composed with itself gives itself must have a value that gets smaller.
struct Recursion {
  /// Where a value that a routine is given comes from.
  struct Source: Hashable {
    /// The value of the caller that it is or is a part of.
    var ancestor: Int
    /// True if it is a part that may be absent.
    var isDeeper: Bool
  }

  /// A routine that takes in another one, directly or through others.
  struct Call: Hashable {
    var caller: Int
    var callee: Int
    /// For each value that the callee is given.
    var sources: [Source]
    /// The first tag on the way.
    var name: Located<String>

    /// This way and then another one.
    func followed(by next: Call) -> Call {
      let sources = next.sources.map { source in
        let own = self.sources[source.ancestor]
        return Source(ancestor: own.ancestor, isDeeper: own.isDeeper || source.isDeeper)
      }
      return Call(caller: caller, callee: next.callee, sources: sources, name: name)
    }

    /// True if going this way for ever would be possible: it leads around, and nothing gets smaller.
    var isEndless: Bool {
      guard caller == callee, followed(by: self).sources == sources else { return false }
      return !sources.indices.contains { sources[$0].ancestor == $0 && sources[$0].isDeeper }
    }
  }

  /// Ways past which the composing stops; a template that has more is refused.
  private static let limit = 10_000

  private var calls: [Call] = []

  mutating func note(_ call: Call) {
    if !calls.contains(call) { calls.append(call) }
  }

  /// The tags at which a recursion without end begins, one for each circle of routines.
  func endless() -> [Located<String>] {
    let ways = composed()
    guard ways.count < Self.limit else { return calls.prefix(1).map(\.name) }
    var links: Set<[Int]> = []
    for way in ways { links.insert([way.caller, way.callee]) }
    var reported: [Int] = []
    return ways.filter(\.isEndless).sorted { $0.name.place < $1.name.place }.compactMap { way in
      let isKnown = reported.contains {
        $0 == way.caller || links.contains([$0, way.caller]) && links.contains([way.caller, $0])
      }
      if isKnown { return nil }
      reported.append(way.caller)
      return way.name
    }
  }

  /// All ways that the calls can be put together to.
  private func composed() -> [Call] {
    var ways = calls
    var seen = Set(calls)
    var next = 0
    while next < ways.count, ways.count < Self.limit {
      let way = ways[next]
      next += 1
      for call in calls where call.caller == way.callee {
        let longer = way.followed(by: call)
        if seen.insert(longer).inserted { ways.append(longer) }
      }
    }
    return ways
  }
}
