/// A template compiled for a view: every name in it is known to be there.
package struct Template<View: TemplateView>: Sendable {
  let program: Program

  /// Appends the page as UTF-8. It cannot fail, and one template renders on any number of threads at once.
  package func render(_ view: View, into buffer: inout [UInt8]) {
    Frame.withFrame(of: view) { program.render($0, into: &buffer) }
  }
}

extension Program {
  /// Appends the page as UTF-8.
  func render(_ root: Frame, into buffer: inout [UInt8]) {
    withMemory { Rendering.append($0, of: root, to: &buffer) }
  }
}
