/// Writes findings as SARIF 2.1.0, which code hosts and editors show beside the line.
package struct SARIFWriter: Sendable {
  package var language: Language
  /// The version of the tool, as `minglu --version` prints it.
  package var version: String

  package init(language: Language, version: String) {
    self.language = language
    self.version = version
  }

  package func text(of diagnostics: [Diagnostic], in sources: Sources) -> String {
    let ids = Set(diagnostics.map(\.id)).sorted { $0.rawValue < $1.rawValue }
    return JSONText.object([
      ("$schema", .string("https://json.schemastore.org/sarif-2.1.0.json")),
      ("version", .string("2.1.0")),
      (
        "runs",
        .array([
          .object([
            ("tool", .object([("driver", driver(rules: ids))])),
            ("columnKind", .string("unicodeCodePoints")),
            ("results", .array(diagnostics.map { result($0, in: sources) })),
          ])
        ])
      ),
    ]).pretty
  }

  private func driver(rules ids: [DiagnosticID]) -> JSONText {
    .object([
      ("name", .string("minglu")),
      ("version", .string(version)),
      (
        "rules",
        .array(
          ids.map { id in
            .object([
              ("id", .string(id.rawValue)),
              ("shortDescription", .object([("text", .string(id.summary.text(in: language)))])),
              ("fullDescription", .object([("text", .string(why(id)))])),
              ("help", .object([("text", .string(mending(id)))])),
              ("properties", .object([("rule", .string(id.rule))])),
            ])
          })
      ),
    ])
  }

  private func why(_ id: DiagnosticID) -> String { Catalogue.explanation(of: id).why.text(in: language) }

  private func mending(_ id: DiagnosticID) -> String { Catalogue.explanation(of: id).mending.text(in: language) }

  private func result(_ diagnostic: Diagnostic, in sources: Sources) -> JSONText {
    .object([
      ("ruleId", .string(diagnostic.id.rawValue)),
      ("level", .string(diagnostic.severity.rawValue)),
      ("message", .object([("text", .string(text(of: diagnostic.problem)))])),
      ("locations", .array([location(diagnostic.place, in: sources)])),
      (
        "relatedLocations",
        .array(
          diagnostic.notes.map { note in
            location(note.place, in: sources, message: note.message.text(in: language))
          })
      ),
    ])
  }

  /// The message and the way out in two sentences, since SARIF has no field for the latter.
  private func text(of problem: Problem) -> String {
    let (message, solution) = (problem.message.text(in: language), problem.solution.text(in: language))
    return switch language {
    case .english: "\(message). To mend: \(solution)."
    case .chinese: "\(message)。处理办法：\(solution)。"
    }
  }

  private func location(_ place: Place, in sources: Sources, message: String? = nil) -> JSONText {
    let physical = JSONText.object([
      ("artifactLocation", .object([("uri", .string(uri(of: sources.path(of: place.file))))])),
      ("region", .object([("startLine", .number(Int(place.line))), ("startColumn", .number(Int(place.column)))])),
    ])
    guard let message else { return .object([("physicalLocation", physical)]) }
    return .object([("physicalLocation", physical), ("message", .object([("text", .string(message))]))])
  }

  /// The path as a URI reference: bytes outside RFC 3986's unreserved set and `/` are percent-encoded.
  private func uri(of path: String) -> String {
    var uri = ""
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"), UInt8(ascii: "/"):
        uri.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        uri += "%" + (digits.count == 1 ? "0" : "") + digits
      }
    }
    return uri
  }
}
