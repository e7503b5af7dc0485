package import Diagnostics
package import Vocabulary

/// `cycles/<id>/cycle.yaml` and its `results.csv`.
package struct CycleRecord: Sendable {
  package var id: Located<String>
  package var title: Located<String>
  package var opens: Located<Day>?
  package var closes: Located<Day>?
  /// The publication date of the results; nil while the cycle runs.
  package var announced: Located<Day>?
  package var document: Located<String>?
  package var results: [ResultRow] = []

  package init(
    id: Located<String>, title: Located<String>, opens: Located<Day>? = nil, closes: Located<Day>? = nil,
    announced: Located<Day>? = nil, document: Located<String>? = nil, results: [ResultRow] = []
  ) {
    self.id = id
    self.title = title
    self.opens = opens
    self.closes = closes
    self.announced = announced
    self.document = document
    self.results = results
  }
}

/// A row of `results.csv`. `note` is internal and never published.
package struct ResultRow: Sendable {
  package var brand: Located<String>
  package var outcome: Located<Outcome>
  /// Present for recognised and retained, absent otherwise.
  package var level: Located<Level>?
  package var applied: Located<Day>?
  package var note: String?

  package init(
    brand: Located<String>, outcome: Located<Outcome>, level: Located<Level>? = nil, applied: Located<Day>? = nil,
    note: String? = nil
  ) {
    self.brand = brand
    self.outcome = outcome
    self.level = level
    self.applied = applied
    self.note = note
  }
}
