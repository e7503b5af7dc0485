/// Works out beforehand what follows from values that are known before any page is rendered.
///
/// A value is known by the type of its view: whatever pushes a view of that type, pushes these values. What names nothing else
/// becomes text of the program, and what depends on a test of them is there or not. Most of what a page has around its own
/// content is the same on all of them.
package struct KnownViews {
  private var frames: [ObjectIdentifier: [Frame]] = [:]

  /// Makes a view known, of which there is one, and lends what is known to `body`.
  package func with<View: TemplateView, Result>(_ view: View, _ body: (KnownViews) -> Result) -> Result {
    Frame.withFrame(of: view) { frame in
      var known = self
      known.frames[ObjectIdentifier(View.self)] = [frame]
      return body(known)
    }
  }

  /// Makes the values of every list of a view known, and lends what is known to `body`.
  package func with<View: TemplateView, Result>(_ views: [View], _ body: (KnownViews) -> Result) -> Result {
    Frame.withList(of: views) { frames in
      var known = self
      known.frames[ObjectIdentifier(View.self)] = frames
      return body(known)
    }
  }

  package init() {}

  /// One of the values, whichever.
  fileprivate var any: Frame? { frames.values.first?.first }

  fileprivate subscript(view: ObjectIdentifier?) -> [Frame]? { view.flatMap { frames[$0] } }
}

extension Template {
  /// The template with everything worked out that follows from what is known: it renders the same, with less to do.
  package func folded(over known: KnownViews) -> Template {
    Template(program: program.folded(over: known))
  }
}

extension Program {
  fileprivate func folded(over known: KnownViews) -> Program {
    withMemory { memory in
      var folding = Folding(program: self, memory: memory, known: known)
      var codes: [Code] = []
      for (number, routine) in routines.enumerated() {
        // What a recursive template gets in reach depends on who takes it in.
        codes.append(number == 0 ? folding.fold(routine, beneath: [nil]) : folding.copy(routine))
      }
      return Program(codes, literals: folding.literals)
    }
  }
}

/// A program in the making, of which another is what is known of a first one.
private struct Folding {
  let program: Program
  let memory: Program.Memory
  let known: KnownViews
  private(set) var literals: [UInt8] = []

  init(program: Program, memory: Program.Memory, known: KnownViews) {
    self.program = program
    self.memory = memory
    self.known = known
  }

  /// Folds a body. `frames` are the values in reach from the outermost, as far as they are known.
  mutating func fold(_ body: Range<Int>, beneath frames: [Frame?]) -> Code {
    var code = Code()
    var next = body.lowerBound
    while next < body.upperBound {
      let instruction = program.instructions[next]
      let own = next + 1..<next + 1 + instruction.bodyCount
      if let bytes = bytes(of: instruction, next..<own.upperBound, beneath: frames) {
        put(bytes, into: &code)
      } else {
        fold(instruction, own, beneath: frames, into: &code)
      }
      next = own.upperBound
    }
    return code
  }

  /// Copies a body as it is; only its literals move.
  mutating func copy(_ body: Range<Int>) -> Code { fold(body, beneath: []) }

  private mutating func fold(
    _ instruction: Program.Instruction, _ body: Range<Int>, beneath frames: [Frame?], into code: inout Code
  ) {
    switch instruction {
    case .literal(let range): put(program.literals[range], into: &code)
    case .when(let test, let depth, _):
      guard let frame = value(depth, of: frames) else { return put(instruction, body, beneath: frames, into: &code) }
      if test.run(frame) { code.append(fold(body, beneath: frames)) }
    case .unless(let test, let depth, _):
      guard let frame = value(depth, of: frames) else { return put(instruction, body, beneath: frames, into: &code) }
      if !test.run(frame) { code.append(fold(body, beneath: frames)) }
    case .visit(_, _, _, let pushed):
      let values = known[pushed]
      let folded = fold(body, beneath: extended(frames, by: values?.count == 1 ? values?.first : nil))
      // A view that is always there need not be entered for text alone.
      if values?.count == 1, folded.isLiteral { return code.append(folded) }
      code.append(instruction, body: folded)
    case .call(var call):
      let start = literals.count
      literals += program.literals[call.indentation]
      call.indentation = start..<literals.count
      code.append(.call(call))
    case .append, .indentation: code.append(instruction)
    }
  }

  private mutating func put(
    _ instruction: Program.Instruction, _ body: Range<Int>, beneath frames: [Frame?], into code: inout Code
  ) {
    code.append(instruction, body: fold(body, beneath: frames))
  }

  private mutating func put(_ bytes: some Collection<UInt8>, into code: inout Code) {
    let start = literals.count
    literals += bytes
    code.append(literal: start..<literals.count)
  }

  /// Frames in a copied routine are not followed, so there none is known.
  private func extended(_ frames: [Frame?], by frame: Frame?) -> [Frame?] {
    frames.isEmpty ? [] : frames + [frame]
  }

  private func value(_ depth: Int, of frames: [Frame?]) -> Frame? {
    depth < frames.count ? frames[depth] : nil
  }

  // MARK: What is settled

  /// What an instruction and its body make, if they read nothing but what is known and what they push themselves.
  private func bytes(
    of instruction: Program.Instruction, _ range: Range<Int>, beneath frames: [Frame?]
  ) -> [UInt8]? {
    guard !frames.isEmpty else { return nil }
    // Those that are not known are not read.
    guard let filler = frames.lazy.compactMap(\.self).first ?? known.any else { return nil }
    let isKnown = frames.map { $0 != nil }
    let beneath = frames.map { $0 ?? filler }
    if case .visit(_, _, _, let pushed) = instruction, let values = known[pushed] {
      guard isSettled(range.dropFirst(), isKnown) else { return nil }
      return values.flatMap { Rendering.bytes(range.dropFirst(), of: memory, beneath: beneath + [$0]) }
    }
    return isSettled(range, isKnown) ? Rendering.bytes(range, of: memory, beneath: beneath) : nil
  }

  /// True if instructions read nothing but what is known of the values around, and what they push themselves.
  private func isSettled(_ body: Range<Int>, _ isKnown: [Bool]) -> Bool {
    body.allSatisfy { index in
      switch program.instructions[index] {
      case .literal: true
      case .append(_, let depth), .when(_, let depth, _), .unless(_, let depth, _), .visit(_, let depth, _, _):
        depth >= isKnown.count || isKnown[depth]
      case .call, .indentation: false
      }
    }
  }
}

extension Program.Instruction {
  /// How many of the instructions after it are its body.
  fileprivate var bodyCount: Int {
    switch self {
    case .visit(_, _, let count, _), .when(_, _, let count), .unless(_, _, let count): count
    case .literal, .append, .call, .indentation: 0
    }
  }
}
