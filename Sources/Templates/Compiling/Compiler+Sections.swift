import Diagnostics

extension Compiler {
  // MARK: Variables

  mutating func compileVariable(_ name: Name, isRaw: Bool, _ context: Context) {
    guard var resolved = resolve(name, context) else { return }
    if let step = resolved.optionalStep {
      return report(Catalogue.absentStep(step.name, in: name.text), at: name.place, context)
    }
    if let entered = entered(resolved), let itself = scopes[entered].schema?.schema.itself {
      resolved.depth = entered
      resolved.access = itself
    }
    if let problem = Self.problem(interpolating: resolved.access.kind, as: name.text, isRaw: isRaw) {
      return report(problem, at: name.place, context)
    }
    guard let append = resolved.access.append(in: language) else { return }
    go(through: resolved) { $0.code.append(.append(append, depth: $1)) }
  }

  private static func problem(interpolating kind: FieldKind, as name: String, isRaw: Bool) -> Problem? {
    switch kind {
    case .number: nil
    case .text: isRaw ? Catalogue.rawText(name) : nil
    case .html: isRaw ? nil : Catalogue.escapedHTML(name)
    case .optionalText, .optionalHTML:
      Catalogue.bareOptional(name, kind: kind.label, usage: kind.usage(of: name))
    case .flag, .view, .optionalView, .list, .texts:
      Catalogue.notText(name, kind: kind.label, usage: kind.usage(of: name))
    }
  }

  // MARK: Sections

  mutating func compileSection(_ section: Section, _ context: Context) {
    guard let resolved = resolve(section.name, context) else {
      compile(section.body, context, pushing: section.isInverted ? nil : Scope(schema: nil, ancestor: 0))
      return
    }
    if section.isInverted {
      compileInverted(section, resolved, context)
    } else if resolved.access.visit != nil {
      go(through: resolved) {
        if $0.isOpen(resolved.access, named: resolved.name, depth: $1) {
          return $0.report(Catalogue.listWithinItself(section.name.text), at: section.name.place, context)
        }
        $0.visit(resolved.access, named: resolved.name, depth: $1) {
          $0.compile(section.body, context)
        }
      }
    } else if let test = resolved.access.test {
      go(through: resolved) { compiler, depth in
        compiler.body(.when(test, depth: depth, count: 0)) { $0.compile(section.body, context) }
      }
    } else {
      let kind = resolved.access.kind
      let problem = Catalogue.sectionOnPresent(
        section.name.text, kind: kind.label, usage: kind.usage(of: section.name.text))
      report(problem, at: section.name.place, context)
      compile(section.body, context, pushing: Scope(schema: IndexedSchema(.text), ancestor: 0))
    }
  }

  private mutating func compileInverted(
    _ section: Section, _ resolved: ResolvedName, _ context: Context
  ) {
    if resolved.access.test == nil, resolved.optionalStep == nil {
      let problem = Catalogue.neverAbsent(section.name.text, kind: resolved.access.kind.label)
      report(problem, at: section.name.place, context)
    }
    let test = Self.test(of: resolved)
    body(.unless(test, depth: resolved.depth, count: 0)) { $0.compile(section.body, context) }
  }

  /// True if all views on the way are there, and the value at the end of it.
  private static func test(of name: ResolvedName) -> Access.Test {
    var test = name.access.test ?? Access.Test { _ in true }
    for step in name.steps.reversed() {
      guard let probe = step.access.probe else { continue }
      let inner = test
      test = Access.Test { probe($0, inner.run) }
    }
    return test
  }

  // MARK: Bodies

  /// Goes on after an error, for the sake of what else is wrong: nothing renders the outcome.
  private mutating func compile(_ body: [Node], _ context: Context, pushing scope: Scope?) {
    if let scope { scopes.append(scope) }
    compile(body, context)
    if scope != nil { scopes.removeLast() }
  }

  /// Puts an instruction out, then its body.
  private mutating func body(
    _ instruction: Program.Instruction, _ compile: (inout Compiler) -> Void
  ) {
    let index = code.instructions.count
    code.append(instruction)
    compile(&self)
    code.closeBody(at: index)
  }

  /// Enters the views that a dotted name goes through; gives the depth at which the last segment is read.
  private mutating func go(through name: ResolvedName, _ compile: (inout Compiler, Int) -> Void) {
    go(through: name.steps[...], depth: name.depth, compile)
  }

  private mutating func go(
    through steps: ArraySlice<ResolvedName.Step>, depth: Int,
    _ compile: (inout Compiler, Int) -> Void
  ) {
    guard let step = steps.first else { return compile(&self, depth) }
    visit(step.access, named: step.name, depth: depth, isHidden: true) {
      $0.go(through: steps.dropFirst(), depth: $0.scopes.count - 1, compile)
    }
  }

  /// True for a list that is gone through already: gone through within itself, it would take the square of its length,
  /// and a few more times the lifetime of the machine.
  private func isOpen(_ access: Access, named name: String, depth: Int) -> Bool {
    let field = field(name, at: depth)
    return access.isSeveral && scopes.contains { $0.field == field }
  }

  private func field(_ name: String, at depth: Int) -> Scope.Origin {
    Scope.Origin(depth: scopes[depth].first ?? depth, name: name)
  }

  /// Puts out a section that pushes what the field at `depth` gives.
  private mutating func visit(
    _ access: Access, named name: String, depth: Int, isHidden: Bool = false,
    _ compile: (inout Compiler) -> Void
  ) {
    guard let visit = access.visit else { return }
    let field = field(name, at: depth)
    let scope = Scope(
      schema: schema(pushedBy: access), isHidden: isHidden,
      origin: Scope.Origin(depth: depth, name: name), field: field,
      first: access.isSeveral ? nil : scopes.firstIndex { $0.field == field },
      ancestor: scopes[depth].ancestor, isDeeper: scopes[depth].isDeeper || access.test != nil)
    body(.visit(visit, depth: depth, count: 0, pushed: scope.schema?.schema.id)) {
      $0.scopes.append(scope)
      compile(&$0)
      $0.scopes.removeLast()
    }
  }
}

extension Access {
  /// True for a field whose section is rendered once for each of several values.
  fileprivate var isSeveral: Bool { kind == .list || kind == .texts }
}
