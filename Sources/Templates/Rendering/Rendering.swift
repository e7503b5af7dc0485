/// One rendering under way: the output so far and the values that stand in the sections that are open.
@usableFromInline
struct Rendering {
  /// The instructions of a section.
  @usableFromInline typealias Body = Range<Int>

  private var output: [UInt8]
  private let program: Program.Memory
  private var frames: [Frame] = []
  /// Where the frames begin that are in reach: past those that a recursive template doesn't see.
  private var base = 0
  private var indentation: [UInt8] = []

  /// Appends what a program makes of a value to `buffer`.
  static func append(_ program: Program.Memory, of root: Frame, to buffer: inout [UInt8]) {
    var rendering = Rendering(program, taking: &buffer)
    if let main = program.routines.first { rendering.render(main, pushing: root) }
    swap(&rendering.output, &buffer)
  }

  /// What a stretch of a program's instructions makes beneath some values, the outermost first.
  static func bytes(_ body: Body, of program: Program.Memory, beneath frames: [Frame]) -> [UInt8] {
    var buffer: [UInt8] = []
    var rendering = Rendering(program, taking: &buffer)
    rendering.frames = frames
    rendering.run(body)
    return rendering.output
  }

  /// Takes the buffer's place in memory over, so that nothing is copied.
  private init(_ program: Program.Memory, taking buffer: inout [UInt8]) {
    self.program = program
    output = []
    frames.reserveCapacity(Self.usualDepth)
    swap(&output, &buffer)
  }

  private static let usualDepth = 16

  @usableFromInline
  mutating func render(_ body: Body, pushing frame: Frame) {
    frames.append(frame)
    run(body)
    frames.removeLast()
  }

  private mutating func run(_ body: Body) {
    var next = body.lowerBound
    while next < body.upperBound {
      let step = program.steps[next]
      next += 1
      switch step {
      case .literal(let range):
        output.append(contentsOf: UnsafeBufferPointer(rebasing: program.literals[range]))
      case .append(let append, let depth):
        append._withUnsafeGuaranteedRef { $0.run(frames[base + depth], &output) }
      case .visit(let visit, let depth, let count):
        visit._withUnsafeGuaranteedRef { $0.run(frames[base + depth], &self, next..<next + count) }
        next += count
      case .when(let test, let depth, let count):
        if !test._withUnsafeGuaranteedRef({ $0.run(frames[base + depth]) }) { next += count }
      case .unless(let test, let depth, let count):
        if test._withUnsafeGuaranteedRef({ $0.run(frames[base + depth]) }) { next += count }
      case .call(let call):
        run(program.calls[call])
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
