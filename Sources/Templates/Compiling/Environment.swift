import Diagnostics

/// Which blocks are replaced, and with what. Environments are numbered: equal ones have one number.
struct Environments {
  /// A block given to a parent. Its own names of blocks mean what they mean in the template that it is written in.
  struct Argument {
    var block: Block
    /// The template that it is written in.
    var template: Int
    /// The environment of that template.
    var environment: Int
    /// The tag that took that template in; nil if it is the page's own.
    var inclusion: Place?
  }

  private struct ArgumentKey: Hashable {
    var place: Place
    var environment: Int
  }

  private var arguments: [Argument] = []
  private var argumentNumbers: [ArgumentKey: Int] = [:]
  private var environments: [[String: Int]] = [[:]]
  private var numbers: [[String: Int]: Int] = [[:]: 0]

  /// The number of the one in which no block is replaced.
  static let empty = 0

  func argument(for block: String, in environment: Int) -> Argument? {
    environments[environment][block].map { arguments[$0] }
  }

  /// The number of an environment with blocks added. One that was there already stands: the page that is nearest to the
  /// reader decides.
  mutating func adding(_ blocks: [Argument], to environment: Int) -> Int {
    var merged = environments[environment]
    for argument in blocks where merged[argument.block.name.value] == nil {
      merged[argument.block.name.value] = number(of: argument)
    }
    if let known = numbers[merged] { return known }
    environments.append(merged)
    numbers[merged] = environments.count - 1
    return environments.count - 1
  }

  private mutating func number(of argument: Argument) -> Int {
    let key = ArgumentKey(place: argument.block.name.place, environment: argument.environment)
    if let known = argumentNumbers[key] { return known }
    arguments.append(argument)
    argumentNumbers[key] = arguments.count - 1
    return arguments.count - 1
  }
}
