/// A row of things to do, a stretch of it for each worker, who takes from its own beginning; a worker that is done takes from
/// the end of what is left most.
struct Shares: Sendable {
  private var stretches: [Range<Int>]

  init(of count: Int, among workers: Int) {
    stretches = (0..<workers).map { count * $0 / workers..<count * ($0 + 1) / workers }
  }

  /// The next thing for a worker; nil once all is taken.
  mutating func take(as worker: Int) -> Int? {
    if let next = stretches[worker].first {
      stretches[worker].removeFirst()
      return next
    }
    guard let longest = stretches.indices.max(by: { stretches[$0].count < stretches[$1].count }) else { return nil }
    return stretches[longest].popLast()
  }
}
