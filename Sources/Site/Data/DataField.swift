import Diagnostics

/// A column of a data table, or a member of a data file's records, as `data/datapackage.json` describes it.
struct DataField: Sendable {
  /// What its values are.
  enum Form: Sendable {
    case text, day, number
    case record([DataField])
    case list([DataField])
  }

  /// One of the few values that it may have, and what that means.
  struct Code: Sendable {
    var text: String
    var meaning: String
  }

  typealias Members = [(key: String, value: JSONText)]

  var name: String
  var title: String
  var form: Form
  /// What the title leaves open.
  var note: String?
  /// All values that it may have; empty where any may stand.
  var codes: [Code]
  /// True where it may be null in JSON, and an empty cell in a table.
  var isOptional: Bool

  init(
    _ name: String, _ title: String, _ form: Form = .text, note: String? = nil, codes: [Code] = [],
    isOptional: Bool = false
  ) {
    (self.name, self.title, self.form) = (name, title, form)
    (self.note, self.codes, self.isOptional) = (note, codes, isOptional)
  }

  /// As a field of a table schema.
  var tableField: JSONText {
    var members: Members = [("name", .string(name)), ("title", .string(title)), ("type", .string(tableType))]
    members += description
    if !codes.isEmpty { members.append(("constraints", .object([("enum", .array(values))]))) }
    return .object(members)
  }

  /// As a JSON schema.
  var jsonSchema: JSONText {
    var members: Members = [("title", .string(title))]
    members += description + shape
    if !codes.isEmpty { members.append(("enum", .array(isOptional ? values + [.null] : values))) }
    return .object(members)
  }

  /// The JSON schema of a record with these members.
  static func jsonSchema(of members: [DataField]) -> Members {
    [("type", .string("object")), ("properties", .object(members.map { ($0.name, $0.jsonSchema) }))]
  }

  private var tableType: String {
    switch form {
    case .text: "string"
    case .day: "date"
    case .number: "integer"
    case .record: "object"
    case .list: "array"
    }
  }

  private var shape: Members {
    switch form {
    case .text: type("string")
    case .day: type("string") + [("format", .string("date"))]
    case .number: type("integer")
    case .record(let members): Self.jsonSchema(of: members)
    case .list(let members): type("array") + [("items", .object(Self.jsonSchema(of: members)))]
    }
  }

  private func type(_ name: String) -> Members {
    [("type", isOptional ? .array([.string(name), .string("null")]) : .string(name))]
  }

  private var values: [JSONText] {
    codes.map { code in
      if case .number = form, let number = Int(code.text) { .number(number) } else { .string(code.text) }
    }
  }

  /// What it means, and each of its codes; nothing where the title says all.
  private var description: Members {
    let meanings = codes.map { "\($0.text)：\($0.meaning)" }.joined(separator: "；")
    let parts = [note, meanings.isEmpty ? nil : meanings].compactMap(\.self)
    return parts.isEmpty ? [] : [("description", .string(parts.joined(separator: "。")))]
  }
}
