/// What keeps a command from doing its work: not a finding about the records, but a matter of the disk, the environment or
/// the output folder. It ends a run with exit status 2, or 64 where an argument names nothing that there is.
package struct Obstacle: Error, Hashable, Sendable {
  /// What is in the way, the specific first.
  package var message: Wording
  /// What to do, a verb phrase.
  package var solution: Wording
  /// True where the caller's words are in the way: an argument that names nothing that there is.
  package var isWrongUsage: Bool

  package init(_ message: Wording, solution: Wording, isWrongUsage: Bool = false) {
    self.message = message
    self.solution = solution
    self.isWrongUsage = isWrongUsage
  }
}
