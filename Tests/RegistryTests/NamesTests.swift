import Testing

@testable import Registry

@Suite("Names and ids that are compared")
struct NamesTests {
  @Test("A name is paired if and only if a comparison with each earlier one says so", arguments: 0..<40)
  func pairs(_ seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let alphabet = Array("ab（一 Ｂ")
    let names = (0..<60).map { _ in
      String((0..<Int.random(in: 1...5, using: &random)).map { _ in alphabet.randomElement(using: &random) ?? "a" })
    }
    let found = NearNames.pairs(of: names)
    #expect(Set(found).count == found.count)
    for pair in found {
      let (first, later) = (folded(names[pair.first]), folded(names[pair.later]))
      #expect(pair.first < pair.later)
      #expect(pair.isSame ? first == later : areOneApart(first, later), "\(first) and \(later)")
    }
    for (later, name) in names.enumerated() where !folded(name).isEmpty {
      let isNear = names[..<later].contains { other in
        folded(other) == folded(name) || (!folded(other).isEmpty && areOneApart(folded(other), folded(name)))
      }
      #expect(found.contains { $0.later == later } == isNear, "\(name)")
    }
  }

  private func folded(_ name: String) -> [Character] {
    name.compactMap { $0 == "（" || $0 == " " ? nil : $0 == "Ｂ" ? "b" : $0 }
  }

  private func areOneApart(_ first: [Character], _ second: [Character]) -> Bool {
    let (short, long) = first.count < second.count ? (first, second) : (second, first)
    if short.count == long.count {
      let differing = zip(short, long).filter { $0 != $1 }
      return differing.count == 1 && differing.allSatisfy { $0 != "一" && $1 != "一" }
    }
    return long.indices.contains { index in
      var shorter = long
      return shorter.remove(at: index) != "一" && shorter == short
    }
  }

  @Test("A hundred names alike are each paired with a few")
  func manyAlike() {
    let names = (0..<100).map { "上海\(Character(Unicode.Scalar(0x5000 + $0) ?? "甲"))培训学校" }
    let pairs = NearNames.pairs(of: names)
    #expect(pairs.filter { $0.later == 99 }.count == 3)
    #expect(pairs.count == 0 + 1 + 2 + 3 * 97)
    #expect(NearNames.pairs(of: [String](repeating: "同名学校", count: 100)).count == 99)
  }

  @Test("Runs of digits compare as numbers")
  func naturalOrder() {
    let ids = ["2026", "round-10", "2024", "round-9", "round-09", "a", "", "2024-b", "2024-a", "round-9-1"]
    #expect(
      ids.sorted(by: NaturalOrder.precedes)
        == ["", "2024", "2024-a", "2024-b", "2026", "a", "round-09", "round-9", "round-9-1", "round-10"])
    #expect(!NaturalOrder.precedes("007", "007"))
  }

  @Test(
    "A key is suggested only where it is alone in being near",
    arguments: [
      ("pd-0001", "PD-0001"), ("PD0002", "PD-0002"), ("PD-2000", nil), ("HK-1", "HK-12"), ("ZZ-9", nil), ("", nil),
      ("PD-0010", "PD-0001"),
    ])
  func suggestions(_ typed: String, _ expected: String?) {
    var suggestions = Suggestions(among: ["PD-0001", "PD-0002", "PD-0003", "HK-12"])
    #expect(suggestions.nearest(to: typed) == expected)
  }
}
