/// A value in reach while a template is compiled: what a section has pushed, at the depth at which it stands in the list.
struct Scope {
  /// A field that a section was opened on.
  struct Origin: Equatable {
    var depth: Int
    var name: String
  }

  /// Nil where an error leaves it open what was pushed: then any name may be meant for it.
  var schema: IndexedSchema?
  /// True for the views that a dotted name goes through: their names are not in reach.
  var isHidden = false
  var origin: Origin?
  /// The same, by the first of the open scopes that hold the value which the field belongs to.
  var field: Origin?
  /// The first open scope that holds the same value, if that is another: a view may be entered twice.
  var first: Int?
  /// The value that the routine was given which this one is, or is a part of.
  var ancestor: Int
  /// True if it is a part that may not be there: a routine that goes on with such parts comes to an end.
  var isDeeper = false
}

/// A schema whose fields are found by name.
struct IndexedSchema {
  let schema: Schema
  private let indices: [String: Int]

  init(_ schema: Schema) {
    self.schema = schema
    indices = Dictionary(zip(schema.fields.map(\.name), schema.fields.indices)) { first, _ in first
    }
  }

  func access(named name: String) -> Access? { indices[name].map { schema.fields[$0].access } }
}
