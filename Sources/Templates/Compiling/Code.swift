/// The instructions of one routine as they are put out.
struct Code {
  private(set) var instructions: [Program.Instruction] = []
  /// False at the beginning and the end of a body: literals on either side of it stay apart.
  private var isLiteralOpen = false

  mutating func append(_ instruction: Program.Instruction) {
    instructions.append(instruction)
    isLiteralOpen = false
  }

  /// Appends bytes that stand at the end of the literals.
  mutating func append(literal range: Range<Int>) {
    guard !range.isEmpty else { return }
    if isLiteralOpen, case .literal(let last) = instructions.last,
      last.upperBound == range.lowerBound
    {
      instructions[instructions.count - 1] = .literal(last.lowerBound..<range.upperBound)
    } else {
      instructions.append(.literal(range))
    }
    isLiteralOpen = true
  }

  /// Appends an instruction and its body.
  mutating func append(_ instruction: Program.Instruction, body: Code) {
    let index = instructions.count
    append(instruction)
    append(body)
    closeBody(at: index)
  }

  /// Appends the instructions of another piece of code. Where text follows on text, it becomes one.
  mutating func append(_ other: Code) {
    guard let first = other.instructions.first else { return }
    if case .literal(let range) = first { append(literal: range) } else { append(first) }
    instructions += other.instructions.dropFirst()
    isLiteralOpen = other.isLiteralOpen
  }

  /// True if it is text alone.
  var isLiteral: Bool {
    instructions.allSatisfy { instruction in
      if case .literal = instruction { true } else { false }
    }
  }

  /// Puts the number of its instructions to a body that began after the instruction at `index`.
  mutating func closeBody(at index: Int) {
    isLiteralOpen = false
    let count = instructions.count - index - 1
    switch instructions[index] {
    case .visit(let visit, let depth, _, let pushed):
      instructions[index] = .visit(visit, depth: depth, count: count, pushed: pushed)
    case .when(let test, let depth, _):
      instructions[index] = .when(test, depth: depth, count: count)
    case .unless(let test, let depth, _):
      instructions[index] = .unless(test, depth: depth, count: count)
    case .literal, .append, .call, .indentation: return
    }
  }
}
