package import Diagnostics
package import Vocabulary

/// A row of `revocations.csv`.
package struct RevocationRow: Sendable {
  package var brand: Located<String>
  package var date: Located<Day>
  package var ground: Located<Ground>
  package var verifiedBy: Located<String>
  package var document: Located<String>
  package var summary: String?
  package var setAsideOn: Located<Day>?
  package var setAsideDocument: Located<String>?

  package init(
    brand: Located<String>, date: Located<Day>, ground: Located<Ground>, verifiedBy: Located<String>,
    document: Located<String>, summary: String? = nil, setAsideOn: Located<Day>? = nil,
    setAsideDocument: Located<String>? = nil
  ) {
    self.brand = brand
    self.date = date
    self.ground = ground
    self.verifiedBy = verifiedBy
    self.document = document
    self.summary = summary
    self.setAsideOn = setAsideOn
    self.setAsideDocument = setAsideDocument
  }
}

/// A row of `adverse-records.csv`, which is never published.
package struct AdverseRow: Sendable {
  package var uscc: Located<String>
  package var date: Located<Day>
  package var kind: Located<AdverseKind>
  package var source: Located<String>

  package init(uscc: Located<String>, date: Located<Day>, kind: Located<AdverseKind>, source: Located<String>) {
    self.uscc = uscc
    self.date = date
    self.kind = kind
    self.source = source
  }
}

/// A row of `waivers.csv`.
package struct WaiverRow: Sendable {
  package var diagnostic: Located<DiagnosticID>
  package var subject: Located<String>
  package var reason: Located<String>
  package var document: Located<String>

  package init(
    diagnostic: Located<DiagnosticID>, subject: Located<String>, reason: Located<String>, document: Located<String>
  ) {
    self.diagnostic = diagnostic
    self.subject = subject
    self.reason = reason
    self.document = document
  }
}

/// A row of `corrections.csv`.
package struct CorrectionRow: Sendable {
  package var subject: Located<String>
  package var date: Located<Day>
  package var reason: Located<String>
  package var document: Located<String>

  package init(subject: Located<String>, date: Located<Day>, reason: Located<String>, document: Located<String>) {
    self.subject = subject
    self.date = date
    self.reason = reason
    self.document = document
  }

  /// What is told of a row that is not published yet: cells that say that there is nothing, or a spreadsheet's errors.
  package var gaps: [Diagnostic] {
    [(CorrectionColumn.reason, reason), (.document, document)].compactMap { column, text in
      let field = column.header.field
      if NoValue.isMark(text.value) {
        return Diagnostic(Catalogue.missingValue(in: field, mark: text.value), at: text.place)
      }
      return NoValue.isError(text.value)
        ? Diagnostic(Catalogue.errorText(text.value, in: field), at: text.place) : nil
    }
  }
}
