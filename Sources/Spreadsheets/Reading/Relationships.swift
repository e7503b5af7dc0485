import Diagnostics

/// Which parts a part refers to (ECMA-376 part 2, section 9.3).
struct Relationships {
  private var targets: [(id: String, type: String, path: String)] = []

  /// Reads the relationships of the part at `path`, or of the package itself where that is empty.
  init(of path: String, in package: ZipPackage, limits: WorkbookLimits) throws(WorkbookFault) {
    let parts = path.split(separator: "/")
    let folder = parts.dropLast().map { $0 + "/" }.joined()
    guard let bytes = package.part("\(folder)_rels/\(parts.last ?? "").rels") else {
      if path.isEmpty { throw WorkbookFault(Catalogue.notAWorkbook()) }
      return
    }
    let list = try XMLPart.read(bytes, limits: limits, into: RelationshipList())
    targets = list.entries.map { ($0.id, $0.type, Self.resolved($0.target, in: folder)) }
  }

  func target(of id: String) -> String? { targets.first { $0.id == id }?.path }
  func type(of id: String) -> String? { targets.first { $0.id == id }?.type }

  /// The path of the first part of a type, which is the last name of its address.
  func target(ofType type: String) -> String? { targets.first { $0.type == type }?.path }

  func part(ofType type: String, in package: ZipPackage) -> [UInt8]? {
    target(ofType: type).flatMap(package.part)
  }

  /// A target is relative to the part's folder, or begins with a slash.
  private static func resolved(_ target: String, in folder: String) -> String {
    var names: [Substring] = []
    for name in ((target.hasPrefix("/") ? "" : folder) + target).split(separator: "/") {
      if name == ".." { _ = names.popLast() } else if name != "." { names.append(name) }
    }
    return names.joined(separator: "/")
  }
}

/// The elements of a relationships part.
private struct RelationshipList: PartHandler {
  private(set) var entries: [(id: String, type: String, target: String)] = []

  mutating func begin(_ name: Substring, _ attributes: [String: String]) {
    guard name == "Relationship", let id = attributes["Id"], let type = attributes["Type"],
      let target = attributes["Target"], attributes["TargetMode"] != "External"
    else { return }
    entries.append((id, String(type.split(separator: "/").last ?? ""), target))
  }

  func add(_ text: String) {}
  func end(_ name: Substring) {}
}

/// The workbook's own part: its sheets and how it counts days.
struct WorkbookOutline: PartHandler {
  struct Entry {
    var name: String
    var isHidden: Bool
    var relationship: String
  }

  private(set) var sheets: [Entry] = []
  private(set) var dateSystem = DateSystem.from1900

  mutating func begin(_ name: Substring, _ attributes: [String: String]) {
    switch name {
    case "workbookPr": dateSystem = XMLFlag.isSet(attributes["date1904"]) ? .from1904 : .from1900
    case "sheet":
      // The prefix of the namespace of relationships is each program's own.
      let id = attributes.keys.filter { $0.hasSuffix(":id") }.min().flatMap { attributes[$0] }
      sheets.append(
        Entry(
          name: attributes["name"] ?? "", isHidden: ["hidden", "veryHidden"].contains(attributes["state"] ?? ""),
          relationship: id ?? ""))
    default: break
    }
  }

  func add(_ text: String) {}
  func end(_ name: Substring) {}
}

/// Attributes that are true or false.
enum XMLFlag {
  static func isSet(_ value: String?) -> Bool { value == "1" || value == "true" }
}
