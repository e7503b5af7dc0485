extension Int {
  /// Makes so many parts one after the other, the next of them while one is worked on, until the work on one ends in a failure.
  /// A single part is made then and there.
  package func forEachMadeAhead<Part: Sendable, Failure>(
    _ make: @escaping @Sendable (_ number: Int) -> Part, _ body: (Part) -> Failure?
  ) -> Failure? {
    guard self > 1 else { return self == 1 ? body(make(0)) : nil }
    var next = Meanwhile { make(0) }
    for number in 0..<self {
      let part = next.result
      if number + 1 < self { next = Meanwhile { make(number + 1) } }
      if let failure = body(part) { return failure }
    }
    return nil
  }
}
