/// A text as a key that is told by its bytes alone: texts of other bytes may be equal, as an é of one character and one of two
/// are, and that makes Chinese text slow to hash.
@usableFromInline
package struct ByteKey<Text: StringProtocol & Sendable>: Hashable, Sendable {
  @usableFromInline
  package let text: Text

  @inlinable
  package init(_ text: Text) { self.text = text }

  @inlinable
  package static func == (first: ByteKey, second: ByteKey) -> Bool { first.text.utf8.elementsEqual(second.text.utf8) }

  @inlinable
  package func hash(into hasher: inout Hasher) {
    let isHashed: Void? = text.utf8.withContiguousStorageIfAvailable {
      hasher.combine(bytes: UnsafeRawBufferPointer($0))
    }
    if isHashed == nil { Array(text.utf8).withUnsafeBytes { hasher.combine(bytes: $0) } }
  }
}
