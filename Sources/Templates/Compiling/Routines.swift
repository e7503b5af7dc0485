import Diagnostics

/// The recursive templates that a template takes in, each compiled once for the views that it has in reach.
struct Routines {
  struct Key: Hashable {
    var template: Int
    /// The views in reach, the outermost first.
    var views: [ObjectIdentifier]
    var environment: Int
  }

  private var numbers: [Key: Int] = [:]
  /// The code of each, in the order of their numbers; the template's own is not among them.
  private(set) var codes: [Code] = []
  private var recursion = Recursion()

  /// The number of a routine, and true if it has still to be compiled.
  mutating func number(of key: Key) -> (number: Int, isNew: Bool) {
    if let known = numbers[key] { return (known, false) }
    codes.append(Code())
    numbers[key] = codes.count - 1
    return (codes.count - 1, true)
  }

  mutating func finish(_ number: Int, code: Code) { codes[number] = code }

  mutating func note(_ call: Recursion.Way, at name: Located<String>) { recursion.note(call, at: name) }

  func endless() -> [Located<String>] { recursion.endless() }
}
