/// A compiled template: flat instructions, in which a section is followed by those of its body.
struct Program: Sendable {
  /// What to do next. A `depth` counts the values in reach from the outermost, `count` the instructions of a body.
  enum Instruction: Sendable {
    /// Appends bytes of `literals`.
    case literal(Range<Int>)
    case append(Access.Append, depth: Int)
    /// Renders the body for each value.
    case visit(Access.Visit, depth: Int, count: Int)
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

  var instructions: [Instruction] = []
  var literals: [UInt8] = []
  /// The instructions of the template itself and of the recursive ones that it takes in.
  var routines: [Range<Int>] = []

  /// A program lent for the duration of a call.
  ///
  /// Reading it through its arrays counts a reference up and down for every instruction, in memory that all rendering
  /// threads share: measured, that is a fifth of the time of a page. The arrays stay in place while `withMemory` runs,
  /// and only `Rendering`, which lives within it, holds a `Memory`.
  struct Memory {
    let instructions: UnsafeBufferPointer<Instruction>
    let literals: UnsafeBufferPointer<UInt8>
    let routines: UnsafeBufferPointer<Range<Int>>
  }

  /// Lends the program to `body`, which must not let it out.
  func withMemory(_ body: (Memory) -> Void) {
    instructions.withUnsafeBufferPointer { instructions in
      literals.withUnsafeBufferPointer { literals in
        routines.withUnsafeBufferPointer { routines in
          body(Memory(instructions: instructions, literals: literals, routines: routines))
        }
      }
    }
  }
}
