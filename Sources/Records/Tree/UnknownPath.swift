import Diagnostics
import Vocabulary

/// A file that is not part of the content tree, and what it was probably meant to be.
enum UnknownPath {
  static let cityFiles = [
    ContentPath.registry, .revocations, .adverseRecords, .waivers, .corrections, .publicKey,
  ].map(\.path)
  static let cycleFiles = ["cycle.yaml", "results.csv"]
  static let districtFiles = ["district.yaml", "institutions.csv", "brands.csv", "programmes.csv"]
  private static let folders = ["cycles", "announcements", "pages", "districts"]
  private static let workbookEndings = [".xlsx", ".xlsm", ".xls", ".et", ".ods"]

  /// True for what programs leave behind and nobody wrote: every name that begins with a dot.
  static func isHidden(_ path: String) -> Bool {
    var isFirst = true
    for byte in path.utf8 {
      if isFirst, byte == UInt8(ascii: ".") { return true }
      isFirst = byte == UInt8(ascii: "/")
    }
    return false
  }

  /// What is wrong with a path that is nobody's misspelling of another; nil where that may be what it is.
  private static func ownProblem(of path: String, _ parts: [String]) -> Problem? {
    if parts.last?.hasPrefix("~$") == true { return Catalogue.lockFile() }
    if parts.count > 2, parts[0] == "districts", !CodeParser.isDistrict(parts[1].utf8) {
      return Catalogue.badFolder(parts[1], isDistrict: true)
    }
    if parts.count > 2, parts[0] == "cycles", !CodeParser.isID(parts[1].utf8) {
      return Catalogue.badFolder(parts[1], isDistrict: false)
    }
    let name = path.lowercased()
    return workbookEndings.contains { name.hasSuffix($0) } ? Catalogue.workbookAmongRecords() : nil
  }

  /// The path that was probably meant.
  static func meant(by path: String) -> String? {
    let parts = path.pathParts
    return ownProblem(of: path, parts) == nil ? suggestion(for: parts) : nil
  }

  /// `meant`: the path that was probably meant; none is to be put in the place of another: `isTaken` if a file has it,
  /// `isShared` if another one is meant to be it too.
  static func problem(of path: String, meant: String?, isTaken: Bool, isShared: Bool) -> Problem {
    ownProblem(of: path, path.pathParts)
      ?? Catalogue.unknownFile(suggestion: meant, isTaken: isTaken, isShared: isShared)
  }

  private static func suggestion(for parts: [String]) -> String? {
    var mended = parts
    if parts.count > 1, !folders.contains(parts[0]) {
      guard let folder = NearMiss.of(parts[0], among: folders) else { return nil }
      mended[0] = folder
    }
    if parts.count == 4, parts[0] == "districts", !["announcements", "institutions"].contains(parts[2]) {
      guard let folder = NearMiss.of(parts[2], among: ["announcements", "institutions"]) else { return nil }
      mended[2] = folder
    }
    guard ContentPath(mended.joined(separator: "/")) == nil else { return mended.joined(separator: "/") }
    guard let name = name(near: parts[parts.count - 1], in: mended) else { return nil }
    mended[parts.count - 1] = name
    let path = mended.joined(separator: "/")
    return ContentPath(path) == nil ? nil : path
  }

  private static func name(near name: String, in parts: [String]) -> String? {
    switch (parts.count, parts[0]) {
    case (1, _): NearMiss.of(name, among: cityFiles)
    case (3, "cycles"): NearMiss.of(name, among: cycleFiles)
    case (3, "districts"): NearMiss.of(name, among: districtFiles)
    default:
      // A text of another ending: `.MD`, `.markdown`, `.md.txt`. A picture or a document does not become one by its name.
      name.firstIndex(of: ".").flatMap { isText(name[$0...]) ? name[..<$0] + ".md" : nil }
    }
  }

  private static func isText(_ endings: Substring) -> Bool {
    endings.split(separator: ".").allSatisfy { ["md", "txt", "text", "markdown", "mkd"].contains($0.lowercased()) }
  }
}
