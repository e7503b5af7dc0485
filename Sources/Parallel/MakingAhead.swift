extension Int {
  /// Makes so many parts and works on one after the other, until the work on one fails. The next two are made meanwhile; a
  /// single part is made then and there.
  package func forEachMadeAhead<Part: Sendable, Failure>(
    _ make: @escaping @Sendable (_ number: Int) -> Part, _ body: (Part) throws(Failure) -> Void
  ) throws(Failure) {
    var ahead: [Meanwhile<Part>] = []
    var begun = 0
    func begin() {
      while begun < self, ahead.count < 2 {
        ahead.append(Meanwhile(isLittle: self == 1) { [begun] in make(begun) })
        begun += 1
      }
    }
    for _ in 0..<self {
      begin()
      let part = ahead.removeFirst().result
      begin()
      try body(part)
    }
  }
}
