/// The data files that say what a publication says.
enum DataFile: String, CaseIterable, Sendable {
  case brands, revocations, cycles, announcements, corrections
  /// What is told of revocations in words and by further documents.
  case revocationNotes = "revocation-notes"

  static let folder = "data/"

  /// Within the publication.
  var path: String { "\(Self.folder)\(rawValue).json" }

  var title: String {
    switch self {
    case .brands: Strings.brandsTable
    case .revocations: Strings.revocationsTable
    case .cycles: Strings.cyclesTable
    case .announcements: Strings.announcementsTable
    case .corrections: Strings.correctionsTable
    case .revocationNotes: Strings.revocationNotesTable
    }
  }

  /// The member that has the file's records.
  var list: StaticString {
    switch self {
    case .brands: "brands"
    case .revocations: "revocations"
    case .cycles: "cycles"
    case .announcements: "announcements"
    case .corrections: "corrections"
    case .revocationNotes: "revocation_notes"
    }
  }

  /// What the file has, in its order.
  var members: [DataField] {
    switch self {
    case .brands: DataDescriptions.brandsFile
    case .revocations: DataDescriptions.revocationsFile
    case .cycles: DataDescriptions.cyclesFile
    case .announcements: DataDescriptions.announcementsFile
    case .corrections: DataDescriptions.correctionsFile
    case .revocationNotes: DataDescriptions.revocationNotesFile
    }
  }
}

/// The data that are published as tables too.
enum DataTable: String, CaseIterable, Sendable {
  case brands, revocations

  /// Within the publication.
  var path: String { "\(DataFile.folder)\(rawValue).csv" }

  var title: String {
    switch self {
    case .brands: Strings.brandsTable
    case .revocations: Strings.revocationsTable
    }
  }

  var columns: [DataField] {
    switch self {
    case .brands: DataDescriptions.brandColumns
    case .revocations: DataDescriptions.revocationColumns
    }
  }

  /// The columns that tell a row from the others.
  var key: [String] {
    switch self {
    case .brands: ["id"]
    case .revocations: ["brand", "date"]
    }
  }
}
