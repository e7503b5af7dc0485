import Diagnostics

/// Tells whether templates that take themselves in come to an end.
///
/// Views are finite: a list in a list in a list ends somewhere. So a recursion ends if each way around it leads, for some
/// value in reach, from the value to a part of it that may be absent. This is the size-change principle (Lee, Jones and
/// Ben-Amram, 2001): all ways around are composed from the calls, and each that leads from a routine to itself, and
/// composed with itself gives itself, must have a value that gets smaller.
struct Recursion {
  /// Where a value that a routine is given comes from.
  struct Source: Hashable {
    /// The value of the caller that it is or is a part of.
    var ancestor: Int
    /// True if it is a part that may be absent.
    var isDeeper: Bool
  }

  /// A way from a routine to one that it takes in, directly or through others.
  struct Way: Hashable {
    var caller: Int
    var callee: Int
    /// For each value that the callee is given.
    var sources: [Source]

    /// This way and then another one.
    func followed(by next: Way) -> Way {
      let sources = next.sources.map { source in
        let own = self.sources[source.ancestor]
        return Source(ancestor: own.ancestor, isDeeper: own.isDeeper || source.isDeeper)
      }
      return Way(caller: caller, callee: next.callee, sources: sources)
    }

    /// True if going this way for ever would be possible: it leads around, and nothing gets smaller.
    var isEndless: Bool {
      guard caller == callee, followed(by: self) == self else { return false }
      return !sources.indices.contains { sources[$0].ancestor == $0 && sources[$0].isDeeper }
    }
  }

  /// Ways past which the composing stops; a template that has more is refused.
  private static let limit = 2_000

  /// The calls and what they compose to, with the first tag on the way, in the order in which they were found.
  private var ways: [(way: Way, name: Located<String>)] = []
  private var known: Set<Way> = []

  /// Notes a call, at the tag that makes it.
  mutating func note(_ call: Way, at name: Located<String>) {
    if known.insert(call).inserted { ways.append((call, name)) }
  }

  /// The tags at which a recursion without end begins, one for each circle of routines.
  func endless() -> [Located<String>] {
    var composed = self
    guard composed.compose() else { return ways.prefix(1).map(\.name) }
    var links: [Int: Set<Int>] = [:]
    for (way, _) in composed.ways { links[way.caller, default: []].insert(way.callee) }
    let endless = composed.ways.filter(\.way.isEndless).sorted { $0.name.place < $1.name.place }
    var reported: [(routine: Int, name: Located<String>)] = []
    for (way, name) in endless {
      let isReported = reported.contains {
        links[$0.routine]?.contains(way.caller) == true && links[way.caller]?.contains($0.routine) == true
      }
      if !isReported { reported.append((way.caller, name)) }
    }
    return reported.map(\.name)
  }

  /// Adds all ways that the calls can be put together to; false if there are too many.
  private mutating func compose() -> Bool {
    let calls = Dictionary(grouping: ways.map(\.way), by: \.caller)
    var next = 0
    while next < ways.count {
      let (way, name) = ways[next]
      next += 1
      for call in calls[way.callee] ?? [] { note(way.followed(by: call), at: name) }
      if ways.count > Self.limit { return false }
    }
    return true
  }
}
