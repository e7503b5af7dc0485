/// What keeps a command from doing its work: not a finding about the records, but a matter of the disk, the environment or
/// the output folder. It ends a run with exit status 2.
package struct Obstacle: Error, Hashable, Sendable {
  /// What is in the way, the specific first.
  package var message: Wording
  /// What to do, a verb phrase.
  package var solution: Wording

  package init(_ message: Wording, solution: Wording) {
    self.message = message
    self.solution = solution
  }
}
