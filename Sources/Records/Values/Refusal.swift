import Diagnostics

/// Why a value cannot be read; the field that it stands in is put into words by whoever knows it.
struct Refusal: Error {
  var problem: @Sendable (_ field: Wording) -> Problem

  init(_ problem: @escaping @Sendable (Wording) -> Problem) {
    self.problem = problem
  }
}
