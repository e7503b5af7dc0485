import Foundation
import Testing

/// A case of the Mustache specification's files.
struct SpecCase: Decodable, Sendable, CustomTestStringConvertible {
  var name: String
  var data: JSON
  var template: String
  var expected: String
  var partials: [String: String]?
  /// The file's name without its ending.
  var file = ""

  private enum CodingKeys: String, CodingKey {
    case name, data, template, expected, partials
  }

  /// Two cases of the inheritance file share one; neither is in a list.
  var key: String { "\(file)/\(name)" }
  var testDescription: String { key }
}

/// The Mustache specification's test files.
enum Spec {
  static let files = ["comments", "delimiters", "inheritance", "interpolation", "inverted", "partials", "sections"]

  /// All cases; a file that cannot be read has none, which the count of cases finds out.
  static let cases: [SpecCase] = files.flatMap { (try? cases(in: $0)) ?? [] }

  private struct File: Decodable { var tests: [SpecCase] }

  private static func cases(in file: String) throws -> [SpecCase] {
    let url = try #require(
      Bundle.module.url(forResource: file, withExtension: "json", subdirectory: "Fixtures/mustache-spec"))
    return try JSONDecoder().decode(File.self, from: Data(contentsOf: url)).tests.map {
      var test = $0
      test.file = file
      return test
    }
  }
}
