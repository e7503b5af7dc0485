/// A template compiled for a view: every name in it is known to be there.
package struct Template<View: TemplateView>: Sendable {
  /// Appends the page as UTF-8. It cannot fail, and one template renders on any number of threads at once.
  package func render(_ view: View, into buffer: inout [UInt8]) {}
}
