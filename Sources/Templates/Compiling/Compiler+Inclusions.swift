import Diagnostics

extension Compiler {
  // MARK: Partials and parents

  mutating func compileInclusion(_ inclusion: Inclusion, _ context: Context) {
    guard let target = links.resolve(inclusion.name.value) else { return }
    let arguments = inclusion.blocks.map {
      Environments.Argument(
        block: $0, template: context.template, environment: context.environment,
        inclusion: context.inclusion)
    }
    let environment = environments.adding(arguments, to: context.environment)
    let indentation = inclusion.indentation.map {
      context.margin.beginning(templates[context.template].bytes[$0])
    }
    if links.recursive.contains(target) {
      call(target, environment, at: inclusion.name, indentation: indentation, context)
    } else {
      let keepsIndentation = context.margin.isIndentedByCaller && indentation != nil
      let margin = Margin(prefix: indentation ?? [], isIndentedByCaller: keepsIndentation)
      let inner = Context(
        template: target, environment: environment, margin: margin, inclusion: inclusion.name.place)
      compile(templates[target].nodes, inner)
    }
  }

  // MARK: Blocks

  mutating func compileBlock(_ block: Block, _ context: Context) {
    guard let argument = environments.argument(for: block.name.value, in: context.environment)
    else {
      return place(block, at: block, in: context, siteContext: context)
    }
    let isAtLine = if case .line = block.site { true } else { false }
    let source = templates[context.template].bytes
    var margin = context.margin
    if isAtLine { margin.prefix = margin.beginning(source[block.indentation]) }
    margin.dropped = Array(templates[argument.template].bytes[argument.block.indentation])
    let inner = Context(
      template: argument.template, environment: argument.environment, margin: margin,
      inclusion: argument.inclusion)
    place(argument.block, at: block, in: inner, siteContext: context)
  }

  /// Puts out what a block holds or is replaced with, so that it fits into the lines at its place.
  private mutating func place(
    _ content: Block, at site: Block, in context: Context, siteContext: Context
  ) {
    guard !content.body.isEmpty else { return }
    switch site.site {
    case .line(let end):
      if !content.startsLine { startLine(site.indentation, siteContext) }
      compile(content.body, context)
      if let end, !content.endsLine { put(templates[siteContext.template].bytes[end]) }
    case .inline:
      if content.startsLine, case .lineStart = content.body[0] {
        compile(Array(content.body.dropFirst()), context)
      } else {
        compile(content.body, context)
      }
    }
  }

  // MARK: Recursion

  /// Puts out a call of the routine of a recursive template; compiles it if this is the first one.
  private mutating func call(
    _ template: Int, _ environment: Int, at name: Located<String>, indentation: [UInt8]?,
    _ context: Context
  ) {
    guard let depths = depthsInReach else { return }
    let views = depths.compactMap { scopes[$0].schema?.schema.id }
    let (routine, isNew) = routines.number(
      of: Routines.Key(template: template, views: views, environment: environment))
    if let currentRoutine {
      let sources = depths.map {
        Recursion.Source(ancestor: scopes[$0].ancestor, isDeeper: scopes[$0].isDeeper)
      }
      routines.note(Recursion.Way(caller: currentRoutine, callee: routine, sources: sources), at: name)
    }
    let start = literals.count
    literals += indentation ?? []
    let keepsIndentation = context.margin.isIndentedByCaller && indentation != nil
    // The number of the template's own code is 0.
    code.append(
      .call(
        Program.Call(
          routine: routine + 1, depths: depths, keepsIndentation: keepsIndentation,
          indentation: start..<literals.count)))
    if isNew { compile(routine, of: template, environment, depths: depths, at: name) }
  }

  private mutating func compile(
    _ routine: Int, of template: Int, _ environment: Int, depths: [Int], at name: Located<String>
  ) {
    let outer = (scopes, code, currentRoutine)
    scopes = depths.enumerated().map { Scope(schema: scopes[$1].schema, ancestor: $0) }
    code = Code()
    currentRoutine = routine
    let context = Context(
      template: template, environment: environment, margin: Margin(isIndentedByCaller: true),
      inclusion: name.place)
    compile(templates[template].nodes, context)
    routines.finish(routine, code: code)
    (scopes, code, currentRoutine) = outer
  }

  /// The depths of the values in reach by name, each kind of view once: the innermost hides the others. Nil where an
  /// error leaves open what is in reach.
  private var depthsInReach: [Int]? {
    var seen: Set<ObjectIdentifier> = []
    var depths: [Int] = []
    for depth in scopes.indices.reversed() where !scopes[depth].isHidden {
      guard let id = scopes[depth].schema?.schema.id else { return nil }
      if seen.insert(id).inserted { depths.append(depth) }
    }
    return depths.reversed()
  }
}
