/// Everything that a content tree says, each value with its place; nothing of it is checked against another yet.
///
/// A row stands here only if all its values could be read. The keys of rows that could not are in `refusedKeys`, so that
/// the rules do not report a brand as unknown whose own row is already reported.
package struct Records: Sendable {
  package var register: RegisterRecord?
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
  /// USCCs, brand ids and cycle ids that stand in refused rows.
  package var refusedKeys: Set<String> = []

  package init() {}
}
