/// Writes findings for programs, as one JSON object: the findings in order, and how many of each severity.
package struct JSONWriter: Sendable {
  package var language: Language

  package init(language: Language) {
    self.language = language
  }

  package func text(of diagnostics: [Diagnostic], in sources: Sources) -> String {
    JSONText.object(members(of: diagnostics, in: sources)).pretty
  }

  /// The members of the object, for a document that says more.
  package func members(of diagnostics: [Diagnostic], in sources: Sources) -> [(key: String, value: JSONText)] {
    let counts = diagnostics.counts
    return [
      ("diagnostics", .array(diagnostics.map { json(of: $0, in: sources) })),
      ("errors", .number(counts.errors)),
      ("warnings", .number(counts.warnings)),
    ]
  }

  private func json(of diagnostic: Diagnostic, in sources: Sources) -> JSONText {
    .object(
      [
        ("id", .string(diagnostic.id.rawValue)),
        ("severity", .string(diagnostic.severity.rawValue)),
      ] + place(diagnostic.place, in: sources) + [
        ("message", .string(diagnostic.problem.message.text(in: language))),
        ("solution", .string(diagnostic.problem.solution.text(in: language))),
        ("rule", .string(diagnostic.id.rule)),
        ("subjects", .array(diagnostic.subjects.map(JSONText.string))),
        (
          "notes",
          .array(
            diagnostic.notes.map { note in
              .object(place(note.place, in: sources) + [("message", .string(note.message.text(in: language)))])
            })
        ),
      ])
  }

  private func place(_ place: Place, in sources: Sources) -> [(key: String, value: JSONText)] {
    [
      ("file", .string(sources.path(of: place.file))),
      ("line", .number(Int(place.line))),
      ("column", .number(Int(place.column))),
    ] + (sources.sheet(of: place.file).map { [("sheet", .string($0)), ("cell", .string(place.cell))] } ?? [])
  }
}
