import Parallel
import Registry

/// What it takes to tell which files of a site need not be made again, because the standing publication's were made from the
/// same.
package struct Reuse: Sendable {
  /// Tells the means of making the site from all others: the program and the templates.
  let means: String
  /// Tells bytes from all others: their SHA-256 digest.
  let digest: @Sendable ([UInt8]) -> [UInt8]
  /// True for a digest of which the standing publication has the files.
  let isMade: @Sendable ([UInt8]) -> Bool

  package init(
    means: String, digest: @escaping @Sendable ([UInt8]) -> [UInt8], isMade: @escaping @Sendable ([UInt8]) -> Bool
  ) {
    self.means = means
    self.digest = digest
    self.isMade = isMade
  }
}

/// What each institution's own files are made from: its profile, its data, its badge and frame page, the pages of its awards.
struct InstitutionOrigins: Sendable {
  /// By institution; nil for one whose files are to be made anew the next time.
  private(set) var digests: [[UInt8]?]
  /// By institution: true where the standing publication's files were made from the same.
  let isSettled: [Bool]

  init(_ edition: Edition, _ list: PageList, _ reuse: Reuse) {
    let facts = InstitutionFacts(edition, list, reuse)
    let digests = Array(edition.register.institutions.indices).concurrentMap(chunkSize: 1024) { index in
      facts.bytes(of: index).map(reuse.digest)
    }
    isSettled = digests.map { $0.map(reuse.isMade) ?? false }
    self.digests = digests
  }

  /// What there is to report of a text has to be reported each time.
  mutating func forget(_ institutions: some Sequence<Int>) {
    for institution in institutions { digests[institution] = nil }
  }
}

extension Site {
  /// The digests of what the files were made from, for the account that a later run reads.
  package var origins: [[UInt8]]? { madeFrom?.digests.compactMap(\.self) }

  /// True for a file of which the standing publication has the very same, if nobody touched it.
  package func isSettled(_ index: Int) -> Bool {
    guard let madeFrom else { return false }
    switch list.pages[index] {
    case .institution(let owner), .institutionData(let owner), .embeddedInstitution(let owner), .badge(let owner):
      return madeFrom.isSettled[owner]
    case .award(let brand, _): return madeFrom.isSettled[composer.edition.register.brands[brand].institution]
    default: return false
    }
  }
}
