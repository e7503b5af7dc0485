/// A value that stands in a section being rendered, with its type erased.
///
/// It is unsafe by construction (besides `Program.Memory`, the only thing that is), and this is why it is right:
/// - *Lifetime.* A frame is made only by `withFrame`, `withFrames` and `withList`, which lend it for the duration of a call;
///   nothing outside this module sees one, and within it frames only go onto the stack of `Rendering`, which pops them
///   before that call returns, or into `KnownViews`, which is lent in its turn. It holds a pointer, so it is not `Sendable`
///   and cannot reach another thread.
/// - *Type.* The compiler resolves a name to a field only through the schema that was pushed at the same depth, and a
///   field and its frame are made from one generic parameter. `read` checks it all the same, in release builds too: a
///   mistake in this reasoning would stop the program and could not read other memory.
@usableFromInline
struct Frame {
  @usableFromInline let pointer: UnsafeRawPointer
  @usableFromInline let type: ObjectIdentifier

  @inlinable
  init<Value: ~Copyable>(_ pointer: UnsafePointer<Value>) {
    self.pointer = UnsafeRawPointer(pointer)
    type = ObjectIdentifier(Value.self)
  }

  /// Gives the value to `body`, in place: of a type that might not be copyable, no copy is made. A copy of a view counts a
  /// reference for each of its texts; measured, that was two fifths of the time of a page.
  @inlinable
  func read<Value: ~Copyable, Result>(_: Value.Type, _ body: (borrowing Value) -> Result) -> Result {
    precondition(
      type == ObjectIdentifier(Value.self), "a field was read from a value of another type")
    return body(pointer.assumingMemoryBound(to: Value.self).pointee)
  }

  /// Lends a frame of one value to `body`.
  @inlinable
  static func withFrame<Value: ~Copyable, Result>(of value: borrowing Value, _ body: (Frame) -> Result) -> Result {
    withUnsafePointer(to: value) { body(Frame($0)) }
  }

  /// Lends a frame of each value in turn to `body`.
  @inlinable
  static func withFrames<Value>(of values: [Value], _ body: (Frame) -> Void) {
    values.withUnsafeBufferPointer { buffer in
      guard let start = buffer.baseAddress else { return }
      for index in buffer.indices { body(Frame(start + index)) }
    }
  }

  /// Lends frames of all values to `body`.
  static func withList<Value, Result>(of values: [Value], _ body: ([Frame]) -> Result) -> Result {
    values.withUnsafeBufferPointer { buffer in
      body(buffer.baseAddress.map { start in buffer.indices.map { Frame(start + $0) } } ?? [])
    }
  }
}
