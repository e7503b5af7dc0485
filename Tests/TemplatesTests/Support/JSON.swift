import Foundation

/// A JSON value, its numbers told apart as they are written.
enum JSON: Hashable, Sendable, Decodable {
  case null
  case bool(Bool)
  case int(Int)
  case decimal(Double)
  case string(String)
  case array([JSON])
  case object([String: JSON])

  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if value.decodeNil() {
      self = .null
    } else if let bool = try? value.decode(Bool.self) {
      self = .bool(bool)
    } else if let int = try? value.decode(Int.self) {
      self = .int(int)
    } else if let decimal = try? value.decode(Double.self) {
      self = .decimal(decimal)
    } else if let string = try? value.decode(String.self) {
      self = .string(string)
    } else if let array = try? value.decode([JSON].self) {
      self = .array(array)
    } else {
      self = .object(try value.decode([String: JSON].self))
    }
  }

  subscript(key: String) -> JSON {
    if case .object(let members) = self { members[key] ?? .null } else { .null }
  }

  var elements: [JSON] {
    if case .array(let elements) = self { elements } else { [] }
  }

  var isTrue: Bool { self == .bool(true) }

  var int: Int {
    if case .int(let int) = self { int } else { 0 }
  }

  /// A string or a number as text; nil for all else.
  var text: String? {
    switch self {
    case .string(let string): string
    case .int(let int): String(int)
    case .decimal(let decimal): "\(decimal)"
    default: nil
    }
  }
}
