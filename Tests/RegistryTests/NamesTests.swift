import Foundation
import TestSupport
import Testing

@testable import Registry

@Suite("Names and ids that are compared")
struct NamesTests {
  @Test("A name is paired if and only if a comparison with each earlier one says so", arguments: 0..<40)
  func pairs(_ seed: Int) {
    var random = SeededNumbers(seed: UInt64(seed))
    let alphabet = Array("ab（一 Ｂ")
    let names = (0..<60).map { _ in
      String((0..<Int.random(in: 1...5, using: &random)).map { _ in alphabet.randomElement(using: &random) ?? "a" })
    }
    let found = NearNames.pairs(of: names)
    #expect(Set(found).count == found.count)
    for pair in found {
      let (first, later) = (folded(names[pair.first]), folded(names[pair.later]))
      #expect(pair.first < pair.later)
      #expect(pair.likeness == .same ? first == later : areOneApart(first, later), "\(first) and \(later)")
    }
    for (later, name) in names.enumerated() where !folded(name).isEmpty {
      let isNear = names[..<later].contains { other in
        folded(other) == folded(name) || (!folded(other).isEmpty && areOneApart(folded(other), folded(name)))
      }
      #expect(found.contains { $0.later == later } == isNear, "\(name)")
    }
  }

  @Test("Nor do the city and the form of a company keep names apart", arguments: 0..<40)
  func akinPairs(_ seed: Int) {
    var random = SeededNumbers(seed: UInt64(seed))
    func draw(_ texts: [String]) -> String { texts.randomElement(using: &random) ?? "" }
    let parts = (0..<50).map { _ in
      (
        ahead: draw(["", "", "上海", "上海市"]), core: (0...2).map { _ in draw(["甲", "乙", "丙"]) }.joined(),
        behind: draw(["", "", "公司", "有限公司", "有限责任公司", "股份有限公司", "（上海）有限公司", "(上海市)有限公司"])
      )
    }
    let names = parts.map { $0.ahead + $0.core + $0.behind }
    let found = NearNames.pairs(of: names, in: ["示例", "上海市示例名录"])
    func isAlike(_ first: String, _ later: String) -> Bool {
      folded(first) == folded(later) || areOneApart(folded(first), folded(later))
    }
    #expect(Set(found.map { [$0.first, $0.later] }).count == found.count)
    for pair in found {
      let (first, later) = (names[pair.first], names[pair.later])
      #expect((pair.likeness == .akin) != isAlike(first, later), "\(first) and \(later)")
      #expect(isAlike(parts[pair.first].core, parts[pair.later].core) || isAlike(first, later), "\(first) and \(later)")
    }
    for later in names.indices {
      let isNear = (0..<later).contains { first in
        isAlike(parts[first].core, parts[later].core) || isAlike(names[first], names[later])
      }
      #expect(found.contains { $0.later == later } == isNear, "\(names[later])")
    }
  }

  @Test("A name's core is what is left without the city that the register names and without the form of a company")
  func cores() throws {
    func core(_ name: String, _ places: [String]) -> String {
      String(String.UnicodeScalarView(NearNames.Cores(of: places).core(of: Array(name.unicodeScalars)[...])))
    }
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../Browser/cores.txt")
    let vectors = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map { $0.split(separator: "\t") }
      .filter { $0.count == 3 }
    #expect(vectors.count == 12)
    for vector in vectors {
      let name = String(vector[0])
      #expect(core(name, ["名录", "上海市职业技能培训优质品牌名录"]) == vector[1], "\(name)")
      #expect(core(name, ["名录", ""]) == vector[2], "\(name)")
    }
    #expect(core("", []) == "")
  }

  @Test("An institution's name is paired with the former names of others that are the same when folded")
  func formerNames() {
    func pairs(_ names: [String], _ former: [[String]]) -> [[Int]] {
      FormerNames.pairs(of: former, among: FoldedNames(names)).map { [$0.owner, $0.namesake] }
    }
    #expect(pairs(["海燕学校", "飞鸟学校", "白鹭学校"], [["（飞鸟） 学校", "飞鸟学校"], [], []]) == [[0, 1]])
    // Two that changed their names with each other; one that has an old name again.
    #expect(pairs(["海燕学校", "飞鸟学校"], [["飞鸟学校"], ["海燕学校"]]) == [[1, 0], [0, 1]])
    #expect(pairs(["海燕学校", "飞鸟学校"], [["海燕学校"], ["飞鸟"]]) == [])
    #expect(pairs(["（）", "飞鸟学校"], [[], [" "]]) == [])
    // Each name is paired with a few.
    let many = (0..<9).map { "学校\($0)" }
    #expect(pairs(["新校"] + many, [[]] + many.map { _ in ["新校"] }) == [[1, 0], [2, 0], [3, 0]])
  }

  private func folded(_ name: String) -> [Character] {
    name.compactMap { "（）() ".contains($0) ? nil : $0 == "Ｂ" ? "b" : $0 }
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
