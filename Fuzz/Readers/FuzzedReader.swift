/// A reader of what others write, with the properties that hold of it whatever it is given.
///
/// `make fuzz` looks for inputs that break one; the corpus and every input that ever did are read in the ordinary tests.
package enum FuzzedReader: String, CaseIterable, Sendable {
  case csv, yaml, day, code, template, markdown, workbook

  /// Reads the bytes. Throws the first property that does not hold of what comes of them.
  package func check(_ bytes: [UInt8]) throws(BrokenProperty) {
    switch self {
    case .csv: try CSVProperties.check(bytes)
    case .yaml: try YAMLProperties.check(bytes)
    case .day: try DayProperties.check(bytes)
    case .code: try CodeProperties.check(bytes)
    case .template: try TemplateProperties.check(bytes)
    case .markdown: try MarkdownProperties.check(bytes)
    case .workbook: try WorkbookProperties.check(bytes)
    }
  }
}

/// What should hold of a reader and does not.
package struct BrokenProperty: Error, CustomStringConvertible {
  package var description: String
}

/// Throws `text` unless the property holds.
func expect(_ holds: Bool, _ text: @autoclosure () -> String) throws(BrokenProperty) {
  if !holds { throw BrokenProperty(description: text()) }
}
