import Diagnostics

/// What a name means at one spot of a template.
struct ResolvedName {
  /// A view that a dotted name goes through.
  struct Step {
    var name: String
    var access: Access
    var isOptional: Bool { access.test != nil }
  }

  /// The scope in which the first of the steps is read, or the value itself if there are none.
  var depth: Int
  var steps: [Step] = []
  /// The last segment; `.` for the value itself.
  var name: String
  var access: Access

  /// The first view on the way that may be absent.
  var optionalStep: Step? { steps.first(where: \.isOptional) }
}

extension Compiler {
  /// What a name means. Nil if it means nothing, which is reported, or if an error leaves open what it means.
  mutating func resolve(_ name: Name, _ context: Context) -> ResolvedName? {
    guard let first = name.segments.first else { return resolveItself(name, context) }
    guard let (depth, access) = find(first, context) else { return nil }
    var resolved = ResolvedName(depth: depth, name: first.value, access: access)
    for segment in name.segments.dropFirst() {
      guard let child = schema(pushedBy: resolved.access), resolved.access.hasView,
        resolved.access.kind != .list
      else {
        report(
          Catalogue.noNamesWithin(resolved.name, kind: resolved.access.kind.label),
          at: segment.place, context)
        return nil
      }
      guard let access = child.access(named: segment.value) else {
        reportUnknown(segment, views: [child.schema], context)
        return nil
      }
      if let entered = entered(resolved) {
        resolved.depth = entered
      } else {
        resolved.steps.append(ResolvedName.Step(name: resolved.name, access: resolved.access))
      }
      resolved.name = segment.value
      resolved.access = access
    }
    return resolved
  }

  /// The scope that a section on this very field has opened, if any: within it the value is known to be there.
  func entered(_ name: ResolvedName) -> Int? {
    guard name.steps.isEmpty, name.access.kind != .list, name.access.kind != .texts else {
      return nil
    }
    let origin = Scope.Origin(depth: name.depth, name: name.name)
    return scopes.lastIndex { $0.origin == origin }
  }

  /// What `.` means.
  private mutating func resolveItself(_ name: Name, _ context: Context) -> ResolvedName? {
    guard let depth = scopes.lastIndex(where: { !$0.isHidden }),
      let schema = scopes[depth].schema?.schema
    else {
      return nil
    }
    guard let access = schema.itself else {
      report(Catalogue.viewItself(schema.name), at: name.place, context)
      return nil
    }
    return ResolvedName(depth: depth, name: ".", access: access)
  }

  /// Looks for a name in the innermost view and then outward.
  private mutating func find(_ segment: Located<String>, _ context: Context) -> (depth: Int, access: Access)? {
    for depth in scopes.indices.reversed() where !scopes[depth].isHidden {
      guard let schema = scopes[depth].schema else { return nil }
      if let access = schema.access(named: segment.value) { return (depth, access) }
    }
    let views = scopes.reversed().filter { !$0.isHidden }.compactMap { $0.schema?.schema }
    reportUnknown(segment, views: views.filter { $0.itself == nil }, context)
    return nil
  }

  private mutating func reportUnknown(
    _ segment: Located<String>, views: [Schema], _ context: Context
  ) {
    let suggestion = NearMiss.of(segment.value, among: views.flatMap { $0.fields.map(\.name) })
    var names: [String] = []
    for view in views where !names.contains(view.name) { names.append(view.name) }
    report(
      Catalogue.unknownName(segment.value, views: names, suggestion: suggestion), at: segment.place,
      context)
  }
}
