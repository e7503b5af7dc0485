/// How grave a finding is: an error stops publication.
package enum Severity: String, Sendable {
  case error, warning
}

/// The stable name of a kind of finding (format.md, section 2). A name is never reused for another meaning.
package enum DiagnosticID: String, CaseIterable, Hashable, Sendable {
  case unreadableFile = "unreadable-file"
  case invalidEncoding = "invalid-encoding"
  case unterminatedQuote = "unterminated-quote"
  case wrongFieldCount = "wrong-field-count"
  case unknownColumn = "unknown-column"
  case missingColumn = "missing-column"
  case missingValue = "missing-value"
  case unexpectedValue = "unexpected-value"
  case invalidValue = "invalid-value"
  case invalidDate = "invalid-date"
  case mangledCode = "mangled-code"
  case invalidYAML = "invalid-yaml"
  case unknownKey = "unknown-key"
  case missingKey = "missing-key"
  case unknownFile = "unknown-file"
  case unusedWaiver = "unused-waiver"
  case wideWaiver = "wide-waiver"
  case unknownSubject = "unknown-subject"
  case embargoedSubject = "embargoed-subject"
  case duplicateInstitution = "duplicate-institution"
  case duplicateBrand = "duplicate-brand"
  case duplicateOutcome = "duplicate-outcome"
  case duplicateRevocation = "duplicate-revocation"
  case duplicateSlug = "duplicate-slug"
  case unknownInstitution = "unknown-institution"
  case unknownBrand = "unknown-brand"
  case unknownDistrict = "unknown-district"
  case invalidUSCC = "invalid-uscc"
  case missingPermit = "missing-permit"
  case similarNames = "similar-names"
  case cycleOrder = "cycle-order"
  case cycleOffSchedule = "cycle-off-schedule"
  case termElapsed = "term-elapsed"
  case missingOutcome = "missing-outcome"
  case outcomeNotPossible = "outcome-not-possible"
  case appliedOutsideWindow = "applied-outside-window"
  case reappliedWithinBar = "reapplied-within-bar"
  case revokedAfterApplication = "revoked-after-application"
  case disqualified
  case revocationNotInForce = "revocation-not-in-force"
  case wrongDistrict = "wrong-district"
  case setAsideOrder = "set-aside-order"
  case countMismatch = "count-mismatch"
  case unmatchedDocument = "unmatched-document"
  case earlyAnnouncement = "early-announcement"
  case oddDocument = "odd-document"
  case unfinishedText = "unfinished-text"
  case droppedMarkup = "dropped-markup"
  case strayMarkup = "stray-markup"
  case brokenLink = "broken-link"
  case templateError = "template-error"
  case recordVanished = "record-vanished"
  case historyRewritten = "history-rewritten"
  case unreadableWorkbook = "unreadable-workbook"
  case unrecognisedSheet = "unrecognised-sheet"
  case unmappedColumn = "unmapped-column"
  case derivedColumn = "derived-column"
  case skippedRow = "skipped-row"
  case codeAsNumber = "code-as-number"
  case dateAsNumber = "date-as-number"
  case fullWidthText = "full-width-text"
  case blankEdges = "blank-edges"
  case emptyMark = "empty-mark"
  case mergedCells = "merged-cells"
  case hiddenCells = "hidden-cells"
  case formulaCell = "formula-cell"
  case errorValue = "error-value"
  case keptValue = "kept-value"
  case renamedInstitution = "renamed-institution"
  case mismatchedRow = "mismatched-row"
  case addedBeside = "added-beside"
  case conflictingRow = "conflicting-row"

  package var severity: Severity {
    switch self {
    case .unknownFile, .unusedWaiver, .wideWaiver, .unknownSubject, .similarNames, .cycleOffSchedule, .termElapsed,
      .unmatchedDocument, .earlyAnnouncement, .revokedAfterApplication, .oddDocument, .unfinishedText, .droppedMarkup,
      .strayMarkup:
      .warning
    case .unrecognisedSheet, .unmappedColumn, .derivedColumn, .skippedRow, .codeAsNumber, .dateAsNumber,
      .fullWidthText, .blankEdges, .emptyMark, .mergedCells, .hiddenCells, .formulaCell, .keptValue,
      .renamedInstitution, .mismatchedRow, .addedBeside:
      .warning
    case .unreadableFile, .invalidEncoding, .unterminatedQuote, .wrongFieldCount, .unknownColumn,
      .missingColumn, .missingValue, .unexpectedValue, .invalidValue, .invalidDate, .mangledCode, .invalidYAML,
      .unknownKey, .missingKey, .embargoedSubject, .duplicateInstitution, .duplicateBrand, .duplicateOutcome,
      .duplicateRevocation, .duplicateSlug, .unknownInstitution, .unknownBrand, .unknownDistrict, .invalidUSCC,
      .missingPermit, .cycleOrder, .missingOutcome, .outcomeNotPossible, .appliedOutsideWindow, .reappliedWithinBar,
      .disqualified, .revocationNotInForce, .wrongDistrict, .setAsideOrder, .countMismatch, .brokenLink,
      .templateError, .recordVanished, .historyRewritten, .unreadableWorkbook, .errorValue, .conflictingRow:
      .error
    }
  }

  /// True for the few that a reasoned entry in waivers.csv may set aside.
  package var isWaivable: Bool {
    switch self {
    case .invalidUSCC, .missingPermit, .disqualified, .wrongDistrict: true
    default: false
    }
  }

  /// The rule that is behind it: a number of domain.md, a standard, a section of the content format, or
  /// `import` where it is about a spreadsheet that is brought in.
  package var rule: String {
    switch self {
    case .invalidUSCC: "GB 32100-2015, GB 11714-1997"
    case .missingPermit: "N1"
    case .disqualified: "N2"
    case .cycleOrder, .cycleOffSchedule, .appliedOutsideWindow: "N4"
    case .missingOutcome, .outcomeNotPossible: "N5"
    case .termElapsed: "N8"
    case .revocationNotInForce, .wrongDistrict: "N9"
    case .reappliedWithinBar, .revokedAfterApplication: "N10"
    case .setAsideOrder: "N11"
    case .recordVanished, .historyRewritten: "N12"
    case .embargoedSubject, .earlyAnnouncement: "N13"
    case .templateError: "Mustache"
    case .unreadableWorkbook, .unrecognisedSheet, .unmappedColumn, .derivedColumn, .skippedRow, .codeAsNumber,
      .dateAsNumber, .fullWidthText, .blankEdges, .mergedCells, .hiddenCells, .formulaCell, .errorValue,
      .keptValue, .renamedInstitution, .mismatchedRow, .addedBeside,
      .conflictingRow:
      "import"
    case .unreadableFile, .invalidEncoding, .unterminatedQuote, .wrongFieldCount, .unknownColumn,
      .missingColumn, .missingValue, .unexpectedValue, .invalidValue, .invalidDate, .mangledCode, .invalidYAML,
      .unknownKey, .missingKey, .unknownFile, .unusedWaiver, .wideWaiver, .unknownSubject, .duplicateInstitution,
      .duplicateBrand, .duplicateOutcome, .duplicateRevocation, .duplicateSlug, .unknownInstitution, .unknownBrand,
      .unknownDistrict, .similarNames, .countMismatch, .unmatchedDocument, .oddDocument, .unfinishedText,
      .droppedMarkup, .strayMarkup, .brokenLink, .emptyMark:
      "format 1"
    }
  }

  /// What the id means in a few words, for SARIF's rule list and the documentation.
  package var summary: Wording { Catalogue.summary(of: self) }
}
