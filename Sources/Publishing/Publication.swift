/// What is to be published: paths in ascending byte order, and the bytes of each, made on demand and on any thread.
package struct Publication: Sendable {
  package var paths: [String]
  /// Appends the bytes of the file at an index of `paths` to an empty buffer.
  package var render: @Sendable (Int, inout [UInt8]) -> Void

  package init(paths: [String], render: @escaping @Sendable (Int, inout [UInt8]) -> Void) {
    self.paths = paths
    self.render = render
  }
}

/// What a publication changed on disk.
package struct PublishingOutcome: Hashable, Sendable {
  /// Files written, and files that stood already with the same bytes. Both count `SHA256SUMS`.
  package var written: Int
  package var leftAlone: Int
  /// Files of the last publication that this one does not have.
  package var removed: Int
  /// False where the folder could not be exchanged as a whole, so that its files were replaced one by one.
  package var isWhole = true
}
