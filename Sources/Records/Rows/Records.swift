package import Signatures

/// Everything that a content tree says, each value with its place; nothing of it is checked against another yet.
///
/// A row stands here only if all its values could be read. The keys of rows that could not are in `refusedKeys`, so that
/// the rules do not report a brand as unknown whose own row is already reported.
package struct Records: Sendable {
  package var register: RegisterRecord?
  /// The key with which publications are signed.
  package var publicKey: VerificationKey?
  package var cycles: [CycleRecord] = []
  package var revocations: [RevocationRow] = []
  package var adverseRecords: [AdverseRow] = []
  package var waivers: [WaiverRow] = []
  package var corrections: [CorrectionRow] = []
  /// The city's announcements first, then the districts' in code order.
  package var announcements: [AnnouncementRecord] = []
  package var pages: [PageRecord] = []
  /// In code order.
  package var districts: [DistrictRecord] = []
  /// USCCs, brand ids and cycle ids that stand in refused rows; a cycle's id also if its results could not all be read.
  package var refusedKeys: Set<String> = []
  /// Paths within the content tree of files that could not be read, or not all of whose columns or keys could: that
  /// something is not in such a file cannot be said, so the rules must not complain of it.
  package var unreadPaths: Set<String> = []

  package init() {}
}
