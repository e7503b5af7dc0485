/// What a field offers to a template, with the view's type erased: the abilities that its kind lacks are nil.
///
/// The functions of an instruction are in objects of their own, which a program lends to its renderings: a function that is
/// read from an array has its references counted each time, in memory that all threads share.
@usableFromInline
struct Access: Sendable {
  /// Appends the value to the output, escaped as its kind asks for.
  @usableFromInline
  final class Append: Sendable {
    @usableFromInline let run: @Sendable (Frame, inout [UInt8]) -> Void

    @inlinable
    init(_ run: @escaping @Sendable (Frame, inout [UInt8]) -> Void) { self.run = run }
  }

  /// True if the value is there, and true or not empty.
  @usableFromInline
  final class Test: Sendable {
    @usableFromInline let run: @Sendable (Frame) -> Bool

    @inlinable
    init(_ run: @escaping @Sendable (Frame) -> Bool) { self.run = run }
  }

  /// Renders a body once for each value that the field gives, each pushed as a frame.
  @usableFromInline
  final class Visit: Sendable {
    @usableFromInline let run: @Sendable (Frame, inout Rendering, Rendering.Body) -> Void

    @inlinable
    init(_ run: @escaping @Sendable (Frame, inout Rendering, Rendering.Body) -> Void) { self.run = run }
  }

  /// True if the value is there and a test of it holds.
  @usableFromInline typealias Probe = @Sendable (Frame, (Frame) -> Bool) -> Bool

  @usableFromInline let kind: FieldKind
  @usableFromInline var append: Append?
  /// In the place of `append` for a value that is said in another way in each language.
  @usableFromInline var words: (@Sendable (TextLanguage) -> Append)?
  /// Nil for a value that is never absent.
  @usableFromInline var test: Test?
  /// Nil for a value that a section cannot push.
  @usableFromInline var visit: Visit?
  /// Nil for a value that has no fields of its own.
  @usableFromInline var probe: Probe?
  /// Of what a section pushes. Made on demand: a view may hold lists of its own kind.
  @usableFromInline var pushed: (@Sendable () -> Schema)?

  @inlinable
  init(
    kind: FieldKind, append: Append? = nil, words: (@Sendable (TextLanguage) -> Append)? = nil, test: Test? = nil,
    visit: Visit? = nil, probe: Probe? = nil,
    pushed: (@Sendable () -> Schema)? = nil
  ) {
    self.kind = kind
    self.append = append
    self.words = words
    self.test = test
    self.visit = visit
    self.probe = probe
    self.pushed = pushed
  }
}

extension Access {
  /// What a template that is compiled for a language appends.
  func append(in language: TextLanguage) -> Append? { words?(language) ?? append }
}

/// What can be named on a value that a section has pushed.
@usableFromInline
struct Schema: Sendable {
  /// Equal for two schemas of the same view.
  let id: ObjectIdentifier
  /// The view's name, for people.
  let name: String
  let fields: [Member]
  /// What `{{.}}` is; nil for a view.
  let itself: Access?

  /// A name with its meaning and what it offers.
  @usableFromInline
  struct Member: Sendable {
    let name: String
    let meaning: String
    let access: Access
  }
}

extension Schema {
  @usableFromInline
  init<View: TemplateView>(of _: View.Type) {
    self.init(
      id: ObjectIdentifier(View.self), name: View.viewName, fields: View.fields.map(\.member),
      itself: nil)
  }

  /// What stands in a section on an optional text or on texts.
  @usableFromInline static let text = Schema(
    id: ObjectIdentifier(String.self), name: "text", fields: [],
    itself: Access(
      kind: .text,
      append: Access.Append { frame, output in frame.read(String.self) { output.append(escaping: $0) } }))

  /// Told apart from a plain text by its identity alone.
  private enum HTML {}

  /// What stands in a section on an optional HTML.
  @usableFromInline static let html = Schema(
    id: ObjectIdentifier(HTML.self), name: "HTML", fields: [],
    itself: Access(
      kind: .html,
      append: Access.Append { frame, output in frame.read(String.self) { output.append(text: $0) } })
  )
}
