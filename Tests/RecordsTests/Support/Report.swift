import Diagnostics
import Records

/// A file's content in a test: text, or bytes that are none.
enum Content: ExpressibleByStringInterpolation, Sendable {
  case text(String)
  case bytes([UInt8])

  init(stringLiteral text: String) {
    self = .text(text)
  }

  var bytes: [UInt8] {
    switch self {
    case .text(let text): Array(text.utf8)
    case .bytes(let bytes): bytes
    }
  }
}

/// What is said of a small valid tree in which some files are other than they should be.
struct Report {
  let result: ReadResult

  var records: Records { result.records }
  var english: String { TextWriter(language: .english).text(of: result.diagnostics, in: result.sources) }
  var chinese: String { TextWriter(language: .chinese).text(of: result.diagnostics, in: result.sources) }

  /// `changes`: files put into the tree, or taken out where nil. `unreadable`: files that the disk does not give.
  init(of changes: [String: Content?], unreadable: [String] = []) {
    var files = Self.validTree.mapValues { Array($0.utf8) as [UInt8]? }
    for (path, content) in changes {
      if let content { files[path] = content.bytes } else { files[path] = nil as [UInt8]?? }
    }
    var list = files.map { ContentFile(path: $0.key, bytes: $0.value) }
    list += unreadable.map { ContentFile(path: $0, bytes: nil) }
    result = RecordsReader.read(list, pathPrefix: "content/")
  }

  static let validTree = [
    "registry.yaml": "title: 名录\nauthority: 主管部门\nbase_url: https://minglu.example.org/\n",
    "revocations.csv": "品牌编号,撤销日期,撤销情形,核实区,文号\n",
    "districts/310115/district.yaml": "name: 浦东新区\nbureau: 浦东新区人社局\n",
    "districts/310115/institutions.csv": "统一社会信用代码,机构名称,机构类别,办学地址\n",
    "districts/310115/brands.csv": "品牌编号,品牌名称,统一社会信用代码\n",
  ]
}
