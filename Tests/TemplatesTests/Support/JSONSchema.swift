import Synchronization

@testable import Templates

/// Declares the views of a JSON value: what a programmer would declare for data of that shape.
///
/// An object is a view; its strings are texts, its integers numbers, its booleans flags, its objects views, its arrays
/// lists; null is an optional text that is absent. `kinds` declares a key otherwise.
struct JSONSchema: Sendable {
  var kinds: [String: FieldKind] = [:]

  /// The schema of a value, within the objects that it stands in, the innermost last.
  func schema(of value: JSON, within outer: [JSON] = []) -> Schema {
    guard case .object(let members) = value else {
      let itself = access(to: value, named: ".", within: outer) { $0 }
      return Schema(id: Self.id("\(itself.kind)"), name: "value", fields: [], itself: itself)
    }
    let fields = members.keys.sorted().map { key in
      Schema.Member(
        name: key, meaning: "",
        access: access(to: members[key] ?? .null, named: key, within: outer + [value]) { $0[key] })
    }
    let shape = fields.map { "\($0.name):\($0.access.kind)" }.joined(separator: ",")
    return Schema(
      id: Self.id(shape), name: "{\(members.keys.sorted().joined(separator: ","))}", fields: fields, itself: nil)
  }

  private func access(
    to value: JSON, named key: String, within outer: [JSON], _ get: @escaping @Sendable (JSON) -> JSON
  ) -> Access {
    switch kinds[key] ?? Self.kind(of: value) {
    case .text: Field<JSON>.text("", "") { get($0).text ?? "" }.member.access
    case .html: Field<JSON>.html("", "") { get($0).text ?? "" }.member.access
    case .optionalText: Field<JSON>.optionalText("", "") { get($0).text }.member.access
    case .optionalHTML: Field<JSON>.optionalHTML("", "") { get($0).text }.member.access
    case .number: Field<JSON>.number("", "") { get($0).int }.member.access
    case .flag: Field<JSON>.flag("", "") { get($0).isTrue }.member.access
    case .view: .single(get, pushing: { schema(of: value, within: outer) })
    case .optionalView:
      .optional(.optionalView, { get($0) == .null ? nil : get($0) }, pushing: { schema(of: value, within: outer) })
    case .texts: Field<JSON>.texts("", "") { get($0).elements.compactMap(\.text) }.member.access
    case .list:
      .several(
        .list, { get($0).elements },
        pushing: { schema(of: Self.sample(of: value, named: key, within: outer), within: outer) })
    }
  }

  private static func kind(of value: JSON) -> FieldKind {
    switch value {
    case .null: .optionalText
    case .bool: .flag
    case .int: .number
    case .decimal, .string: .text
    case .object: .view
    case .array(let elements): elements.first?.text == nil ? .list : .texts
    }
  }

  /// An element of a list; of an empty one, an element of the list of that name in an object around it: nodes have nodes.
  private static func sample(of list: JSON, named key: String, within outer: [JSON]) -> JSON {
    ([list] + outer.reversed().map { $0[key] }).compactMap(\.elements.first).first ?? .object([:])
  }

  private final class Identity: Sendable {}

  private static let identities = Mutex<[String: Identity]>([:])

  /// One identity for each shape.
  private static func id(_ shape: String) -> ObjectIdentifier {
    identities.withLock { known in
      let identity = known[shape] ?? Identity()
      known[shape] = identity
      return ObjectIdentifier(identity)
    }
  }
}
