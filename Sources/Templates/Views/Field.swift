/// A name that templates may use on a view, with its kind, its meaning and how to get its value.
///
/// The getters run once for each use of the name, on whatever thread renders: let them return stored values.
@usableFromInline
package struct Field<View: Sendable>: Sendable {
  let member: Schema.Member

  package var name: String { member.name }
  /// What the value is, a phrase for `minglu templates`.
  package var meaning: String { member.meaning }
  package var kind: FieldKind { member.access.kind }

  @usableFromInline
  init(_ name: String, _ meaning: String, _ access: Access) {
    member = Schema.Member(name: name, meaning: meaning, access: access)
  }
}

extension Field {
  /// A text that is always there: `{{name}}`, escaped.
  @inlinable
  package static func text(
    _ name: String, _ meaning: String, _ get: @escaping @Sendable (View) -> String
  ) -> Field {
    Field(
      name, meaning, Access(kind: .text, append: Access.Append { $1.append(escaping: $0.read(View.self, get)) }))
  }

  /// A text that is always there and said in another way in each language: `{{name}}`, escaped. The language is known when
  /// a template is compiled.
  @inlinable
  package static func words(
    _ name: String, _ meaning: String, _ get: @escaping @Sendable (View, TextLanguage) -> String
  ) -> Field {
    Field(
      name, meaning,
      Access(
        kind: .text,
        words: { language in
          Access.Append { frame, output in output.append(escaping: frame.read(View.self) { get($0, language) }) }
        }
      ))
  }

  /// A text that may be absent: `{{#name}}…{{.}}…{{/name}}` and `{{^name}}…{{/name}}`. An empty text is not absent.
  @inlinable
  package static func optionalText(
    _ name: String, _ meaning: String, _ get: @escaping @Sendable (View) -> String?
  ) -> Field {
    Field(name, meaning, .optional(.optionalText, get, pushing: { .text }))
  }

  /// Safe HTML that is always there: only `{{{name}}}`.
  @inlinable
  package static func html(
    _ name: String, _ meaning: String, _ get: @escaping @Sendable (View) -> String
  ) -> Field {
    Field(name, meaning, Access(kind: .html, append: Access.Append { $1.append(text: $0.read(View.self, get)) }))
  }

  /// Safe HTML that may be absent: `{{#name}}…{{{.}}}…{{/name}}` and `{{^name}}…{{/name}}`.
  @inlinable
  package static func optionalHTML(
    _ name: String, _ meaning: String, _ get: @escaping @Sendable (View) -> String?
  ) -> Field {
    Field(name, meaning, .optional(.optionalHTML, get, pushing: { .html }))
  }

  /// A whole number: `{{name}}`, in decimal digits.
  @inlinable
  package static func number(
    _ name: String, _ meaning: String, _ get: @escaping @Sendable (View) -> Int
  ) -> Field {
    Field(
      name, meaning,
      Access(kind: .number, append: Access.Append { $1.append(text: String($0.read(View.self, get))) }))
  }

  /// Something that holds or not: only `{{#name}}…{{/name}}` and `{{^name}}…{{/name}}`.
  @inlinable
  package static func flag(
    _ name: String, _ meaning: String, _ get: @escaping @Sendable (View) -> Bool
  ) -> Field {
    Field(name, meaning, Access(kind: .flag, test: Access.Test { $0.read(View.self, get) }))
  }

  /// A view that is always there: `{{#name}}…{{/name}}` and dotted names.
  @inlinable
  package static func view<Child: TemplateView>(
    _ name: String, _ meaning: String, _ get: @escaping @Sendable (View) -> Child
  ) -> Field {
    Field(name, meaning, .single(get, pushing: { Schema(of: Child.self) }))
  }

  /// A view that may be absent: `{{#name}}…{{/name}}` and `{{^name}}…{{/name}}`.
  @inlinable
  package static func optionalView<Child: TemplateView>(
    _ name: String, _ meaning: String, _ get: @escaping @Sendable (View) -> Child?
  ) -> Field {
    Field(name, meaning, .optional(.optionalView, get, pushing: { Schema(of: Child.self) }))
  }

  /// Views in order: `{{#name}}…{{/name}}` once for each, `{{^name}}…{{/name}}` if there is none.
  @inlinable
  package static func list<Child: TemplateView>(
    _ name: String, _ meaning: String, _ get: @escaping @Sendable (View) -> [Child]
  ) -> Field {
    Field(name, meaning, .several(.list, get, pushing: { Schema(of: Child.self) }))
  }

  /// Texts in order: `{{#name}}…{{.}}…{{/name}}` once for each, `{{^name}}…{{/name}}` if there is none.
  @inlinable
  package static func texts(
    _ name: String, _ meaning: String, _ get: @escaping @Sendable (View) -> [String]
  ) -> Field {
    Field(name, meaning, .several(.texts, get, pushing: { .text }))
  }
}

extension Access {
  /// Of a view that is always there.
  @inlinable
  static func single<View, Child>(
    _ get: @escaping @Sendable (View) -> Child, pushing schema: @escaping @Sendable () -> Schema
  ) -> Access {
    Access(
      kind: .view,
      visit: Access.Visit { frame, rendering, body in
        Frame.withFrame(of: frame.read(View.self, get)) { rendering.render(body, pushing: $0) }
      },
      probe: { frame, test in Frame.withFrame(of: frame.read(View.self, get), test) },
      pushed: schema)
  }

  /// Of a value that may be absent.
  @inlinable
  static func optional<View, Child>(
    _ kind: FieldKind, _ get: @escaping @Sendable (View) -> Child?,
    pushing schema: @escaping @Sendable () -> Schema
  ) -> Access {
    Access(
      kind: kind,
      test: Access.Test { $0.read(View.self, get) != nil },
      visit: Access.Visit { frame, rendering, body in
        guard let child = frame.read(View.self, get) else { return }
        Frame.withFrame(of: child) { rendering.render(body, pushing: $0) }
      },
      probe: { frame, test in
        guard let child = frame.read(View.self, get) else { return false }
        return Frame.withFrame(of: child, test)
      },
      pushed: schema)
  }

  /// Of values in order.
  @inlinable
  static func several<View, Child>(
    _ kind: FieldKind, _ get: @escaping @Sendable (View) -> [Child],
    pushing schema: @escaping @Sendable () -> Schema
  ) -> Access {
    Access(
      kind: kind,
      test: Access.Test { !$0.read(View.self, get).isEmpty },
      visit: Access.Visit { frame, rendering, body in
        Frame.withFrames(of: frame.read(View.self, get)) { rendering.render(body, pushing: $0) }
      },
      pushed: schema)
  }
}
