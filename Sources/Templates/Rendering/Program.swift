/// A compiled template: flat instructions, in which a section is followed by those of its body.
struct Program: Sendable {
  /// What to do next. A `depth` counts the values in reach from the outermost, `count` the instructions of a body.
  enum Instruction: Sendable {
    /// Appends bytes of `literals`.
    case literal(Range<Int>)
    case append(Access.Append, depth: Int)
    /// Renders the body for each value.
    ///
    /// `pushed` tells the view whose values it pushes.
    case visit(Access.Visit, depth: Int, count: Int, pushed: ObjectIdentifier?)
    /// Renders the body if the test holds.
    case when(Access.Test, depth: Int, count: Int)
    /// Renders the body if the test does not hold.
    case unless(Access.Test, depth: Int, count: Int)
    case call(Call)
    /// Appends the indentation that a recursive template was taken in with.
    case indentation
  }

  /// Renders a template that takes itself in.
  struct Call: Sendable {
    var routine: Int
    /// The depths of the values that it gets in reach.
    var depths: [Int]
    /// True if the caller's own indentation goes before its lines.
    var keepsIndentation: Bool
    /// Bytes of `literals` that go before its lines, after the caller's.
    var indentation: Range<Int>
  }

  /// What is run: the instructions, with their functions lent. They are held by `instructions`, which never change.
  enum Step {
    case literal(Range<Int>)
    case append(Unmanaged<Access.Append>, depth: Int)
    case visit(Unmanaged<Access.Visit>, depth: Int, count: Int)
    case when(Unmanaged<Access.Test>, depth: Int, count: Int)
    case unless(Unmanaged<Access.Test>, depth: Int, count: Int)
    /// By its number in `calls`.
    case call(Int)
    case indentation
  }

  let instructions: [Instruction]
  let literals: [UInt8]
  /// The instructions of the template itself and of the recursive ones that it takes in.
  let routines: [Range<Int>]
  private let steps: [Step]
  private let calls: [Call]

  /// The code of the template itself, and after it that of the recursive ones.
  init(_ codes: [Code], literals: [UInt8]) {
    var instructions: [Instruction] = []
    var routines: [Range<Int>] = []
    for code in codes {
      routines.append(instructions.count..<instructions.count + code.instructions.count)
      instructions += code.instructions
    }
    var calls: [Call] = []
    steps = instructions.map { instruction in
      switch instruction {
      case .literal(let range): return .literal(range)
      case .append(let append, let depth): return .append(.passUnretained(append), depth: depth)
      case .visit(let visit, let depth, let count, _): return .visit(.passUnretained(visit), depth: depth, count: count)
      case .when(let test, let depth, let count): return .when(.passUnretained(test), depth: depth, count: count)
      case .unless(let test, let depth, let count): return .unless(.passUnretained(test), depth: depth, count: count)
      case .call(let call):
        calls.append(call)
        return .call(calls.count - 1)
      case .indentation: return .indentation
      }
    }
    self.instructions = instructions
    self.routines = routines
    self.literals = literals
    self.calls = calls
  }

  /// A program lent for the duration of a call.
  ///
  /// Reading it through its arrays, and its functions out of them, counts a reference up and down for every instruction, in
  /// memory that all rendering threads share: measured, that is a fifth of the time of a page. The arrays stay in place while
  /// `withMemory` runs, and only `Rendering`, which lives within it, holds a `Memory`.
  struct Memory {
    let steps: UnsafeBufferPointer<Step>
    let literals: UnsafeBufferPointer<UInt8>
    let routines: UnsafeBufferPointer<Range<Int>>
    let calls: UnsafeBufferPointer<Call>
  }

  /// Lends the program to `body`, which must not let it out.
  func withMemory<Result>(_ body: (Memory) -> Result) -> Result {
    // Each array is held by the program, which the caller holds.
    steps.withUnsafeBufferPointer { steps in
      literals.withUnsafeBufferPointer { literals in
        routines.withUnsafeBufferPointer { routines in
          calls.withUnsafeBufferPointer { calls in
            body(Memory(steps: steps, literals: literals, routines: routines, calls: calls))
          }
        }
      }
    }
  }
}
