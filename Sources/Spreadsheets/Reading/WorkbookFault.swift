package import Diagnostics

/// Why a workbook cannot be read at all.
package struct WorkbookFault: Error, Hashable, Sendable {
  package var problem: Problem

  init(_ problem: Problem) {
    self.problem = problem
  }
}
