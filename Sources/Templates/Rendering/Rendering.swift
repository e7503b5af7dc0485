/// One rendering under way: the output so far and the values that stand in the sections that are open.
struct Rendering {
  /// The instructions of a section.
  typealias Body = Range<Int>

  private(set) var output: [UInt8]
  private let program: Program
  private var frames: [Frame] = []
  /// Where the frames begin that are in reach: past those that a recursive template doesn't see.
  private var base = 0
  private var indentation: [UInt8] = []

  init(_ program: Program, output: consuming [UInt8]) {
    self.program = program
    self.output = output
    frames.reserveCapacity(Self.usualDepth)
  }

  private static let usualDepth = 8

  mutating func render(_ root: Frame) {
    guard let main = program.routines.first else { return }
    render(main, pushing: root)
  }

  mutating func render(_ body: Body, pushing frame: Frame) {
    frames.append(frame)
    run(body)
    frames.removeLast()
  }

  private mutating func run(_ body: Body) {
    var next = body.lowerBound
    while next < body.upperBound {
      let instruction = program.instructions[next]
      next += 1
      switch instruction {
      case .literal(let range):
        output.append(contentsOf: program.literals[range])
      case .append(let append, let depth):
        append(frames[base + depth], &output)
      case .visit(let visit, let depth, let count):
        visit(frames[base + depth], &self, next..<next + count)
        next += count
      case .when(let test, let depth, let count):
        if !test(frames[base + depth]) { next += count }
      case .unless(let test, let depth, let count):
        if test(frames[base + depth]) { next += count }
      case .call(let call):
        run(call)
      case .indentation:
        output.append(contentsOf: indentation)
      }
    }
  }

  private mutating func run(_ call: Program.Call) {
    let (outerBase, outerIndentation) = (base, indentation)
    let start = frames.count
    for depth in call.depths { frames.append(frames[base + depth]) }
    base = start
    if !call.keepsIndentation { indentation = [] }
    indentation += program.literals[call.indentation]
    run(program.routines[call.routine])
    frames.removeLast(frames.count - start)
    (base, indentation) = (outerBase, outerIndentation)
  }
}
