/// What a view offers to templates, as `minglu templates` lists it.
package struct ViewListing: Hashable, Sendable {
  /// A name on a view.
  package struct Entry: Hashable, Sendable {
    package var name: String
    package var kind: FieldKind
    package var meaning: String
    /// The name of the view that a section on it pushes; nil where that is a text or nothing.
    package var view: String?
  }

  package var name: String
  /// In the order of their declaration.
  package var entries: [Entry]

  /// The listings of some views and of all that can be reached from them, each once, in the order in which they come up.
  package static func all(of views: [any TemplateView.Type]) -> [ViewListing] {
    // Several templates may render one view.
    var seen: Set<ObjectIdentifier> = []
    var pending = views.map { schema(of: $0) }.filter { seen.insert($0.id).inserted }
    var listings: [ViewListing] = []
    var next = 0
    while next < pending.count {
      let schema = pending[next]
      next += 1
      let children = schema.fields.map { $0.access.hasView ? $0.access.pushed?() : nil }
      listings.append(ViewListing(schema, children: children))
      for case let child? in children where seen.insert(child.id).inserted { pending.append(child) }
    }
    return listings
  }

  private init(_ schema: Schema, children: [Schema?]) {
    name = schema.name
    entries = zip(schema.fields, children).map { field, child in
      Entry(name: field.name, kind: field.access.kind, meaning: field.meaning, view: child?.name)
    }
  }

  private static func schema<View: TemplateView>(of view: View.Type) -> Schema { Schema(of: view) }
}

extension Access {
  /// True if a section on it pushes a view.
  var hasView: Bool { kind == .view || kind == .optionalView || kind == .list }
}
